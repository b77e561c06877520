package org.vigie.record;

import java.util.Arrays;
import java.util.Optional;

/// An entry as it lies in a store or an export, moved without being understood.
///
/// @param redaction number of the entry that says why the content is gone
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record RawEntry(
        long number,
        String time,
        String kind,
        Optional<byte[]> payload,
        Optional<byte[]> salt,
        byte[] commitment,
        byte[] leaf,
        Optional<Long> redaction) {

    /// {@return whether all hashes are those of what they are said to be of}
    boolean stands() {
        boolean content = payload.isPresent() && salt.isPresent()
                ? Arrays.equals(Log.commitment(salt.get(), payload.get()), commitment)
                : payload.isEmpty() && salt.isEmpty() && redaction.isPresent();
        return content && Arrays.equals(Log.leaf(number, time, kind, commitment), leaf);
    }
}
