package org.vigie.serve.web;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.read.Reader;
import org.vigie.read.explain.Explained;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;
import org.vigie.serve.PageKeeper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A desk with a record of invented bulletins, for tests. Its reader knows three turns of phrase
/// and always says the same, so that tests of pages do not fail when the real reader learns.
final class Workplace implements AutoCloseable {
    static final String FRENCH = """
        Trois arrestations à Algua

        Le 12 mars, la police a arrêté Jean Kabemba. Selon sa sœur, la police a arrêté Anne Ndaye.

        Nous demandons :
        - la libération de Jean Kabemba ;
        - la fin des poursuites.
        """;
    static final String RUSSIAN = """
        Обыск в Алге

        Вчера полиция задержала Ивана Петренко. Его жена ждёт у суда.
        """;
    static final String ENGLISH = """
        A picket in Algua

        On Monday police arrested Mary Okoth. She was released the same day.
        """;

    private static final Pattern ARREST =
            Pattern.compile("(?<agent>police|полиция) (?<trigger>a arrêté|arrested|задержала)"
                    + " (?<patient>\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)");
    private static final Pattern DEMAND =
            Pattern.compile("(?<trigger>libération) de (?<patient>\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)");

    private final Record record;
    private final Desk desk;
    private final DeskServer server;
    private final FetchedPages pages;

    /// Fetches nothing, and remembers what it was asked for.
    static final class FetchedPages implements PageKeeper {
        private final List<String> asked = new CopyOnWriteArrayList<>();

        @Override
        public Outcome keep(String address, String by) {
            asked.add(address + " by " + by);
            return address.contains(":99999") ? Outcome.NO_ADDRESS : Outcome.WHOLE;
        }

        @Override
        public String way() {
            return "socks5://127.0.0.1:9050";
        }

        List<String> asked() {
            return List.copyOf(asked);
        }
    }

    private Workplace(Record record, Desk desk, FetchedPages pages) {
        this.pages = pages;
        this.record = record;
        this.desk = desk;
        this.server = DeskServer.start(desk, 0, Locale.ENGLISH, ZoneOffset.UTC);
    }

    /// {@return a desk with nothing on it}
    static Workplace empty(Path folder) {
        return empty(folder, Instant.parse("2021-03-20T10:00:00Z"), new ThreeTurns());
    }

    /// {@return a desk with nothing on it, in the days of the example bulletins, that reads as
    /// people's does}
    static Workplace asPeopleHaveIt(Path folder) {
        return empty(folder, Instant.parse("2012-03-21T10:00:00Z"), BulletinReader.installed());
    }

    private static Workplace empty(Path folder, Instant now, BulletinReader reader) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Record record = Record.create(
                folder.resolve("record.vigie"), RecordKey.make(folder.resolve("key")), clock);
        FetchedPages pages = new FetchedPages();
        return new Workplace(
                record, new Desk(record, reader, clock, "Tester", Optional.of(pages)), pages);
    }

    /// {@return a desk with a bulletin in each language}
    static Workplace furnished(Path folder) {
        Workplace workplace = empty(folder);
        workplace.furnish();
        return workplace;
    }

    /// Puts a bulletin in each language into the record.
    void furnish() {
        add("algua.txt", FRENCH, "2021-03-14");
        add("alga.txt", RUSSIAN, "2021-03-15");
        add("picket.txt", ENGLISH, "2021-03-16");
    }

    Desk.Taken add(String name, String text, String day) {
        return desk.add(
                        List.of(new Desk.Brought(text.getBytes(StandardCharsets.UTF_8), name)),
                        Optional.of(LocalDate.parse(day)),
                        Optional.empty())
                .getFirst();
    }

    FetchedPages pages() {
        return pages;
    }

    Record record() {
        return record;
    }

    DeskServer server() {
        return server;
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        server.close();
        record.close();
    }

    static final class ThreeTurns implements BulletinReader {
        @Override
        public List<Claim> read(Bulletin bulletin) {
            List<Claim> claims = new ArrayList<>();
            Matcher arrest = ARREST.matcher(bulletin.text());
            while (arrest.find()) {
                boolean told =
                        bulletin.text().startsWith("Selon", Math.max(0, arrest.start() - 18));
                claims.add(claim(
                        bulletin.text(),
                        EventKind.ARREST,
                        arrest,
                        told ? Modality.REPORTED : Modality.ASSERTED,
                        Optional.of(quote(bulletin.text(), arrest, "agent"))));
            }
            Matcher demand = DEMAND.matcher(bulletin.text());
            while (demand.find()) {
                claims.add(claim(
                        bulletin.text(),
                        EventKind.RELEASE,
                        demand,
                        Modality.DEMANDED,
                        Optional.empty()));
            }
            return claims;
        }

        @Override
        public Explained explain(Bulletin bulletin) {
            return Reader.installed().explain(bulletin);
        }

        private static Claim claim(
                String text,
                EventKind kind,
                Matcher found,
                Modality modality,
                Optional<Quote> agent) {
            List<Mention> mentions = new ArrayList<>();
            mentions.add(
                    new Mention(Role.PATIENT, MentionKind.PERSON, quote(text, found, "patient")));
            agent.ifPresent(
                    words -> mentions.add(new Mention(Role.AGENT, MentionKind.AUTHORITY, words)));
            int day = text.indexOf("Le 12 mars");
            Optional<When> when = kind == EventKind.ARREST && day >= 0
                    ? Optional.of(new When(
                            new Edtf("2021-03-12"),
                            Optional.of(Quote.of(text, new Span(day, day + 10))),
                            Optional.of("year")))
                    : Optional.empty();
            return new Claim(
                    kind,
                    quote(text, found, "trigger"),
                    mentions,
                    when,
                    List.of(),
                    modality,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "test/" + kind.label());
        }

        private static Quote quote(String text, Matcher found, String group) {
            return Quote.of(text, new Span(found.start(group), found.end(group)));
        }

        @Override
        public String version() {
            return "three-turns 1";
        }
    }
}
