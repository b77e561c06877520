package org.vigie.read.intake;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Runs a parser that is not ours on bytes that may be hostile. What it throws becomes a refusal,
/// its time is bounded, and it has a thread of its own, so that endless nesting ends that thread
/// alone.
final class Guard {
    /// The parsers quote what they stumble over in their logs, and that may be somebody's name.
    /// Held here, for the machine forgets loggers that nobody holds.
    private static final List<Logger> SILENT = Stream.of(
                    "org.apache.pdfbox", "org.apache.fontbox", "org.apache.james.mime4j")
            .map(Logger::getLogger)
            .toList();

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private Guard() {}

    /// {@return what a parser makes of a file}
    ///
    /// @param parser what to run; asks [#check] in its loops
    /// @param millis how long it may take
    /// @throws RefusedException if it refuses, fails, or takes too long
    static <T> T run(Callable<T> parser, long millis) throws RefusedException {
        FutureTask<T> task = new FutureTask<>(parser);
        Thread thread = Thread.ofPlatform().daemon().name("vigie-intake").start(task);
        try {
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw tooSlow();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw tooSlow();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        }
    }

    /// {@return the refusal that a parser's failure stands for} Parsers meet damage in a
    ///     hundred ways and say so in as many; memory that a file exhausts is given back when
    ///     its thread ends.
    private static RefusedException refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case RefusedException refused -> refused;
            case OutOfMemoryError _ ->
                new RefusedException(
                        Outcome.Reason.TOO_LARGE,
                        "it takes more memory than there is; save its text alone");
            case null, default -> broken();
        };
    }

    /// Stops a parser whose time is up.
    ///
    /// @throws RefusedException if it is
    static void check() throws RefusedException {
        if (Thread.currentThread().isInterrupted()) {
            throw tooSlow();
        }
    }

    static RefusedException broken() {
        return new RefusedException(
                Outcome.Reason.BROKEN,
                "it is damaged, or not what its first bytes say; open it where it was made and"
                        + " save it again, or paste its text");
    }

    static RefusedException tooLarge() {
        return new RefusedException(
                Outcome.Reason.TOO_LARGE,
                "larger than " + (Intake.MAX_BYTES >> 20)
                        + " MiB; a bulletin is a short text, split this up");
    }

    static RefusedException bomb() {
        return new RefusedException(
                Outcome.Reason.TOO_COMPRESSED,
                "it unpacks to far more than a document holds; save its text alone");
    }

    static RefusedException tooDeep() {
        return new RefusedException(
                Outcome.Reason.TOO_DEEP,
                "it is nested deeper than any document; save its text alone");
    }

    static RefusedException tooMany() {
        return new RefusedException(
                Outcome.Reason.TOO_MANY, "it has more parts or pages than are read; split it up");
    }

    static RefusedException locked() {
        return new RefusedException(
                Outcome.Reason.LOCKED,
                "a password locks it; save it without one, or paste its text");
    }

    private static RefusedException tooSlow() {
        return new RefusedException(
                Outcome.Reason.TOO_SLOW,
                "reading it took longer than " + Limits.MILLIS / 1000 + " s; save its text alone");
    }
}
