package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Listed;
import org.vigie.record.Record;

import java.util.List;
import java.util.Set;

/// One claim of a case, with what is needed to show and weigh it.
///
/// @param claim         the claim, as corrected where somebody corrected it
/// @param bulletin      the bulletin that says it
/// @param dating        when it was, as far as is known
/// @param mentions      those of its mentions that the case is about
/// @param context       the claim's words where they stand
/// @param circumstances what those words add to its kind
public record Step(
        KeptClaim claim,
        Listed bulletin,
        Dating dating,
        List<Mention> mentions,
        Context context,
        Set<Circumstance> circumstances) {

    /// Copies the collections.
    public Step {
        mentions = List.copyOf(mentions);
        circumstances = Set.copyOf(circumstances);
    }

    /// {@return a claim as a step}
    ///
    /// @param store    the record
    /// @param claim    the claim
    /// @param bulletin its bulletin
    /// @param mentions those of its mentions that the case is about
    static Step of(Record store, KeptClaim claim, KeptBulletin bulletin, List<Mention> mentions) {
        String text = claim.reading() == bulletin.reading()
                ? bulletin.bulletin().text()
                : store.reading(claim.reading()).text();
        Context context = Context.of(claim.claim(), text);
        return new Step(
                claim,
                bulletin.listed(),
                Dating.of(claim.claim(), bulletin.bulletin().published()),
                mentions,
                context,
                Circumstance.of(claim.claim(), context, bulletin.bulletin().language()));
    }

    /// {@return this claim as a step about some of those it names}
    ///
    /// @param some those of its mentions that the case is about
    Step about(List<Mention> some) {
        return new Step(claim, bulletin, dating, some, context, circumstances);
    }

    /// {@return whether the claim is not accepted yet: nobody has looked at it, it waits for a
    /// second reader, or people are at odds about it}
    public boolean proposed() {
        return claim.status().undecided();
    }

    /// {@return whether the case is about somebody who has a role in the claim}
    ///
    /// @param role the role
    public boolean names(Role role) {
        return mentions.stream().anyMatch(mention -> mention.role() == role);
    }
}
