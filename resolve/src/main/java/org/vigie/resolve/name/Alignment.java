package org.vigie.resolve.name;

import java.util.Arrays;

/// Which word of one name goes with which of another, and how.
///
/// A working space: filled anew for each pair, and not for several threads at once. Words are
/// joined greedily, the rarest and nearest first; then what one of them writes in one word and the
/// other in two.
final class Alignment {
    private static final int MAX = 12;
    private static final int NONE = -1;
    private static final int JOINED_LIMIT = 260;
    private static final int DOUBTFUL = 110;
    private static final int VARIANT_DISTANCE = 100;
    private static final int WOMANS_DISTANCE = 30;
    private static final int SHORTENED_DISTANCE = 200;
    private static final int MIN_SHORT = 3;
    private static final int SHORT_LIMIT = 30;
    private static final int INITIAL_COST = 150;
    private static final int INITIAL_DISTANCE = 50;

    /// How two words go together.
    enum Tie {
        /// By their sounds.
        SOUND,
        /// As two forms of one name.
        VARIANT,
        /// As a name and its first letter.
        INITIAL,
        /// As one word that the other name writes in two.
        JOINED,
        /// As a surname's forms for women and men.
        WOMANS_FORM,
        /// As a name and its beginning or end.
        SHORTENED
    }

    private static final Tie[] TIES = Tie.values();
    private static final int CACHED = 1 << 15;
    private static final int TIE_SHIFT = 16;

    private final SoundDistance distance;
    private final SoundCosts costs;

    /// Pairs of words met before, by both their sounds, and what they came to: names come
    /// again.
    private final long[] cachedKeys = new long[CACHED];

    private final int[] cachedTies = new int[CACHED];
    private final int[] distances = new int[MAX * MAX];
    private final Tie[] ties = new Tie[MAX * MAX];

    Name one;
    Name other;
    final int[] ofOne = new int[MAX];
    final int[] ofOther = new int[MAX];
    final Tie[] tie = new Tie[MAX];
    final int[] apart = new int[MAX];
    int matched;
    int leftOfOne;
    int leftOfOther;

    Alignment(SoundCosts costs, Name nothing) {
        this.costs = costs;
        this.distance = new SoundDistance(costs);
        this.one = nothing;
        this.other = nothing;
    }

    /// {@return how far two words are apart by themselves, or [SoundDistance#FAR]}
    int apart(Token a, Token b) {
        boolean equal = a.hash() == b.hash() && a.type() == b.type();
        return equal ? 0 : compare(a, b, 0);
    }

    /// Aligns two names.
    void align(Name first, Name second) {
        one = first;
        other = second;
        Arrays.fill(ofOne, NONE);
        Arrays.fill(ofOther, NONE);
        matched = 0;
        int rows = one.size();
        int columns = other.size();
        tieEqual(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; ofOne[i] == NONE && j < columns; j++) {
                if (ofOther[j] == NONE) {
                    int at = i * MAX + j;
                    distances[at] = compare(one.token(i), other.token(j), at);
                }
            }
        }
        choose(rows, columns);
        leftOfOne = rows - matched;
        leftOfOther = columns - matched;
        if (rows > 0 && columns > 0 && rows + columns > 2) {
            improve();
        }
    }

    /// Words that sound the same go together, those in the same place first: nothing comes
    /// nearer, and most comparisons are spared.
    private void tieEqual(int rows, int columns) {
        for (int at = 0; at < Math.min(rows, columns); at++) {
            tieIfEqual(at, at);
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns && ofOne[i] == NONE; j++) {
                if (ofOther[j] == NONE) {
                    tieIfEqual(i, j);
                }
            }
        }
    }

    private void tieIfEqual(int i, int j) {
        Token a = one.token(i);
        Token b = other.token(j);
        if (a.hash() == b.hash() && a.type() == Token.Type.NAME && b.type() == Token.Type.NAME) {
            tie(i, j, Tie.SOUND, 0);
            matched++;
        }
    }

    private int compare(Token a, Token b, int at) {
        ties[at] = Tie.SOUND;
        if (a.type() != b.type()) {
            return unlike(a, b, at);
        }
        return switch (a.type()) {
            case NUMBER -> a.hash() == b.hash() ? 0 : SoundDistance.FAR;
            case INITIAL -> firstCost(a, b) <= INITIAL_COST ? 0 : SoundDistance.FAR;
            case WORD, LEGAL_FORM ->
                a.entry().groups()[0] == b.entry().groups()[0] ? 0 : SoundDistance.FAR;
            case NAME -> remembered(a, b, at);
        };
    }

    private int remembered(Token a, Token b, int at) {
        long key = (a.hash() * 31 + a.script().ordinal()) * 0x9E3779B97F4A7C15L
                + (b.hash() * 31 + b.script().ordinal());
        key ^= key >>> 32;
        int slot = (int) key & CACHED - 1;
        if (cachedKeys[slot] == key) {
            ties[at] = TIES[cachedTies[slot] >> TIE_SHIFT];
            return cachedTies[slot] & (1 << TIE_SHIFT) - 1;
        }
        int apart = names(a, b, at);
        cachedKeys[slot] = key;
        cachedTies[slot] = ties[at].ordinal() << TIE_SHIFT | apart;
        return apart;
    }

    private int unlike(Token a, Token b, int at) {
        if (a.type() == Token.Type.INITIAL && b.type() == Token.Type.NAME
                || b.type() == Token.Type.INITIAL && a.type() == Token.Type.NAME) {
            ties[at] = Tie.INITIAL;
            return firstCost(a, b) <= INITIAL_COST ? INITIAL_DISTANCE : SoundDistance.FAR;
        }
        return SoundDistance.FAR;
    }

    private int firstCost(Token a, Token b) {
        int[] table = costs.table(a.script(), b.script());
        return table[a.sounds()[0] * Sounds.SIZE + b.sounds()[0]];
    }

    private int names(Token a, Token b, int at) {
        int apart = distance.between(a, b);
        if (apart == 0) {
            return 0;
        }
        if (apart > WOMANS_DISTANCE && a.woman() != b.woman()) {
            int stems = WOMANS_DISTANCE + stems(a, b);
            if (stems < apart) {
                ties[at] = Tie.WOMANS_FORM;
                apart = stems;
            }
        }
        if (apart > VARIANT_DISTANCE && a.sharesGroup(b)) {
            ties[at] = Tie.VARIANT;
            apart = VARIANT_DISTANCE;
        }
        // A patronymic begins like the father's name, but is not it.
        boolean oneLevel = a.entry().patronymic() == b.entry().patronymic();
        if (oneLevel
                && apart > SHORTENED_DISTANCE
                && apart > SHORTENED_DISTANCE + shortened(a, b)) {
            ties[at] = Tie.SHORTENED;
            apart = SHORTENED_DISTANCE;
        }
        return apart > SoundDistance.LIMIT ? SoundDistance.FAR : apart;
    }

    /// {@return how far surnames are apart without a woman's ending; one that Czech or
    /// Slovak
    /// puts on a foreign surname goes as a whole}
    private int stems(Token a, Token b) {
        if (a.stem().length > 0 && b.stem().length > 0) {
            return distance.between(a.stem(), a.script(), b.stem(), b.script());
        }
        Token woman = a.woman() ? a : b;
        Token man = a.woman() ? b : a;
        int bare = woman.stem().length - 2;
        return bare < MIN_SHORT
                ? SoundDistance.FAR
                : distance.between(
                        Arrays.copyOf(woman.stem(), bare),
                        woman.script(),
                        man.sounds(),
                        man.script());
    }

    /// {@return 0 if one word is where the other begins or ends, or it with a woman's
    /// ending, else
    /// far}
    private int shortened(Token a, Token b) {
        boolean first = a.sounds().length <= b.sounds().length;
        Token brief = first ? a : b;
        Token full = first ? b : a;
        int length = brief.sounds().length;
        int longer = full.sounds().length;
        if (length < MIN_SHORT || longer - length < 2) {
            return SoundDistance.FAR;
        }
        int begin = apartFrom(brief, full, 0);
        int end = length > MIN_SHORT ? apartFrom(brief, full, longer - length) : SoundDistance.FAR;
        return Math.min(begin, end) <= SHORT_LIMIT ? 0 : SoundDistance.FAR;
    }

    private int apartFrom(Token brief, Token full, int from) {
        byte[] part = Arrays.copyOfRange(full.sounds(), from, from + brief.sounds().length);
        int[] table = costs.table(brief.script(), full.script());
        int cost = 0;
        for (int at = 0; at < part.length; at++) {
            cost += table[brief.sounds()[at] * Sounds.SIZE + part[at]];
        }
        return cost / part.length;
    }

    private void choose(int rows, int columns) {
        for (int round = Math.min(rows, columns) - matched; round > 0; round--) {
            float best = 0;
            int bestAt = NONE;
            for (int i = 0; i < rows; i++) {
                if (ofOne[i] != NONE) {
                    continue;
                }
                for (int j = 0; j < columns; j++) {
                    int apart = distances[i * MAX + j];
                    if (ofOther[j] == NONE && apart < SoundDistance.FAR) {
                        float gain = gain(i, j, apart);
                        if (gain > best) {
                            best = gain;
                            bestAt = i * MAX + j;
                        }
                    }
                }
            }
            if (bestAt == NONE) {
                return;
            }
            tie(bestAt / MAX, bestAt % MAX, ties[bestAt], distances[bestAt]);
            matched++;
        }
    }

    private float gain(int i, int j, int apart) {
        float place = i == j ? 1.02f : 1;
        return (SoundDistance.LIMIT + 40 - apart)
                * place
                * (4 + bits(one.token(i), other.token(j)));
    }

    private void tie(int i, int j, Tie how, int far) {
        ofOne[i] = j;
        ofOther[j] = i;
        tie[i] = how;
        apart[i] = far;
    }

    static float bits(Token a, Token b) {
        return Math.min(a.entry().bits(), b.entry().bits());
    }

    /// {@return how rare what two words share is, in bits}
    float bits(int i) {
        Token a = one.token(i);
        Token b = other.token(ofOne[i]);
        return tie[i] == Tie.JOINED
                ? Math.max(a.entry().bits(), b.entry().bits())
                : Math.min(a.entry().bits(), b.entry().bits());
    }

    private void improve() {
        for (int i = 0; i < one.size(); i++) {
            if (ofOne[i] != NONE && apart[i] > DOUBTFUL) {
                withParticles(i);
            }
        }
        if (leftOfOne > 0) {
            joinOnes();
        }
        if (leftOfOther > 0) {
            joinOthers();
        }
    }

    private void withParticles(int i) {
        Token a = one.token(i);
        Token b = other.token(ofOne[i]);
        if ((a.particle().length == 0) == (b.particle().length == 0)) {
            return;
        }
        int whole = distance.between(
                Sounds.join(a.particle(), a.sounds()),
                a.script(),
                Sounds.join(b.particle(), b.sounds()),
                b.script());
        if (whole < apart[i]) {
            apart[i] = whole;
            tie[i] = Tie.JOINED;
        }
    }

    private void joinOnes() {
        for (int i = 0; i + 1 < one.size() && leftOfOne > 0; i++) {
            boolean left = ofOne[i] == NONE || ofOne[i + 1] == NONE;
            if (!left || !nameLike(one.token(i)) || !nameLike(one.token(i + 1))) {
                continue;
            }
            int held = ofOne[i] != NONE ? i : ofOne[i + 1] != NONE ? i + 1 : NONE;
            for (int j = 0; j < other.size(); j++) {
                boolean free = held == NONE ? ofOther[j] == NONE : ofOne[held] == j;
                if (free
                        && (held == NONE || apart[held] > DOUBTFUL)
                        && joins(one.token(i), one.token(i + 1), other.token(j))) {
                    int far = joined;
                    tie(i, j, Tie.JOINED, far);
                    ofOne[i + 1] = j;
                    tie[i + 1] = Tie.JOINED;
                    apart[i + 1] = far;
                    settle(held == NONE, held == NONE ? 2 : 1, held == NONE ? 1 : 0);
                    break;
                }
            }
        }
    }

    private void joinOthers() {
        for (int j = 0; j + 1 < other.size() && leftOfOther > 0; j++) {
            boolean left = ofOther[j] == NONE || ofOther[j + 1] == NONE;
            if (!left || !nameLike(other.token(j)) || !nameLike(other.token(j + 1))) {
                continue;
            }
            int held = ofOther[j] != NONE ? j : ofOther[j + 1] != NONE ? j + 1 : NONE;
            for (int i = 0; i < one.size(); i++) {
                boolean free = held == NONE ? ofOne[i] == NONE : ofOther[held] == i;
                if (free
                        && (held == NONE || apart[i] > DOUBTFUL)
                        && joins(other.token(j), other.token(j + 1), one.token(i))) {
                    tie(i, j, Tie.JOINED, joined);
                    ofOther[j + 1] = i;
                    settle(held == NONE, held == NONE ? 1 : 0, held == NONE ? 2 : 1);
                    break;
                }
            }
        }
    }

    private void settle(boolean fresh, int lessOfOne, int lessOfOther) {
        matched += fresh ? 1 : 0;
        leftOfOne -= lessOfOne;
        leftOfOther -= lessOfOther;
    }

    private int joined;

    private boolean joins(Token first, Token second, Token whole) {
        if (whole.sounds().length < 4 || !nameLike(whole)) {
            return false;
        }
        byte[] sounds =
                Sounds.join(Sounds.join(first.sounds(), second.particle()), second.sounds());
        if (Math.abs(sounds.length - whole.sounds().length) > 3) {
            return false;
        }
        byte[] cut = sounds.length > WordSounds.MAX_SOUNDS
                ? Arrays.copyOf(sounds, WordSounds.MAX_SOUNDS)
                : sounds;
        joined = distance.between(cut, first.script(), whole.sounds(), whole.script());
        return joined < JOINED_LIMIT;
    }

    private static boolean nameLike(Token token) {
        return token.type() == Token.Type.NAME;
    }
}
