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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Settles what a bulletin tells once only, in forms that the models doubt because they mostly
/// repeat what is told elsewhere: a title (`Trois mineurs arrêtés à Sfax`), what is done by doing
/// something (`en arrêtant trois mineurs`), a noun that is the subject of another verb
/// (`L'assassinat d'Ann Lee a ému le pays`), and one that is the object of a verb that makes a
/// statement of it (`The union condemned the arrest of Ann Lee`).
final class SoleTellings {
    private final Passage passage;
    /// How many tellings there are of each group of kinds.
    private final Map<EventKind.Group, Integer> kinds = new EnumMap<>(EventKind.Group.class);
    /// How many of them are told as facts.
    private final Map<EventKind.Group, Integer> facts = new EnumMap<>(EventKind.Group.class);
    /// The words by which statements are told.
    private final Set<Integer> statements = new HashSet<>();

    SoleTellings(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        for (Telling telling : tellings) {
            kinds.merge(telling.kind().group(), 1, Integer::sum);
            if (telling.modality == Modality.ASSERTED) {
                facts.merge(telling.kind().group(), 1, Integer::sum);
            }
            if (telling.kind() == EventKind.STATEMENT) {
                statements.add(telling.head);
            }
        }
    }

    void settle(Telling telling) {
        telling.settled |= !telling.learnt
                && telling.modality == Modality.ASSERTED
                && isDoneToSomebody(telling.kind())
                && telling.patients.stream().anyMatch(this::isSomebody)
                && (isOnly(kinds, telling)
                                && (isTitle(telling) || isManner(telling) || isSubject(telling))
                        || isOnly(facts, telling) && isCommented(telling));
    }

    private static boolean isOnly(Map<EventKind.Group, Integer> told, Telling telling) {
        return told.getOrDefault(telling.kind().group(), 0) == 1;
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

    /// The noun is the object of a verb that makes a statement, and has its sufferer right
    /// behind it.
    private boolean isCommented(Telling telling) {
        Parse parse = telling.parse;
        return telling.chunk > 0
                && parse.chunks().get(telling.chunk) instanceof NounGroup noun
                && noun.bare()
                && noun.head() == telling.head
                && parse.chunks().get(telling.chunk - 1) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && !verb.negated()
                && statements.contains(verb.main())
                && parse.of(telling.chunk).stream().anyMatch(telling.patients::contains);
    }
}
