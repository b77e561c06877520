package org.vigie.read.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The features that hold of one choice: each a fact such as `mark=of`, or several facts together.
///
/// Facts are words of closed vocabularies, so that a feature is known by a number that is put
/// together from its facts' hashes without building its name; names are built only where a list of
/// them is asked for, by training. Not shared between threads.
public final class Features {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final boolean named;
    private final List<String> names = new ArrayList<>();
    private long[] keys = new long[96];
    private int size;

    private Features(boolean named) {
        this.named = named;
    }

    /// {@return none yet, known by their numbers alone}
    public static Features unnamed() {
        return new Features(false);
    }

    /// {@return none yet; their names are kept too}
    public static Features named() {
        return new Features(true);
    }

    /// Adds facts that hold together.
    ///
    /// @param one a fact
    public void add(String one) {
        put(step(0, one));
        if (named) {
            names.add(one);
        }
    }

    /// Adds facts that hold together.
    ///
    /// @param one a fact
    /// @param two a fact
    public void add(String one, String two) {
        put(step(step(0, one), two));
        if (named) {
            names.add(one + "&" + two);
        }
    }

    /// Adds facts that hold together.
    ///
    /// @param one   a fact
    /// @param two   a fact
    /// @param three a fact
    public void add(String one, String two, String three) {
        put(step(step(step(0, one), two), three));
        if (named) {
            names.add(one + "&" + two + "&" + three);
        }
    }

    /// Adds facts that hold together.
    ///
    /// @param one   a fact
    /// @param two   a fact
    /// @param three a fact
    /// @param four  a fact
    public void add(String one, String two, String three, String four) {
        put(step(step(step(step(0, one), two), three), four));
        if (named) {
            names.add(one + "&" + two + "&" + three + "&" + four);
        }
    }

    /// Forgets all that were added, so that the next choice's can be.
    public void clear() {
        size = 0;
        names.clear();
    }

    /// {@return the names, in the order in which they were added}
    ///
    /// @throws IllegalStateException if names are not kept
    public List<String> names() {
        if (!named) {
            throw new IllegalStateException("names are not kept; begin with Features.named()");
        }
        return List.copyOf(names);
    }

    /// {@return how many hold}
    int size() {
        return size;
    }

    /// {@return the number of one of them}
    long key(int index) {
        return keys[index];
    }

    private void put(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] = key;
    }

    /// {@return the number of the feature that a model's file names}
    static long key(String name) {
        long key = 0;
        for (String fact : name.split("&")) {
            key = step(key, fact);
        }
        return key;
    }

    private static long step(long key, String fact) {
        long mixed = (key ^ fact.hashCode()) * GOLDEN;
        return mixed ^ (mixed >>> 29);
    }
}
