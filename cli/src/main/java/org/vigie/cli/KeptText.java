package org.vigie.cli;

import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.Review;
import org.vigie.serve.words.TimeWords;

import java.util.ArrayList;
import java.util.List;

/// A claim of the record as a person reads it: what it says, where it stands, what was done about
/// it.
final class KeptText {
    private final Terminal terminal;
    private final Ink ink;
    private final TimeWords times;
    private final ClaimText claims;

    /// Prepares a language.
    ///
    /// @param terminal where it is shown
    KeptText(Terminal terminal) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
        this.times = new TimeWords(terminal.words());
        this.claims = new ClaimText(terminal);
    }

    /// {@return the lines of a claim}
    ///
    /// @param store    the record
    /// @param kept     the claim
    /// @param bulletin the bulletin it belongs to
    List<String> lines(Record store, KeptClaim kept, KeptBulletin bulletin) {
        String text = kept.reading() == bulletin.reading()
                ? bulletin.bulletin().text()
                : store.reading(kept.reading()).text();
        List<String> lines = new ArrayList<>(claims.lines(
                kept.claim(),
                text,
                kept.id(),
                terminal.say("status." + kept.status().label())));
        kept.reviews().forEach(review -> lines.add("   " + ink.faint(done(review))));
        return lines;
    }

    private String done(Review review) {
        String what = review.decision()
                .map(decision -> terminal.say("done." + decision.label()))
                .orElseGet(() -> terminal.say("done.correct"));
        String line = terminal.say(
                "done.line", what, review.reviewer(), times.moment(review.time(), terminal.zone()));
        return review.reason().isBlank() ? line : line + " — " + review.reason();
    }
}
