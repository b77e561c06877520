package org.vigie.serve;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.explain.Explained;
import org.vigie.read.intake.Intake;
import org.vigie.read.intake.Links;
import org.vigie.read.intake.Outcome;
import org.vigie.read.intake.Piece;
import org.vigie.record.Acquisition;
import org.vigie.record.Added;
import org.vigie.record.Hit;
import org.vigie.record.KeptBulletin;
import org.vigie.record.Reading;
import org.vigie.record.Record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings bytes, reader and record together: what is taken in is read and kept at once.
public final class Desk {
    private final Record record;
    private final BulletinReader reader;
    private final Clock clock;
    private final String collector;
    private final Optional<PageKeeper> pages;

    /// Sets a desk up.
    ///
    /// @param record    where bulletins and claims are kept; stays the caller's to close
    /// @param reader    what reads the claims
    /// @param clock     tells when bytes came to hand
    /// @param collector who takes them in, as acquisitions are to say it
    public Desk(Record record, BulletinReader reader, Clock clock, String collector) {
        this(record, reader, clock, collector, Optional.empty());
    }

    /// Sets a desk up.
    ///
    /// @param record    where bulletins and claims are kept; stays the caller's to close
    /// @param reader    what reads the claims
    /// @param clock     tells when bytes came to hand
    /// @param collector who takes them in, as acquisitions are to say it
    /// @param pages     what fetches pages that bulletins name, when a person asks for it
    public Desk(
            Record record,
            BulletinReader reader,
            Clock clock,
            String collector,
            Optional<PageKeeper> pages) {
        this.record = record;
        this.reader = reader;
        this.clock = clock;
        this.collector = collector;
        this.pages = pages;
    }

    /// {@return this desk as somebody works at it}
    ///
    /// @param view of the same record, as they may see it
    /// @param name by which entries call them
    public Desk of(Record view, String name) {
        return new Desk(view, reader, clock, name, pages);
    }

    /// {@return the clock that the desk goes by}
    public Clock clock() {
        return clock;
    }

    /// What came of adding a file.
    public sealed interface Taken {

        /// The bulletin is in the record.
        ///
        /// @param bulletin as it was read
        /// @param added    what the record says
        /// @param claims   how many claims were read
        record Kept(Bulletin bulletin, Added added, int claims) implements Taken {}

        /// The bytes are no bulletin; nothing was kept.
        ///
        /// @param name what it is called
        /// @param why  the reason and the remedy
        record Refused(String name, Outcome.Refused why) implements Taken {}
    }

    /// {@return what came of taking a file in, reading it and keeping it with its claims; one
    ///     for each bulletin that it holds and each part that is none}
    ///
    /// @param bytes     the file's bytes
    /// @param name      what it is called
    /// @param published the day it was published, where that is known
    /// @param language  its language, where that is known
    public List<Taken> add(
            byte[] bytes, String name, Optional<LocalDate> published, Optional<String> language) {
        return switch (Intake.read(bytes, name, published, language)) {
            case Outcome.Refused refused -> List.of(new Taken.Refused(name, refused));
            case Outcome.Taken(var pieces, var left) -> {
                List<Taken> taken = new ArrayList<>();
                for (Piece piece : pieces) {
                    String origin = pieces.size() + left.size() == 1
                            ? name
                            : piece.bulletin().id();
                    taken.add(keep(piece.bytes(), origin, piece.bulletin()));
                }
                left.forEach(part -> taken.add(new Taken.Refused(part.name(), part.why())));
                yield taken;
            }
        };
    }

    /// {@return what came of keeping a bulletin with its claims}
    ///
    /// @param bytes    the bytes it was made from
    /// @param origin   where they come from
    /// @param bulletin the bulletin; its `sha256` is that of the bytes
    public Taken.Kept keep(byte[] bytes, String origin, Bulletin bulletin) {
        List<Claim> claims = reader.read(bulletin);
        Added added = record.add(
                new Acquisition(origin, clock.instant(), collector),
                bytes,
                new Reading(bulletin, claims, Lemmas.terms(bulletin), reader.version()));
        return new Taken.Kept(bulletin, added, claims.size());
    }

    /// {@return what is new when claims that another program read are kept with a bulletin's
    ///     own}
    ///
    /// @param kept   the bulletin
    /// @param claims all of them; those that stand already and are missing are superseded
    /// @param reader which program read them
    /// @throws IllegalArgumentException if a quote does not stand in the bulletin's text
    public Added propose(KeptBulletin kept, List<Claim> claims, String reader) {
        Bulletin bulletin = kept.bulletin();
        String origin = kept.acquisitions().getFirst().origin();
        return record.add(
                new Acquisition(origin, clock.instant(), collector),
                record.bytes(bulletin.sha256()).orElseThrow(),
                new Reading(bulletin, claims, Lemmas.terms(bulletin), reader + " / " + collector));
    }

    /// {@return what came of reading a kept bulletin again, as of another day or in another
    ///     language}
    ///
    /// @param kept      the bulletin
    /// @param published the day it was published
    /// @param language  its language
    public Taken readAgain(KeptBulletin kept, LocalDate published, String language) {
        String sha256 = kept.listed().sha256();
        byte[] bytes = record.bytes(sha256).orElseThrow();
        String name = kept.listed().name();
        return switch (Intake.read(bytes, name, Optional.of(published), Optional.of(language))) {
            case Outcome.Refused refused -> new Taken.Refused(name, refused);
            case Outcome.Taken taken -> {
                Bulletin read = taken.bulletins().stream()
                        .filter(bulletin -> bulletin.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow();
                // a person's word goes before what the message or the chronicle says
                Bulletin dated = new Bulletin(
                        name, sha256, read.title(), read.text(), Optional.of(published), language);
                yield keep(bytes, kept.acquisitions().getFirst().origin(), dated);
            }
        };
    }

    /// {@return the claims of a bulletin as read today, with how each came about}
    ///
    /// @param bulletin a bulletin
    public Explained explain(Bulletin bulletin) {
        return reader.explain(bulletin);
    }

    /// {@return the bulletins in which all words stand in some form, the best first}
    ///
    /// @param typed words as somebody types them, in any installed language
    /// @param limit how many at most
    public List<Hit> search(String typed, int limit) {
        List<Set<String>> words = Lemmas.words(typed);
        return words.isEmpty() ? List.of() : record.search(words, limit);
    }

    /// {@return what fetches pages, if anything may}
    public Optional<PageKeeper> pages() {
        return pages;
    }

    /// {@return the addresses that a bulletin names}
    ///
    /// @param kept the bulletin
    public List<String> links(KeptBulletin kept) {
        return links(record, kept);
    }

    /// {@return the addresses that a bulletin names}
    ///
    /// @param record where its bytes are
    /// @param kept   the bulletin
    public static List<String> links(Record record, KeptBulletin kept) {
        return Links.in(
                record.bytes(kept.listed().sha256()).orElseGet(() -> new byte[0]),
                kept.bulletin().text());
    }

    /// {@return the record it works on}
    public Record record() {
        return record;
    }

    /// {@return who works at it}
    public String collector() {
        return collector;
    }
}
