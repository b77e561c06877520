package org.vigie.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens stores, brings their tables to the newest version and begins new records.
final class Opener {
    private static final int NOT_A_DATABASE = 26;
    private static final int ORIGIN_BYTES = 8;

    private Opener() {}

    static Supplier<byte[]> randomSalts() {
        return new Salts(new SecureRandom());
    }

    static Opening file(Path file, RecordKey key, Clock clock, Supplier<byte[]> salts) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return new Opening.Missing();
            }
        } catch (IOException unreadable) {
            throw new RecordException(
                    RecordException.Code.FILES, "file=" + file, Optional.of(unreadable));
        }
        try {
            return connect(new KeyedSource(file, key), clock, salts);
        } catch (RecordException refused) {
            throw refused.code() == RecordException.Code.FILES && !mayWrite(file)
                    ? new RecordException(
                            RecordException.Code.READ_ONLY, "file=" + file, Optional.of(refused))
                    : refused;
        }
    }

    /// {@return whether the record and the journal beside it may be written}
    private static boolean mayWrite(Path file) {
        return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().resolveSibling(""));
    }

    static Record newFile(Path file, RecordKey key, Clock clock, Supplier<byte[]> salts) {
        OwnerOnly.write(file, new byte[0]);
        return begun(connect(new KeyedSource(file, key), clock, salts));
    }

    /// Makes a store with tables and without a first entry, which is to come from elsewhere.
    static Record emptyFile(Path file, RecordKey key, Clock clock) {
        OwnerOnly.write(file, new byte[0]);
        return opened(prepare(new KeyedSource(file, key), clock, randomSalts()));
    }

    static Record emptyServer(String address, Clock clock) {
        if (!isEmpty(address)) {
            throw new RecordException(RecordException.Code.EXISTS, "");
        }
        return opened(prepare(new PostgresSource(address), clock, randomSalts()));
    }

    static Opening server(String address, Clock clock, Supplier<byte[]> salts) {
        return isEmpty(address)
                ? new Opening.Missing()
                : connect(new PostgresSource(address), clock, salts);
    }

    static Record newServer(String address, Clock clock, Supplier<byte[]> salts) {
        if (!isEmpty(address)) {
            throw new RecordException(RecordException.Code.EXISTS, "");
        }
        return begun(connect(new PostgresSource(address), clock, salts));
    }

    private static boolean isEmpty(String address) {
        try (PostgresSource source = new PostgresSource(address);
                Connection connection = source.writer()) {
            return Dialect.of(connection).version(connection) == 0;
        } catch (SQLException refused) {
            throw RecordException.of(refused);
        }
    }

    private static Record begun(Opening opening) {
        return opened(opening);
    }

    private static Record opened(Opening opening) {
        if (opening instanceof Opening.Opened(var store)) {
            return store;
        }
        throw new IllegalStateException("a record just made needs to open");
    }

    private static Opening connect(Store store, Clock clock, Supplier<byte[]> salts) {
        Opening opening = prepare(store, clock, salts);
        if (opening instanceof Opening.Opened(var record)) {
            try {
                begin(record, salts);
            } catch (RuntimeException failed) {
                record.close();
                throw failed;
            }
        }
        return opening;
    }

    /// Writes the first entry where there is none: the record's name, by which checkpoints tell
    /// it apart.
    private static void begin(Record record, Supplier<byte[]> salts) {
        String origin = "vigie/" + HexFormat.of().formatHex(salts.get(), 0, ORIGIN_BYTES);
        Access access = record.access();
        boolean empty = access.read(handle -> StoredTree.size(handle) == 0);
        if (empty) {
            access.write(handle -> {
                Log log = new Log(handle, record.clock(), salts);
                if (log.next() == 0) {
                    log.append(EntryKind.GENESIS, Payloads.genesis(origin));
                    log.seal();
                }
                return log.next();
            });
        }
    }

    private static Opening prepare(Store store, Clock clock, Supplier<byte[]> salts) {
        try {
            Connection connection = store.writer();
            Dialect dialect = Dialect.of(connection);
            int version = dialect.version(connection);
            if (version > Schema.NEWEST) {
                connection.close();
                store.close();
                return new Opening.TooNew(version, Schema.NEWEST);
            }
            if (version < Schema.NEWEST) {
                Schema.migrate(store.migrating(), dialect);
            }
            Connections connections = new Connections(store, connection);
            prepareDerived(connections);
            return new Opening.Opened(new Record(connections, clock, salts));
        } catch (SQLException refused) {
            store.close();
            if (refused.getErrorCode() == NOT_A_DATABASE) {
                return new Opening.WrongKey();
            }
            throw RecordException.of(refused);
        }
    }

    private static void prepareDerived(Connections connections) {
        if (connections.read(handle -> new Derived(handle).stale())) {
            connections.write(handle -> {
                Derived derived = new Derived(handle);
                return derived.stale() ? derived.make() : 0;
            });
        }
        boolean unwiped = connections.read(handle -> handle.createQuery("SELECT unwiped FROM state")
                        .mapTo(Integer.class)
                        .one()
                != 0);
        if (unwiped) {
            connections.wipe();
        }
    }
}
