package org.vigie.record;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A process that writes all there is to write until it is killed, and says on standard output
/// what it was told is kept. Its arguments: the record's file or server, a number that makes what
/// it writes its own, and whether it begins by destroying a bulletin.
final class KilledWriter {
    private static final int MAX_WRITES = 100_000;
    private static final int MAX_FILE_BYTES = 1_500_000;
    private static final String BY = "Ada Moreau";

    private final Record store;
    private final String name;
    private final Random random;

    private KilledWriter(Record store, String name) {
        this.store = store;
        this.name = name;
        this.random = new Random(name.hashCode());
    }

    public static void main(String... arguments) {
        try (RecordKey key = Samples.key();
                Record store = opened(arguments[0], key)) {
            say("open");
            KilledWriter writer = new KilledWriter(store, arguments[1]);
            if (Boolean.parseBoolean(arguments[2])) {
                writer.destroy();
            }
            for (int i = 0; i < MAX_WRITES; i++) {
                writer.write(i);
            }
        }
    }

    private static Record opened(String place, RecordKey key) {
        Opening opening = place.startsWith("postgresql:")
                ? Record.open(place, Clock.systemUTC())
                : Record.open(Path.of(place), key, Clock.systemUTC());
        if (opening instanceof Opening.Opened(var store)) {
            return store;
        }
        throw new IllegalStateException("a record that was killed needs to open");
    }

    private void write(int i) {
        List<String> claims = add(name + "/" + i);
        store.review(claims.getLast(), Decision.ACCEPT, "seen", BY);
        say("accepted " + claims.getLast());
        switch (i % 4) {
            case 0 -> correct(claims.getFirst());
            case 1 -> keep(random.nextInt(MAX_FILE_BYTES));
            case 2 ->
                say("noted "
                        + store.history()
                                .note(new Act(
                                        EntryKind.SETTING, BY, List.of(), Map.of("name", name))));
            default -> keep(0);
        }
    }

    private List<String> add(String bulletin) {
        Added added = Samples.add(store, text(bulletin));
        say("added " + added.id() + " " + added.newClaims().size());
        return added.newClaims();
    }

    private void correct(String claim) {
        if (!(store.findClaim(claim) instanceof Found.One<KeptClaim>(var kept))) {
            throw new IllegalStateException("a claim just added needs to be found");
        }
        store.correct(claim, kept.claim(), "looked at", BY);
        say("corrected " + claim);
    }

    private void keep(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        String sha256 = store.files().keep(Samples.BY_HAND, () -> new ByteArrayInputStream(bytes));
        say("kept " + sha256);
    }

    private void destroy() {
        String id = store.bulletins(1, 0).getFirst().id();
        say("destroying " + id);
        store.guard().redact(id, "an order", "a court", BY);
        say("destroyed " + id);
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
