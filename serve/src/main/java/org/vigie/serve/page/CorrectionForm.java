package org.vigie.serve.page;

import org.vigie.claim.Bound;
import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Penalty;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The fields of a correction as they stand in the form: those of the claim at first, what was
/// typed when the form comes back with faults.
///
/// @param values what each field holds, by its name
/// @param faults the keys of what is wrong, by the name of the field
public record CorrectionForm(Map<String, String> values, Map<String, String> faults) {
    private static final Pattern DURATION =
            Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?");
    private static final List<String> UNITS = List.of("years", "months", "weeks", "days");
    private static final int MOST_ROWS = 60;

    /// Copies the maps.
    public CorrectionForm {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    /// {@return what a field holds}
    ///
    /// @param field its name
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// {@return the key of what is wrong with a field; empty if nothing is}
    ///
    /// @param field its name
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /// {@return whether anything is wrong}
    public boolean faulty() {
        return !faults.isEmpty();
    }

    /// {@return the rows of a field of which there may be several, an empty one at the end}
    ///
    /// @param field `patient`, `agent` or `where`
    public List<Integer> rows(String field) {
        int last = IntStream.range(0, MOST_ROWS)
                .filter(row -> !value(field + "." + row).isEmpty())
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last + 1, MOST_ROWS - 1))
                .boxed()
                .toList();
    }

    /// {@return the form of a claim as it stands}
    ///
    /// @param claim the claim
    /// @param seen  how many times it was reviewed when the form was made
    public static CorrectionForm of(Claim claim, int seen) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("seen", Integer.toString(seen));
        values.put("kind", claim.kind().label());
        values.put("modality", claim.modality().label());
        quote(values, "trigger", claim.trigger());
        people(values, claim.in(Role.PATIENT), "patient");
        people(values, claim.in(Role.AGENT), "agent");
        for (int row = 0; row < claim.where().size(); row++) {
            Place place = claim.where().get(row);
            quote(values, "where." + row, place.quote());
        }
        claim.when().ifPresent(when -> {
            values.put("when", when.edtf().text());
            when.quote().ifPresent(said -> quote(values, "said", said));
        });
        claim.source().ifPresent(source -> quote(values, "source", source));
        claim.charge().ifPresent(charge -> quote(values, "charge", charge));
        claim.count().ifPresent(count -> {
            values.put("count", Long.toString(count.value()));
            count.from().ifPresent(from -> values.put("count.from", Long.toString(from)));
            values.put("count.bound", count.bound().label());
        });
        claim.penalty().ifPresent(penalty -> penalty(values, penalty));
        return new CorrectionForm(values, Map.of());
    }

    /// {@return the values of a choice among labels, with their words}
    ///
    /// @param field  the field
    /// @param labels the labels to choose from
    /// @param prefix what stands before a label in the key of its words
    /// @param words  the language
    public List<Choice> choices(String field, List<String> labels, String prefix, Words words) {
        List<Choice> choices = new ArrayList<>();
        for (String label : labels) {
            choices.add(new Choice(label, words.say(prefix + label), label.equals(value(field))));
        }
        return choices;
    }

    private static void people(Map<String, String> values, List<Mention> mentions, String field) {
        for (int row = 0; row < mentions.size(); row++) {
            Mention mention = mentions.get(row);
            quote(values, field + "." + row, mention.quote());
            values.put(field + "." + row + ".kind", mention.kind().label());
        }
    }

    private static void quote(Map<String, String> values, String field, Quote quote) {
        values.put(field, quote.text());
        values.put(field + ".at", Integer.toString(quote.span().begin()));
    }

    private static void penalty(Map<String, String> values, Penalty penalty) {
        penalty.kind().ifPresent(kind -> values.put("penalty.kind", kind.label()));
        penalty.duration().ifPresent(duration -> duration(values, duration));
        penalty.amount().ifPresent(money -> {
            values.put("penalty.amount", money.amount().toPlainString());
            values.put("penalty.currency", money.currency());
        });
        if (penalty.bound() != Bound.EXACT) {
            values.put("penalty.bound", penalty.bound().label());
        }
    }

    private static void duration(Map<String, String> values, String duration) {
        Matcher parts = DURATION.matcher(duration);
        if (!parts.matches()) {
            values.put("penalty.other", duration);
            return;
        }
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String figure = parts.group(unit + 1);
            if (figure != null) {
                values.put("penalty." + UNITS.get(unit), figure);
            }
        }
    }
}
