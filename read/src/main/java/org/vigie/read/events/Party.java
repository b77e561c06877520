package org.vigie.read.events;

import org.vigie.read.syntax.NounGroup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// People told of together before a telling, who may be whom it is about without saying so.
final class Party {
    final List<NounGroup> groups;
    /// How many tellings ago it last had a role; 0 if it had none.
    int tellingsAgo;
    boolean wasPatient;
    boolean wasAgent;
    /// Whether it went on strike, marched or wrote.
    boolean gathered;
    boolean sameKind;
    boolean main;
    boolean title;
    boolean resolved;
    /// How many sentences before the telling it was last named or told of.
    int sentencesAgo = Integer.MAX_VALUE;

    Party(List<NounGroup> groups) {
        this.groups = List.copyOf(groups);
    }

    /// What tells parties apart: entities of names, heads of others.
    static Set<Integer> key(Passage passage, List<NounGroup> groups) {
        Set<Integer> key = new HashSet<>();
        for (NounGroup group : groups) {
            key.add(passage.name(group).map(name -> -1 - name.entity()).orElse(group.head()));
        }
        return key;
    }
}
