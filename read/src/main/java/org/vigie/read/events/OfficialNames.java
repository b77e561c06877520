package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Token;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who is named as speaking for those in power: `police spokesman Denis Adler`. Nothing is done to
/// them where nobody says so.
final class OfficialNames {
    private final Passage passage;
    private final Set<Integer> entities = new HashSet<>();

    OfficialNames(Passage passage) {
        this.passage = passage;
        for (Parse parse : passage.parses()) {
            for (Chunk chunk : parse.chunks()) {
                if (chunk instanceof NounGroup group && speaksForPower(group)) {
                    passage.name(group).ifPresent(name -> entities.add(name.entity()));
                }
            }
        }
    }

    /// {@return whether one of some people is such a one}
    boolean holds(List<NounGroup> people) {
        return people.stream()
                .flatMap(group -> passage.name(group).stream())
                .anyMatch(name -> entities.contains(name.entity()));
    }

    private boolean speaksForPower(NounGroup group) {
        if (group.title().isEmpty() || group.name().isEmpty()) {
            return false;
        }
        int title = group.title().getAsInt();
        return passage.grammar().is(passage.token(title), Grammar.Word.SPOKESMAN)
                && title > group.first()
                && isPower(passage.token(title - 1));
    }

    private boolean isPower(Token token) {
        return passage.lexicon()
                .people(token)
                .filter(MentionKind.AUTHORITY::equals)
                .isPresent();
    }
}
