package org.vigie.record;

import java.util.List;

/// What came of checking a whole record.
public sealed interface Verification {

    /// Every entry and every kept byte is what it was.
    ///
    /// @param checkpoint what the record is now
    /// @param blobs      how many kept files were checked
    record Verified(Checkpoint checkpoint, long blobs) implements Verification {}

    /// Something is not what it was.
    ///
    /// @param damages what was found, in the order of the log; never empty
    record Damaged(List<Damage> damages) implements Verification {

        /// Copies the list.
        public Damaged {
            damages = List.copyOf(damages);
        }
    }

    /// One fault.
    ///
    /// @param place where: `entry=17`, `blob=<sha256>`, `node=2/5`, `head`, `file`,
    ///     `checkpoint`
    /// @param what  the kind of fault
    record Damage(String place, Fault what) {}

    /// The kinds of fault.
    enum Fault {
        /// Payload or salt is not what the entry commits to.
        CONTENT,
        /// Number, time, kind or commitment is not what the leaf's hash covers.
        LEAF,
        /// An entry is not there.
        MISSING,
        /// A hash of the tree is not that of the leaves below it.
        TREE,
        /// Entries were cut off after the last head was written, or the head was altered.
        HEAD,
        /// The entries are not those that an earlier checkpoint tells of.
        HISTORY,
        /// An entry tells that this content was destroyed, and it is still there.
        NOT_DESTROYED,
        /// Kept bytes are not what their SHA-256 says, or are gone.
        BYTES,
        /// The file itself cannot be read.
        FILE
    }
}
