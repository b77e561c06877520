package org.vigie.serve.words;

import org.vigie.record.Timestamp;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Where a timestamp stands, in words.
public final class StampWords {
    private static final int SHOWN_DIGITS = 12;

    private final Words words;
    private final ZoneId zone;

    /// Prepares a language.
    ///
    /// @param words the language
    /// @param zone  where times are told
    public StampWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /// {@return one line about a timestamp}
    ///
    /// @param stamp what was asked for
    /// @param now   tells whether a certificate has ended
    public String line(Timestamp stamp, Instant now) {
        String what = stamp.file()
                .map(sha256 -> words.say("stamp.file", sha256.substring(0, SHOWN_DIGITS)))
                .orElseGet(() -> words.say("stamp.checkpoint", stamp.size()));
        return switch (stamp.state()) {
            case Timestamp.Awaited() ->
                words.say("stamp.awaited", what, times(stamp.asked()), stamp.request());
            case Timestamp.Holds holds -> what + ": " + holds(holds, now);
            case Timestamp.Fails(var fault) -> what + ": " + fault(fault);
        };
    }

    /// {@return that bytes were there at a time}
    ///
    /// @param holds what the authority says
    /// @param now   tells whether its certificate has ended
    public String holds(Timestamp.Holds holds, Instant now) {
        String until = now.isBefore(holds.until()) ? "stamp.until" : "stamp.ended";
        return words.say("stamp.holds", times(holds.time()), holds.authority()) + " "
                + words.say(until, times(holds.until()));
    }

    /// {@return why an answer vouches for nothing}
    ///
    /// @param fault the fault
    public String fault(Timestamp.Fault fault) {
        return words.say("stamp.fault." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String times(Instant moment) {
        return new TimeWords(words).moment(moment, zone);
    }
}
