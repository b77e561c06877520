package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.Desk;
import org.vigie.serve.sheet.HandOver;

/// Gives a case as a sheet of paper. Asked for by a form, not by a link: an entry tells of it.
final class SheetAction {
    private final Casebook casebook;
    private final Desk desk;

    SheetAction(Casebook casebook, Desk desk) {
        this.casebook = casebook;
        this.desk = desk;
    }

    ServerResponse give(Visit visit) {
        AskedPerson asked = AskedPerson.of(visit, casebook);
        if (asked.all().reviewed().steps().isEmpty()) {
            return visit.message(HttpStatus.NOT_FOUND, "sheet.nothing");
        }
        // whom it is about stays inside: names of files are seen by whoever looks at a folder
        String name = "vigie-" + casebook.today() + ".pdf";
        byte[] pdf = new HandOver(
                        casebook.record(),
                        casebook.record(),
                        desk.clock(),
                        casebook.zone(),
                        desk.collector())
                .pdf(asked.fullName(), casebook.file(asked.all()), visit.words(), name);
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(pdf);
    }
}
