package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.List;

/// What somebody is said or found to be, who is nobody else: `They say they were witnesses, but
/// police charged them`, «рыбаков признали виновными».
final class Predicates {
    private Predicates() {}

    /// Whether a nameless group right behind the copula says what its subject is, or what a
    /// court finds somebody.
    static boolean isOne(Passage passage, Parse parse, int at) {
        return isFound(passage, parse.chunks().get(at))
                || at > 0
                        && parse.chunks().get(at) instanceof NounGroup group
                        && group.name().isEmpty()
                        && group.bare()
                        && isCopula(passage, parse.chunks().get(at - 1))
                        && !parse.subject(at - 1).isEmpty();
    }

    /// {@return whom a group says something of as such a predicate: `Ann Lee is a nurse who was
    ///     held`, `they call Ann Lee a prisoner who must be freed`; itself if it is none}
    ///
    /// @param group a noun group
    static List<NounGroup> owners(Passage passage, NounGroup group) {
        Parse parse = passage.parseOf(group.head());
        List<NounGroup> owners = owners(passage, parse, parse.chunkOf(group.head()));
        return owners.isEmpty() ? List.of(group) : owners;
    }

    private static List<NounGroup> owners(Passage passage, Parse parse, int at) {
        if (passage.grammar().says("cases")
                || at < 1
                || !(parse.chunks().get(at) instanceof NounGroup group)
                || group.name().isPresent()
                || !group.bare()) {
            return List.of();
        }
        Chunk before = parse.chunks().get(at - 1);
        if (before instanceof VerbGroup verb
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE)) {
            return verb.negated() || isExpletive(passage, parse, at - 1)
                    ? List.of()
                    : parse.subject(at - 1);
        }
        boolean judged = at > 1
                && before instanceof NounGroup person
                && person.bare()
                && (person.name().isPresent() || person.pronoun())
                && parse.chunks().get(at - 2) instanceof VerbGroup judging
                && passage.grammar().is(passage.token(judging.main()), Grammar.Word.JUDGES);
        return judged ? List.of((NounGroup) before) : List.of();
    }

    /// `It was a nurse who called`, `there were two nurses who left`.
    private static boolean isExpletive(Passage passage, Parse parse, int verb) {
        List<NounGroup> subject = parse.subject(verb);
        return subject.isEmpty()
                || subject.stream()
                        .anyMatch(one -> passage.grammar()
                                .isForm(passage.token(one.head()), Grammar.Word.PROPOSITION));
    }

    /// Whether a copula says that somebody is present at a telling's event or absent from it:
    /// `n'était pas présente à son procès`.
    static boolean takes(Passage passage, Telling telling, int copula) {
        return copula + 2 == telling.chunk
                && telling.parse.chunks().get(copula + 1) instanceof Link link
                && link.is(Link.Kind.OTHER)
                && passage.grammar().is(passage.token(link.first()), Grammar.Word.PRESENT_AT)
                && isCopula(passage, telling.parse.chunks().get(copula));
    }

    private static boolean isFound(Passage passage, Chunk chunk) {
        return chunk instanceof NounGroup group
                && group.maybe(Feature.INSTRUMENTAL)
                && !group.maybe(Feature.NOMINATIVE)
                && passage.grammar().is(passage.token(group.head()), Grammar.Word.GUILTY);
    }

    private static boolean isCopula(Passage passage, Chunk chunk) {
        return chunk instanceof VerbGroup verb
                && verb.finite()
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE);
    }
}
