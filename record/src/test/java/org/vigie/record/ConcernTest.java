package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.util.List;

/// What is asked of a large record on every page has an index: going through a table takes as long
/// as the record is large.
class ConcernTest {
    @TempDir
    Path folder;

    private List<String> plan(String sql) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("plain.sqlite"));
        return Jdbi.create(source).inTransaction(handle -> {
            Dialect dialect = Dialect.of(handle);
            handle.execute("CREATE TABLE IF NOT EXISTS entry (number INTEGER PRIMARY KEY, kind"
                    + " TEXT, payload BLOB)");
            for (String statement : Derived.statements(dialect)) {
                handle.execute(statement);
            }
            return handle.createQuery("EXPLAIN QUERY PLAN " + sql)
                    .bind("thing", "finding")
                    .bind("low", "finding-")
                    .bind("high", "finding.")
                    .bind("sha256", "finding")
                    .bind("bulletin", -1)
                    .bind("all", 1)
                    .bind("ordinal", 0)
                    .map((row, context) -> row.getString("detail"))
                    .list();
        });
    }

    @Test
    void entriesAboutAThingAreFoundByIndexesAlone() {
        List<String> steps = plan(Concern.ENTRIES);

        assertThat(steps)
                .noneMatch(step -> step.startsWith("SCAN"))
                .anyMatch(step -> step.contains("acquisition_by_bytes"));
    }
}
