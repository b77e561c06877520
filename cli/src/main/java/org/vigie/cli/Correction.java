package org.vigie.cli;

import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.When;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a corrected claim of the parts that somebody typed.
final class Correction {
    private final Claim before;
    private final Map<String, List<String>> parts;
    private final QuoteFinder finder;

    /// Prepares.
    ///
    /// @param before the claim as it stands
    /// @param text   the text that its spans stand on
    /// @param parts  each part that is to change, with its values
    Correction(Claim before, String text, Map<String, List<String>> parts) {
        this.before = before;
        this.parts = parts;
        this.finder = new QuoteFinder(text, before.trigger().span().begin());
    }

    /// {@return the corrected claim}
    ///
    /// @throws CommandException if a value is not of its form or its words are not in the text
    Claim claim() {
        return new Claim(
                label(
                        "kind",
                        before.kind(),
                        EventKind::parse,
                        EventKind.values(),
                        EventKind::label),
                before.trigger(),
                Stream.concat(people(Role.PATIENT), people(Role.AGENT)).toList(),
                part("when", before.when(), this::when),
                values("where").map(this::places).orElseGet(before::where),
                label(
                        "modality",
                        before.modality(),
                        Modality::parse,
                        Modality.values(),
                        Modality::label),
                part("source", before.source(), this::quote),
                part("count", before.count(), FigureParser::count),
                part("penalty", before.penalty(), FigureParser::penalty),
                part("charge", before.charge(), this::quote),
                before.rule());
    }

    private Optional<List<String>> values(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private <T> Optional<T> part(String name, Optional<T> unchanged, Function<String, T> parser) {
        return values(name)
                .map(values -> Optional.of(values.getFirst().strip())
                        .filter(value -> !value.isEmpty())
                        .map(parser))
                .orElse(unchanged);
    }

    private <T> T label(
            String name,
            T unchanged,
            Function<String, T> parser,
            T[] all,
            Function<T, String> label) {
        try {
            return values(name)
                    .map(typed -> parser.apply(typed.getFirst().strip()))
                    .orElse(unchanged);
        } catch (IllegalArgumentException unknown) {
            throw CommandException.wrongUse(
                    "wrong.choice",
                    "--" + name,
                    Arrays.stream(all).map(label).collect(Collectors.joining(", ")));
        }
    }

    private Stream<Mention> people(Role role) {
        return values(role.label())
                .map(typed -> typed.stream()
                        .filter(words -> !words.isBlank())
                        .map(words -> mention(role, words.strip())))
                .orElseGet(() -> before.in(role).stream());
    }

    /// `group:the workers` says what the words name; else they name what they did, else a
    /// person.
    private Mention mention(Role role, String typed) {
        for (MentionKind kind : MentionKind.values()) {
            if (typed.startsWith(kind.label() + ":")) {
                return new Mention(
                        role,
                        kind,
                        quote(typed.substring(kind.label().length() + 1).strip()));
            }
        }
        Quote quote = quote(typed);
        return new Mention(
                role,
                before.mentions().stream()
                        .filter(mention -> mention.quote().text().equals(quote.text()))
                        .map(Mention::kind)
                        .findFirst()
                        .orElse(MentionKind.PERSON),
                quote);
    }

    /// A place keeps the identity it was given as long as its words stay where they are.
    private List<Place> places(List<String> typed) {
        return typed.stream()
                .filter(words -> !words.isBlank())
                .map(this::quote)
                .map(quote -> before.where().stream()
                        .filter(place -> place.quote().equals(quote))
                        .findFirst()
                        .orElse(new Place(quote, OptionalLong.empty())))
                .toList();
    }

    /// What a person says is not inferred any more.
    private When when(String typed) {
        try {
            return new When(new Edtf(typed), before.when().flatMap(When::quote), Optional.empty());
        } catch (IllegalArgumentException noTime) {
            throw CommandException.wrongUse("wrong.edtf");
        }
    }

    private Quote quote(String words) {
        return finder.find(words).orElseThrow(() -> CommandException.failed("failed.not-in-text"));
    }
}
