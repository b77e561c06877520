package org.vigie.read.events;

import org.vigie.read.model.Features;
import org.vigie.read.model.LinearModel;

import java.util.ArrayList;
import java.util.List;

/// Decides which tellings are claims: a rule that fires on a word may still have read a word in
/// passing, or the second mention of what is told elsewhere.
final class Acceptance {
    /// What is less likely than this is left out: by cross-validation F1 is highest from 0.3 to
    /// 0.4, and of those the lowest loses least.
    static final double LIKELY = 0.3;

    private final LinearModel model;

    Acceptance(LinearModel model) {
        this.model = model;
    }

    static Acceptance installed() {
        return Installed.ACCEPTANCE;
    }

    /// Loaded once, when first wanted.
    private static final class Installed {
        static final Acceptance ACCEPTANCE =
                new Acceptance(LinearModel.load("lang/shared/models/claim.tsv"));
    }

    LinearModel model() {
        return model;
    }

    List<Telling> accept(Passage passage, List<Telling> tellings) {
        if (model.isEmpty()) {
            return tellings;
        }
        TellingFeatures known = new TellingFeatures(passage, tellings);
        List<Telling> accepted = new ArrayList<>();
        for (Telling telling : tellings) {
            Features features = Features.unnamed();
            known.add(telling, features);
            if (telling.settled || model.probability(features) >= LIKELY) {
                accepted.add(telling);
            }
        }
        return accepted;
    }
}
