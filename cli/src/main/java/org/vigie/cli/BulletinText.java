package org.vigie.cli;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.serve.words.TimeWords;

import java.util.List;

/// A bulletin with its claims, as a person reads it on a terminal.
final class BulletinText {
    private final Terminal terminal;
    private final Ink ink;
    private final TimeWords times;
    private final ClaimText claims;

    /// Prepares a language.
    ///
    /// @param terminal where it is shown
    BulletinText(Terminal terminal) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
        this.times = new TimeWords(terminal.words());
        this.claims = new ClaimText(terminal);
    }

    /// Prints title, day and language, then each claim.
    ///
    /// @param bulletin the bulletin
    /// @param found    its claims
    void print(Bulletin bulletin, List<Claim> found) {
        head(bulletin, terminal.say("list.claims", found.size()));
        for (int at = 0; at < found.size(); at++) {
            terminal.print("");
            String number = "%2d".formatted(at + 1);
            claims.lines(found.get(at), bulletin.text(), number, "").forEach(terminal::print);
        }
        terminal.print("");
    }

    /// Prints what stands over a bulletin's claims.
    ///
    /// @param bulletin the bulletin
    /// @param tail     what stands last
    void head(Bulletin bulletin, String tail) {
        terminal.print(ink.strong(title(bulletin)));
        String day = bulletin.published()
                .map(times::weekday)
                .orElseGet(() -> terminal.say("review.no-day"));
        terminal.print(String.join(
                " · ",
                day,
                LanguageNames.own(bulletin.language()),
                ink.plain(bulletin.id()),
                tail));
    }

    private static String title(Bulletin bulletin) {
        String title = bulletin.title().replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? bulletin.id() : title;
    }
}
