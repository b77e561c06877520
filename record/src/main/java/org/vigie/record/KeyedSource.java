package org.vigie.record;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import javax.sql.DataSource;

/// Opens connections to one encrypted file. The key goes to the driver beside the address, never in
/// it.
final class KeyedSource extends SQLiteDataSource implements Store {
    /// How long a connection waits for another program that writes.
    private static final int BUSY_MILLIS = 10_000;

    /// Memory for pages of a connection that writes, beside Java's.
    private static final int WRITER_KIB = 96 << 10;

    /// Memory for pages of a connection that reads; there may be a few of these. A case of some
    /// hundreds of claims reads some thousands of pages, many of them more than once.
    private static final int READER_KIB = 24 << 10;

    private static final int TIDYING_KIB = 1 << 10;

    /// When so many pages wait in the journal, of four kibibytes, whoever writes brings them to
    /// their places before going on.
    private static final int JOURNAL_PAGES = 40_000;

    private final String address;
    private final RecordKey key;
    private final Journal journal = new Journal(this);

    KeyedSource(Path file, RecordKey key) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf('?') >= 0) {
            throw new IllegalArgumentException("a record's path may hold no question mark");
        }
        this.address = JDBC.PREFIX + path;
        this.key = key.copy();
        setUrl(address);
    }

    /// {@return a connection that may write; a transaction on it takes the lock at once}
    @Override
    public SQLiteConnection getConnection() throws SQLException {
        SQLiteConnection connection = open("IMMEDIATE", WRITER_KIB);
        try (Statement statement = connection.createStatement()) {
            // Each page is encrypted twice, for the journal and for its place; a page that changes
            // again before it is put in its place saves the second.
            statement.execute("PRAGMA wal_autocheckpoint = " + JOURNAL_PAGES);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return connection;
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public DataSource migrating() {
        return this;
    }

    @Override
    public SQLiteConnection writer() throws SQLException {
        return getConnection();
    }

    @Override
    public SQLiteConnection shadowed() throws SQLException {
        return open("DEFERRED", READER_KIB);
    }

    @Override
    public SQLiteConnection reader() throws SQLException {
        SQLiteConnection connection = shadowed();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return connection;
    }

    /// {@return a connection that brings pages from the journal to their places}
    SQLiteConnection tidying() throws SQLException {
        return open("DEFERRED", TIDYING_KIB);
    }

    @Override
    public void wrote(Connection writing) throws SQLException {
        journal.wrote(writing);
    }

    @Override
    public void rest() throws SQLException {
        journal.rest();
    }

    /// Encrypts the file anew. The driver cannot do that in WAL mode, and leaving it needs the
    /// file alone.
    void changeKey(RecordKey fresh) throws SQLException {
        try (SQLiteConnection connection = getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
                if (!mode.getString(1).equals("delete")) {
                    throw new RecordException(RecordException.Code.BUSY, "");
                }
            }
            statement.execute("PRAGMA rekey = '" + fresh.forDriver().replace("'", "''") + "'");
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private SQLiteConnection open(String transactions, int cacheKib) throws SQLException {
        Properties wishes = new Properties();
        // SQLCipher 4 as its own tools write it, spelled out so that a newer driver's defaults
        // change nothing.
        wishes.setProperty("cipher", "sqlcipher");
        wishes.setProperty("legacy", "4");
        wishes.setProperty("legacy_page_size", "4096");
        wishes.setProperty("kdf_iter", "256000");
        wishes.setProperty("fast_kdf_iter", "2");
        wishes.setProperty("hmac_use", "1");
        wishes.setProperty("hmac_pgno", "1");
        wishes.setProperty("hmac_salt_mask", "58");
        wishes.setProperty("kdf_algorithm", "2");
        wishes.setProperty("hmac_algorithm", "2");
        wishes.setProperty("plaintext_header_size", "0");
        wishes.setProperty("key", key.forDriver());
        wishes.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
        wishes.setProperty("journal_mode", "WAL");
        wishes.setProperty("synchronous", "FULL");
        // Temporary files would lie on the disk in plain text; freed pages would keep what was
        // deleted.
        wishes.setProperty("temp_store", "MEMORY");
        wishes.setProperty("secure_delete", "true");
        wishes.setProperty("foreign_keys", "true");
        // Reading a page again means decrypting it again.
        wishes.setProperty("cache_size", Integer.toString(-cacheKib));
        wishes.setProperty("transaction_mode", transactions);
        return JDBC.createConnection(address, wishes);
    }

    @Override
    public void close() {
        key.close();
    }
}
