package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is told by a verb that is not said again: `X was given ten years and Y eight`,
/// `à trois ans X, à deux ans Y`, «X — к шести годам, Y — к пяти». Different penalties of different
/// people are claims of their own.
final class SharedVerbs {
    private static final Set<EventKind> PENAL = EnumSet.of(EventKind.SENTENCE, EventKind.DETENTION);

    private final Passage passage;
    private final Terms terms;
    private final Plurals plurals;

    SharedVerbs(Passage passage) {
        this.passage = passage;
        this.plurals = new Plurals(passage);
        this.terms = new Terms(passage);
    }

    /// Adds what the verbs of the tellings tell of others too, in place of what a model made of
    /// the words about their penalties.
    ///
    /// @param tellings complete ones, in the order of the text; stay so
    void addTo(List<Telling> tellings) {
        List<Telling> others = new ArrayList<>();
        Set<Telling> replaced = new HashSet<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            if (PENAL.contains(telling.kind())
                    && !telling.patients.isEmpty()
                    && !replaced.contains(telling)) {
                int limit = limit(tellings, i);
                List<Telling> found = others(telling, limit);
                others.addAll(found);
                for (int next = i + 1; next < tellings.size(); next++) {
                    Telling guessed = tellings.get(next);
                    if (guessed.head < limit
                            && isGuessed(guessed, telling)
                            && (!found.isEmpty() || describesLength(guessed))) {
                        replaced.add(guessed);
                    }
                }
            }
        }
        tellings.removeAll(replaced);
        if (!others.isEmpty()) {
            tellings.addAll(others);
            tellings.sort(Comparator.comparingInt(telling -> telling.head));
        }
    }

    /// The words are the telling's own up to the next telling of a penalty, or the end.
    private int limit(List<Telling> tellings, int i) {
        int end = passage.sentenceEnd(tellings.get(i).head);
        for (int next = i + 1; next < tellings.size() && tellings.get(next).head < end; next++) {
            Telling other = tellings.get(next);
            if (PENAL.contains(other.kind()) && !isGuessed(other, tellings.get(i))) {
                return other.first;
            }
        }
        return end;
    }

    /// Whether a model alone takes a word that is no verb for the same kind of event.
    private static boolean isGuessed(Telling other, Telling telling) {
        return other.learnt
                && other.kind() == telling.kind()
                && !(other.parse.chunks().get(other.chunk) instanceof VerbGroup);
    }

    /// «к шести годам колонии»: the word behind a length only says of what.
    private static boolean describesLength(Telling guessed) {
        return guessed.chunk > 0
                && guessed.parse.chunks().get(guessed.chunk - 1) instanceof Link link
                && link.is(Link.Kind.TIME);
    }

    private List<Telling> others(Telling telling, int limit) {
        List<Terms.Term> lengths = terms.between(telling.first, limit).stream()
                .filter(Terms.Term::isLength)
                .toList();
        List<Telling> found = new ArrayList<>();
        if (lengths.size() < 2) {
            return found;
        }
        boolean peopleAfter = isPeopleAfter(telling, lengths.getFirst());
        for (int i = 1; i < lengths.size(); i++) {
            Terms.Term term = lengths.get(i);
            int dashed = peopleAfter ? beforeDash(telling.parse, lengths, i) : -1;
            boolean behind = peopleAfter && dashed < 0;
            int from = behind ? term.end() : Math.max(dashed, lengths.get(i - 1).end());
            int to = behind ? endOf(telling.parse, lengths, i, limit) : term.first();
            List<NounGroup> people = people(telling.parse, from, to);
            boolean joined = behind
                    ? isJoined(telling.parse, withPreposition(term.first()))
                    : !people.isEmpty()
                            && isJoined(telling.parse, people.getFirst().first());
            if (joined && !people.isEmpty() && !isVerbIn(from, to)) {
                found.add(other(telling, term, people));
                giveUp(telling, people);
            }
        }
        if (peopleAfter && !found.isEmpty()) {
            keepOwn(
                    telling,
                    people(
                            telling.parse,
                            lengths.getFirst().end(),
                            endOf(telling.parse, lengths, 0, limit)));
        }
        return found;
    }

    /// Where the people behind a length end: at the next length, or at those who stand before
    /// that one's dash.
    private int endOf(Parse parse, List<Terms.Term> lengths, int at, int limit) {
        if (at + 1 >= lengths.size()) {
            return limit;
        }
        int own = beforeDash(parse, lengths, at + 1);
        return own < 0 ? lengths.get(at + 1).first() : own;
    }

    /// «девять лет Лозе, а Зимину — семь»: where those begin who stand before a length and a
    /// dash; -1 where no dash stands there.
    private int beforeDash(Parse parse, List<Terms.Term> lengths, int at) {
        int dash = withPreposition(lengths.get(at).first()) - 1;
        int from = lengths.get(at - 1).end();
        if (dash <= from
                || !(passage.token(dash).isMark("—") || passage.token(dash).isMark("–"))) {
            return -1;
        }
        int begin = parse.chunkOf(dash) - 1;
        while (begin > 0
                && parse.chunks().get(begin).first() > from
                && !(parse.chunks().get(begin - 1) instanceof Link)) {
            begin--;
        }
        return parse.chunks().get(begin).first();
    }

    /// `condamné à douze ans X, à dix ans Y`: the first length is of who stands behind it, even
    /// where the object was sought further on.
    private void keepOwn(Telling telling, List<NounGroup> own) {
        if (own.isEmpty() || own.containsAll(telling.patients)) {
            return;
        }
        telling.patients.clear();
        telling.patients.addAll(own);
        telling.mentions.removeIf(mention -> mention.role() == Role.PATIENT);
        own.forEach(group -> addPatient(telling, group));
    }

    private void addPatient(Telling telling, NounGroup group) {
        passage.kindOf(group)
                .ifPresent(kind -> telling.mentions.add(new Mention(
                        Role.PATIENT,
                        kind,
                        Quote.of(passage.text().chars(), passage.mention(group)))));
    }

    /// Who has a penalty of their own does not have the first one's, unless they alone would
    /// be left.
    private void giveUp(Telling telling, List<NounGroup> people) {
        if (!people.containsAll(telling.patients)) {
            telling.patients.removeAll(people);
            Set<Span> spans = new HashSet<>();
            people.forEach(group -> spans.add(passage.mention(group)));
            telling.mentions.removeIf(mention -> mention.role() == Role.PATIENT
                    && spans.contains(mention.quote().span()));
        }
    }

    /// Whether the people stand behind the penalty: `condamné à dix ans X`.
    private boolean isPeopleAfter(Telling telling, Terms.Term term) {
        return telling.patients.stream().allMatch(group -> group.first() >= term.end());
    }

    /// Whether a comma or `and` stands right before: what goes on with the penalties, not what
    /// the first is for (`for beating Y over two years`).
    private static boolean isJoined(Parse parse, int token) {
        int before = parse.chunkOf(token) - 1;
        return before >= 0
                && parse.chunks().get(before) instanceof Link link
                && (link.is(Link.Kind.COMMA)
                        || link.is(Link.Kind.AND)
                        || link.is(Link.Kind.BOUNDARY));
    }

    /// The first people in a stretch, and those that are joined to them.
    private List<NounGroup> people(Parse parse, int from, int to) {
        for (int at = from; at < to; at++) {
            if (passage.chunk(at) instanceof NounGroup group
                    && group.first() >= from
                    && group.head() == at
                    && isPeople(group)) {
                List<NounGroup> beside = plurals.besides(group);
                List<NounGroup> people = new ArrayList<>(
                        beside.isEmpty() ? parse.rightCoordinated(parse.chunkOf(at)) : beside);
                people.removeIf(one -> one.head() >= to || !isPeople(one));
                return people.isEmpty() ? List.of(group) : people;
            }
        }
        return List.of();
    }

    private boolean isPeople(NounGroup group) {
        return !group.pronoun()
                && passage.kindOf(group).filter(SharedVerbs::isPeople).isPresent();
    }

    private static boolean isPeople(MentionKind kind) {
        return kind == MentionKind.PERSON || kind == MentionKind.GROUP;
    }

    /// A verb, be it an infinitive, or a new clause between people and penalty tells something
    /// else.
    private boolean isVerbIn(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean other = switch (passage.chunk(at)) {
                case VerbGroup verb -> true;
                case Link link -> link.is(Link.Kind.THAT) || link.is(Link.Kind.RELATIVE);
                case NounGroup group -> false;
            };
            if (other) {
                return true;
            }
        }
        return false;
    }

    private Telling other(Telling telling, Terms.Term term, List<NounGroup> people) {
        int first = withPreposition(term.first());
        Telling other = new Telling(telling.rule, telling.parse, term.end() - 1, first, term.end());
        other.shared = true;
        other.likely = telling.likely;
        other.patients.addAll(people);
        other.agents.addAll(telling.agents);
        people.forEach(group -> addPatient(other, group));
        telling.mentions.stream()
                .filter(mention -> mention.role() == Role.AGENT)
                .forEach(other.mentions::add);
        other.modality = telling.modality;
        other.source = telling.source;
        other.when = telling.when;
        other.where.addAll(telling.where);
        other.penalty = Optional.of(term.penalty());
        return other;
    }

    private int withPreposition(int first) {
        return passage.token(first - 1).is(Pos.PREPOSITION) ? first - 1 : first;
    }
}
