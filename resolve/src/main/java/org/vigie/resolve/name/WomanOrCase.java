package org.vigie.resolve.name;

/// Names of a woman and a man that differ by their endings alone, or one name in the nominative and
/// in another case, as Russian bulletins write it: Александр Петров, Александра Петрова. The
/// letters do not tell which, so that such names alone reach no certainty.
final class WomanOrCase {
    private static final double OPEN = 0;
    private static final double LIKELY_CASE = 2.2;
    private static final double LIKELY_WOMAN = -2.2;
    private static final int NONE = -1;

    private WomanOrCase() {}

    /// {@return the log-odds that aligned names reach at most}
    static double most(Alignment aligned) {
        boolean surnames = false;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < aligned.one.size(); i++) {
            surnames |= aligned.ofOne[i] != NONE && aligned.tie[i] == Alignment.Tie.WOMANS_FORM;
        }
        for (int i = 0; i < aligned.one.size(); i++) {
            if (aligned.ofOne[i] != NONE && aligned.tie[i] == Alignment.Tie.SOUND) {
                Token one = aligned.one.token(i);
                Token other = aligned.other.token(aligned.ofOne[i]);
                if (endsInA(one) != endsInA(other) && (known(one) || known(other))) {
                    Token woman = endsInA(one) ? one : other;
                    Token man = endsInA(one) ? other : one;
                    most = isMans(man, woman) ? Math.min(most, most(woman, man, surnames)) : most;
                }
            }
        }
        return most;
    }

    private static double most(Token woman, Token man, boolean surnames) {
        boolean cyrillic = woman.script() == Script.CYRILLIC;
        if (surnames) {
            double inCyrillic = known(woman) ? OPEN : LIKELY_CASE;
            double latin = known(woman) ? LIKELY_WOMAN : OPEN;
            return cyrillic ? inCyrillic : latin;
        }
        return cyrillic && inflected(woman, man)
                ? known(woman) ? OPEN : LIKELY_CASE
                : Double.POSITIVE_INFINITY;
    }

    /// {@return whether a word is no case of a woman's name, such as Анны or Анной}
    private static boolean isMans(Token word, Token woman) {
        byte[] sounds = word.sounds();
        return word.script() != Script.CYRILLIC
                || !Sounds.isVowel(sounds[sounds.length - 1])
                        && sounds.length - common(sounds, woman.sounds()) <= 1;
    }

    /// {@return whether one word is the other with an -a, which may stand for an -й}
    private static boolean inflected(Token longer, Token bare) {
        int common = common(longer.sounds(), bare.sounds());
        return bare.script() == Script.CYRILLIC
                && longer.sounds().length - common <= 2
                && bare.sounds().length - common <= 1;
    }

    private static int common(byte[] one, byte... other) {
        int common = 0;
        while (common < Math.min(one.length, other.length) && one[common] == other[common]) {
            common++;
        }
        return common;
    }

    private static boolean known(Token token) {
        return token.entry().given();
    }

    private static boolean endsInA(Token token) {
        return token.sounds()[token.sounds().length - 1] == Sounds.of('a');
    }
}
