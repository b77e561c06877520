package org.vigie.serve.account;

import org.vigie.record.Record;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// Who may work at a desk, and how they agreed to.
///
/// @param accounts who they are
/// @param sessions who is at work
/// @param settings what they agreed
/// @param searches what they keep under names
/// @param passkeys theirs; empty on a laptop and where the server's address is a number
/// @param sole     the one person of a laptop, who needs no account; empty on a server
/// @param origin   how browsers name the server; empty on a laptop
public record Team(
        Accounts accounts,
        Sessions sessions,
        TeamSettings settings,
        SavedSearches searches,
        Optional<Passkeys> passkeys,
        Optional<Person> sole,
        Optional<URI> origin) {

    /// Why no second reader can be wanted.
    public enum Lacking {
        /// One person works here.
        ALONE,
        /// Fewer than two people of the team may decide about claims.
        FEW
    }

    /// {@return why nobody could be a second reader; empty where somebody could}
    public Optional<Lacking> secondReaderLacks() {
        if (sole.isPresent()) {
            return Optional.of(Lacking.ALONE);
        }
        long deciding = accounts.all().stream()
                .filter(account -> account.state() == Account.State.ACTIVE
                        && account.role().may(Right.REVIEW))
                .count();
        return deciding < 2 ? Optional.of(Lacking.FEW) : Optional.empty();
    }

    /// {@return the one person of a laptop}
    ///
    /// @param record where their tokens are kept
    /// @param clock  tells the time
    /// @param name   by which entries call them
    public static Team ofOne(Record record, Clock clock, String name) {
        return new Team(
                new Accounts(record, clock),
                new Sessions(clock),
                new TeamSettings(record),
                new SavedSearches(record),
                Optional.empty(),
                Optional.of(Person.sole(name)),
                Optional.empty());
    }

    /// {@return the team of a server}
    ///
    /// @param record where accounts are kept
    /// @param clock  tells the time
    /// @param origin how browsers name the server, such as `https://desk.example.org`
    public static Team of(Record record, Clock clock, URI origin) {
        Accounts accounts = new Accounts(record, clock);
        return new Team(
                accounts,
                new Sessions(clock),
                new TeamSettings(record),
                new SavedSearches(record),
                accounts.passkeys(origin),
                Optional.empty(),
                Optional.of(origin));
    }
}
