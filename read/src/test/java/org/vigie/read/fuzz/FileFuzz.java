package org.vigie.read.fuzz;

import org.vigie.read.Soundness;

/// A fuzzer's way in: any file. Seeds of a format lead it into that format's parser.
public final class FileFuzz {
    private FileFuzz() {}

    /// Takes in and reads what the fuzzer made up.
    ///
    /// @param bytes made up
    public static void fuzzerTestOneInput(byte[] bytes) {
        Soundness.ofBytes(bytes);
    }
}
