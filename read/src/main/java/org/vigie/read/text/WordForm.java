package org.vigie.read.text;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;

/// A form with what the dictionary says of it, whatever text it stands in. Tokens that are written
/// alike share one, so that what is asked of a word again and again is found out once.
///
/// Shared between threads; what it answers never changes.
public final class WordForm {
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    private final String form;
    private final String folded;
    private final List<Reading> readings;
    private final boolean upperCase;
    /// For each part of speech the features of all its readings; empty without readings.
    private final long[] features;
    /// The parts of speech of its readings, a bit for each.
    private final int positions;
    /// What it may be looked up by, one bit of 64 for each word by its hash code.
    private final long keys;
    /// What the parts of the reader noted of it, each in its own place.
    private volatile @Nullable Object[] notes = new Object[0];

    WordForm(String form, List<Reading> readings) {
        this.form = form;
        String lower = Fold.lower(form);
        this.folded = lower.equals(form) ? form : lower;
        this.readings = List.copyOf(readings);
        this.upperCase = form.length() > 1 && form.chars().noneMatch(Character::isLowerCase);
        this.features = new long[readings.isEmpty() ? 0 : Pos.values().length];
        int parts = 0;
        long bits = bit(folded);
        for (Reading reading : readings) {
            features[reading.pos().ordinal()] |= reading.features();
            parts |= 1 << reading.pos().ordinal();
            bits |= bit(reading.lemma());
        }
        this.positions = parts;
        this.keys = bits;
    }

    /// {@return the bit of 64 that stands for a word by its hash code}
    ///
    /// @param word a form or lemma, folded
    public static long bit(String word) {
        return 1L << word.hashCode();
    }

    boolean maybe(long words) {
        return (keys & words) != 0;
    }

    /// {@return the form as it stands}
    public String form() {
        return form;
    }

    /// {@return lower case, apostrophes straight, hyphens plain, `ё` written `е`}
    public String folded() {
        return folded;
    }

    /// {@return all readings, in the dictionary's order; none for unknown words and marks}
    public List<Reading> readings() {
        return readings;
    }

    boolean isUpperCase() {
        return upperCase;
    }

    /// {@return whether one of the readings has this part of speech}
    ///
    /// @param pos a part of speech
    public boolean is(Pos pos) {
        return (positions & 1 << pos.ordinal()) != 0;
    }

    /// {@return whether one of the readings has this part of speech and this feature}
    ///
    /// @param pos     a part of speech
    /// @param feature a feature
    public boolean is(Pos pos, Feature feature) {
        return is(pos) && (features[pos.ordinal()] & feature.bit()) != 0;
    }

    boolean isLemma(String lemma) {
        if ((keys & bit(lemma)) == 0) {
            return false;
        }
        if (folded.equals(lemma)) {
            return true;
        }
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).lemma().equals(lemma)) {
                return true;
            }
        }
        return false;
    }

    /// What was noted in a place; null if nothing yet.
    @Nullable
    Object note(int place) {
        @Nullable Object[] noted = notes;
        return place < noted.length ? ELEMENT.getAcquire(noted, place) : null;
    }

    /// Keeps a note; where two threads note the same at once, one of the two stays.
    void note(int place, Object note) {
        @Nullable Object[] noted = notes;
        if (place >= noted.length) {
            noted = Arrays.copyOf(noted, place + 4);
            notes = noted;
        }
        ELEMENT.setRelease(noted, place, note);
    }

    /// {@return the form and its readings}
    @Override
    public String toString() {
        return form + readings;
    }
}
