package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.NounGroup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the dead from the injured where one count goes on with the other: `counted four porters
/// killed and eleven injured`.
final class Casualties {
    /// The kind of violence by the token of the noun that tells it.
    private final Map<Integer, EventKind> nouns = new HashMap<>();

    /// @param tellings all of the text
    Casualties(List<Telling> tellings) {
        for (Telling telling : tellings) {
            if (telling.kind().group() == EventKind.Group.VIOLENCE
                    && telling.parse.chunks().get(telling.chunk) instanceof NounGroup) {
                nouns.put(telling.head, telling.kind());
            }
        }
    }

    /// {@return whether a candidate only goes on with a telling's count, and tells by itself of
    ///     another violence}
    boolean areOthers(Telling telling, Candidate candidate) {
        EventKind kind = nouns.get(candidate.group.head());
        return kind != null
                && kind != telling.kind()
                && telling.kind().group() == EventKind.Group.VIOLENCE
                && candidate.group.head() != telling.head
                && isBeside(candidate);
    }

    /// Takes from a telling that only counts its people those who stand beside it.
    static void correct(Telling telling, List<Candidate> all) {
        if (isCount(telling)) {
            all.stream()
                    .filter(Casualties::isBeside)
                    .forEach(candidate -> telling.patients.remove(candidate.group));
        }
    }

    private static boolean isBeside(Candidate candidate) {
        return candidate.slots.stream().allMatch(slot -> slot.endsWith("+"));
    }

    /// {@return whether a telling says of its people only how many they are: `eleven injured`}
    static boolean isCount(Telling telling) {
        return telling.kind().group() == EventKind.Group.VIOLENCE
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup own
                && own.head() == telling.head
                && own.number().isPresent();
    }
}
