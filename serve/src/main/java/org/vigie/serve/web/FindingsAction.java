package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Finding;
import org.vigie.record.Record;
import org.vigie.serve.Desk;

import java.util.Optional;

/// Takes back what people found out.
final class FindingsAction {
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
        };
    }
}
