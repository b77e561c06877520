package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.read.names.Gender;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.List;
import java.util.Optional;

/// Finds the body that a pronoun for one stands for, in languages whose pronouns for people serve
/// for bodies too: `Le syndicat annonce qu'il marchera`, `La fédération a porté plainte. Elle
/// appelle à un rassemblement.`
///
/// Only a body that announces what it will do, or that the sentence before is about where the
/// pronoun's own verb asks, as bodies do; elsewhere people are meant.
final class BodyAntecedents {
    private final Passage passage;

    BodyAntecedents(Passage passage) {
        this.passage = passage;
    }

    /// {@return the body that a pronoun means}
    Optional<NounGroup> of(NounGroup pronoun) {
        Parse parse = passage.parseOf(pronoun.head());
        int at = parse.chunkOf(pronoun.head());
        boolean he = Pronouns.isHe(passage, pronoun);
        boolean she = Pronouns.isShe(passage, pronoun);
        if (passage.grammar().says("cases")
                || he == she
                || !(parse.chunks().get(at) instanceof VerbGroup own)
                || !acts(own, pronoun)) {
            return Optional.empty();
        }
        int announcing = own.future() || own.conditional() ? announcing(parse, at) : -1;
        if (announcing >= 0) {
            return body(parse.subject(announcing), she);
        }
        return asks(own) ? before(pronoun) : Optional.empty();
    }

    /// {@return the body that the sentence before is about, where a pronoun opens the next}
    Optional<NounGroup> before(NounGroup pronoun) {
        Parse parse = passage.parseOf(pronoun.head());
        int at = parse.chunkOf(pronoun.head());
        boolean opens = !passage.grammar().says("cases")
                && parse.chunks().get(at) instanceof VerbGroup own
                && acts(own, pronoun)
                && Pronouns.isHe(passage, pronoun) != Pronouns.isShe(passage, pronoun)
                && parse.chunks().subList(0, at).stream().allMatch(Link.class::isInstance);
        return opens
                ? before(parse).flatMap(over -> body(over, Pronouns.isShe(passage, pronoun)))
                : Optional.empty();
    }

    private static boolean acts(VerbGroup verb, NounGroup pronoun) {
        return verb.finite()
                && !verb.passive()
                && verb.subject().isPresent()
                && verb.subject().getAsInt() == pronoun.head();
    }

    /// The verb right before `that` by which a subject announces what it will do; -1 if none.
    private int announcing(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        boolean that = at > 1
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.THAT)
                && chunks.get(at - 2) instanceof VerbGroup verb
                && verb.finite()
                && (asks(verb)
                        || passage.lexicon().sayings().all(passage, verb.main(), true).stream()
                                .anyMatch(hit -> hit.cue().label().equals("announces")));
        return that ? at - 2 : -1;
    }

    private boolean asks(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .filter(hit -> hit.cue().scope().equals("governs"))
                .map(hit -> Modality.parse(hit.cue().label()))
                .anyMatch(
                        modality -> modality == Modality.DEMANDED || modality == Modality.PLANNED);
    }

    /// The subject of the first verb of the sentence before, in the same paragraph.
    private Optional<List<NounGroup>> before(Parse parse) {
        int index = parse.sentence().index() - 1;
        if (index < 0
                || passage.parses().get(index).sentence().block()
                        != parse.sentence().block()) {
            return Optional.empty();
        }
        Parse over = passage.parses().get(index);
        for (int j = 0; j < over.chunks().size(); j++) {
            if (over.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return verb.passive() ? Optional.empty() : Optional.of(over.subject(j));
            }
        }
        return Optional.empty();
    }

    private Optional<NounGroup> body(List<NounGroup> subject, boolean she) {
        return subject.size() == 1
                        && passage.kindOf(subject.getFirst())
                                .filter(MentionKind.ORGANISATION::equals)
                                .isPresent()
                        && !Passage.isPlural(subject.getFirst())
                        && agrees(subject.getFirst(), she)
                ? Optional.of(subject.getFirst())
                : Optional.empty();
    }

    private boolean agrees(NounGroup body, boolean she) {
        Gender other = she ? Gender.MASCULINE : Gender.FEMININE;
        Feature own = she ? Feature.FEMININE : Feature.MASCULINE;
        Feature wrong = she ? Feature.MASCULINE : Feature.FEMININE;
        boolean named =
                passage.name(body).map(Name::gender).filter(other::equals).isPresent();
        return !named && (body.maybe(own) || !body.maybe(wrong));
    }
}
