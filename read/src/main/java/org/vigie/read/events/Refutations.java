package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rumour of someone's death that the same bulletin refutes, by saying that they are alive or
/// that
/// somebody has seen them since, is denied.
final class Refutations {
    private static final Set<EventKind> DEATHS = EnumSet.of(EventKind.DEATH, EventKind.KILLING);
    private static final Set<Modality> HEDGED = EnumSet.of(Modality.UNCONFIRMED, Modality.REPORTED);
    private static final Set<EventKind> OF_THE_LIVING =
            EnumSet.of(EventKind.VISIT, EventKind.RELEASE);

    private final Passage passage;

    Refutations(Passage passage) {
        this.passage = passage;
    }

    void deny(List<Telling> tellings) {
        for (Telling telling : tellings) {
            if (DEATHS.contains(telling.kind())
                    && HEDGED.contains(telling.modality)
                    && telling.patients.size() == 1
                    && isAlive(telling, tellings)) {
                telling.modality = Modality.DENIED;
            }
        }
    }

    private boolean isAlive(Telling death, List<Telling> tellings) {
        Optional<Integer> entity = passage.name(death.patients.getFirst()).map(Name::entity);
        if (entity.isEmpty()) {
            return false;
        }
        boolean seen = tellings.stream()
                .anyMatch(other -> other.head > death.head
                        && OF_THE_LIVING.contains(other.kind())
                        && other.modality == Modality.ASSERTED
                        && other.patients.stream()
                                .anyMatch(group -> isEntity(group, entity.get())));
        return seen || passage.parses().stream().anyMatch(parse -> saysAlive(parse, entity.get()));
    }

    private boolean isEntity(NounGroup group, int entity) {
        return passage.name(group).filter(name -> name.entity() == entity).isPresent();
    }

    /// Whether a sentence names the person and calls them alive.
    private boolean saysAlive(Parse parse, int entity) {
        boolean named = false;
        boolean alive = false;
        for (Chunk chunk : parse.chunks()) {
            named |= chunk instanceof NounGroup group && isEntity(group, entity);
            for (int at = chunk.first(); at < chunk.end(); at++) {
                Token token = passage.token(at);
                alive |= !passage.lexicon()
                        .alive()
                        .all(passage, token.index(), false)
                        .isEmpty();
            }
        }
        return named && alive;
    }
}
