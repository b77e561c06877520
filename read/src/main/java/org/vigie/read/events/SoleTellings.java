package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Settles what a bulletin tells once only, in forms that the models doubt because they mostly
/// repeat what is told elsewhere: a title (`Trois mineurs arrêtés à Sfax`), what is done by doing
/// something (`en arrêtant trois mineurs`), and a noun that is the subject of another verb
/// (`L'assassinat d'Ann Lee a ému le pays`).
final class SoleTellings {
    private final Passage passage;
    /// How many tellings there are of each group of kinds.
    private final Map<EventKind.Group, Integer> kinds = new EnumMap<>(EventKind.Group.class);

    SoleTellings(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        tellings.forEach(telling -> kinds.merge(telling.kind().group(), 1, Integer::sum));
    }

    void settle(Telling telling) {
        telling.settled |= !telling.learnt
                && telling.modality == Modality.ASSERTED
                && isDoneToSomebody(telling.kind())
                && kinds.getOrDefault(telling.kind().group(), 0) == 1
                && telling.patients.stream().anyMatch(this::isSomebody)
                && (isTitle(telling) || isManner(telling) || isSubject(telling));
    }

    private static boolean isDoneToSomebody(EventKind kind) {
        EventKind.Group group = kind.group();
        return kind == EventKind.DISMISSAL
                || kind == EventKind.BAN
                || group == EventKind.Group.LIBERTY
                || group == EventKind.Group.PROCEEDINGS
                || group == EventKind.Group.VIOLENCE;
    }

    /// A person with a name, a described one, or people that are counted.
    private boolean isSomebody(NounGroup group) {
        return passage.isHuman(group) && !passage.isAuthority(group);
    }

    private boolean isTitle(Telling telling) {
        return passage.text().blockOf(telling.head).index() == 0
                && passage.text().blockOf(telling.head).kind() == Block.Kind.HEADING
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && !verb.negated()
                && (verb.passive() || verb.finite());
    }

    /// `en tuant Ann Lee`.
    private boolean isManner(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.GERUND
                && !verb.passive()
                && !verb.negated()
                && telling.parse.chunks().get(telling.chunk - 1) instanceof Link in
                && passage.grammar().isForm(passage.token(in.first()), Grammar.Word.INTO)
                && followsNothing(telling.parse, telling.chunk - 1);
    }

    /// Behind a verb it may be what that one's subject is asked, or meant, to do.
    private static boolean followsNothing(Parse parse, int at) {
        return at == 0
                || parse.chunks().get(at - 1) instanceof Link link && link.is(Link.Kind.COMMA);
    }

    /// The noun itself is the subject of a finite verb that is not denied, and has its sufferer
    /// right behind it.
    private boolean isSubject(Telling telling) {
        Parse parse = telling.parse;
        if (!(parse.chunks().get(telling.chunk) instanceof NounGroup noun)
                || !noun.bare()
                || noun.head() != telling.head
                || parse.of(telling.chunk).stream().noneMatch(telling.patients::contains)) {
            return false;
        }
        List<Chunk> chunks = parse.chunks();
        for (int j = telling.chunk + 1; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return !verb.negated() && parse.subject(j).contains(noun);
            }
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }
}
