package org.vigie.read.model;

import java.util.ArrayList;
import java.util.List;

/// Finds where a convex function is least, by L-BFGS (Nocedal 1980).
///
/// Every sum runs in a fixed order, so the same function gives the same place everywhere.
final class Descent {
    private static final int MEMORY = 8;
    private static final int HALVINGS = 30;
    private static final double ENOUGH = 1e-5;
    private static final double ARMIJO = 1e-4;

    private Descent() {}

    /// A function of weights.
    @FunctionalInterface
    interface Loss {
        /// {@return its value}
        ///
        /// @param weights where
        /// @param slope   zeros, that the gradient is added to
        double at(double[] weights, double[] slope);
    }

    /// {@return where the loss is least, from zero on}
    ///
    /// @param size  how many weights there are
    /// @param steps the most steps it takes
    static double[] least(int size, int steps, Loss of) {
        double[] at = new double[size];
        double[] slope = new double[at.length];
        double loss = of.at(at, slope);
        List<double[]> moves = new ArrayList<>();
        List<double[]> turns = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            double[] way = way(slope, moves, turns);
            double descent = dot(way, slope);
            double length = step == 0 ? 1 / Math.max(1, StrictMath.sqrt(dot(slope, slope))) : 1;
            double[] next = at;
            double[] nextSlope = slope;
            double nextLoss = loss;
            boolean lower = false;
            for (int halving = 0; halving < HALVINGS && !lower; halving++) {
                next = sum(at, length, way);
                nextSlope = new double[at.length];
                nextLoss = of.at(next, nextSlope);
                lower = nextLoss <= loss + ARMIJO * length * descent;
                length /= 2;
            }
            if (!lower || loss - nextLoss < ENOUGH * Math.max(1, Math.abs(loss)) * 1e-3) {
                return lower ? next : at;
            }
            remember(moves, sum(next, -1, at));
            remember(turns, sum(nextSlope, -1, slope));
            at = next;
            slope = nextSlope;
            loss = nextLoss;
        }
        return at;
    }

    private static void remember(List<double[]> past, double[] latest) {
        past.add(latest);
        if (past.size() > MEMORY) {
            past.removeFirst();
        }
    }

    /// The direction of descent by the last moves (Nocedal 1980).
    private static double[] way(double[] slope, List<double[]> moves, List<double[]> turns) {
        double[] way = slope.clone();
        double[] shares = new double[moves.size()];
        for (int i = moves.size() - 1; i >= 0; i--) {
            shares[i] = dot(moves.get(i), way) / dot(moves.get(i), turns.get(i));
            way = sum(way, -shares[i], turns.get(i));
        }
        if (!moves.isEmpty()) {
            double[] move = moves.getLast();
            double[] turn = turns.getLast();
            double scale = dot(move, turn) / dot(turn, turn);
            for (int i = 0; i < way.length; i++) {
                way[i] *= scale;
            }
        }
        for (int i = 0; i < moves.size(); i++) {
            double back = dot(turns.get(i), way) / dot(moves.get(i), turns.get(i));
            way = sum(way, shares[i] - back, moves.get(i));
        }
        for (int i = 0; i < way.length; i++) {
            way[i] = -way[i];
        }
        return way;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] sum(double[] one, double share, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * other[i];
        }
        return sum;
    }
}
