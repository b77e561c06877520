package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an inquiry is asked for has happened: `they demand an inquiry into the killing of Ann
/// Lee`, `que toute la lumière soit faite sur sa mort`; so has what somebody shall answer for. It
/// is not what they demand.
final class Inquiries {
    private static final Set<EventKind> ABUSES = EnumSet.of(
            EventKind.KILLING,
            EventKind.DEATH,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.THREAT,
            EventKind.DISAPPEARANCE,
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.SEARCH,
            EventKind.CRACKDOWN);

    /// How many tellings before an abuse the inquiry may stand.
    private static final int REACH = 3;

    private final Passage passage;

    Inquiries(Passage passage) {
        this.passage = passage;
    }

    /// Says of what shall be inquired into that it is so; where nobody is named to whom it was
    /// done, it is no telling of its own.
    void judge(List<Telling> tellings) {
        List<Telling> all = new ArrayList<>(tellings);
        for (int i = 0; i < all.size(); i++) {
            Telling abuse = all.get(i);
            if (withoutAsker(all, i)) {
                tellings.remove(abuse);
                continue;
            }
            if (abuse.modality != Modality.DEMANDED
                    || !ABUSES.contains(abuse.kind())
                    || !(abuse.parse.chunks().get(abuse.chunk) instanceof NounGroup)
                    || !isInquired(all, i) && !isBlamed(abuse)) {
                continue;
            }
            abuse.modality = Modality.ASSERTED;
            abuse.source = Optional.empty();
            if (abuse.patients.stream().noneMatch(group -> passage.name(group).isPresent())) {
                tellings.remove(abuse);
            }
        }
    }

    /// «Комитет потребовал расследовать угрозы»: whoever asks for the inquiry has not suffered
    /// it, nor done it.
    ///
    /// @return whether nobody is left of those to whom it was done
    private boolean withoutAsker(List<Telling> all, int at) {
        Telling abuse = all.get(at);
        Optional<Quote> asker = ABUSES.contains(abuse.kind()) && abuse.patients.size() == 1
                ? asker(all, at)
                : Optional.empty();
        if (asker.isEmpty()
                || !passage.mention(abuse.patients.getFirst())
                        .equals(asker.get().span())) {
            return false;
        }
        abuse.patients.clear();
        abuse.mentions.removeIf(mention -> mention.role() == Role.PATIENT);
        return true;
    }

    private static Optional<Quote> asker(List<Telling> all, int abuse) {
        for (int i = Math.max(0, abuse - REACH); i < abuse; i++) {
            Telling inquiry = all.get(i);
            if (inquiry.kind() == EventKind.INVESTIGATION
                    && inquiry.modality == Modality.DEMANDED
                    && inquiry.parse.equals(all.get(abuse).parse)
                    && inquiry.source.isPresent()
                    && isInto(inquiry, all.get(abuse))) {
                return inquiry.source;
            }
        }
        return Optional.empty();
    }

    /// `bring those responsible for her death to court`.
    private boolean isBlamed(Telling abuse) {
        return abuse.parse.chunks().get(abuse.chunk) instanceof NounGroup event
                && event.preposition().isPresent()
                && event.preposition().getAsInt() > 0
                && passage.grammar()
                        .isForm(
                                passage.token(event.preposition().getAsInt() - 1),
                                Grammar.Word.BLAMED);
    }

    private static boolean isInquired(List<Telling> all, int abuse) {
        int first = Math.max(0, abuse - REACH);
        int last = Math.min(all.size(), abuse + 2);
        for (int i = first; i < last; i++) {
            Telling inquiry = all.get(i);
            boolean asked = inquiry.kind() == EventKind.INVESTIGATION
                    && inquiry.modality == Modality.DEMANDED
                    && inquiry.parse.equals(all.get(abuse).parse);
            if (asked && (isInto(inquiry, all.get(abuse)) || isSubject(inquiry, all.get(abuse)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether only nouns and prepositions stand between: an arrest that an `and` adds is asked
    /// for as well.
    private static boolean isInto(Telling inquiry, Telling abuse) {
        Parse parse = inquiry.parse;
        int from = parse.chunkOf(inquiry.end - 1);
        if (abuse.chunk <= from) {
            return false;
        }
        boolean added = false;
        for (int j = from + 1; j <= abuse.chunk; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup verb && verb.finite()
                    || chunk instanceof Link link && isBreak(link)) {
                return false;
            }
            added |= chunk instanceof NounGroup group
                    && group.bare()
                    && parse.chunks().get(j - 1) instanceof Link and
                    && and.is(Link.Kind.AND);
        }
        return !added || abuse.kind() != EventKind.ARREST && abuse.kind() != EventKind.DETENTION;
    }

    private static boolean isBreak(Link link) {
        return !link.is(Link.Kind.AND)
                && !link.is(Link.Kind.PREPOSITION)
                && !link.is(Link.Kind.TIME)
                && !link.is(Link.Kind.OTHER);
    }

    /// `that the shooting be investigated`.
    private static boolean isSubject(Telling inquiry, Telling abuse) {
        return inquiry.parse.chunks().get(inquiry.chunk) instanceof VerbGroup verb
                && verb.passive()
                && abuse.parse.chunks().get(abuse.chunk) instanceof NounGroup event
                && inquiry.parse.subject(inquiry.chunk).contains(event);
    }
}
