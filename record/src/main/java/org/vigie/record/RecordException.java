package org.vigie.record;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The record could not do what was asked. The message is fixed text with facts as `key=value`; it
/// never holds anything of a bulletin, and neither does the cause.
public final class RecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The system did not take what SQLite wrote, for another reason than a full disk.
    private static final Set<SQLiteErrorCode> UNWRITTEN = EnumSet.of(
            SQLiteErrorCode.SQLITE_IOERR_WRITE,
            SQLiteErrorCode.SQLITE_IOERR_FSYNC,
            SQLiteErrorCode.SQLITE_IOERR_DIR_FSYNC,
            SQLiteErrorCode.SQLITE_IOERR_TRUNCATE);

    private final Code code;

    RecordException(Code code, String facts) {
        super(code.text + (facts.isEmpty() ? "" : ": " + facts));
        this.code = code;
    }

    RecordException(Code code, String facts, Optional<? extends Throwable> cause) {
        this(code, facts);
        cause.ifPresent(this::initCause);
    }

    /// {@return what went wrong, for programs}
    public Code code() {
        return code;
    }

    /// Wraps a database's error. SQLite's own messages name tables and never values;
    /// PostgreSQL's may quote values, and are left behind.
    static RecordException of(SQLException error) {
        String state = Optional.ofNullable(error.getSQLState()).orElse("");
        if (error.getErrorCode() == 0 && !state.isEmpty()) {
            return new RecordException(Code.of(state), "sqlstate=" + state);
        }
        Code code =
                error instanceof SQLiteException lite && UNWRITTEN.contains(lite.getResultCode())
                        ? Code.UNWRITABLE
                        : Code.of(error.getErrorCode() & 0xff);
        return new RecordException(code, "sqlite=" + error.getErrorCode(), Optional.of(error));
    }

    /// What went wrong.
    public enum Code {
        /// Another program holds the record for longer than this one waits.
        BUSY("another program is writing to this record; try again when it has finished"),
        /// The disk is full.
        FULL("the disk is full; nothing was lost, make room and try again"),
        /// The disk does not take what is written, though it is not full.
        UNWRITABLE("the disk does not take what is written; nothing was lost"),
        /// The file may not be written.
        READ_ONLY("the record may not be written; check the rights of the file and its folder"),
        /// The file cannot be read or is broken.
        BROKEN("the record's file is damaged; run verify, then restore a backup"),
        /// The file already exists.
        EXISTS("there is a file already"),
        /// A file or folder cannot be made or read.
        FILES("a file cannot be made or read"),
        /// A key file or passphrase is not of its form.
        KEY("the key is not of its form"),
        /// There is no such claim.
        NO_SUCH_CLAIM("there is no such claim"),
        /// The same person accepts again what waits for a second one.
        SAME_READER("whoever accepted a claim first cannot be its second reader"),
        /// A server's address is not of its form.
        ADDRESS("the address of the server is not of its form"),
        /// The server cannot be reached.
        UNREACHABLE("the server cannot be reached; check the address and the network"),
        /// The server does not let this user in.
        REFUSED("the server refuses; check user, password and the database's name"),
        /// What was known on an earlier day is only for reading.
        PAST("the past can only be read"),
        /// There is no such thing in the record.
        NO_SUCH_THING("there is no such thing in the record"),
        /// What was destroyed for a reason is not to come back.
        REDACTED("this was destroyed for a reason and is not to come back"),
        /// What comes from elsewhere is not what it says it is.
        UNSOUND("what was given is not whole or not what it says it is"),
        /// Anything else the database says.
        DATABASE("the record's database refused");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        private static Code of(String state) {
            return switch (state) {
                case "53100" -> FULL;
                case "55P03", "40001", "40P01" -> BUSY;
                case "25006", "42501" -> READ_ONLY;
                case "28000", "28P01", "3D000" -> REFUSED;
                case "XX001", "XX002", "58030" -> BROKEN;
                default ->
                    state.startsWith("08") || state.startsWith("57P") ? UNREACHABLE : DATABASE;
            };
        }

        private static Code of(int sqlite) {
            return switch (sqlite) {
                case 5, 6 -> BUSY;
                case 8 -> READ_ONLY;
                case 10, 11, 26 -> BROKEN;
                case 13 -> FULL;
                case 14 -> FILES;
                default -> DATABASE;
            };
        }
    }
}
