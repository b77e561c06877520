package org.vigie.serve.page;

import org.vigie.cases.Context;
import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.record.KeptClaim;
import org.vigie.record.Review;
import org.vigie.serve.page.Card.Fact;
import org.vigie.serve.page.Card.Item;
import org.vigie.serve.page.Card.Snippet;
import org.vigie.serve.words.FigureWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes cards of claims, in one language.
public final class Cards {
    private static final int SIDE_CHARS = 80;

    private final Words words;
    private final TimeWords times;
    private final FigureWords figures;
    private final ZoneId zone;
    private final String looker;
    private final boolean second;

    /// Prepares a language, for looking at claims only.
    ///
    /// @param words the language
    /// @param zone  where hours are told
    public Cards(Words words, ZoneId zone) {
        this(words, zone, "", true);
    }

    /// Prepares a language.
    ///
    /// @param words  the language
    /// @param zone   where hours are told
    /// @param looker by which name entries call whoever looks at the cards
    /// @param second whether what one person accepts waits for another
    public Cards(Words words, ZoneId zone, String looker, boolean second) {
        this.looker = looker;
        this.second = second;
        this.words = words;
        this.times = new TimeWords(words);
        this.figures = new FigureWords(words);
        this.zone = zone;
    }

    /// {@return a claim's card}
    ///
    /// @param kept  the claim
    /// @param index its place on the page, from 0
    /// @param text  the text that is shown beside it
    public Card card(KeptClaim kept, int index, String text) {
        Claim claim = kept.claim();
        boolean stands = Marks.stands(claim.trigger(), text);
        return new Card(
                kept.id(),
                index,
                "/bulletins/" + kept.bulletin() + "?claim=" + kept.id(),
                words.say("kind." + claim.kind().label()),
                claim.modality().label(),
                words.say("modality." + claim.modality().label()),
                kept.status().label(),
                words.say("status." + kept.status().label()),
                facts(claim),
                stands
                        ? near(Context.of(claim, text), claim.trigger().span())
                        : List.of(quoted(claim.trigger())),
                claim.rule(),
                stands,
                kept.reviews().stream().map(this::done).toList(),
                isOpen(kept),
                waits(kept));
    }

    /// Whoever decided already has no more to say until somebody else did; where no second
    /// reader is wanted any more, anybody may end the wait.
    private boolean isOpen(KeptClaim kept) {
        return switch (kept.status()) {
            case PROPOSED -> true;
            case AWAITING -> !second || !kept.decidedBy(looker);
            case CONTESTED -> !kept.decidedBy(looker);
            case ACCEPTED, CORRECTED, REJECTED, SUPERSEDED -> false;
        };
    }

    /// {@return who decided first and what, where others are to decide; empty elsewhere}
    ///
    /// @param kept the claim
    public String waits(KeptClaim kept) {
        String decided =
                String.join(" · ", kept.counting().stream().map(this::done).toList());
        return switch (kept.status()) {
            case AWAITING ->
                words.say(
                        !second || !kept.decidedBy(looker)
                                ? "waiting.for-you"
                                : "waiting.for-another",
                        decided);
            case CONTESTED -> words.say("waiting.contested", decided);
            case PROPOSED, ACCEPTED, CORRECTED, REJECTED, SUPERSEDED -> "";
        };
    }

    /// The whole sentence stands in the text beside the card; the card shows where to look.
    private static List<Snippet> near(Context context, Span trigger) {
        Span words = new Span(trigger.begin() - context.begin(), trigger.end() - context.begin());
        int begin = blankNear(context.text(), Math.max(0, words.begin() - SIDE_CHARS), 0);
        int end = blankNear(
                context.text(),
                Math.min(context.text().length(), words.end() + SIDE_CHARS),
                context.text().length());
        Span shown = new Span(Math.min(begin, words.begin()), Math.max(end, words.end()));
        List<Span> marks = context.marks().stream()
                .filter(shown::contains)
                .map(mark -> new Span(mark.begin() - shown.begin(), mark.end() - shown.begin()))
                .toList();
        List<Snippet> snippets = new ArrayList<>(snippets(shown.of(context.text()), marks));
        if (shown.begin() > 0) {
            snippets.addFirst(new Snippet("… ", false));
        }
        if (shown.end() < context.text().length()) {
            snippets.addLast(new Snippet(" …", false));
        }
        return snippets;
    }

    private static int blankNear(String text, int at, int edge) {
        if (at == edge) {
            return edge;
        }
        int blank = edge == 0 ? text.indexOf(' ', at) + 1 : text.lastIndexOf(' ', at);
        return blank <= 0 ? at : blank;
    }

    /// {@return a stretch of text with its marks told apart}
    ///
    /// @param context the stretch
    public static List<Snippet> snippets(Context context) {
        return snippets(context.text(), context.marks());
    }

    /// {@return a stretch of text with its marks told apart}
    ///
    /// @param text  the stretch
    /// @param marks spans of it, in order and without overlap
    public static List<Snippet> snippets(String text, List<Span> marks) {
        List<Snippet> snippets = new ArrayList<>();
        int at = 0;
        for (Span mark : marks) {
            if (mark.begin() > at) {
                snippets.add(new Snippet(text.substring(at, mark.begin()), false));
            }
            snippets.add(new Snippet(mark.of(text), true));
            at = mark.end();
        }
        if (at < text.length()) {
            snippets.add(new Snippet(text.substring(at), false));
        }
        return snippets;
    }

    /// {@return the page about a person}
    ///
    /// @param name the name
    public static String personHref(String name) {
        return "/person?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /// {@return the page about the person whom a mention names}
    ///
    /// @param mention the mention's id
    public static String personOf(String mention) {
        return "/person?id=" + URLEncoder.encode(mention, StandardCharsets.UTF_8);
    }

    /// {@return what a claim says, in the order that people ask: who, by whom, when, where, the
    ///     rest}
    ///
    /// @param claim the claim
    public List<Fact> facts(Claim claim) {
        List<Fact> facts = new ArrayList<>();
        people(facts, claim, Role.PATIENT);
        people(facts, claim, Role.AGENT);
        claim.when().ifPresent(when -> facts.add(fact("when", List.of(when(when)))));
        if (!claim.where().isEmpty()) {
            facts.add(fact(
                    "where",
                    claim.where().stream().map(place -> plain(place.quote())).toList()));
        }
        claim.count().ifPresent(count -> facts.add(fact("count", figures.say(count))));
        claim.penalty().ifPresent(penalty -> facts.add(fact("penalty", figures.say(penalty))));
        claim.charge().ifPresent(charge -> facts.add(fact("charge", List.of(plain(charge)))));
        claim.source().ifPresent(source -> facts.add(fact("source", List.of(plain(source)))));
        return facts;
    }

    private void people(List<Fact> facts, Claim claim, Role role) {
        List<Mention> mentions = claim.in(role);
        if (!mentions.isEmpty()) {
            facts.add(fact(role.label(), mentions.stream().map(Cards::person).toList()));
        }
    }

    private static Item person(Mention mention) {
        String name = oneLine(mention.quote().text());
        return new Item(
                name,
                mention.kind() == MentionKind.PERSON
                        ? Optional.of(personHref(name))
                        : Optional.empty(),
                "");
    }

    private Item when(When when) {
        List<String> aside = new ArrayList<>();
        when.quote().ifPresent(quote -> aside.add(words.say("claim.said", oneLine(quote.text()))));
        when.inferred().ifPresent(what -> aside.add(words.say("claim.inferred")));
        return new Item(times.say(when.edtf()), Optional.empty(), String.join(" · ", aside));
    }

    private Fact fact(String name, String value) {
        return fact(name, List.of(new Item(value, Optional.empty(), "")));
    }

    private Fact fact(String name, List<Item> items) {
        return new Fact(name, words.say("claim." + name), items);
    }

    private static Item plain(Quote quote) {
        return new Item(oneLine(quote.text()), Optional.empty(), "");
    }

    private static Snippet quoted(Quote quote) {
        return new Snippet(quote.text(), true);
    }

    private String done(Review review) {
        String what = review.decision()
                .map(decision -> words.say("done." + decision.label()))
                .orElse(words.say("done.correct"));
        String line =
                words.say("done.line", what, review.reviewer(), times.moment(review.time(), zone));
        return review.reason().isBlank() ? line : line + " — " + review.reason();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
