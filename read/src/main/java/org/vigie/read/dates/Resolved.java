package org.vigie.read.dates;

import org.vigie.claim.Edtf;

import java.util.List;
import java.util.Optional;

/// What a term means in its text.
///
/// @param type     as TIMEX3 names it
/// @param value    in TIMEX3
/// @param edtf     as claims write it
/// @param point    the stretch of the calendar that later words may count from
/// @param inferred what was concluded
/// @param iso      a length in ISO 8601
/// @param parts    the simple expressions that it is composed of; none if it is one itself
record Resolved(
        TimeExpression.Type type,
        String value,
        Optional<Edtf> edtf,
        Optional<Point> point,
        Optional<String> inferred,
        Optional<String> iso,
        List<Part> parts) {

    /// A simple expression within a composed one.
    record Part(int begin, int end, Resolved resolved) {}

    static Resolved date(Point point, Optional<String> inferred) {
        return new Resolved(
                TimeExpression.Type.DATE,
                point.timex(),
                Optional.of(point.edtf()),
                Optional.of(point),
                inferred,
                Optional.empty(),
                List.of());
    }

    static Resolved vague(TimeExpression.Type type, String value) {
        return new Resolved(
                type,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Resolved length(String value, Optional<String> iso) {
        return new Resolved(
                TimeExpression.Type.DURATION,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                iso,
                List.of());
    }

    Resolved as(TimeExpression.Type other, String written) {
        return new Resolved(other, written, edtf, point, inferred, iso, parts);
    }

    Resolved with(Optional<Edtf> days, String written) {
        return new Resolved(type, written, days, point, inferred, iso, parts);
    }

    Resolved concluding(String what) {
        return new Resolved(type, value, edtf, point, Optional.of(what), iso, parts);
    }

    Resolved of(List<Part> composed) {
        return new Resolved(type, value, edtf, point, inferred, iso, List.copyOf(composed));
    }
}
