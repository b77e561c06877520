package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds verdicts that are told without a verb: «Егор Лоза, Анна Лис — четверо суток ареста».
///
/// People, a dash, a length and what is served so long; only in a language with cases, which leaves
/// out the verb.
final class VerblessPenalties {
    private final Passage passage;
    private final Terms terms;

    VerblessPenalties(Passage passage) {
        this.passage = passage;
        this.terms = new Terms(passage);
    }

    /// @param tellings complete ones, in the order of the text; stay so
    void addTo(List<Telling> tellings) {
        if (!passage.grammar().says("cases")) {
            return;
        }
        Set<Integer> sentenced = tellings.stream()
                .filter(telling -> telling.kind() == EventKind.SENTENCE)
                .map(telling -> telling.parse.sentence().index())
                .collect(Collectors.toSet());
        List<Telling> found = new ArrayList<>();
        for (Parse parse : passage.parses()) {
            boolean told = sentenced.contains(parse.sentence().index())
                    || parse.chunks().stream()
                            .anyMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
            if (!told) {
                found.addAll(of(parse));
            }
        }
        if (!found.isEmpty()) {
            tellings.addAll(found);
            tellings.sort(Comparator.comparingInt(telling -> telling.head));
        }
    }

    private List<Telling> of(Parse parse) {
        List<Telling> found = new ArrayList<>();
        int end = parse.sentence().endToken();
        int from = parse.sentence().firstToken();
        for (Terms.Term term : terms.between(from, end)) {
            int dash = term.first() - 1;
            if (term.isLength() && dash > from && isDash(dash) && isServed(term.end(), end)) {
                List<NounGroup> people = people(parse, from, dash);
                if (!people.isEmpty()) {
                    found.add(telling(parse, term, people));
                }
            }
            from = term.end();
        }
        return found;
    }

    private boolean isDash(int at) {
        return passage.token(at).isMark("—")
                || passage.token(at).isMark("–")
                || passage.token(at).isMark("-")
                || passage.token(at).isMark(":");
    }

    /// «ареста», «строгого режима», «административного ареста».
    private boolean isServed(int at, int end) {
        for (int next = at; next < Math.min(end, at + 2); next++) {
            if (passage.grammar().is(passage.token(next), Grammar.Word.SERVED)) {
                return true;
            }
        }
        return false;
    }

    private List<NounGroup> people(Parse parse, int from, int to) {
        List<NounGroup> people = new ArrayList<>();
        for (Chunk chunk : parse.chunks()) {
            if (chunk instanceof NounGroup group
                    && group.first() >= from
                    && group.end() <= to
                    && group.bare()
                    && !group.pronoun()
                    && !parse.describes(parse.chunkOf(group.head()))
                    && (group.maybe(Feature.NOMINATIVE) || group.maybe(Feature.DATIVE))
                    && passage.kindOf(group).filter(VerblessPenalties::isPeople).isPresent()) {
                people.add(group);
            }
        }
        return people;
    }

    private static boolean isPeople(MentionKind kind) {
        return kind == MentionKind.PERSON || kind == MentionKind.GROUP;
    }

    private Telling telling(Parse parse, Terms.Term term, List<NounGroup> people) {
        int head = term.end() - 1;
        FrameRule rule = passage.lexicon()
                .learnt(EventKind.SENTENCE, FrameRule.Type.NOUN, passage.token(head));
        Telling telling = new Telling(rule, parse, head, term.first(), term.end());
        telling.settled = true;
        telling.penalty = Optional.of(term.penalty());
        telling.patients.addAll(people);
        for (NounGroup group : people) {
            telling.mentions.add(new Mention(
                    Role.PATIENT,
                    passage.kindOf(group).orElse(MentionKind.PERSON),
                    Quote.of(passage.text().chars(), passage.mention(group))));
        }
        return telling;
    }
}
