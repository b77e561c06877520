package org.vigie.resolve.name;

import java.util.List;

/// Fits a logistic regression by Newton's method, with a ridge.
public final class LogisticFitting {
    private LogisticFitting() {}

    /// Something whose answer is known.
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they stay in this test
    public record Case(double[] features, boolean same, double weight) {}

    /// {@return the weights}
    ///
    /// @param cases  what to learn from
    /// @param ridge  how much weights are drawn to 0
    /// @param rounds how many steps
    public static double[] fit(List<Case> cases, double ridge, int rounds) {
        int n = cases.getFirst().features.length;
        double[] weights = new double[n];
        for (int round = 0; round < rounds; round++) {
            double[][] hessian = new double[n][n + 1];
            for (Case one : cases) {
                double[] x = one.features;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += weights[i] * x[i];
                }
                double p = 1 / (1 + StrictMath.exp(-sum));
                double error = one.weight * ((one.same ? 1 : 0) - p);
                double curve = one.weight * Math.max(1e-6, p * (1 - p));
                add(hessian, x, error, curve);
            }
            for (int i = 0; i < n; i++) {
                hessian[i][i] += ridge;
                hessian[i][n] -= ridge * weights[i];
            }
            double[] step = solve(hessian);
            for (int i = 0; i < n; i++) {
                weights[i] += Math.clamp(step[i], -2, 2);
            }
        }
        return weights;
    }

    private static void add(double[][] hessian, double[] x, double error, double curve) {
        int n = x.length;
        for (int i = 0; i < n; i++) {
            if (x[i] != 0) {
                hessian[i][n] += error * x[i];
                double c = curve * x[i];
                for (int j = 0; j < n; j++) {
                    hessian[i][j] += c * x[j];
                }
            }
        }
    }

    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] swap = a[c];
            a[c] = a[pivot];
            a[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != c && a[r][c] != 0) {
                    double times = a[r][c] / a[c][c];
                    for (int k = c; k <= n; k++) {
                        a[r][k] -= times * a[c][k];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }
}
