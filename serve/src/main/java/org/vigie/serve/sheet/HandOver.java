package org.vigie.serve.sheet;

import org.vigie.cases.CaseFile;
import org.vigie.record.Record;
import org.vigie.serve.account.TeamSettings;
import org.vigie.serve.page.Reference;
import org.vigie.serve.page.Sheet;
import org.vigie.serve.words.Words;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// Makes case sheets that leave the record, and enters that they did.
///
/// @param seen  the record as whoever asks may see it, or as it was known once
/// @param kept  the record itself, which tells that a sheet was made
/// @param clock  tells when it is
/// @param zone   where hours are told
/// @param by     who asks
public record HandOver(Record seen, Record kept, Clock clock, ZoneId zone, String by) {

    /// {@return the sheet of a case as the bytes of a PDF file} The next entry names the claims
    /// that it holds, and nobody.
    ///
    /// @param name  whom it is about, as they are called
    /// @param file  their case
    /// @param words the language it is told in
    /// @param to    where it goes: a file, or what is known of the place
    public byte[] pdf(String name, CaseFile file, Words words, String to) {
        int staleDays = new TeamSettings(seen).now().staleDays();
        Sheet sheet =
                Sheet.of(new Sheet.Made(name, file, staleDays, seen.checkpoint()), words, zone);
        byte[] bytes = new SheetPdf().write(sheet, clock.instant());
        List<String> claims = sheet.references().stream().map(Reference::claim).toList();
        kept.history().givenOut("sheet", to, claims, by);
        return bytes;
    }
}
