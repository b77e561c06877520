package org.vigie.serve.web;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.Reader;
import org.vigie.read.explain.Explained;
import org.vigie.serve.BulletinReader;

import java.util.List;

/// The reader that people use, for tests that walk as they do.
final class InstalledReader implements BulletinReader {
    private final Reader reader = Reader.installed();

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
}
