package org.vigie.serve.web;

import org.vigie.claim.Bound;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.When;
import org.vigie.serve.page.CorrectionForm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Makes a claim of a correction's form, or says what is wrong with which field.
final class Correcting {
    private static final String NOT_IN_TEXT = "correct.fault.not-in-text";

    private final Claim before;
    private final CorrectionForm form;
    private final WordsFinder finder;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /// Prepares a correction.
    ///
    /// @param before the claim as it stands
    /// @param text   the text its spans stand on
    /// @param form   what was typed
    Correcting(Claim before, String text, CorrectionForm form) {
        this.before = before;
        this.form = form;
        this.finder = new WordsFinder(text, before.trigger().span().begin());
    }

    /// {@return what is wrong, by the name of the field; to be asked after [#claim]}
    Map<String, String> faults() {
        return faults;
    }

    /// {@return the corrected claim; none if anything is wrong}
    Optional<Claim> claim() {
        Optional<Quote> trigger = quote("trigger");
        if (trigger.isEmpty() && !faults.containsKey("trigger")) {
            faults.put("trigger", "correct.fault.needed");
        }
        EventKind kind =
                parsed("kind", () -> EventKind.parse(form.value("kind"))).orElse(before.kind());
        Modality modality = parsed("modality", () -> Modality.parse(form.value("modality")))
                .orElse(before.modality());
        List<Mention> mentions = new ArrayList<>(people(Role.PATIENT));
        mentions.addAll(people(Role.AGENT));
        Optional<When> when = when();
        List<Place> where = where();
        Optional<Quote> source = quote("source");
        Optional<Count> count = count();
        Optional<Penalty> penalty = penalty();
        Optional<Quote> charge = quote("charge");
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return trigger.map(words -> new Claim(
                kind,
                words,
                mentions,
                when,
                where,
                modality,
                source,
                count,
                penalty,
                charge,
                before.rule()));
    }

    private Optional<Quote> quote(String field) {
        String typed = form.value(field);
        Optional<Quote> found = finder.find(typed, form.value(field + ".at"));
        if (found.isEmpty() && !typed.isBlank()) {
            faults.put(field, NOT_IN_TEXT);
        }
        return found;
    }

    private List<Mention> people(Role role) {
        List<Mention> mentions = new ArrayList<>();
        for (int row : form.rows(role.label())) {
            String field = role.label() + "." + row;
            MentionKind kind = parsed(
                            field, () -> MentionKind.parse(label(field + ".kind", "person")))
                    .orElse(MentionKind.PERSON);
            quote(field).ifPresent(words -> mentions.add(new Mention(role, kind, words)));
        }
        return mentions;
    }

    /// A place keeps the identity it was given as long as its words stay where they are.
    private List<Place> where() {
        List<Place> places = new ArrayList<>();
        for (int row : form.rows("where")) {
            quote("where." + row)
                    .ifPresent(words -> places.add(before.where().stream()
                            .filter(place -> place.quote().equals(words))
                            .findFirst()
                            .orElse(new Place(words, OptionalLong.empty()))));
        }
        return places;
    }

    /// What a person says is not inferred any more.
    private Optional<When> when() {
        Optional<Quote> said = quote("said");
        if (form.value("when").isBlank()) {
            if (said.isPresent()) {
                faults.put("when", "correct.fault.needed");
            }
            return Optional.empty();
        }
        Optional<Edtf> edtf =
                parsed("when", () -> new Edtf(form.value("when").strip()), "correct.fault.edtf");
        Optional<When> unchanged = before.when()
                .filter(when ->
                        edtf.equals(Optional.of(when.edtf())) && when.quote().equals(said));
        return unchanged.or(() -> edtf.map(time -> new When(time, said, Optional.empty())));
    }

    private Optional<Count> count() {
        Optional<Long> value = number("count");
        Optional<Long> from = number("count.from");
        Bound bound = bound("count.bound");
        return value.map(figure ->
                new Count(figure, from.map(OptionalLong::of).orElse(OptionalLong.empty()), bound));
    }

    private Optional<Penalty> penalty() {
        Optional<Penalty.Kind> kind = form.value("penalty.kind").isEmpty()
                ? Optional.empty()
                : parsed("penalty.kind", () -> Penalty.Kind.parse(form.value("penalty.kind")));
        Optional<String> duration = duration();
        Optional<Penalty.Money> money = money();
        if (kind.isEmpty() && duration.isEmpty() && money.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Penalty(
                kind,
                duration,
                money,
                bound("penalty.bound"),
                before.penalty().flatMap(Penalty::from)));
    }

    private Optional<String> duration() {
        StringBuilder duration = new StringBuilder("P");
        for (String unit : List.of("years", "months", "weeks", "days")) {
            number("penalty." + unit)
                    .filter(figure -> figure > 0)
                    .ifPresent(figure ->
                            duration.append(figure).append(Character.toUpperCase(unit.charAt(0))));
        }
        if (duration.length() > 1) {
            return Optional.of(duration.toString());
        }
        return before.penalty()
                .flatMap(Penalty::duration)
                .filter(other -> other.equals(form.value("penalty.other")));
    }

    private Optional<Penalty.Money> money() {
        String amount = form.value("penalty.amount").replaceAll("[\\s\\u00A0\\u202F]", "");
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        String currency = form.value("penalty.currency").strip();
        if (!currency.matches("[A-Z]{3}")) {
            faults.put("penalty.currency", "correct.fault.currency");
        }
        if (!amount.matches("\\d{1,15}([.,]\\d{1,2})?")) {
            faults.put("penalty.amount", "correct.fault.number");
            return Optional.empty();
        }
        return Optional.of(new Penalty.Money(new BigDecimal(amount.replace(',', '.')), currency));
    }

    private Bound bound(String field) {
        return parsed(field, () -> Bound.parse(label(field, "exact"))).orElse(Bound.EXACT);
    }

    private Optional<Long> number(String field) {
        String typed = form.value(field).replaceAll("[\\s\\u00A0\\u202F]", "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("\\d{1,15}")) {
            faults.put(field, "correct.fault.number");
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(typed));
    }

    private String label(String field, String otherwise) {
        String typed = form.value(field);
        return typed.isEmpty() ? otherwise : typed;
    }

    private <T> Optional<T> parsed(String field, Supplier<T> parser) {
        return parsed(field, parser, "correct.fault.choice");
    }

    private <T> Optional<T> parsed(String field, Supplier<T> parser, String fault) {
        try {
            return Optional.of(parser.get());
        } catch (IllegalArgumentException notOfTheForm) {
            faults.put(field, fault);
            return Optional.empty();
        }
    }
}
