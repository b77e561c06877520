package org.vigie.record;

/// A bulletin on its way into the record.
///
/// @param acquisition how its bytes came
/// @param bytes       the bytes, unchanged; not copied
/// @param reading     what was read from them
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Submission(Acquisition acquisition, byte[] bytes, Reading reading) {

    /// Checks that the reading is of these bytes.
    ///
    /// @throws IllegalArgumentException if it is of others
    public Submission {
        if (!Sha256.hex(Sha256.of(bytes)).equals(reading.bulletin().sha256())) {
            throw new IllegalArgumentException(
                    "a reading needs the SHA-256 of the bytes it was made from");
        }
    }
}
