package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Finding;
import org.vigie.cases.Named;
import org.vigie.claim.Edtf;
import org.vigie.record.Record;
import org.vigie.serve.Desk;
import org.vigie.serve.TypedDay;

import java.time.LocalDate;
import java.util.Optional;

/// Enters what people found out about somebody, and takes back what they found.
final class FindingsAction {
    private static final int TEXT_CHARS = 2000;

    private final Casebook casebook;
    private final Record record;
    private final String collector;

    FindingsAction(Casebook casebook, Desk desk) {
        this.casebook = casebook;
        this.record = desk.record();
        this.collector = desk.collector();
    }

    ServerResponse undo(Visit visit) {
        String number = visit.request().pathVariable("number");
        Optional<Finding> meant = casebook.findings().stream()
                .filter(finding -> String.valueOf(finding.entry()).equals(number))
                .findFirst();
        if (meant.isEmpty()) {
            return visit.notFound();
        }
        Finding.undo(record, meant.get(), "", collector);
        return switch (meant.get()) {
            case Finding.Answered answered -> Visit.goTo("/demands/" + answered.about());
            case Finding.Recognised recognised -> person(recognised.about());
            case Finding.Verified verified -> person(verified.about());
        };
    }

    private static ServerResponse person(String mention) {
        return Visit.goTo("/person?id=" + Visit.encoded(mention) + "#found");
    }

    /// Enters that an organisation recognises somebody.
    ServerResponse recognised(Visit visit) {
        Optional<String> mention = mention(visit);
        Optional<String> organisation = text(visit, "organisation");
        Optional<Finding.Standing> standing =
                visit.value("standing").flatMap(Finding.Standing::parse);
        Optional<String> since = text(visit, "since");
        Optional<Edtf> when = since.flatMap(FindingsAction::edtf);
        if (mention.isEmpty()
                || organisation.isEmpty()
                || standing.isEmpty()
                || since.isPresent() != when.isPresent()) {
            return visit.message(HttpStatus.BAD_REQUEST, "finding.fault.recognised");
        }
        Finding.recognised(
                record,
                mention.get(),
                organisation.get(),
                standing.get(),
                when,
                text(visit, "source").orElse(""),
                collector);
        return person(mention.get());
    }

    /// Enters that somebody looked into a case.
    ServerResponse verified(Visit visit) {
        Optional<String> mention = mention(visit);
        Optional<LocalDate> day = visit.value("day")
                .flatMap(TypedDay::of)
                .filter(typed -> !typed.isAfter(casebook.today()));
        if (mention.isEmpty() || day.isEmpty()) {
            return visit.message(HttpStatus.BAD_REQUEST, "finding.fault.day");
        }
        Finding.verified(
                record, mention.get(), day.get(), text(visit, "how").orElse(""), collector);
        return person(mention.get());
    }

    private static Optional<Edtf> edtf(String typed) {
        try {
            return Optional.of(new Edtf(typed));
        } catch (IllegalArgumentException noTime) {
            return Optional.empty();
        }
    }

    private Optional<String> mention(Visit visit) {
        return visit.value("person")
                .flatMap(id -> casebook.mentioned(id).mention(id))
                .map(Named::id);
    }

    private static Optional<String> text(Visit visit, String name) {
        return visit.value(name)
                .map(typed -> typed.substring(0, Math.min(typed.length(), TEXT_CHARS)));
    }
}
