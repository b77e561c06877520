package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.record.KeptClaim;
import org.vigie.record.Listed;
import org.vigie.record.Status;

import java.util.List;

/// One claim of a chronology.
///
/// @param claim    the claim, as corrected where somebody corrected it
/// @param bulletin the bulletin that says it
/// @param dating   when it was, as far as is known
/// @param mentions those of its mentions that answer to the name; never empty
/// @param context  the claim's words where they stand
public record Step(
        KeptClaim claim, Listed bulletin, Dating dating, List<Mention> mentions, Context context) {

    /// Copies the list.
    public Step {
        mentions = List.copyOf(mentions);
    }

    /// {@return whether nobody has looked at the claim yet}
    public boolean proposed() {
        return claim.status() == Status.PROPOSED;
    }
}
