package org.vigie.serve.web;

import org.vigie.record.Record;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When the kept files were last compared with their hashes, and whether it is time to do so again.
///
/// @param last    when it was; empty for never
/// @param overdue whether it is too long ago
record FixityNotice(Optional<Instant> last, boolean overdue) {
    private static final Duration EVERY = Duration.ofDays(30);

    /// {@return what is to be said at a moment}
    static FixityNotice of(Record record, Instant now) {
        Optional<Instant> last = record.files().lastCheck();
        boolean overdue = last.map(then -> Duration.between(then, now).compareTo(EVERY) > 0)
                .orElseGet(() -> record.bulletinCount() > 0);
        return new FixityNotice(last, overdue);
    }

    /// {@return when it was}
    String said(Words words, ZoneId zone) {
        return last.map(then ->
                        words.say("recordpage.checked", new TimeWords(words).moment(then, zone)))
                .orElseGet(() -> words.say("recordpage.never-checked"));
    }
}
