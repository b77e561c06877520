package org.vigie.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A process that adds bulletins until it is killed and says on standard output which ones it was
/// told are kept. Its arguments: the record's file, a number that makes its bulletins its own, how
/// many at most.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String... arguments) {
        Path file = Path.of(arguments[0]);
        try (RecordKey key = Samples.key()) {
            if (Record.open(file, key, Clock.systemUTC()) instanceof Opening.Opened(var store)) {
                say("open");
                for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                    write(store, arguments[1] + "/" + i);
                }
                store.close();
            }
        }
    }

    private static void write(Record store, String name) {
        Added added = Samples.add(store, text(name));
        say("added " + added.id() + " " + added.newClaims().size());
        String claim = added.newClaims().getLast();
        store.review(claim, Decision.ACCEPT, "seen", "Ada Moreau");
        say("accepted " + claim);
    }

    /// {@return a bulletin of three claims}
    static String text(String name) {
        return "Bulletin " + name + "\n"
                + String.join(
                        "\n",
                        List.of(
                                "On a [pris] {Jean A}.",
                                "On a [saisi] {Paule B}.",
                                "On a [tenu] {Luc C}."));
    }

    @SuppressWarnings("SystemOut") // standard output is how the parent hears of it
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
