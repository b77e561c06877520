package org.vigie.cli;

import org.vigie.cli.capture.Capture;
import org.vigie.cli.capture.Cut;
import org.vigie.cli.capture.Limits;
import org.vigie.cli.capture.Spool;
import org.vigie.cli.capture.Spools;
import org.vigie.cli.capture.Way;
import org.vigie.record.Acquisition;
import org.vigie.record.How;
import org.vigie.record.KeptFiles;
import org.vigie.serve.PageKeeper;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// Fetches a page whose address a person typed or clicked, and keeps it with its web archive.
final class PageKeeping implements PageKeeper {
    private static final String TOOL = "vigie 0.1.0";
    private static final String CLOCK = "system clock, not compared with another";

    private final KeptFiles files;
    private final Way way;
    private final Limits limits;
    private final Clock clock;

    /// Prepares.
    ///
    /// @param files  where pages are kept
    /// @param way    by what way they are fetched
    /// @param limits what one may cost
    /// @param clock  tells when
    PageKeeping(KeptFiles files, Way way, Limits limits, Clock clock) {
        this.files = files;
        this.way = way;
        this.limits = limits;
        this.clock = clock;
    }

    /// What was kept.
    ///
    /// @param page       SHA-256 of the page; empty where nobody answered
    /// @param archive    SHA-256 of its web archive
    /// @param address    the one reached
    /// @param incomplete why it is not whole, where it is not
    record Kept(Optional<String> page, String archive, String address, Optional<Cut> incomplete) {}

    /// {@return what was kept: also of a page that did not come, that it was asked for}
    ///
    /// @throws IOException if what came cannot be held
    Kept fetch(String typed, URI address, String by) throws IOException {
        try (Spools spools = new Spools()) {
            Capture capture = Capture.of(address, way, limits, clock, TOOL, spools);
            String archive = keep(typed, by, capture, Optional.empty(), capture.archive());
            Optional<String> page = capture.status() == 0
                    ? Optional.empty()
                    : Optional.of(keep(typed, by, capture, Optional.of(archive), capture.page()));
            return new Kept(page, archive, capture.addresses().getLast(), capture.incomplete());
        }
    }

    @Override
    public Outcome keep(String address, String by) throws IOException {
        Optional<URI> uri = Capture.address(address);
        if (uri.isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        return fetch(address, uri.get(), by).incomplete().isEmpty()
                ? Outcome.WHOLE
                : Outcome.NOT_WHOLE;
    }

    @Override
    public String way() {
        return way.label();
    }

    private String keep(
            String typed, String by, Capture capture, Optional<String> archive, Spool bytes) {
        How how = new How.Captured(
                capture.addresses(),
                capture.status(),
                capture.headers(),
                capture.certificates(),
                TOOL,
                way.label(),
                CLOCK,
                archive,
                capture.incomplete().map(Cut::text));
        return files.keep(new Acquisition(typed, capture.time(), by, how), bytes::open);
    }
}
