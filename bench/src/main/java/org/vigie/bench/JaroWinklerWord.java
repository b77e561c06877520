package org.vigie.bench;

/// How alike two words are by Jaro's measure as Winkler changed it (String Comparator Metrics,
/// 1990).
final class JaroWinklerWord {
    private static final double PREFIX = 0.1;
    private static final int MOST_PREFIX = 4;

    private JaroWinklerWord() {}

    static double score(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder ofOne = new StringBuilder();
        for (int at = 0; at < one.length(); at++) {
            int end = Math.min(other.length(), at + window + 1);
            for (int to = Math.max(0, at - window); to < end; to++) {
                if (!taken[to] && other.charAt(to) == one.charAt(at)) {
                    taken[to] = true;
                    ofOne.append(one.charAt(at));
                    break;
                }
            }
        }
        if (ofOne.isEmpty()) {
            return 0;
        }
        double common = ofOne.length();
        double jaro = (common / one.length()
                        + common / other.length()
                        + (common - turned(ofOne, other, taken) / 2.0) / common)
                / 3;
        return jaro + prefix(one, other) * PREFIX * (1 - jaro);
    }

    private static int turned(CharSequence ofOne, String other, boolean... taken) {
        int turned = 0;
        int next = 0;
        for (int to = 0; to < taken.length; to++) {
            if (taken[to]) {
                turned += ofOne.charAt(next) == other.charAt(to) ? 0 : 1;
                next++;
            }
        }
        return turned;
    }

    private static int prefix(String one, String other) {
        int length = 0;
        int most = Math.min(MOST_PREFIX, Math.min(one.length(), other.length()));
        while (length < most && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
