package org.vigie.resolve.name;

/// What counts for or against two aligned names being one: numbers that a [NameModel] weighs.
final class NameFeatures {
    static final int[] STEPS = {0, 60, 120, 180, 250, 350, 450};
    private static final int NONE = -1;
    private static final int NEAR = 100;

    /// What there is to weigh.
    enum Feature {
        BIAS,
        COVER_SMALL,
        COVER_SMALL_SQUARED,
        COVER_LARGE,
        COVER_LARGE_SQUARED,
        SHARED_BITS,
        SHARED_BITS_LOG,
        RAREST_SHARED,
        OMITTED_BITS,
        OMITTED_PATRONYMIC,
        CONTRADICTED_BITS,
        CONTRADICTED_PATRONYMIC,
        CONTRADICTED_GIVEN,
        CONTRADICTED_FIRST,
        CONTRADICTED_LAST,
        CONTRADICTED_SAME_LETTER,
        CONTRADICTED_FIRST_TIED,
        CONTRADICTED_LAST_TIED,
        CONTRADICTED_SHARED_BITS,
        CONTRADICTED_WORST,
        CONTRADICTED_KNOWN,
        CONTRADICTED_BROTHER,
        CONTRADICTED_RELATIVE,
        CONTRADICTED_GIVEN_LAST_TIED,
        OMITTED_SHARED_BITS,
        OMITTED_WORST,
        SAME_0,
        SAME_1,
        SAME_2,
        SAME_3,
        SAME_4,
        SAME_5,
        SAME_6,
        SAME_7,
        FAR_WEIGHTED,
        WORST,
        WORST_SQUARED,
        VARIANT,
        INITIAL,
        JOINED,
        WOMANS_FORM,
        SHORTENED,
        SEX_DIFFERS,
        ONLY_GIVEN,
        FIRST_WITH_FIRST,
        LAST_WITH_LAST,
        TURNED,
        CROSSED,
        NUMBER_CONTRADICTED,
        NUMBER_OMITTED,
        FORM_SAME,
        FORM_CONTRADICTED,
        FORM_OMITTED,
        WORD_SAME,
        WORD_CONTRADICTED,
        WORD_OMITTED,
        IDENTICAL,
        SCRIPT_CYRILLIC,
        SCRIPT_ABJAD,
        SCRIPT_SYLLABIC,
        SCRIPT_OTHER,
        WORST_CYRILLIC,
        WORST_ABJAD,
        WORST_SYLLABIC,
        WORST_OTHER,
        ONE_WORD,
        M1_C0_O0,
        M1_C0_O1,
        M1_C0_O2,
        M1_C1_O0,
        M1_C1_O1,
        M1_C2_O0,
        M2_C0_O0,
        M2_C0_O1,
        M2_C0_O2,
        M2_C1_O0,
        M2_C1_O1,
        M2_C2_O0,
        M3_C0_O0,
        M3_C0_O1,
        M3_C0_O2,
        M3_C1_O0,
        M3_C1_O1,
        M3_C2_O0,
        NOTHING_SHARED
    }

    static final int COUNT = Feature.values().length;

    private NameFeatures() {}

    /// Fills in the features of aligned names.
    static void of(Alignment alignment, double[] into) {
        java.util.Arrays.fill(into, 0);
        new Filling(alignment, into).fill();
    }

    /// One filling.
    private static final class Filling {
        private final Alignment al;
        private final double[] f;
        private double shared;
        private double leftOne;
        private double leftOther;
        private int conflictable1;
        private int conflictable2;

        Filling(Alignment alignment, double[] into) {
            this.al = alignment;
            this.f = into;
        }

        private void add(Feature feature, double value) {
            f[feature.ordinal()] += value;
        }

        void fill() {
            add(Feature.BIAS, 1);
            int names = matches();
            leftovers();
            coverage();
            pattern(names);
            order();
            script();
        }

        private int matches() {
            double worst = 0;
            double rarest = 0;
            double far = 0;
            int names = 0;
            boolean onlyGiven = true;
            for (int i = 0; i < al.one.size(); i++) {
                int j = al.ofOne[i];
                if (j == NONE
                        || al.tie[i] == Alignment.Tie.JOINED && i > 0 && al.ofOne[i - 1] == j) {
                    continue;
                }
                Token a = al.one.token(i);
                Token b = al.other.token(j);
                double bits = al.bits(i) / 10;
                shared += bits;
                switch (a.type()) {
                    case LEGAL_FORM -> add(Feature.FORM_SAME, 1);
                    case WORD -> add(Feature.WORD_SAME, 1);
                    default -> {
                        names++;
                        int apart = al.apart[i];
                        step(apart, bits);
                        tie(al.tie[i], a, b);
                        worst = Math.max(worst, apart / 1000.0);
                        far += bits * apart / 1000.0;
                        rarest = Math.max(rarest, bits);
                        onlyGiven &= a.entry().given() && b.entry().given();
                    }
                }
            }
            add(Feature.WORST, worst);
            add(Feature.WORST_SQUARED, worst * worst * 4);
            add(Feature.FAR_WEIGHTED, far);
            add(Feature.RAREST_SHARED, rarest);
            add(Feature.SHARED_BITS, shared);
            add(Feature.SHARED_BITS_LOG, Math.log1p(shared));
            add(Feature.ONLY_GIVEN, names > 0 && onlyGiven ? 1 : 0);
            return names;
        }

        private void step(int apart, double bits) {
            int step = 0;
            while (step < STEPS.length && apart > STEPS[step]) {
                step++;
            }
            f[Feature.SAME_0.ordinal() + step] += bits;
        }

        private void tie(Alignment.Tie tie, Token a, Token b) {
            switch (tie) {
                case VARIANT -> add(Feature.VARIANT, 1);
                case INITIAL -> add(Feature.INITIAL, 1);
                case JOINED -> add(Feature.JOINED, 1);
                case WOMANS_FORM -> add(Feature.WOMANS_FORM, 1);
                case SHORTENED -> add(Feature.SHORTENED, 1);
                case SOUND -> {
                    if (a.hash() != b.hash()
                            && (a.entry().given() || b.entry().given())
                            && endsInA(a) != endsInA(b)) {
                        add(Feature.SEX_DIFFERS, 1);
                    }
                }
            }
        }

        private static boolean endsInA(Token token) {
            return token.sounds()[token.sounds().length - 1] == Sounds.of('a');
        }

        private void leftovers() {
            boolean patronymic1 = false;
            boolean patronymic2 = false;
            int number1 = 0;
            int number2 = 0;
            int form1 = 0;
            int form2 = 0;
            int word1 = 0;
            int word2 = 0;
            boolean given1 = false;
            boolean known1 = false;
            boolean known2 = false;
            boolean given2 = false;
            for (int i = 0; i < al.one.size(); i++) {
                if (al.ofOne[i] == NONE) {
                    Token token = al.one.token(i);
                    leftOne += token.entry().bits() / 10;
                    switch (token.type()) {
                        case NUMBER -> number1++;
                        case LEGAL_FORM -> form1++;
                        case WORD -> word1++;
                        default -> {
                            conflictable1++;
                            patronymic1 |= token.entry().patronymic();
                            given1 |= token.entry().given();
                            known1 |= token.entry().bits() < 13;
                        }
                    }
                }
            }
            for (int j = 0; j < al.other.size(); j++) {
                if (al.ofOther[j] == NONE) {
                    Token token = al.other.token(j);
                    leftOther += token.entry().bits() / 10;
                    switch (token.type()) {
                        case NUMBER -> number2++;
                        case LEGAL_FORM -> form2++;
                        case WORD -> word2++;
                        default -> {
                            conflictable2++;
                            patronymic2 |= token.entry().patronymic();
                            given2 |= token.entry().given();
                            known2 |= token.entry().bits() < 13;
                        }
                    }
                }
            }
            add(Feature.CONTRADICTED_PATRONYMIC, patronymic1 && patronymic2 ? 1 : 0);
            add(Feature.OMITTED_PATRONYMIC, patronymic1 != patronymic2 ? 1 : 0);
            add(Feature.CONTRADICTED_GIVEN, given1 && given2 ? 1 : 0);
            add(Feature.CONTRADICTED_KNOWN, known1 && known2 ? 1 : 0);
            add(Feature.NUMBER_CONTRADICTED, Math.min(number1, number2));
            add(Feature.NUMBER_OMITTED, Math.abs(number1 - number2));
            add(Feature.FORM_CONTRADICTED, Math.min(form1, form2));
            add(Feature.FORM_OMITTED, Math.abs(form1 - form2));
            add(Feature.WORD_CONTRADICTED, Math.min(word1, word2));
            add(Feature.WORD_OMITTED, Math.abs(word1 - word2));
            boolean contradicted = conflictable1 > 0 && conflictable2 > 0;
            add(Feature.CONTRADICTED_BITS, contradicted ? Math.min(leftOne, leftOther) : 0);
            add(
                    Feature.OMITTED_BITS,
                    contradicted ? Math.abs(leftOne - leftOther) : leftOne + leftOther);
            int lastOne = al.one.size() - 1;
            int lastOther = al.other.size() - 1;
            double worst = f[Feature.WORST.ordinal()];
            if (!contradicted && leftOne + leftOther > 0) {
                add(Feature.OMITTED_SHARED_BITS, shared);
                add(Feature.OMITTED_WORST, worst);
            }
            if (contradicted) {
                add(Feature.CONTRADICTED_SHARED_BITS, shared);
                add(Feature.CONTRADICTED_WORST, worst);
                add(Feature.CONTRADICTED_FIRST_TIED, al.ofOne[0] == 0 ? 1 : 0);
                add(Feature.CONTRADICTED_LAST_TIED, al.ofOne[lastOne] == lastOther ? 1 : 0);
                sameLetter();
                relatives(given1 && given2);
                add(
                        Feature.CONTRADICTED_FIRST,
                        al.ofOne[0] == NONE && al.ofOther[0] == NONE ? 1 : 0);
                add(
                        Feature.CONTRADICTED_LAST,
                        al.ofOne[lastOne] == NONE && al.ofOther[lastOther] == NONE ? 1 : 0);
            }
        }

        private void sameLetter() {
            for (int i = 0; i < al.one.size(); i++) {
                for (int j = 0; j < al.other.size(); j++) {
                    if (al.ofOne[i] == NONE
                            && al.ofOther[j] == NONE
                            && al.one.token(i).sounds()[0] == al.other.token(j).sounds()[0]) {
                        add(Feature.CONTRADICTED_SAME_LETTER, 1);
                        return;
                    }
                }
            }
        }

        /// One family: the same patronymic or surname beside given names that are not the
        /// same.
        private void relatives(boolean given) {
            int lastOne = al.one.size() - 1;
            int lastOther = al.other.size() - 1;
            boolean last = lastOne > 0
                    && lastOther > 0
                    && al.ofOne[lastOne] == lastOther
                    && al.apart[lastOne] <= NEAR;
            boolean first = al.ofOne[0] == NONE && al.ofOther[0] == NONE;
            add(Feature.CONTRADICTED_RELATIVE, last && first ? 1 : 0);
            add(Feature.CONTRADICTED_GIVEN_LAST_TIED, last && first && given ? 1 : 0);
            for (int i = 0; i <= lastOne; i++) {
                if (al.ofOne[i] != NONE
                        && al.one.token(i).entry().patronymic()
                        && al.other.token(al.ofOne[i]).entry().patronymic()) {
                    add(Feature.CONTRADICTED_BROTHER, 1);
                    return;
                }
            }
        }

        private void coverage() {
            double small = shared / (shared + Math.min(leftOne, leftOther) + 1e-6);
            double large = shared / (shared + Math.max(leftOne, leftOther) + 1e-6);
            add(Feature.COVER_SMALL, small);
            add(Feature.COVER_SMALL_SQUARED, small * small);
            add(Feature.COVER_LARGE, large);
            add(Feature.COVER_LARGE_SQUARED, large * large);
        }

        private void pattern(int names) {
            if (names == 0) {
                add(Feature.NOTHING_SHARED, 1);
                return;
            }
            int contradicted = Math.min(2, Math.min(conflictable1, conflictable2));
            int omitted = Math.min(2, Math.abs(conflictable1 - conflictable2));
            int cell =
                    contradicted == 0 ? omitted : contradicted == 1 ? 3 + Math.min(1, omitted) : 5;
            f[Feature.M1_C0_O0.ordinal() + 6 * (Math.min(3, names) - 1) + cell] += 1;
            boolean one = Math.min(al.one.size(), al.other.size()) == 1;
            add(Feature.ONE_WORD, one ? 1 : 0);
            add(
                    Feature.IDENTICAL,
                    al.leftOfOne + al.leftOfOther == 0 && f[Feature.WORST.ordinal()] == 0 ? 1 : 0);
        }

        private void order() {
            int lastOne = al.one.size() - 1;
            int lastOther = al.other.size() - 1;
            if (lastOne < 0 || lastOther < 0) {
                return;
            }
            add(Feature.FIRST_WITH_FIRST, al.ofOne[0] == 0 ? 1 : 0);
            add(Feature.LAST_WITH_LAST, al.ofOne[lastOne] == lastOther ? 1 : 0);
            boolean crossed = lastOne > 0
                    && lastOther > 0
                    && (al.ofOne[0] == lastOther || al.ofOne[lastOne] == 0);
            add(Feature.TURNED, crossed ? 1 : 0);
            int before = NONE;
            boolean backwards = false;
            for (int i = 0; i <= lastOne; i++) {
                if (al.ofOne[i] != NONE) {
                    backwards |= al.ofOne[i] < before;
                    before = al.ofOne[i];
                }
            }
            add(Feature.CROSSED, backwards ? 1 : 0);
        }

        private void script() {
            if (al.one.size() == 0 || al.other.size() == 0) {
                return;
            }
            Script a = al.one.token(0).script();
            Script b = al.other.token(0).script();
            double worst = f[Feature.WORST.ordinal()];
            if (a != b) {
                int kind = Math.max(a.ordinal(), b.ordinal()) - 1;
                f[Feature.SCRIPT_CYRILLIC.ordinal() + kind] += 1;
                f[Feature.WORST_CYRILLIC.ordinal() + kind] += worst;
            }
        }
    }
}
