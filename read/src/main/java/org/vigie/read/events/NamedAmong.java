package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.List;

/// Adds to those to whom something is done the people who are named as among them in a clause of
/// their own: `vingt personnes ont été arrêtées ; parmi elles, Ann Lee`, `parmi les personnes
/// arrêtées figure Ann Lee`.
final class NamedAmong {
    private static final int CHUNKS = 12;

    private final Passage passage;

    NamedAmong(Passage passage) {
        this.passage = passage;
    }

    /// Adds to a telling's patients those who are named as among them.
    ///
    /// @param telling one whose people are decided
    void addTo(Telling telling) {
        Parse parse = telling.parse;
        boolean among = telling.patients.stream()
                        .anyMatch(group -> isAmong(group) && group.end() == telling.first)
                || isOfThose(telling);
        if (among) {
            addNamed(telling, telling.chunk + 1);
            telling.patients.removeIf(one ->
                    !named(parse, one).equals(one) && telling.patients.contains(named(parse, one)));
            return;
        }
        boolean several = telling.patients.stream().anyMatch(Passage::isPlural);
        int last = Math.min(parse.chunks().size(), telling.chunk + CHUNKS);
        for (int j = telling.chunk + 1; several && j < last; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof NounGroup group && group.pronoun() && isAmong(group)) {
                addNamed(telling, j + 1);
                return;
            }
            if (chunk instanceof NounGroup group && isSetBehind(parse, j, group)) {
                if (!telling.patients.contains(group)) {
                    addAll(telling, parse.rightCoordinated(j));
                }
                return;
            }
            boolean others = chunk instanceof NounGroup group
                    && passage.isPeople(group)
                    && Passage.isPlural(group)
                    && !telling.patients.contains(group);
            if (others || chunk instanceof VerbGroup verb && verb.finite()) {
                return;
            }
        }
    }

    /// `were arrested on Monday at the port, including Ann Lee and Bo Roth`.
    private boolean isSetBehind(Parse parse, int at, NounGroup group) {
        return parse.chunks().get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && !group.bare()
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.INCLUDING)
                && passage.name(group).isPresent()
                && passage.isOnePerson(group);
    }

    private void addAll(Telling telling, List<NounGroup> groups) {
        groups.stream()
                .map(one -> named(telling.parse, one))
                .filter(passage::isPeople)
                .filter(one -> !telling.patients.contains(one))
                .forEach(telling.patients::add);
    }

    /// Who is named behind the comma after what describes one person: `the branch secretary,
    /// Ann Lee,`; the group itself where nobody is.
    private NounGroup named(Parse parse, NounGroup group) {
        if (group.name().isPresent() || Passage.isPlural(group) || !isDefinite(group)) {
            return group;
        }
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head()) + 1;
        while (at < chunks.size() && chunks.get(at) instanceof NounGroup next && !next.bare()) {
            at++;
        }
        return at + 1 < chunks.size()
                        && chunks.get(at) instanceof Link comma
                        && comma.is(Link.Kind.COMMA)
                        && chunks.get(at + 1) instanceof NounGroup name
                        && name.bare()
                        && passage.name(name).isPresent()
                        && passage.isOnePerson(name)
                ? name
                : group;
    }

    /// `the union's president`.
    private boolean isOwner(NounGroup group) {
        return group.end() < passage.sentenceEnd(group.head())
                && passage.grammar()
                        .isForm(passage.token(group.end()), Grammar.Word.GENITIVE_CLITIC);
    }

    private boolean isDefinite(NounGroup group) {
        int before = Math.max(0, group.first() - 1);
        return group.possessive().isPresent()
                || passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE)
                || passage.grammar().isForm(passage.token(before), Grammar.Word.GENITIVE_CLITIC);
    }

    /// `Among those still held are Ann Lee and Bo Roth`.
    private boolean isOfThose(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup
                && telling.parse.chunks().get(telling.chunk - 1) instanceof NounGroup those
                && isAmong(those)
                && passage.grammar().is(passage.token(those.core()), Grammar.Word.DEMONSTRATIVE);
    }

    /// Whether a group stands behind a word for `among`.
    private boolean isAmong(NounGroup group) {
        return group.maybe(Feature.PLURAL)
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.INCLUDING);
    }

    private void addNamed(Telling telling, int from) {
        Parse parse = telling.parse;
        for (int j = from; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j)) {
                case NounGroup group -> {
                    if (isOwner(group)) {
                        continue;
                    }
                    boolean named = group.bare() && !group.pronoun();
                    List<NounGroup> people = named ? parse.rightCoordinated(j) : List.of();
                    addAll(telling, people);
                    return;
                }
                case VerbGroup verb -> {
                    if (!passage.grammar().is(passage.token(verb.main()), Grammar.Word.RANKS)) {
                        return;
                    }
                }
                case Link link -> {
                    if (!link.is(Link.Kind.COMMA)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.OTHER)) {
                        return;
                    }
                }
            }
        }
    }
}
