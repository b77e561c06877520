package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A sum of money that a verdict gives beside a length, with no word for a fine: `condamnée à trois
/// mois de prison et à 2 000 dirhams`. It is a claim of its own.
final class SumsBeside {
    private final Passage passage;
    private final Terms terms;

    SumsBeside(Passage passage) {
        this.passage = passage;
        this.terms = new Terms(passage);
    }

    /// Adds a fine for each such sum.
    ///
    /// @param tellings complete ones, in the order of the text; stay so
    void addTo(List<Telling> tellings) {
        Neighbours neighbours = new Neighbours(tellings);
        List<Telling> fines = new ArrayList<>();
        for (Telling telling : tellings) {
            if (telling.kind() == EventKind.SENTENCE && telling.penalty.isPresent()) {
                fine(telling, neighbours.in(telling.parse)).ifPresent(fines::add);
            }
        }
        if (!fines.isEmpty()) {
            tellings.addAll(fines);
            tellings.sort(Comparator.comparingInt(telling -> telling.head));
        }
    }

    /// @param tellings those of its sentence
    private Optional<Telling> fine(Telling sentence, List<Telling> tellings) {
        int end = end(sentence, tellings);
        List<Terms.Term> lengths = terms.between(sentence.first, end);
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        for (int at = lengths.getFirst().end(); at < end; at++) {
            Optional<Figures.Sum> sum = passage.money(at);
            if (sum.isPresent() && isJoined(sentence.parse, at)) {
                return told(sentence, at, sum.get(), tellings);
            }
        }
        return Optional.empty();
    }

    /// Where the words of the verdict end: at what it is for, or at another clause.
    private int end(Telling sentence, List<Telling> tellings) {
        int end = passage.sentenceEnd(sentence.head);
        for (int at = sentence.end; at < end; at++) {
            Chunk chunk = passage.chunk(at);
            boolean clause =
                    chunk instanceof VerbGroup verb && verb.form() != VerbGroup.Form.INFINITIVE
                            || chunk instanceof Link link
                                    && (link.is(Link.Kind.STOP)
                                            || link.is(Link.Kind.RELATIVE)
                                            || link.is(Link.Kind.THAT)
                                            || link.is(Link.Kind.BOUNDARY));
            if (clause || passage.lexicon().charges().at(passage, at, true).isPresent()) {
                return at;
            }
        }
        return tellings.stream()
                .filter(other -> other.first > sentence.head && other.first < end)
                .filter(other -> other.kind() == EventKind.FINE)
                .mapToInt(other -> other.first)
                .min()
                .orElse(end);
    }

    /// Whether `and` stands before the sum, with a preposition or a verb of paying between.
    private boolean isJoined(Parse parse, int sum) {
        for (int at = sum - 1; at > parse.sentence().firstToken() && at >= sum - 4; at--) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.AND)) {
                return true;
            }
            boolean between = passage.grammar().is(passage.token(at), Grammar.Word.TO)
                    || passage.chunk(at) instanceof VerbGroup;
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private Optional<Telling> told(
            Telling sentence, int at, Figures.Sum sum, List<Telling> tellings) {
        boolean known = tellings.stream()
                .anyMatch(other -> other.kind() == EventKind.FINE
                        && other.parse.equals(sentence.parse)
                        && other.penalty.filter(Penalties.penalty(sum)::equals).isPresent());
        if (known) {
            return Optional.empty();
        }
        FrameRule rule = passage.lexicon()
                .learnt(EventKind.FINE, FrameRule.Type.NOUN, passage.token(sum.end() - 1));
        Telling fine = new Telling(rule, sentence.parse, sum.end() - 1, at, sum.end());
        fine.shared = true;
        fine.settled = true;
        fine.likely = sentence.likely;
        fine.patients.addAll(sentence.patients);
        fine.agents.addAll(sentence.agents);
        fine.mentions.addAll(sentence.mentions);
        fine.modality = sentence.modality;
        fine.source = sentence.source;
        fine.when = sentence.when;
        fine.where.addAll(sentence.where);
        fine.count = sentence.count;
        fine.penalty = Optional.of(Penalties.penalty(sum));
        return Optional.of(fine);
    }
}
