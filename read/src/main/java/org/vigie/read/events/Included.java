package org.vigie.read.events;

import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.List;

/// Finds the people who are named as among others.
final class Included {
    /// How many chunks behind a group the first of those who are among it may stand.
    private static final int REACH = 6;

    private final Passage passage;

    Included(Passage passage) {
        this.passage = passage;
    }

    /// The groups and the people named as among them: `trois syndicalistes, dont Max Meier`.
    List<NounGroup> with(List<NounGroup> groups) {
        List<NounGroup> all = new ArrayList<>(groups);
        for (NounGroup group : groups) {
            if (group.pronoun() || group.name().isPresent()) {
                continue;
            }
            Parse parse = passage.parseOf(group.head());
            int after = parse.chunkOf(passage.withComplements(group) - 1) + 1;
            for (int j = after; j < parse.chunks().size() && j < after + REACH; j++) {
                if (parse.chunks().get(j) instanceof VerbGroup verb && !isIncluding(verb)) {
                    break;
                }
                if (parse.chunks().get(j) instanceof NounGroup named
                        && isIncluded(parse, after, named)) {
                    all.addAll(parse.rightCoordinated(j));
                    break;
                }
            }
        }
        return all;
    }

    /// `the three, who include the treasurer Ann Lee`.
    private boolean isIncluding(VerbGroup verb) {
        return passage.grammar().isForm(passage.token(verb.main()), Grammar.Word.INCLUDING);
    }

    private boolean isIncluded(Parse parse, int after, NounGroup named) {
        if (passage.name(named).filter(name -> name.kind() == Kind.PERSON).isEmpty()) {
            return false;
        }
        for (int at = parse.chunks().get(after).first(); at <= named.first(); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.INCLUDING)) {
                return true;
            }
        }
        return false;
    }
}
