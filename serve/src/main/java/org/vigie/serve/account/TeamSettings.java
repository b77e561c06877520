package org.vigie.serve.account;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Record;
import org.vigie.record.SecondReader;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a team agreed about its work. Each change is an entry; the last one holds.
public final class TeamSettings {
    /// The fewest and most days after which a case is stale.
    public static final int MAX_STALE_DAYS = 3650;

    /// The most minutes without use after which a session ends.
    public static final int MAX_IDLE_MINUTES = 480;

    private static final String THING = "team";
    private static final String STALE = "stale-days";
    private static final String IDLE = "idle-minutes";
    private static final Values USUAL = new Values(90, 15);
    private static final int PAGE = 1000;

    private final Record record;
    private Values now = USUAL;
    private long next;

    /// Reads what a team agreed.
    ///
    /// @param record where it is kept
    public TeamSettings(Record record) {
        this.record = record;
    }

    /// What can be agreed.
    ///
    /// @param staleDays   after how many days without news a case is stale, at least 1
    /// @param idleMinutes after how many minutes without use a session ends, at least 1
    public record Values(int staleDays, int idleMinutes) {

        /// Checks the bounds.
        ///
        /// @throws IllegalArgumentException if one is passed
        public Values {
            if (staleDays < 1
                    || staleDays > MAX_STALE_DAYS
                    || idleMinutes < 1
                    || idleMinutes > MAX_IDLE_MINUTES) {
                throw new IllegalArgumentException("settings need 1 <= days <= 3650 and 1 <="
                        + " minutes <= 480, got " + staleDays + " and " + idleMinutes);
            }
        }

        /// {@return the minutes as a length of time}
        public Duration idle() {
            return Duration.ofMinutes(idleMinutes);
        }
    }

    /// {@return what holds now}
    public synchronized Values now() {
        long size = record.size();
        while (next < size) {
            List<Event> events = record.history().eventsOf(THING, next, PAGE);
            events.stream()
                    .filter(event -> event.kind() == EntryKind.SETTING)
                    .forEach(event -> now = new Values(
                            number(event, STALE, now.staleDays()),
                            number(event, IDLE, now.idleMinutes())));
            next = events.size() < PAGE ? size : events.getLast().entry() + 1;
        }
        return now;
    }

    /// {@return whether what one person accepts waits until another does so too}
    public boolean secondReader() {
        return SecondReader.wanted(record);
    }

    /// Enters whether a second reader is wanted from now on.
    ///
    /// @param wanted whether one is
    /// @param by     who says so
    public void secondReader(boolean wanted, String by) {
        SecondReader.want(record, wanted, by);
    }

    private static int number(Event event, String fact, int before) {
        String text = event.facts().getOrDefault(fact, "");
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : before;
    }

    /// Enters what holds from now on.
    ///
    /// @param values all of it
    /// @param by     who says so
    public void set(Values values, String by) {
        record.history()
                .note(new Act(
                        EntryKind.SETTING,
                        by,
                        List.of(THING),
                        Map.of(
                                STALE,
                                Integer.toString(values.staleDays()),
                                IDLE,
                                Integer.toString(values.idleMinutes()))));
    }
}
