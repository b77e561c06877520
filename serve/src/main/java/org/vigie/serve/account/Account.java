package org.vigie.serve.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Somebody's account, as the entries about it tell.
///
/// @param id           short and stable, such as `3fa91c2b`
/// @param name         by which entries call them and by which they sign in
/// @param role         what they are in the team
/// @param compartments what else than public things they may be let see
/// @param state        whether it is used
/// @param expires      until when an invitation holds
/// @param commitment   SHA-256 of what proves who they are; empty where nothing does
public record Account(
        String id,
        String name,
        Role role,
        Set<String> compartments,
        State state,
        Optional<Instant> expires,
        String commitment) {

    /// Copies the set.
    public Account {
        compartments = Set.copyOf(compartments);
    }

    /// Whether an account is used.
    public enum State {
        /// Somebody was invited and has not come yet.
        INVITED,
        /// They work here.
        ACTIVE,
        /// They do not any more.
        CLOSED
    }

    /// {@return who works with it}
    public Person person() {
        return new Person(id, name, role, compartments);
    }

    Account as(Role role) {
        return new Account(id, name, role, compartments, state, expires, commitment);
    }

    Account as(State state) {
        return new Account(id, name, role, compartments, state, expires, commitment);
    }

    Account within(Set<String> compartments) {
        return new Account(id, name, role, compartments, state, expires, commitment);
    }

    Account until(Optional<Instant> expires) {
        return new Account(id, name, role, compartments, state, expires, commitment);
    }

    Account proved(String commitment) {
        return new Account(id, name, role, compartments, state, expires, commitment);
    }
}
