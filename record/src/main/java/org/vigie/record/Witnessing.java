package org.vigie.record;

/// What a witness says to a checkpoint of another record.
public sealed interface Witnessing {

    /// The record only grew since it was seen last; the witness signed.
    ///
    /// @param note  the checkpoint with the witness's signature added
    /// @param first whether this record was never seen before
    record Cosigned(SignedNote note, boolean first) implements Witnessing {}

    /// The record is not known, and no key was given to know it by.
    ///
    /// @param origin the record's name
    record Unknown(String origin) implements Witnessing {}

    /// The checkpoint is of the very record that was asked: nobody is a witness to themselves.
    record Own() implements Witnessing {}

    /// The checkpoint does not bear the record's signature.
    ///
    /// @param origin the record's name
    record Unsigned(String origin) implements Witnessing {}

    /// The request proves growth since another checkpoint than the one seen last; with a proof
    /// since that one it can be tried again.
    ///
    /// @param size how many entries the record had when it was seen last
    record Elsewhere(long size) implements Witnessing {}

    /// The checkpoint tells of fewer entries than were seen: it is an old one, or the record's
    /// end was cut off.
    ///
    /// @param size how many entries the record had when it was seen last
    record Behind(long size) implements Witnessing {}

    /// The record is signed, and is not one that grew from what was seen: what was seen was
    /// rewritten, cut or hidden. Both checkpoints together prove it to anybody.
    ///
    /// @param seen  what was seen
    /// @param given what was given now
    record Contradicting(Checkpoint seen, SignedNote given) implements Witnessing {}
}
