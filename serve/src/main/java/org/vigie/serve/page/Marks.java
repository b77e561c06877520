package org.vigie.serve.page;

import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.serve.page.MarkedText.Mark;
import org.vigie.serve.page.MarkedText.Part;

import java.util.ArrayList;
import java.util.List;

/// Where the parts of a claim stand in a text.
final class Marks {
    private final String text;
    private final int card;
    private final String modality;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(String text, int card, Claim claim) {
        this.text = text;
        this.card = card;
        this.modality = claim.modality().label();
        add(Part.TRIGGER, claim.trigger());
        for (Mention mention : claim.mentions()) {
            add(mention.role() == Role.PATIENT ? Part.PATIENT : Part.AGENT, mention.quote());
        }
        claim.when().flatMap(when -> when.quote()).ifPresent(quote -> add(Part.WHEN, quote));
        for (Place place : claim.where()) {
            add(Part.WHERE, place.quote());
        }
        claim.source().ifPresent(quote -> add(Part.SOURCE, quote));
        claim.charge().ifPresent(quote -> add(Part.CHARGE, quote));
    }

    /// {@return the marks of a claim; those that do not stand in the text are left out, for a
    ///     claim may belong to an earlier reading}
    static List<Mark> of(Claim claim, int card, String text) {
        return new Marks(text, card, claim).marks;
    }

    /// {@return whether a quote stands in a text}
    static boolean stands(Quote quote, String text) {
        return quote.span().end() <= text.length() && quote.span().of(text).equals(quote.text());
    }

    private void add(Part part, Quote quote) {
        if (quote.span().length() > 0 && stands(quote, text)) {
            marks.add(new Mark(card, part, modality, quote.span()));
        }
    }
}
