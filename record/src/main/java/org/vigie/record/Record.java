package org.vigie.record;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// An append-only record of bulletins, claims and what people decided about them, in one encrypted
/// file.
///
/// Every act is an entry; what the other tables hold follows from the entries. A method that writes
/// returns when its entries are on the disk. Threads may share a record; other programs may have it
/// open too. All methods throw [RecordException] where the file or the disk fails.
@SuppressWarnings("JavaLangClash")
public final class Record implements AutoCloseable {
    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;
    private final Sight sight;
    private final boolean lent;

    Record(Access access, Clock clock, Supplier<byte[]> salts) {
        this(access, clock, salts, Sight.PUBLIC, false);
    }

    private Record(Access access, Clock clock, Supplier<byte[]> salts, Sight sight, boolean lent) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
        this.sight = sight;
        this.lent = lent;
    }

    /// {@return the record in a file, or why it does not open}
    ///
    /// @param file  the record's file
    /// @param key   its key; copied
    /// @param clock tells the time of entries
    public static Opening open(Path file, RecordKey key, Clock clock) {
        return open(file, key, clock, Opener.randomSalts());
    }

    static Opening open(Path file, RecordKey key, Clock clock, Supplier<byte[]> salts) {
        return Opener.file(file, key, clock, salts);
    }

    /// {@return the record in a database of a PostgreSQL server, or why it does not open}
    ///
    /// @param address such as `postgresql://ada@example.org/vigie`
    /// @param clock   tells the time of entries
    public static Opening open(String address, Clock clock) {
        return Opener.server(address, clock, Opener.randomSalts());
    }

    /// {@return a new, empty record in an empty database of a PostgreSQL server}
    ///
    /// @param address such as `postgresql://ada@example.org/vigie`
    /// @param clock   tells the time of entries
    /// @throws RecordException if there is a record already or the server refuses
    public static Record create(String address, Clock clock) {
        return create(address, clock, Opener.randomSalts());
    }

    static Record create(String address, Clock clock, Supplier<byte[]> salts) {
        return Opener.newServer(address, clock, salts);
    }

    /// {@return a new, empty record}
    ///
    /// @param file  a file that does not exist yet, to be read by its owner alone; folders
    ///     above it are made
    /// @param key   what it is to open with; copied
    /// @param clock tells the time of entries
    /// @throws RecordException if the file exists already or cannot be made
    public static Record create(Path file, RecordKey key, Clock clock) {
        return create(file, key, clock, Opener.randomSalts());
    }

    static Record create(Path file, RecordKey key, Clock clock, Supplier<byte[]> salts) {
        return Opener.newFile(file, key, clock, salts);
    }

    /// Encrypts a record anew, for another key. Nobody else may have it open. Killed in the
    /// midst, it opens with one key or the other.
    ///
    /// @param file  the record's file
    /// @param key   what opens it now
    /// @param fresh what is to open it; copied
    /// @param clock tells the time of entries
    /// @return the record, opened with the new key, or why the old one does not open it
    public static Opening changeKey(Path file, RecordKey key, RecordKey fresh, Clock clock) {
        Opening opening = open(file, key, clock);
        if (!(opening instanceof Opening.Opened(var store))) {
            return opening;
        }
        store.close();
        try (KeyedSource source = new KeyedSource(file, key)) {
            source.changeKey(fresh);
        } catch (SQLException refused) {
            throw RecordException.of(refused);
        }
        return open(file, fresh, clock);
    }

    /// {@return the record as it was known at a moment: only for reading}
    ///
    /// What is not public today is left out of it too. It is closed apart from this record,
    /// and before it.
    ///
    /// @param moment entries written later are as if they had not been
    public Record asKnown(Instant moment) {
        long size = access.read(handle -> new Queries(handle, Sight.ALL).sizeAt(moment));
        return new Record(access.past(size), clock, salts, sight, false);
    }

    /// {@return this record as somebody sees it who may look into compartments; an entry tells
    /// that they did. Closing it closes nothing.}
    ///
    /// @param compartments names of compartments; for none, nothing is told
    /// @param reason       why they look
    /// @param by           who looks
    /// @param of           ids of what they look at; empty for anything
    public Record opened(List<String> compartments, String reason, String by, List<String> of) {
        Sight more = compartments.isEmpty() ? sight : guard().open(compartments, reason, by, of);
        return new Record(access, clock, salts, more, true);
    }

    Access access() {
        return access;
    }

    Clock clock() {
        return clock;
    }

    /// {@return the bytes that are kept, of bulletins and of anything else}
    public KeptFiles files() {
        return new KeptFiles(access, clock, salts, sight);
    }

    /// {@return what is not public, and what is to be destroyed}
    public Guard guard() {
        return new Guard(access, clock, salts);
    }

    /// {@return what changes whenever something public is hidden: by a declaration, or because
    /// what came later names somebody who was declared before. Whoever keeps what was read from
    /// the record reads it anew when this is another}
    public String hiding() {
        return access.read(Hiding::stamp);
    }

    /// {@return signatures over checkpoints, proofs, and witnesses}
    public Notary notary() {
        return new Notary(access, clock, salts);
    }

    /// {@return times that authorities vouch for}
    public Timestamps timestamps() {
        return new Timestamps(access, clock, salts, sight);
    }

    /// {@return what proves that those who work with the record are who they say}
    public Credentials credentials() {
        return new Credentials(access, clock, salts);
    }

    /// {@return the words that names are made of}
    public NameWords nameWords() {
        return new NameWords(access, sight);
    }

    /// {@return the record piece by piece}
    public Walk walk() {
        return new Walk(access, sight);
    }

    /// {@return what was done, entry by entry}
    public History history() {
        return new History(access, clock, salts, sight);
    }

    /// Keeps bytes and what was read from them. The same bytes again are a further acquisition
    /// of the same bulletin; a reading by another reader, or of another day, text or language,
    /// is kept beside earlier ones: claims told again stay as they are, new ones are proposed,
    /// and those that nobody has looked at and that are not told again are superseded. Reviews
    /// are never lost.
    ///
    /// @param acquisition how the bytes came
    /// @param bytes       the bytes, unchanged
    /// @param reading     what was read from them
    /// @return what is new; it is on the disk
    public Added add(Acquisition acquisition, byte[] bytes, Reading reading) {
        return add(List.of(new Submission(acquisition, bytes, reading))).getFirst();
    }

    /// Keeps many bulletins at once, which is far quicker than one by one: either all of them
    /// are kept when this returns, each as [#add(Acquisition, byte[], Reading)] keeps it, or
    /// none is.
    ///
    /// @param submissions in the order they are to be added
    /// @return what is new of each, in their order; it is on the disk
    public List<Added> add(List<Submission> submissions) {
        return access.write(
                handle -> Addition.add(handle, new Log(handle, clock, salts), submissions));
    }

    /// Decides about a claim.
    ///
    /// @param claim    the claim's id, whole
    /// @param decision what is decided
    /// @param reason   why; may be empty
    /// @param reviewer who decides
    /// @return the claim as it stands now
    /// @throws RecordException if there is no such claim
    public KeptClaim review(String claim, Decision decision, String reason, String reviewer) {
        return access.write(handle -> new Reviewing(handle, new Log(handle, clock, salts), sight)
                .review(claim, decision, reason, reviewer));
    }

    /// Decides about many claims alike: each by an entry of its own, all of them or none. What
    /// somebody decided about in the meantime stays as it is.
    ///
    /// @param claims   their ids, whole
    /// @param decision what is decided
    /// @param reason   why; may be empty
    /// @param reviewer who decides
    /// @return about how many it was decided, and by which entries
    /// @throws RecordException if there is no such claim
    public Together review(List<String> claims, Decision decision, String reason, String reviewer) {
        return access.write(handle -> new Reviewing(handle, new Log(handle, clock, salts), sight)
                .review(claims, decision, reason, reviewer));
    }

    /// Takes back what one act accepted, but for what somebody decided about or put right
    /// since: each claim by an entry of its own, all of them or none.
    ///
    /// @param claims   ids of those that it may have been about, whole
    /// @param act      what is taken back
    /// @param reason   why; may be empty
    /// @param reviewer who takes it back
    /// @return about how many it was taken back
    /// @throws RecordException if no one act made these entries, each of them, or if it was
    ///     about other claims
    public int takeBack(List<String> claims, Together act, String reason, String reviewer) {
        return access.write(handle -> new Reviewing(handle, new Log(handle, clock, salts), sight)
                .takeBack(claims, act, reason, reviewer));
    }

    /// Puts a claim right. What was proposed stays readable beside it.
    ///
    /// @param claim     the claim's id, whole
    /// @param corrected how it should be; its spans stand on the text of the claim's reading
    /// @param reason    why; may be empty
    /// @param reviewer  who corrects
    /// @return the claim as it stands now
    /// @throws RecordException          if there is no such claim
    /// @throws IllegalArgumentException if a quote does not stand in the text
    public KeptClaim correct(String claim, Claim corrected, String reason, String reviewer) {
        return access.write(handle -> new Reviewing(handle, new Log(handle, clock, salts), sight)
                .correct(claim, corrected, reason, reviewer));
    }

    /// {@return bulletins, those published last first, undated ones at the end}
    ///
    /// @param limit  how many at most
    /// @param offset how many to pass over
    public List<Listed> bulletins(int limit, int offset) {
        return bulletins(BulletinFilter.all(), limit, offset);
    }

    /// {@return some of the bulletins, those published last first}
    ///
    /// @param filter which ones
    /// @param limit  how many at most
    /// @param offset how many of these are passed over
    public List<Listed> bulletins(BulletinFilter filter, int limit, int offset) {
        return access.read(handle -> new Queries(handle, sight).bulletins(filter, limit, offset));
    }

    /// {@return how many bulletins there are}
    public long bulletinCount() {
        return access.read(handle -> new Queries(handle, sight).count());
    }

    /// {@return the bulletin with a number}
    ///
    /// @param number as [Listed] and [KeptClaim] tell it
    public Optional<KeptBulletin> bulletin(long number) {
        return access.read(handle -> new Queries(handle, sight).bulletin(number));
    }

    /// {@return bulletins by their numbers, of those that there are; far quicker than one by
    /// one}
    ///
    /// @param numbers as [Listed] and [KeptClaim] tell them
    public Map<Long, KeptBulletin> bulletins(Set<Long> numbers) {
        return access.read(handle -> new Queries(handle, sight).bulletins(List.copyOf(numbers)));
    }

    /// {@return the bulletin that somebody means}
    ///
    /// @param typed its short id, the start of its SHA-256, or its name
    public Found<KeptBulletin> findBulletin(String typed) {
        return access.read(handle -> new Queries(handle, sight).found(typed.strip()));
    }

    /// {@return the bulletin as one reading gave it, whose text the spans of that reading's
    /// claims stand on}
    ///
    /// @param reading as [KeptClaim#reading] tells it
    /// @throws RecordException if it is of a bulletin that is not public
    public Bulletin reading(long reading) {
        return access.read(handle -> new Queries(handle, sight).reading(reading));
    }

    /// {@return kept bytes, if the record has them}
    ///
    /// @param sha256 their SHA-256 in 64 lower-case hexadecimal digits
    public Optional<byte[]> bytes(String sha256) {
        return access.read(handle -> new Queries(handle, sight).mayShow(sha256)
                ? new Blobs(handle).get(sha256)
                : Optional.empty());
    }

    /// {@return claims, bulletin by bulletin in the order they were proposed}
    ///
    /// @param filter which ones
    public List<KeptClaim> claims(ClaimFilter filter) {
        return access.read(handle -> new ClaimQueries(handle, sight).claims(filter));
    }

    /// {@return the claim that somebody means}
    ///
    /// @param typed its id, whose part before the `-` may be cut short
    public Found<KeptClaim> findClaim(String typed) {
        return access.read(handle -> new ClaimQueries(handle, sight).found(typed));
    }

    /// {@return of what sorts the claims of some bulletins are, each sort once for each
    /// bulletin; superseded and rejected claims are left out}
    ///
    /// @param bulletins their numbers, not more than a page shows
    public List<ClaimSort> sorts(List<Long> bulletins) {
        return bulletins.isEmpty()
                ? List.of()
                : access.read(handle -> new ClaimSorts(handle, sight).of(bulletins));
    }

    /// {@return bulletins in which all words stand, the best first}
    ///
    /// @param words for each word its forms and lemmas, any of which will do; folded here
    /// @param limit how many bulletins at most
    public List<Hit> search(List<Set<String>> words, int limit) {
        return access.read(handle -> new Search(handle, sight).find(words, limit));
    }

    /// {@return entries in the order of the log}
    ///
    /// @param from  number of the first
    /// @param limit how many at most
    public List<Entry> entries(long from, int limit) {
        return access.read(handle -> new Queries(handle, sight).entries(from, limit));
    }

    /// {@return how many entries there are; far quicker than all of a checkpoint}
    public long size() {
        return access.read(StoredTree::size);
    }

    /// {@return what the record is now}
    public Checkpoint checkpoint() {
        return access.read(handle -> new StoredTree(handle).checkpoint(StoredTree.size(handle)));
    }

    /// {@return what the record was when it had some number of entries}
    ///
    /// @param size from 0 to the number of entries
    /// @throws IllegalArgumentException if there are not so many
    public Checkpoint checkpoint(long size) {
        return access.read(handle -> new StoredTree(handle).checkpoint(size));
    }

    /// {@return a proof that one entry is in the record}
    ///
    /// @param entry the entry's number
    /// @throws IllegalArgumentException if there is no such entry
    public Proof.Inclusion proveInclusion(long entry) {
        return access.read(handle -> new StoredTree(handle).proveInclusion(entry));
    }

    /// {@return a proof that the record only grew since it had some number of entries}
    ///
    /// @param size at least 1
    /// @throws IllegalArgumentException if there are not so many entries
    public Proof.Consistency proveConsistency(long size) {
        return access.read(handle -> new StoredTree(handle).proveConsistency(size));
    }

    /// {@return whether every entry, hash and kept byte is what it was}
    public Verification verify() {
        return verify(Optional.empty());
    }

    /// {@return whether every entry, hash and kept byte is what it was, also at an earlier
    /// time}
    ///
    /// @param earlier a checkpoint that left the machine; it shows a cut or rewritten log
    public Verification verify(Optional<Checkpoint> earlier) {
        return Verifier.run(access, earlier);
    }

    /// Makes every table that follows from the entries anew.
    ///
    /// @return how many entries were read
    public long rebuild() {
        return access.write(handle -> {
            new Fold(handle).clear();
            return new Derived(handle).fill();
        });
    }

    /// Closes the file. Everything written is in it.
    @Override
    public void close() {
        if (!lent) {
            access.close();
        }
    }
}
