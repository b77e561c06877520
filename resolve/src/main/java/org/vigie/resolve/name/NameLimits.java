package org.vigie.resolve.name;

/// What keeps names from certainty however much they share: what a woman's name and another case
/// have in common, the elder and the younger of a family, an initial that is another name's.
final class NameLimits {
    private static final double OTHER_GENERATION = -3;
    private static final double GENERATION_ON_ONE_SIDE = 1.1;
    private static final double OTHER_INITIAL = -1.4;
    private static final int NONE = -1;

    private NameLimits() {}

    /// {@return the log-odds that aligned names reach at most}
    static double most(Alignment aligned) {
        return Math.min(
                WomanOrCase.most(aligned), Math.min(byGeneration(aligned), byInitial(aligned)));
    }

    /// {@return what it is that limits aligned names}
    static NameMatch.Kind kind(Alignment aligned) {
        double most = most(aligned);
        if (most == byGeneration(aligned)) {
            return NameMatch.Kind.GENERATION;
        }
        return most == byInitial(aligned) ? NameMatch.Kind.CONTRADICTED : NameMatch.Kind.SEX;
    }

    private static double byGeneration(Alignment aligned) {
        int one = aligned.one.generation();
        int other = aligned.other.generation();
        if (one == other) {
            return Double.POSITIVE_INFINITY;
        }
        return one != 0 && other != 0 ? OTHER_GENERATION : GENERATION_ON_ONE_SIDE;
    }

    /// An initial left over says another name than what is left over opposite: a given name, a
    /// patronymic, an initial.
    private static double byInitial(Alignment aligned) {
        return leftOver(aligned.one, aligned.ofOne, true)
                                && leftOver(aligned.other, aligned.ofOther, false)
                        || leftOver(aligned.other, aligned.ofOther, true)
                                && leftOver(aligned.one, aligned.ofOne, false)
                ? OTHER_INITIAL
                : Double.POSITIVE_INFINITY;
    }

    private static boolean leftOver(Name name, int[] tied, boolean initial) {
        for (int at = 0; at < name.size(); at++) {
            Token token = name.token(at);
            boolean wanted = token.type() == Token.Type.INITIAL
                    || !initial && (token.entry().given() || token.entry().patronymic());
            if (tied[at] == NONE && wanted) {
                return true;
            }
        }
        return false;
    }
}
