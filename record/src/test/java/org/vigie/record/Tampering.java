package org.vigie.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Does to a record's tables what no program of ours does.
///
/// @param folder where the record lies
record Tampering(Path folder) {
    private static final List<String> GUARDS = List.of(
            "entry_comes_next",
            "entry_is_kept",
            "entry_is_not_changed",
            "blob_is_kept",
            "blob_is_not_changed",
            "chunk_is_kept",
            "chunk_is_not_changed");

    Path path() {
        return folder.resolve("record.vigie");
    }

    void guarded(String sql) throws SQLException {
        raw(statement -> statement.execute(sql));
    }

    void tamper(String sql) throws SQLException {
        raw(statement -> {
            for (String guard : GUARDS) {
                statement.execute("DROP TRIGGER IF EXISTS " + guard);
            }
            statement.execute(sql);
        });
    }

    /// Flips the lowest bit of the third byte of a hash that an entry has.
    void flip(String column, long number) throws SQLException {
        byte[][] hash = new byte[1][];
        raw(statement -> {
            try (var row = statement.executeQuery(
                    "SELECT " + column + " FROM entry WHERE number = " + number)) {
                row.next();
                hash[0] = row.getBytes(1);
            }
        });
        hash[0][2] ^= 1;
        tamper("UPDATE entry SET " + column + " = x'" + Sha256.hex(hash[0]) + "' WHERE number = "
                + number);
    }

    /// Gives an entry another payload, with commitment and leaf to match.
    void rewrite(long number) throws SQLException {
        byte[] payload = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] commitment = Log.commitment(new byte[32], payload);
        Entry entry;
        try (Record store = Samples.open(folder)) {
            entry = store.entries(number, 1).getFirst();
        }
        byte[] leaf = Log.leaf(number, entry.time().toString(), entry.kind().label(), commitment);
        tamper("UPDATE entry SET payload = x'7b7d', salt = zeroblob(32), commitment = x'"
                + Sha256.hex(commitment) + "', leaf = x'" + Sha256.hex(leaf) + "' WHERE number = "
                + number);
    }

    /// Writes the tree anew over whatever leaves there are.
    void regrow() throws SQLException {
        raw(statement -> {
            Tree tree = new Tree();
            StringBuilder nodes = new StringBuilder();
            try (var leaves = statement.executeQuery("SELECT leaf FROM entry ORDER BY number")) {
                while (leaves.next()) {
                    tree.add(
                            leaves.getBytes(1),
                            (level, place, hash) -> nodes.append(nodes.isEmpty() ? "" : ", ")
                                    .append("(" + level + ", " + place + ", x'" + Sha256.hex(hash)
                                            + "')"));
                }
            }
            statement.execute("DELETE FROM node");
            statement.execute("INSERT INTO node (level, place, hash) VALUES " + nodes);
            statement.execute("UPDATE head SET size = " + tree.size() + ", root = x'"
                    + Sha256.hex(tree.root()) + "'");
        });
    }

    private interface Raw {
        void on(Statement statement) throws SQLException;
    }

    private void raw(Raw work) throws SQLException {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(path(), key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            work.on(statement);
        }
    }
}
