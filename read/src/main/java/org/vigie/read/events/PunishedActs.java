package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.claim.Span;

import java.util.List;

/// Whoever is punished for a strike or a march took part in it: `fined for a picket at the port`,
/// `révoqués pour une grève`.
final class PunishedActs {
    private PunishedActs() {}

    /// Gives acts that stand in what somebody is punished for him as the one who did it, where
    /// nobody else is said to but whoever punishes.
    ///
    /// @param tellings complete ones, in the order of the text
    static void settle(List<Telling> tellings, Passage passage) {
        for (int i = 1; i < tellings.size(); i++) {
            Telling act = tellings.get(i);
            boolean open = act.kind().group() == EventKind.Group.MOBILISATION;
            for (int j = i - 1; open && j >= 0 && tellings.get(j).parse.equals(act.parse); j--) {
                Telling punishment = tellings.get(j);
                if (isFor(punishment, passage.token(act.head).begin())) {
                    removeFrom(act, punishment);
                    if (act.mentions.stream().noneMatch(one -> one.role() == Role.AGENT)) {
                        take(act, punishment);
                    }
                    open = false;
                }
            }
        }
    }

    /// `Le préfet a condamné neuf ouvriers pour avoir participé à une marche`: he did not.
    private static void removeFrom(Telling act, Telling punishment) {
        List<Span> punishing = punishment.mentions.stream()
                .filter(mention -> mention.role() == Role.AGENT)
                .map(mention -> mention.quote().span())
                .toList();
        act.agents.removeIf(punishment.agents::contains);
        act.mentions.removeIf(mention -> mention.role() == Role.AGENT
                && punishing.contains(mention.quote().span()));
    }

    private static boolean isFor(Telling punishment, int act) {
        EventKind.Group group = punishment.kind().group();
        boolean punishes = group == EventKind.Group.LIBERTY
                || group == EventKind.Group.PROCEEDINGS
                || punishment.kind() == EventKind.DISMISSAL;
        Span charge = punishes
                ? punishment.charge.map(quote -> quote.span()).orElse(new Span(0, 0))
                : new Span(0, 0);
        return charge.begin() <= act && act < charge.end();
    }

    private static void take(Telling act, Telling punishment) {
        act.agents.addAll(punishment.patients);
        for (Mention mention : List.copyOf(punishment.mentions)) {
            if (mention.role() == Role.PATIENT) {
                act.mentions.add(new Mention(Role.AGENT, mention.kind(), mention.quote()));
            }
        }
    }
}
