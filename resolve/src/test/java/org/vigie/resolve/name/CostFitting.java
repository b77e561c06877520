package org.vigie.resolve.name;

import java.util.List;

/// Learns what it costs to take one sound for another: expectation and maximisation over pairs of
/// words that write one name (Ristad and Yianilos, Learning String-Edit Distance, 1998).
final class CostFitting {
    private static final int SIZE = Sounds.SIZE;
    private static final double PRIOR = 0.5;
    private static final int MIN_GAP = 15;

    private CostFitting() {}

    /// Two writings of one name.
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they stay in this test
    record Pair(byte[] one, byte[] other, double weight) {}

    /// Puts learnt costs of a pair of scripts into the table.
    static void fit(SoundCosts costs, Script one, Script other, List<Pair> pairs, int rounds) {
        boolean same = one == other;
        int[] plain = SoundCosts.plain().table(one, other);
        double[] chance = chances(costs.table(one, other));
        for (int round = 0; round < rounds; round++) {
            double[] counts = new double[SIZE * SIZE];
            for (Pair pair : pairs) {
                count(pair.one, pair.other, pair.weight, chance, counts);
                if (same) {
                    count(pair.other, pair.one, pair.weight, chance, counts);
                }
            }
            for (int at = 0; at < counts.length; at++) {
                counts[at] += PRIOR * StrictMath.exp(-plain[at] / 100.0);
            }
            double sum = 0;
            for (double count : counts) {
                sum += count;
            }
            for (int at = 0; at < counts.length; at++) {
                chance[at] = counts[at] / sum;
            }
            chance[0] = 0;
        }
        put(costs, one, other, chance);
    }

    private static double[] chances(int[] table) {
        double[] chance = new double[SIZE * SIZE];
        double sum = 0;
        for (int a = 0; a < Sounds.count(); a++) {
            for (int b = 0; b < Sounds.count(); b++) {
                if (a + b > 0) {
                    chance[a * SIZE + b] = StrictMath.exp(-table[a * SIZE + b] / 100.0);
                    sum += chance[a * SIZE + b];
                }
            }
        }
        for (int at = 0; at < chance.length; at++) {
            chance[at] /= sum;
        }
        return chance;
    }

    private static void count(byte[] x, byte[] y, double weight, double[] p, double[] counts) {
        int m = x.length;
        int n = y.length;
        double[][] forward = new double[m + 1][n + 1];
        double[][] backward = new double[m + 2][n + 2];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= n; j++) {
                forward[i][j] = i + j == 0 ? 1 : 0;
                forward[i][j] += i > 0 ? forward[i - 1][j] * p[x[i - 1] * SIZE] : 0;
                forward[i][j] += j > 0 ? forward[i][j - 1] * p[y[j - 1]] : 0;
                forward[i][j] +=
                        i > 0 && j > 0 ? forward[i - 1][j - 1] * p[x[i - 1] * SIZE + y[j - 1]] : 0;
            }
        }
        double total = forward[m][n];
        if (total <= 0) {
            return;
        }
        for (int i = m; i >= 0; i--) {
            for (int j = n; j >= 0; j--) {
                double after = i == m && j == n ? 1 : 0;
                if (i < m) {
                    double step = p[x[i] * SIZE] * backward[i + 1][j];
                    counts[x[i] * SIZE] += weight * forward[i][j] * step / total;
                    after += step;
                }
                if (j < n) {
                    double step = p[y[j]] * backward[i][j + 1];
                    counts[y[j]] += weight * forward[i][j] * step / total;
                    after += step;
                }
                if (i < m && j < n) {
                    double step = p[x[i] * SIZE + y[j]] * backward[i + 1][j + 1];
                    counts[x[i] * SIZE + y[j]] += weight * forward[i][j] * step / total;
                    after += step;
                }
                backward[i][j] = after;
            }
        }
    }

    private static void put(SoundCosts costs, Script one, Script other, double[] chance) {
        double[] most = new double[SIZE];
        double[] mostOther = new double[SIZE];
        for (int a = 1; a < Sounds.count(); a++) {
            for (int b = 1; b < Sounds.count(); b++) {
                most[a] = Math.max(most[a], chance[a * SIZE + b]);
                mostOther[b] = Math.max(mostOther[b], chance[a * SIZE + b]);
            }
        }
        for (int a = 0; a < Sounds.count(); a++) {
            for (int b = 0; b < Sounds.count(); b++) {
                if (a + b == 0) {
                    continue;
                }
                double reference = a == 0
                        ? mostOther[b]
                        : b == 0 ? most[a] : Math.sqrt(most[a] * mostOther[b]);
                double cost = 100 * StrictMath.log(reference / chance[a * SIZE + b]);
                int least = a == 0 || b == 0 ? MIN_GAP : 0;
                int clamped = Math.clamp(Math.round(cost), least, SoundCosts.MAX);
                if (one == other && a == b) {
                    clamped = 0;
                }
                costs.set(one, other, (byte) a, (byte) b, clamped);
            }
        }
    }
}
