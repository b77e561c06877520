package org.vigie.serve;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.Reader;
import org.vigie.read.explain.Explained;

import java.util.List;

/// Reads the claims of a bulletin.
public interface BulletinReader {

    /// {@return the bulletin's claims, in the order of its text}
    ///
    /// @param bulletin a bulletin in an installed language
    List<Claim> read(Bulletin bulletin);

    /// {@return the same claims with how each came about}
    ///
    /// @param bulletin a bulletin in an installed language
    Explained explain(Bulletin bulletin);

    /// {@return the reader's name and version, by which the record tells readings apart}
    String version();

    /// {@return the reader of all installed languages}
    static BulletinReader installed() {
        Reader reader = Reader.installed();
        return new BulletinReader() {
            @Override
            public List<Claim> read(Bulletin bulletin) {
                return reader.read(bulletin);
            }

            @Override
            public Explained explain(Bulletin bulletin) {
                return reader.explain(bulletin);
            }

            @Override
            public String version() {
                return "vigie-read " + Reader.VERSION;
            }
        };
    }
}
