package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the dead from the injured where one count goes on with the other: `counted four porters
/// killed and eleven injured`.
final class Casualties {
    /// The kind of violence by the token of the noun that tells it.
    private final Map<Integer, EventKind> nouns = new HashMap<>();
    /// The nouns among them that say of people only how many they are.
    private final Set<Integer> counts = new HashSet<>();

    /// @param tellings all of the text
    Casualties(List<Telling> tellings) {
        for (Telling telling : tellings) {
            if (telling.kind().group() == EventKind.Group.VIOLENCE
                    && telling.parse.chunks().get(telling.chunk) instanceof NounGroup) {
                nouns.put(telling.head, telling.kind());
            }
            if (isCount(telling)) {
                counts.add(telling.head);
            }
        }
    }

    /// {@return whether a candidate only goes on with a telling's count, and tells by itself
    ///     of another violence}
    boolean areOthers(Telling telling, Candidate candidate) {
        if (candidate.origin == Candidate.Origin.SENTENCE
                && telling.parse.sentence().firstToken() <= candidate.group.head()
                && candidate.group.head() < telling.parse.sentence().endToken()
                && isOfAnother(telling, candidate.group)) {
            return true;
        }
        EventKind kind = nouns.get(candidate.group.head());
        return kind != null
                && kind != telling.kind()
                && telling.kind().group() == EventKind.Group.VIOLENCE
                && candidate.group.head() != telling.head
                && isBeside(candidate);
    }

    /// `three injured and nine people arrested`, `nine people arrested and two lawyers beaten`:
    /// of what is joined a participle describes only what grammar gives it, and no mere count.
    private boolean isOfAnother(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        boolean participle = parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE;
        if (!participle || group.end() == telling.first) {
            return false;
        }
        List<NounGroup> described = parse.subject(telling.chunk);
        return counts.contains(group.head())
                || !described.contains(group)
                        && parse.leftCoordinated(parse.chunkOf(group.head())).stream()
                                .anyMatch(described::contains);
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

    /// {@return whether a telling's own words count people whom nobody names: `a fait trois
    /// blessés`}
    static boolean isOfUnnamed(Telling telling) {
        return telling.kind().group() == EventKind.Group.VIOLENCE
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && !verb.passive()
                && telling.parse.chunks().get(telling.parse.chunkOf(telling.end - 1))
                        instanceof NounGroup own
                && own.head() == telling.end - 1
                && own.bare()
                && own.number().isPresent()
                && own.number().getAsInt() > telling.head;
    }

    /// {@return whether a telling says of its people only how many they are: `eleven injured`}
    static boolean isCount(Telling telling) {
        return telling.kind().group() == EventKind.Group.VIOLENCE
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup own
                && own.head() == telling.head
                && own.number().isPresent();
    }
}
