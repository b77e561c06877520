package org.vigie.resolve.name;

import java.util.Arrays;

/// What it costs to take one sound for another, or to leave it out, for each pair of scripts.
///
/// Costs are hundredths of a nat: how much rarer it is in two writings of one name than the
/// commonest counterpart. They are learnt from pairs of writings (see the tests of this room for
/// the program) and lie in `costs.tsv`.
final class SoundCosts {
    /// Hundredths in one nat.
    static final int NAT = 100;

    /// No cost is higher.
    static final int MAX = 900;

    private static final int SCRIPTS = Script.values().length;

    /// Costs for each pair of scripts; sound 0 is nothing.
    private final int[][] tables = new int[SCRIPTS * SCRIPTS][];

    private SoundCosts() {}

    /// {@return costs by the classes of sounds, from which learning begins}
    static SoundCosts plain() {
        SoundCosts costs = new SoundCosts();
        int[] table = new int[Sounds.SIZE * Sounds.SIZE];
        byte[] one = new byte[1];
        byte[] other = new byte[1];
        for (int a = 0; a < Sounds.count(); a++) {
            for (int b = 0; b < Sounds.count(); b++) {
                one[0] = (byte) a;
                other[0] = (byte) b;
                table[a * Sounds.SIZE + b] = plain(one, other);
            }
        }
        Arrays.setAll(costs.tables, _ -> table.clone());
        return costs;
    }

    private static int plain(byte[] one, byte[] other) {
        byte a = one[0];
        byte b = other[0];
        if (a == b) {
            return 0;
        }
        if (a == 0 || b == 0) {
            byte sound = (byte) Math.max(a, b);
            return Sounds.isDigit(sound) ? MAX : Sounds.isVowel(sound) ? 300 : 450;
        }
        if (Sounds.isDigit(a) || Sounds.isDigit(b)) {
            return MAX;
        }
        boolean vowels = Sounds.isVowel(a) && Sounds.isVowel(b);
        boolean alike = (Sounds.possible(one) & Sounds.possible(other)) != 0;
        return vowels ? 250 : alike ? 250 : 800;
    }

    /// {@return the costs of the data file}
    static SoundCosts load() {
        SoundCosts costs = plain();
        for (DataFile.Row row : DataFile.rows("costs.tsv")) {
            String[] columns = row.columns();
            if (columns.length != 4) {
                throw row.wrong("expected two scripts, a sound, another and the cost");
            }
            int split = columns[0].indexOf(' ');
            Script one = Script.valueOf(columns[0].substring(0, split));
            Script other = Script.valueOf(columns[0].substring(split + 1));
            costs.set(
                    one,
                    other,
                    columns[1].equals("-") ? 0 : row.sounds(columns[1])[0],
                    columns[2].equals("-") ? 0 : row.sounds(columns[2])[0],
                    (int) row.number(columns[3]));
        }
        return costs;
    }

    /// Sets a cost, either way round.
    void set(Script one, Script other, byte sound, byte counterpart, int cost) {
        table(one, other)[sound * Sounds.SIZE + counterpart] = cost;
        table(other, one)[counterpart * Sounds.SIZE + sound] = cost;
    }

    /// {@return the costs of a pair of scripts: sound times [Sounds#SIZE] plus counterpart}
    int[] table(Script one, Script other) {
        return tables[one.ordinal() * SCRIPTS + other.ordinal()];
    }
}
