package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.record.KeptClaim;
import org.vigie.record.Listed;
import org.vigie.record.Status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A claim of the record in few bytes, as far as lists over all of it are made of it: the words
/// around it, where names stand, and what was done about it are left out. What many claims share is
/// held once, see [Barer].
///
/// @param bulletin its bulletin, with its number, id, day and language alone
/// @param entry    number of the entry that proposed it
/// @param ordinal  its place among the bulletin's claims
/// @param begin    where its trigger begins
/// @param trigger  the trigger's words
/// @param kind     the kind of event
/// @param modality how the bulletin stands to it
/// @param status   where it stands in review
/// @param dating   when it was
/// @param parties  whom it names
/// @param rest     what else it tells
record Bare(
        Listed bulletin,
        long entry,
        int ordinal,
        int begin,
        String trigger,
        EventKind kind,
        Modality modality,
        Status status,
        Dating dating,
        Parties parties,
        Rest rest)
        implements Tally.Told {
    /// As [Chronology#ORDER].
    static final Comparator<Bare> ORDER = Comparator.comparing(Bare::dating, Dating.ORDER)
            .thenComparingLong(bare -> bare.bulletin.number())
            .thenComparingInt(Bare::begin)
            .thenComparingInt(Bare::end)
            .thenComparingLong(Bare::entry);

    /// As their ids compare, which are not put together for it.
    static final Comparator<Bare> BY_ID = Comparator.comparing((Bare bare) -> bare.bulletin.id())
            .thenComparing(bare -> Integer.toString(bare.ordinal));

    private static final Context NO_WORDS = new Context("", 0, List.of());

    /// Whom a claim names.
    ///
    /// @param mentions in the order of the text; their spans only tell that order
    /// @param folded   the names of all of them as they are compared, in the same order
    /// @param patients the folded names of those something was done to
    /// @param persons  those of them that are persons
    record Parties(
            List<Mention> mentions,
            List<String> folded,
            Set<String> patients,
            Set<String> persons) {

        static Parties of(List<Mention> mentions) {
            List<String> folded = mentions.stream().map(Concerned::folded).toList();
            return new Parties(
                    mentions,
                    folded,
                    some(mentions, folded, mention -> mention.role() == Role.PATIENT),
                    some(
                            mentions,
                            folded,
                            mention -> mention.role() == Role.PATIENT
                                    && mention.kind() == MentionKind.PERSON));
        }

        private static Set<String> some(
                List<Mention> mentions, List<String> folded, Predicate<Mention> which) {
            return IntStream.range(0, mentions.size())
                    .filter(at -> which.test(mentions.get(at)))
                    .mapToObj(folded::get)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// {@return the mentions of a name}
        ///
        /// @param name folded
        List<Mention> named(String name) {
            return folded.size() == 1 && folded.getFirst().equals(name)
                    ? mentions
                    : mentions.stream()
                            .filter(mention ->
                                    folded.get(mentions.indexOf(mention)).equals(name))
                            .toList();
        }
    }

    /// What a claim tells beside what happened to whom and when.
    ///
    /// @param where         the places it names
    /// @param source        whom the bulletin names as saying it
    /// @param count         how many it concerns
    /// @param penalty       what is or may be imposed
    /// @param charge        the stated accusation
    /// @param circumstances what its words add to its kind
    record Rest(
            List<Place> where,
            Optional<Quote> source,
            Optional<Count> count,
            Optional<Penalty> penalty,
            Optional<Quote> charge,
            Set<Circumstance> circumstances) {}

    @Override
    public String id() {
        return bulletin.id() + "-" + ordinal;
    }

    @Override
    public Set<String> persons() {
        return parties.persons();
    }

    @Override
    public List<String> places() {
        return rest.where().stream().map(place -> place.quote().text()).toList();
    }

    private int end() {
        return begin + trigger.length();
    }

    /// {@return whether people looked at it and let it stand}
    boolean reviewed() {
        return status.stands();
    }

    /// {@return whether its bulletin says that it happened}
    boolean told() {
        return modality == Modality.ASSERTED || modality == Modality.REPORTED;
    }

    /// {@return it as a step about everybody it names, without the words around it}
    Step step() {
        return step(parties.mentions());
    }

    /// {@return it as a step, without the words around it}
    ///
    /// @param about whom the step is about
    Step step(List<Mention> about) {
        Claim claim = new Claim(
                kind,
                new Quote(new Span(begin, end()), trigger),
                parties.mentions(),
                dating instanceof Dating.Told told ? Optional.of(told.when()) : Optional.empty(),
                rest.where(),
                modality,
                rest.source(),
                rest.count(),
                rest.penalty(),
                rest.charge(),
                "");
        KeptClaim kept = new KeptClaim(
                id(),
                bulletin.number(),
                -1,
                entry,
                status,
                claim,
                claim,
                Optional.empty(),
                List.of(),
                List.of());
        return new Step(kept, bulletin, dating, about, NO_WORDS, rest.circumstances());
    }
}
