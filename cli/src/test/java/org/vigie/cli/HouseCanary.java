package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Invented names, and an ear for them: while something runs, every logger speaks at its finest,
/// and what it says, what it throws and what it prints as an error is kept.
final class HouseCanary implements AutoCloseable {
    /// No other word of a test, a rule or a message holds one of these.
    static final List<String> NAMES = List.of("Quortanov", "Vaugrénarde", "Жорминов", "Zelmirapol");

    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream heardErrors = new ByteArrayOutputStream();
    private final List<String> heard = new ArrayList<>();
    private final List<Level> handlerLevels = new ArrayList<>();
    private final Handler ear = new Ear();

    /// Begins to listen.
    HouseCanary() {
        root.setLevel(Level.ALL);
        for (Handler handler : root.getHandlers()) {
            handlerLevels.add(handler.getLevel());
            handler.setLevel(Level.OFF);
        }
        root.addHandler(ear);
        System.setErr(new PrintStream(heardErrors, true, UTF_8));
    }

    /// Runs something that may fail, and keeps all that its failure says, causes included.
    ///
    /// @param what is run
    /// @return whether it failed
    boolean fails(Callable<?> what) {
        try {
            what.call();
            return false;
        } catch (Exception | StackOverflowError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            heard.add(trace.toString());
            return true;
        }
    }

    /// Keeps a message that is meant for a person.
    ///
    /// @param message what would be shown
    void says(String message) {
        heard.add(message);
    }

    /// {@return all that was heard, in the order of its kind}
    List<String> heard() {
        List<String> all = new ArrayList<>(heard);
        all.add(heardErrors.toString(UTF_8));
        return all;
    }

    /// {@return what was heard that holds a planted name}
    List<String> leaks() {
        return heard().stream().filter(HouseCanary::namesSomebody).toList();
    }

    private static boolean namesSomebody(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> folded.contains(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        System.setErr(errors);
        root.removeHandler(ear);
        root.setLevel(level);
        Handler[] handlers = root.getHandlers();
        for (int index = 0; index < handlers.length; index++) {
            handlers[index].setLevel(handlerLevels.get(index));
        }
    }

    private final class Ear extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            heard.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
