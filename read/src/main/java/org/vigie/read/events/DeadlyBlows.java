package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Fold;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who dies of what was done to them was killed: `Ann Lee was shot by police and died in hospital`,
/// `Police fired on the march. Ann Lee was hit in the neck. She died on Monday`.
///
/// The blows stand in the same sentence or in the one before, with their doer, who did it where the
/// words of the death do not tell. Who was hurt by nobody known just died.
final class DeadlyBlows {
    private static final Set<EventKind> BLOWS = EnumSet.of(EventKind.ASSAULT, EventKind.TORTURE);
    private static final Set<Modality> HAPPENED =
            EnumSet.of(Modality.ASSERTED, Modality.REPORTED, Modality.UNCONFIRMED);
    /// A death and the blows are at most so many tellings apart.
    private static final int REACH = 6;

    private final Passage passage;

    DeadlyBlows(Passage passage) {
        this.passage = passage;
    }

    /// Makes killings of such deaths.
    ///
    /// @param tellings complete ones, in the order of the text; stay so
    void settle(List<Telling> tellings) {
        for (int at = 0; at < tellings.size(); at++) {
            Telling death = tellings.get(at);
            if (death.kind() != EventKind.DEATH || !HAPPENED.contains(death.modality)) {
                continue;
            }
            for (int other = Math.max(0, at - REACH);
                    other < Math.min(tellings.size(), at + REACH);
                    other++) {
                if (isCause(tellings.get(other), death)) {
                    tellings.set(at, killing(death, tellings.get(other)));
                    break;
                }
            }
        }
    }

    private boolean isCause(Telling blows, Telling death) {
        return BLOWS.contains(blows.kind())
                && blows.parse.chunks().get(blows.chunk) instanceof VerbGroup
                && HAPPENED.contains(blows.modality)
                && blows.mentions.stream().anyMatch(one -> one.role() == Role.AGENT)
                && (blows.parse == death.parse
                        ? isOnCrowd(blows) || areOfOne(blows, death)
                        : isRightBefore(blows, death) && areOfOne(blows, death));
    }

    private static boolean areOfOne(Telling blows, Telling death) {
        return blows.mentions.stream()
                .filter(one -> one.role() == Role.PATIENT)
                .anyMatch(one -> death.mentions.stream()
                        .anyMatch(other -> other.role() == Role.PATIENT && isSame(one, other)));
    }

    /// `when police opened fire on the march`: blows that no single person is named for.
    private static boolean isOnCrowd(Telling blows) {
        return blows.mentions.stream()
                .noneMatch(one -> one.role() == Role.PATIENT && one.kind() == MentionKind.PERSON);
    }

    private boolean isRightBefore(Telling blows, Telling death) {
        int begin = death.parse.sentence().firstToken();
        return begin > 0 && passage.parseOf(begin - 1) == blows.parse;
    }

    private static boolean isSame(Mention one, Mention other) {
        return one.quote().span().equals(other.quote().span())
                || Fold.bare(one.quote().text()).equals(Fold.bare(other.quote().text()));
    }

    private static Telling killing(Telling death, Telling blows) {
        Telling killing = death.as(EventKind.KILLING);
        if (killing.agents.isEmpty()) {
            killing.agents.addAll(blows.agents);
            blows.mentions.stream()
                    .filter(one -> one.role() == Role.AGENT)
                    .forEach(killing.mentions::add);
        }
        return killing;
    }
}
