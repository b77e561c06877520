package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.names.Gender;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the name or noun group that a pronoun or possessive stands for.
///
/// Looks back through the sentence and the sentences before it; a subject goes before other
/// groups, a
/// named person before a described one, and gender and number must agree where they show.
final class Coreference {
    private static final int SENTENCES_BACK = 10;

    /// A group that is not named is stood for by pronouns only this near.
    private static final int NEAR_SENTENCES = 2;

    private final Passage passage;

    Coreference(Passage passage) {
        this.passage = passage;
    }

    /// {@return what a pronoun group stands for; nothing where no group agrees}
    ///
    /// `Her lawyer says that she was beaten`: somebody's lawyer or relative, who mostly speaks
    /// of them, is only meant where nobody else can be.
    List<NounGroup> resolve(NounGroup pronoun) {
        List<NounGroup> found = resolve(pronoun, false);
        return found.isEmpty() ? resolve(pronoun, true) : found;
    }

    private List<NounGroup> resolve(NounGroup pronoun, boolean relatives) {
        int token = pronoun.head();
        if (passage.grammar().isForm(passage.token(token), Grammar.Word.IMPERSONAL)) {
            return List.of();
        }
        int sentence = passage.text().sentenceOf(token).index();
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            if (crossesHeading(sentence, sentence - back)) {
                return headingPerson(sentence, pronoun);
            }
            List<NounGroup> found = inSentence(
                    passage.parses().get(sentence - back), token, pronoun, relatives || back > 0);
            boolean near = back <= NEAR_SENTENCES
                    || !found.isEmpty() && found.getFirst().name().isPresent();
            if (!found.isEmpty() && near) {
                return found;
            }
        }
        return List.of();
    }

    private boolean crossesHeading(int from, int to) {
        int first = passage.text().sentences().get(to).block();
        int last = passage.text().sentences().get(from).block();
        return first != last && passage.text().blocks().get(first).kind() == Block.Kind.HEADING;
    }

    /// Under a heading that names someone, a pronoun with no other name before it is that
    /// person.
    private List<NounGroup> headingPerson(int sentence, NounGroup pronoun) {
        int block = passage.text().sentences().get(sentence).block();
        var leader = passage.text().blocks().get(block).leader();
        if (leader.isEmpty()) {
            return List.of();
        }
        for (Parse parse : passage.parsesIn(leader.getAsInt())) {
            return inSentence(parse, Integer.MAX_VALUE, pronoun, true);
        }
        return List.of();
    }

    private List<NounGroup> inSentence(
            Parse parse, int before, NounGroup pronoun, boolean relatives) {
        boolean several = isSeveral(pronoun);
        List<NounGroup> best = List.of();
        int most = Integer.MIN_VALUE;
        for (int j = 0; j < parse.chunks().size(); j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk.first() >= before) {
                break;
            }
            if (!(chunk instanceof NounGroup group)
                    || group.pronoun()
                    || !passage.isHuman(group)
                    || !relatives && isSomebodys(group)) {
                continue;
            }
            List<NounGroup> candidate = several ? parse.leftCoordinated(j) : List.of(group);
            Optional<Integer> points = points(candidate, pronoun, several);
            if (points.isPresent() && points.get() >= most) {
                most = points.get();
                best = candidate;
            }
        }
        return best;
    }

    private boolean isSomebodys(NounGroup group) {
        return group.possessive().isPresent()
                && passage.lexicon().isRelation(passage.token(group.head()));
    }

    private Optional<Integer> points(
            List<NounGroup> candidate, NounGroup pronoun, boolean several) {
        NounGroup first = candidate.getFirst();
        boolean plural = candidate.size() > 1 || Passage.isPlural(first);
        if (several != plural || !gendersAgree(first, pronoun, several)) {
            return Optional.empty();
        }
        MentionKind kind = passage.kindOf(first).orElse(MentionKind.GROUP);
        if (!several && kind != MentionKind.PERSON) {
            return Optional.empty();
        }
        if (several && (kind == MentionKind.AUTHORITY || kind == MentionKind.ORGANISATION)) {
            return Optional.empty();
        }
        int points = passage.name(first).isPresent() ? 2 : 0;
        points += first.bare() ? 2 : 0;
        points += passage.grammar().says("cases") && first.maybe(Feature.NOMINATIVE) ? 1 : 0;
        return Optional.of(points);
    }

    private boolean isSeveral(NounGroup pronoun) {
        Token token = passage.token(pronoun.head());
        boolean possessive = passage.grammar().isForm(token, Grammar.Word.POSSESSIVE);
        if (possessive && !token.readings().isEmpty()) {
            return token.readings().stream()
                            .anyMatch(reading ->
                                    reading.has(Feature.PLURAL) && reading.has(Feature.THIRD))
                    || passage.grammar().isForm(token, Grammar.Word.PLURAL_POSSESSIVE);
        }
        return pronoun.maybe(Feature.PLURAL) && !pronoun.maybe(Feature.SINGULAR);
    }

    private boolean gendersAgree(NounGroup group, NounGroup pronoun, boolean several) {
        Token token = passage.token(pronoun.head());
        boolean possessive = passage.grammar().isForm(token, Grammar.Word.POSSESSIVE)
                && !passage.grammar().isForm(token, Grammar.Word.OBJECT_PRONOUN)
                && !token.readings().stream().allMatch(reading -> reading.has(Feature.THIRD));
        if (several || possessive) {
            return true;
        }
        boolean he = pronoun.maybe(Feature.MASCULINE) && !pronoun.maybe(Feature.FEMININE);
        boolean she = pronoun.maybe(Feature.FEMININE) && !pronoun.maybe(Feature.MASCULINE);
        Optional<Name> name = passage.name(group);
        if (name.isPresent() && name.get().gender() != Gender.UNKNOWN) {
            return !(he && name.get().gender() == Gender.FEMININE)
                    && !(she && name.get().gender() == Gender.MASCULINE);
        }
        boolean masculineOnly = group.maybe(Feature.MASCULINE) && !group.maybe(Feature.FEMININE);
        boolean feminineOnly = group.maybe(Feature.FEMININE) && !group.maybe(Feature.MASCULINE);
        return name.isPresent() || !(he && feminineOnly) && !(she && masculineOnly);
    }

    /// {@return the groups with every pronoun replaced by what it stands for}
    List<NounGroup> resolveAll(List<NounGroup> groups) {
        List<NounGroup> resolved = new ArrayList<>();
        for (NounGroup group : groups) {
            if (group.pronoun() && !isDemonstrative(group)) {
                resolved.addAll(resolve(group));
            } else {
                resolved.add(group);
            }
        }
        return resolved;
    }

    private boolean isDemonstrative(NounGroup group) {
        return passage.grammar().is(passage.token(group.head()), Grammar.Word.DEMONSTRATIVE);
    }
}
