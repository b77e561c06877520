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
import org.vigie.record.RecordException;
import org.vigie.record.Submission;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Brings bytes, reader and record together: what is taken in is read and kept at once.
public final class Desk {
    private final Record record;
    private final BulletinReader reader;
    private final Clock clock;
    private final String collector;
    private final Optional<PageKeeper> pages;
    private final Optional<WatchedFolder> watched;

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
        this(record, reader, clock, collector, pages, Optional.empty());
    }

    private Desk(
            Record record,
            BulletinReader reader,
            Clock clock,
            String collector,
            Optional<PageKeeper> pages,
            Optional<WatchedFolder> watched) {
        this.record = record;
        this.reader = reader;
        this.clock = clock;
        this.collector = collector;
        this.pages = pages;
        this.watched = watched;
    }

    /// {@return this desk, telling how a folder stands whose files it takes in}
    ///
    /// @param folder the folder
    public Desk watching(WatchedFolder folder) {
        return new Desk(record, reader, clock, collector, pages, Optional.of(folder));
    }

    /// {@return how the watched folder stands, if one is watched}
    public Optional<WatchedFolder.Status> watched() {
        return watched.map(WatchedFolder::status);
    }

    /// {@return this desk as somebody works at it}
    ///
    /// @param view of the same record, as they may see it
    /// @param name by which entries call them
    public Desk of(Record view, String name) {
        return new Desk(view, reader, clock, name, pages, watched);
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
        /// @param origin   where it comes from
        /// @param added    what the record says
        /// @param claims   how many claims were read
        record Kept(Bulletin bulletin, String origin, Added added, int claims) implements Taken {}

        /// Nothing was kept: the bytes are no bulletin, or were destroyed for a reason.
        ///
        /// @param name   what it is called
        /// @param reason why, as the texts of the interface call it after `refused.`
        record Refused(String name, String reason) implements Taken {}
    }

    /// A file on its way in.
    ///
    /// @param bytes the file's bytes; not copied
    /// @param name  what it is called
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Brought(byte[] bytes, String name) {}

    /// {@return what came of taking files in, reading them and keeping them with their claims;
    ///     one for each bulletin that they hold and each part that is none}
    ///
    /// @param files     what was brought; kept together
    /// @param published the day they were published, where that is known
    /// @param language  their language, where that is known
    public List<Taken> add(
            List<Brought> files, Optional<LocalDate> published, Optional<String> language) {
        List<Submission> read = new ArrayList<>();
        List<Taken> refused = new ArrayList<>();
        for (Brought file : files) {
            Outcome outcome = Intake.read(file.bytes(), file.name(), published, language);
            sort(outcome, file.name(), read::add, refused::add);
        }
        List<Taken> taken = new ArrayList<>(keep(read));
        taken.addAll(refused);
        return taken;
    }

    /// Takes a file in as it is read, so that a mailbox may be far larger than the memory: what
    /// it holds is kept as it comes.
    ///
    /// @param in    the file
    /// @param name  what it is called
    /// @param heard hears what came of each bulletin that it holds and each part that is none
    /// @throws IOException     if the file cannot be read; what was told was kept
    /// @throws RecordException if the record fails; what was told was kept
    public void add(InputStream in, String name, Consumer<Taken> heard) throws IOException {
        Batch batch = new Batch(this, heard);
        Intake.read(
                in,
                name,
                Optional.empty(),
                Optional.empty(),
                outcome -> sort(outcome, name, batch::add, heard));
        batch.write();
    }

    /// Parts what came of a file into what is to be kept and what is not.
    private void sort(
            Outcome outcome, String name, Consumer<Submission> read, Consumer<Taken> refused) {
        switch (outcome) {
            case Outcome.Refused why -> refused.accept(refused(name, why));
            case Outcome.Taken taken -> {
                for (Piece piece : taken.pieces()) {
                    String origin = taken.alone() ? name : piece.bulletin().id();
                    read.accept(read(piece.bytes(), origin, piece.bulletin()));
                }
                taken.left().forEach(part -> refused.accept(refused(part.name(), part.why())));
            }
        }
    }

    private static Taken refused(String name, Outcome.Refused why) {
        return new Taken.Refused(name, why.reason().label());
    }

    /// {@return a bulletin that was read, ready to be kept}
    ///
    /// @param bytes    the bytes it was made from
    /// @param origin   where they come from
    /// @param bulletin the bulletin; its `sha256` is that of the bytes
    public Submission read(byte[] bytes, String origin, Bulletin bulletin) {
        return new Submission(
                new Acquisition(origin, clock.instant(), collector),
                bytes,
                new Reading(
                        bulletin, reader.read(bulletin), Lemmas.terms(bulletin), reader.version()));
    }

    /// {@return what came of keeping bulletins with their claims, in their order}
    ///
    /// All are written together. If that fails they are written one by one, so that one that
    /// the record does not take keeps none of the others out.
    ///
    /// @param bulletins as they were read
    /// @throws RecordException if the record fails; those before may have been kept
    public List<Taken> keep(List<Submission> bulletins) {
        List<Taken> taken = new ArrayList<>();
        keep(bulletins, taken::add);
        return taken;
    }

    /// Keeps bulletins with their claims, as [#keep(List)] does.
    ///
    /// @param bulletins as they were read
    /// @param heard     hears what came of each as soon as it is on the disk, in their order
    /// @throws RecordException if the record fails; what was kept was told
    public void keep(List<Submission> bulletins, Consumer<Taken> heard) {
        together(bulletins)
                .ifPresentOrElse(
                        taken -> taken.forEach(heard),
                        () -> bulletins.forEach(bulletin -> heard.accept(alone(bulletin))));
    }

    /// {@return what came of writing them together; empty if that failed}
    private Optional<List<Taken>> together(List<Submission> bulletins) {
        if (bulletins.size() < 2) {
            return bulletins.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        try {
            List<Added> added = record.add(bulletins);
            return Optional.of(IntStream.range(0, added.size())
                    .mapToObj(i -> kept(bulletins.get(i), added.get(i)))
                    .toList());
        } catch (RecordException refused) {
            // Which of them it was, and whether it happens again, each alone will tell.
            return Optional.empty();
        }
    }

    private Taken alone(Submission bulletin) {
        try {
            return kept(bulletin, record.add(List.of(bulletin)).getFirst());
        } catch (RecordException refused) {
            if (refused.code() != RecordException.Code.REDACTED) {
                throw refused;
            }
            return new Taken.Refused(bulletin.acquisition().origin(), "redacted");
        }
    }

    private static Taken kept(Submission bulletin, Added added) {
        Reading reading = bulletin.reading();
        return new Taken.Kept(
                reading.bulletin(),
                bulletin.acquisition().origin(),
                added,
                reading.claims().size());
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
            case Outcome.Refused why -> refused(name, why);
            case Outcome.Taken taken -> {
                Bulletin read = taken.bulletins().stream()
                        .filter(bulletin -> bulletin.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow();
                // a person's word goes before what the message or the chronicle says
                Bulletin dated = new Bulletin(
                        name, sha256, read.title(), read.text(), Optional.of(published), language);
                yield alone(read(bytes, kept.acquisitions().getFirst().origin(), dated));
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
    /// @param alike words of names that may be a word, written in another script
    public List<Hit> search(String typed, int limit, Function<String, Set<String>> alike) {
        List<Set<String>> words = Lemmas.words(typed);
        words.forEach(forms -> forms.addAll(alike.apply(forms.iterator().next())));
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
