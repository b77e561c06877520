package org.vigie.serve.web;

import org.vigie.cases.Dating;
import org.vigie.cases.Step;
import org.vigie.cases.Steps;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Record;
import org.vigie.serve.TypedDay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The claims that a page over a time asks for.
///
/// @param from     the first day
/// @param to       the last day, not before the first
/// @param kind     of which kind; of any if empty
/// @param modality how certain they are told; in any way if empty
/// @param proposed whether claims count that nobody has reviewed
record AskedClaims(
        LocalDate from,
        LocalDate to,
        Optional<EventKind> kind,
        Optional<Modality> modality,
        boolean proposed) {

    /// {@return what a visit asks for: the last year, if it does not say}
    static AskedClaims of(Visit visit, LocalDate today) {
        LocalDate to = visit.value("to").flatMap(TypedDay::of).orElse(today);
        LocalDate from = visit.value("from")
                .flatMap(TypedDay::of)
                .filter(day -> !day.isAfter(to))
                .orElse(to.minusYears(1));
        return new AskedClaims(
                from,
                to,
                visit.value("kind").flatMap(CountsPage::kind),
                visit.value("modality").flatMap(AskedClaims::modality),
                visit.value("proposed").isPresent());
    }

    private static Optional<Modality> modality(String label) {
        return Arrays.stream(Modality.values())
                .filter(modality -> modality.label().equals(label))
                .findFirst();
    }

    /// {@return what tells it from all else that a page is asked for}
    ///
    /// @param page which page asks
    /// @param more what else it asks for; may be empty
    String key(String page, String more) {
        return String.join(" ", page, from + " " + to, kind + " " + modality) + more + proposed;
    }

    /// {@return the claims in order of time}
    List<Step> steps(Record record) {
        ClaimFilter filter = proposed ? Steps.standing() : Steps.reviewed();
        if (kind.isPresent()) {
            filter = filter.of(kind.get());
        }
        if (modality.isPresent()) {
            filter = filter.told(modality.get());
        }
        return Steps.of(record, filter).stream().filter(this::isBetween).toList();
    }

    private boolean isBetween(Step step) {
        return step.dating() instanceof Dating.Told
                && !step.dating().before(from)
                && !step.dating().after(to);
    }

    /// {@return where the same claims at one place are shown}
    String href(String place) {
        return "/chronology?from=" + from + "&to=" + to
                + kind.map(one -> "&kind=" + one.label()).orElse("")
                + modality.map(one -> "&modality=" + one.label()).orElse("")
                + (proposed ? "&proposed=yes" : "") + "&place=" + Visit.encoded(place);
    }
}
