package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody alleges and somebody else denies in no words of the event: `…, ce que dément la
/// préfecture`, `L'armée le nie`, `The ministry rejected these allegations`. The denial is a claim
/// of its own.
final class Denials {
    private static final Set<Modality> ALLEGED =
            EnumSet.of(Modality.REPORTED, Modality.UNCONFIRMED);
    /// How many chunks a subject may take between the word for what is denied and the verb.
    private static final int SUBJECT = 4;

    private final Passage passage;
    private final Speakers speakers;
    private final Asides asides;
    private final Sayers sayers;

    Denials(Passage passage) {
        this.passage = passage;
        this.speakers = new Speakers(passage, new Coreference(passage));
        this.asides = new Asides(passage, speakers);
        this.sayers = new Sayers(passage, speakers, asides);
    }

    /// Adds a claim for each denial of what a telling before it alleges.
    ///
    /// @param tellings complete ones, in the order of the text; stay so
    void addTo(List<Telling> tellings) {
        Neighbours neighbours = new Neighbours(tellings);
        List<Telling> denials = new ArrayList<>();
        for (Telling telling : tellings) {
            if (ALLEGED.contains(telling.modality)) {
                denial(telling, neighbours).ifPresent(denials::add);
            }
        }
        if (!denials.isEmpty()) {
            Set<Integer> heads =
                    denials.stream().map(denial -> denial.head).collect(Collectors.toSet());
            tellings.removeIf(other -> other.learnt && heads.contains(other.head));
            tellings.addAll(denials);
            tellings.sort(Comparator.comparingInt(telling -> telling.head));
        }
    }

    private Optional<Telling> denial(Telling alleged, Neighbours tellings) {
        int sentence = alleged.parse.sentence().index();
        for (int next = sentence; next < passage.parses().size() && next <= sentence + 1; next++) {
            Parse parse = passage.parses().get(next);
            for (int at = 0; at < parse.chunks().size(); at++) {
                if (parse.chunks().get(at) instanceof VerbGroup verb
                        && verb.main() >= alleged.end
                        && isDenying(verb)
                        && pointsBack(parse, at, verb)) {
                    boolean others = alleged.kind() == EventKind.THREAT && isOfOthers(parse, at);
                    return !others
                                    && isLast(alleged, verb, tellings.in(alleged.parse))
                                    && isLast(alleged, verb, tellings.in(parse))
                            ? Optional.of(denial(alleged, parse, at, verb))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// `a démenti toute implication de ses services`: words of what others are said to have
    /// done are for deeds.
    private boolean isOfOthers(Parse parse, int at) {
        return parse.object(at).stream()
                .flatMap(object -> parse.of(parse.chunkOf(object.head())).stream())
                .anyMatch(owner -> owner.possessive().isPresent() && passage.isHuman(owner));
    }

    /// Whether nothing else is alleged between, nor told by the verb's own words.
    private static boolean isLast(Telling alleged, VerbGroup verb, List<Telling> tellings) {
        return tellings.stream()
                .noneMatch(other -> other.head > alleged.head
                        && other.head <= verb.main()
                        && (ALLEGED.contains(other.modality) || other.modality == Modality.DENIED)
                        && !(other.head == verb.main() && other.learnt));
    }

    private boolean isDenying(VerbGroup verb) {
        return verb.finite()
                && !verb.passive()
                && !verb.negated()
                && asides.isSaying(verb)
                && (passage.grammar().is(passage.token(verb.main()), Grammar.Word.DISPUTES)
                        || passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                                .anyMatch(
                                        hit -> hit.cue().label().equals(Modality.DENIED.label())));
    }

    /// Whether what is denied is a word for what was said before.
    private boolean pointsBack(Parse parse, int at, VerbGroup verb) {
        if (verb.object().isPresent() && isThat(passage.token(verb.object().getAsInt()))) {
            return true;
        }
        boolean object = parse.object(at).stream()
                .map(NounGroup::head)
                .map(passage::token)
                .anyMatch(head -> isThat(head) || isAllegation(head));
        return object || isWhat(parse, at) || saysNothingMore(parse, at, verb);
    }

    /// `La police a démenti.`: what is denied is not said again.
    private static boolean saysNothingMore(Parse parse, int at, VerbGroup verb) {
        return verb.object().isEmpty()
                && !verb.reflexive()
                && at + 1 < parse.chunks().size()
                && parse.chunks().get(at + 1) instanceof Link link
                && link.is(Link.Kind.STOP);
    }

    /// `ce que la police nie`, `information que dément l'armée`.
    private boolean isWhat(Parse parse, int at) {
        for (int j = at - 1; j > 0 && j >= at - SUBJECT; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup) {
                return false;
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.RELATIVE) || link.is(Link.Kind.THAT))) {
                Token before = passage.token(link.first() - 1);
                return isThat(before) || isAllegation(before);
            }
        }
        return false;
    }

    /// `ce que dément la préfecture`: the subject stands behind its verb.
    private Optional<Quote> turned(Parse parse, int at) {
        boolean behind = isWhat(parse, at)
                && parse.subject(at).isEmpty()
                && at + 1 < parse.chunks().size()
                && parse.chunks().get(at + 1) instanceof NounGroup group
                && group.bare();
        return behind ? speakers.named((NounGroup) parse.chunks().get(at + 1)) : Optional.empty();
    }

    private boolean isThat(Token token) {
        return passage.grammar().isForm(token, Grammar.Word.PROPOSITION);
    }

    private boolean isAllegation(Token token) {
        return passage.grammar().is(token, Grammar.Word.ALLEGATION);
    }

    private Telling denial(Telling alleged, Parse parse, int at, VerbGroup verb) {
        Telling denial =
                new Telling(alleged.rule, parse, verb.main(), verb.main(), verb.main() + 1);
        Optional<Quote> source = sayers.subjectOf(parse, at).or(() -> turned(parse, at));
        denial.shared = true;
        denial.settled = true;
        denial.likely = alleged.likely;
        denial.patients.addAll(alleged.patients);
        denial.agents.addAll(alleged.agents);
        denial.mentions.addAll(alleged.mentions);
        denial.modality = Modality.DENIED;
        denial.source = source;
        denial.count = alleged.count;
        return denial;
    }
}
