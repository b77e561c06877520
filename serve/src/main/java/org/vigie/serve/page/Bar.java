package org.vigie.serve.page;

import org.vigie.claim.Edtf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A time as a bar between two days: hard where it is true on every day, soft where it is true on
/// some day within. Never a point where there is a span.
///
/// @param softFrom where the soft part begins, in thousandths of the width, 0 to 1000
/// @param softTo   where the soft part ends
/// @param hardFrom where the hard part begins
/// @param hardTo   where the hard part ends; at `hardFrom` where there is none
public record Bar(int softFrom, int softTo, int hardFrom, int hardTo) {
    private static final int WIDTH = 1000;
    /// What is one day must be seen, too.
    private static final int LEAST = 4;

    /// {@return the bar of a time}
    ///
    /// @param time  the time
    /// @param first the day at the left edge
    /// @param last  the day at the right edge, not before the first
    public static Bar of(Edtf time, LocalDate first, LocalDate last) {
        Edtf.Bounds bounds = time.bounds();
        LocalDate earliest = bounds.earliestBegin().orElse(first);
        LocalDate latest = bounds.latestEnd().orElse(last);
        int softFrom = place(earliest, first, last);
        int softTo = Math.max(softFrom + LEAST, place(latest.plusDays(1), first, last));
        boolean day = earliest.equals(latest);
        if (!time.isSpan() && !day) {
            return new Bar(softFrom, softTo, softFrom, softFrom);
        }
        LocalDate hardFirst = day ? earliest : bounds.latestBegin().orElse(first);
        LocalDate hardLast = day ? latest : bounds.earliestEnd().orElse(last);
        int hardFrom = place(hardFirst, first, last);
        int hardTo = Math.max(hardFrom + LEAST, place(hardLast.plusDays(1), first, last));
        return new Bar(softFrom, softTo, hardFrom, hardTo);
    }

    private static int place(LocalDate day, LocalDate first, LocalDate last) {
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last.plusDays(1)));
        return Math.clamp(ChronoUnit.DAYS.between(first, day) * WIDTH / days, 0, WIDTH);
    }
}
