package org.vigie.read.fuzz;

import org.vigie.read.intake.Packing;

/// A fuzzer's way in: the XML inside a DOCX and an ODT. Packed anew for each run, for no change to
/// packed bytes survives their check sum.
public final class XmlFuzz {
    private XmlFuzz() {}

    /// Packs, takes in and reads what the fuzzer made up.
    ///
    /// @param bytes made up; the first one chooses the format
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 1) {
            FileFuzz.fuzzerTestOneInput(Packing.packed(bytes));
        }
    }
}
