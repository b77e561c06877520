package org.vigie.cases;

import org.vigie.claim.EventKind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The demands of a record as a list: of each as much as the list is searched by, and the whole of
/// those that a page shows.
public final class Demands {
    private final List<Asked> all;
    private final Function<List<Asked>, List<Demand>> whole;

    /// A demand of the list.
    public interface Asked {
        /// {@return what is asked for}
        EventKind kind();

        /// {@return the people and bodies it is asked for, as first named}
        List<String> whom();

        /// {@return whether it waits, see [Demand#open]}
        boolean open();

        /// {@return whether a claim asks for it}
        ///
        /// @param claim its id
        boolean isAskedBy(String claim);
    }

    /// A demand that is known whole.
    private record Known(Demand demand) implements Asked {
        @Override
        public EventKind kind() {
            return demand.kind();
        }

        @Override
        public List<String> whom() {
            return demand.whom();
        }

        @Override
        public boolean open() {
            return demand.open();
        }

        @Override
        public boolean isAskedBy(String claim) {
            return demand.asked().stream().anyMatch(step -> step.claim().id().equals(claim));
        }
    }

    /// @param all   those asked first first
    /// @param whole makes some of them whole, in their order; leaves out what is gone
    Demands(List<Asked> all, Function<List<Asked>, List<Demand>> whole) {
        this.all = List.copyOf(all);
        this.whole = whole;
    }

    /// {@return demands that are known whole, as a list}
    ///
    /// @param demands those asked first first
    public static Demands of(List<Demand> demands) {
        return new Demands(
                demands.stream().<Asked>map(Known::new).toList(),
                some -> some.stream()
                        .filter(Known.class::isInstance)
                        .map(one -> ((Known) one).demand())
                        .toList());
    }

    /// {@return all of them, those asked first first}
    public List<Asked> all() {
        return all;
    }

    /// {@return some of them, whole, in their order; those are left out that are gone since}
    ///
    /// @param some not more than a page shows
    public List<Demand> whole(List<Asked> some) {
        return whole.apply(some);
    }

    /// {@return the demand that a claim asks for}
    ///
    /// @param claim the claim's id
    public Optional<Demand> askedBy(String claim) {
        return all.stream()
                .filter(one -> one.isAskedBy(claim))
                .findFirst()
                .flatMap(one -> whole(List.of(one)).stream().findFirst());
    }
}
