package org.vigie.record;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which claims are asked for. Begin with [#all] and narrow it.
///
/// @param bulletin only those of the bulletin with this number
/// @param statuses only those that stand so in review
/// @param kinds    only those of these kinds of event; empty for every kind
/// @param modalities only those of these modalities; empty for every one
/// @param name     only those in which somebody is named so; every word of it needs to be found in
///     one mention, accents and case folded, and Russian endings aside
public record ClaimFilter(
        OptionalLong bulletin,
        Set<Status> statuses,
        Set<EventKind> kinds,
        Set<Modality> modalities,
        Optional<String> name) {

    /// Copies the sets.
    public ClaimFilter {
        statuses = Set.copyOf(statuses);
        kinds = Set.copyOf(kinds);
        modalities = Set.copyOf(modalities);
    }

    /// {@return all claims but superseded ones}
    public static ClaimFilter all() {
        return new ClaimFilter(
                OptionalLong.empty(),
                EnumSet.complementOf(EnumSet.of(Status.SUPERSEDED)),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    /// {@return this filter, for one bulletin}
    ///
    /// @param number the bulletin's number
    public ClaimFilter ofBulletin(long number) {
        return new ClaimFilter(OptionalLong.of(number), statuses, kinds, modalities, name);
    }

    /// {@return this filter, for some statuses alone}
    ///
    /// @param wanted at least one
    public ClaimFilter in(Status... wanted) {
        return new ClaimFilter(bulletin, Set.of(wanted), kinds, modalities, name);
    }

    /// {@return this filter, for a name}
    ///
    /// @param words a name or a part of it
    public ClaimFilter naming(String words) {
        return new ClaimFilter(bulletin, statuses, kinds, modalities, Optional.of(words));
    }

    /// {@return this filter, for some kinds of event alone}
    ///
    /// @param wanted at least one
    public ClaimFilter of(EventKind... wanted) {
        return new ClaimFilter(bulletin, statuses, Set.of(wanted), modalities, name);
    }

    /// {@return this filter, for some modalities alone}
    ///
    /// @param wanted at least one
    public ClaimFilter told(Modality... wanted) {
        return new ClaimFilter(bulletin, statuses, kinds, Set.of(wanted), name);
    }
}
