package org.vigie.serve.words;

import org.vigie.cases.CaseFile;
import org.vigie.cases.Charge;
import org.vigie.cases.Custody;
import org.vigie.cases.Dating;
import org.vigie.cases.Demand;
import org.vigie.cases.Finding;
import org.vigie.cases.Since;
import org.vigie.cases.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A case as a sentence of one language: each clause with the claims it rests on, each bound said
/// as a bound.
public final class CaseWords {
    private static final int DAYS_AT_MOST = 21;
    private static final int WEEKS_AT_MOST = 104;

    private final Words words;
    private final TimeWords times;
    private final ClaimWords claims;

    /// Prepares a language.
    ///
    /// @param words the language
    public CaseWords(Words words) {
        this.words = words;
        this.times = new TimeWords(words);
        this.claims = new ClaimWords(words);
    }

    /// A part of a sentence.
    ///
    /// @param text  its words
    /// @param steps the claims it rests on; empty where it says that nothing tells
    public record Clause(String text, List<Step> steps) {

        /// Copies the list.
        public Clause {
            steps = List.copyOf(steps);
        }
    }

    /// {@return a case in a sentence, clause by clause}
    ///
    /// @param file      the case
    /// @param staleDays after how many days without news it is stale
    public List<Clause> sentence(CaseFile file, int staleDays) {
        List<Clause> clauses = new ArrayList<>();
        Custody custody = file.custody();
        if (custody.state() == Custody.State.UNKNOWN) {
            clauses.add(new Clause(capital(words.say("case.unknown")), List.of()));
        } else {
            clauses.add(state(file));
            file.place()
                    .ifPresent(place -> clauses.add(new Clause(
                            words.say("case.at", place.quote().text()),
                            List.of(file.places().getFirst()))));
        }
        if (!custody.ordered().isEmpty()) {
            clauses.add(new Clause(words.say("case.ordered"), custody.ordered()));
        }
        if (custody.state().held() || !file.charges().isEmpty()) {
            clauses.add(charges(file));
        }
        file.nextHearing()
                .ifPresent(step -> clauses.add(new Clause(
                        words.say("case.next", claims.line(step.claim().claim())), List.of(step))));
        heard(file, staleDays).ifPresent(clauses::add);
        verified(file, staleDays).ifPresent(clauses::add);
        return clauses;
    }

    private Clause state(CaseFile file) {
        Custody custody = file.custody();
        Custody.Change change =
                custody.heldSince().orElseGet(() -> custody.changes().getLast());
        List<Step> steps = new ArrayList<>();
        steps.add(change.step());
        steps.addAll(change.also());
        if (!custody.changes().getLast().equals(change)) {
            steps.add(custody.changes().getLast().step());
        }
        Since since = change.step().dating().since();
        String said = since(state(custody.state()), since, custody.state().held());
        Optional<String> length = length(since, file.day());
        if (custody.state().held() && length.isPresent()) {
            said += " " + words.say("case.long", length.get());
        }
        if (custody.changes().getLast().rotation()) {
            said += " (" + words.say("case.rotation") + ")";
        }
        return new Clause(capital(said), steps);
    }

    /// {@return a state of custody in words, lower case}
    ///
    /// @param state the state
    public String state(Custody.State state) {
        return words.say("custody." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// {@return a state with the days between which it began}
    ///
    /// @param state in words
    /// @param since the days
    /// @param held  whether it goes on, rather than having happened
    public String since(String state, Since since, boolean held) {
        String key = held ? "case.since" : "case.then";
        if (since.notAfter().isEmpty()) {
            return since.notBefore()
                    .map(day -> words.say(key, state, times.day(day)))
                    .orElse(state);
        }
        LocalDate last = since.notAfter().get();
        if (since.exact()) {
            return words.say(key, state, times.day(last));
        }
        return since.notBefore()
                .map(first -> words.say(key + "-between", state, times.day(first), times.day(last)))
                .orElseGet(() -> words.say(key + "-latest", state, times.day(last)));
    }

    /// {@return how long something has lasted, as a bound where only bounds are known; empty
    /// where nothing tells}
    ///
    /// @param since when it began
    /// @param day   the day it is asked on
    public Optional<String> length(Since since, LocalDate day) {
        OptionalLong least = since.daysAtLeast(day);
        OptionalLong most = since.daysAtMost(day);
        if (most.isEmpty()) {
            return Optional.empty();
        }
        String longest = days(most.getAsLong());
        String shortest = least.isPresent() ? days(least.getAsLong()) : longest;
        return Optional.of(
                shortest.equals(longest) ? longest : words.say("span.range", shortest, longest));
    }

    /// {@return a number of days in the unit people would use}
    ///
    /// @param days at least 0
    public String days(long days) {
        if (days <= DAYS_AT_MOST) {
            return words.say("span.days", days);
        }
        return days <= WEEKS_AT_MOST * 7L
                ? words.say("span.weeks", days / 7)
                : words.say("span.years", days * 4 / 1461);
    }

    private Clause charges(CaseFile file) {
        List<Charge> open = file.charges().stream().filter(Charge::open).toList();
        if (open.isEmpty()) {
            return new Clause(words.say("case.no-charge"), List.of());
        }
        return new Clause(
                words.say(
                        "case.charge",
                        open.size(),
                        open.stream().map(Charge::words).collect(Collectors.joining("; "))),
                open.stream().map(charge -> charge.last().step()).toList());
    }

    private Optional<Clause> heard(CaseFile file, int staleDays) {
        return file.lastHeard().map(step -> {
            LocalDate day = step.bulletin().published().orElseThrow();
            String said = words.say("case.heard", times.day(day));
            return new Clause(
                    file.verified().isEmpty() ? said + stale(file, staleDays) : said,
                    List.of(step));
        });
    }

    private Optional<Clause> verified(CaseFile file, int staleDays) {
        return file.verified()
                .map(verified -> new Clause(
                        words.say("case.verified", times.day(verified.day()), verified.by())
                                + stale(file, staleDays),
                        List.of()));
    }

    private String stale(CaseFile file, int staleDays) {
        if (!file.stale(staleDays)) {
            return "";
        }
        Optional<LocalDate> last = file.lastKnown();
        return " — "
                + words.say(
                        "case.stale", length(new Since(last, last), file.day()).orElse(""));
    }

    /// {@return a recognition in words: by whom, as what, since when}
    ///
    /// @param recognised the recognition
    public String recognition(Finding.Recognised recognised) {
        String standing = words.say("standing." + recognised.standing().label());
        String said = words.say("case.recognised", recognised.organisation(), standing);
        return recognised
                .since()
                .map(since -> said + ", " + words.say("case.recognised-since", times.say(since)))
                .orElse(said);
    }

    /// {@return a demand in one line: what, for whom, of whom}
    ///
    /// @param demand the demand
    public String demand(Demand demand) {
        List<String> parts = new ArrayList<>();
        // The kind alone would not do: for the end of something its kind is asked for, too.
        parts.add("«" + demand.words().replaceAll("\\s+", " ") + "»");
        if (!demand.whom().isEmpty()) {
            parts.add(String.join(", ", demand.whom()));
        }
        if (!demand.addressee().isEmpty()) {
            parts.add(words.say("demands.of", String.join(", ", demand.addressee())));
        }
        return String.join(" · ", parts);
    }

    /// {@return when something was, as far as is known}
    ///
    /// @param dating the dating of a claim
    public String when(Dating dating) {
        return switch (dating) {
            case Dating.Told told -> times.say(told.when().edtf());
            case Dating.ByBulletin(var day) -> words.say("person.by-bulletin", times.day(day));
            case Dating.Undated() -> words.say("person.undated");
        };
    }

    /// {@return a text with its first letter a capital}
    ///
    /// @param text any text
    public String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }
}
