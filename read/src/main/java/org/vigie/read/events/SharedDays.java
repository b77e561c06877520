package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds to whom the same is done on another day by a verb that is not said again: `Ann Lee was
/// arrested on 30 April, Max Meier on 11 May`.
final class SharedDays {
    private static final Set<EventKind> KINDS = EnumSet.of(
            EventKind.ARREST,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.DISAPPEARANCE,
            EventKind.SUMMONS,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.KILLING,
            EventKind.DEATH,
            EventKind.ASSAULT,
            EventKind.DISMISSAL);

    private final Passage passage;

    SharedDays(Passage passage) {
        this.passage = passage;
    }

    /// Somebody and the day that is theirs.
    private record Dated(NounGroup person, TimeExpression day) {}

    /// Adds what the verbs of the tellings tell of others on other days.
    ///
    /// @param tellings complete ones, in the order of the text; stay so
    void addTo(List<Telling> tellings) {
        List<Telling> others = new ArrayList<>();
        for (Telling telling : tellings) {
            if (KINDS.contains(telling.kind())
                    && !telling.patients.isEmpty()
                    && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup) {
                for (Dated dated : after(telling)) {
                    others.add(other(telling, dated));
                    giveUp(telling, dated.person());
                }
            }
        }
        if (!others.isEmpty()) {
            tellings.addAll(others);
            tellings.sort(Comparator.comparingInt(telling -> telling.head));
        }
    }

    /// Those who stand behind the telling's own day with a day of their own, one after another.
    private List<Dated> after(Telling telling) {
        List<Dated> found = new ArrayList<>();
        Optional<TimeExpression> own = dayBehind(telling.end);
        int at = own.map(TimeExpression::endToken).orElse(-1);
        while (at >= 0 && at < telling.parse.sentence().endToken()) {
            int begin = pastJoint(at, telling.parse.sentence().endToken());
            Optional<Dated> next = begin == at ? Optional.empty() : dated(begin);
            next.ifPresent(found::add);
            at = next.map(dated -> dated.day().endToken()).orElse(-1);
        }
        return found;
    }

    private Optional<Dated> dated(int begin) {
        if (begin >= passage.text().tokens().size()
                || !(passage.chunk(begin) instanceof NounGroup group)
                || group.first() != begin
                || !group.bare()
                || group.pronoun()
                || !passage.isHuman(group)) {
            return Optional.empty();
        }
        return dayBehind(group.end()).map(day -> new Dated(group, day));
    }

    /// A day right behind a token, maybe after its preposition or a dash.
    private Optional<TimeExpression> dayBehind(int token) {
        int at = token;
        int limit = passage.text().tokens().size();
        while (at < limit
                && at <= token + 1
                && passage.timeAt(at).isEmpty()
                && (passage.token(at).is(Pos.PREPOSITION) || passage.token(at).isMark("—"))) {
            at++;
        }
        return at < limit
                ? passage.timeAt(at).filter(time -> time.edtf().isPresent())
                : Optional.empty();
    }

    /// Past a comma and a word that joins.
    private int pastJoint(int from, int end) {
        int at = from;
        while (at < end && joins(passage.chunk(at))) {
            at++;
        }
        return at;
    }

    private static boolean joins(Chunk chunk) {
        return chunk instanceof Link link && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.AND));
    }

    /// Who has a day of their own was not meant by the first, unless nobody else was.
    private void giveUp(Telling telling, NounGroup person) {
        if (telling.patients.size() < 2 || !telling.patients.remove(person)) {
            return;
        }
        Span span = passage.mention(person);
        telling.mentions.removeIf(mention ->
                mention.role() == Role.PATIENT && mention.quote().span().equals(span));
    }

    private Telling other(Telling telling, Dated dated) {
        NounGroup person = dated.person();
        Telling other = new Telling(
                telling.rule,
                telling.parse,
                person.head(),
                person.first(),
                dated.day().endToken());
        other.shared = true;
        other.likely = telling.likely;
        other.patients.add(person);
        other.agents.addAll(telling.agents);
        passage.kindOf(person)
                .ifPresent(kind -> other.mentions.add(new Mention(
                        Role.PATIENT,
                        kind,
                        Quote.of(passage.text().chars(), passage.mention(person)))));
        telling.mentions.stream()
                .filter(mention -> mention.role() == Role.AGENT)
                .forEach(other.mentions::add);
        other.modality = telling.modality;
        other.source = telling.source;
        other.when = dated.day()
                .edtf()
                .map(edtf -> new When(
                        edtf,
                        Optional.of(Quote.of(passage.text().chars(), dated.day().span())),
                        dated.day().inferred()));
        other.where.addAll(telling.where);
        return other;
    }
}
