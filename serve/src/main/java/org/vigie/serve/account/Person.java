package org.vigie.serve.account;

import java.util.Set;

/// Somebody who works at the desk.
///
/// @param id           of their account, such as `3fa91c2b`; [#SOLE] for the one person of a laptop
/// @param name         by which entries call them
/// @param role         what they are in the team
/// @param compartments what else than public things they may be let see
public record Person(String id, String name, Role role, Set<String> compartments) {
    /// The id of the one person of a laptop, who has no account.
    public static final String SOLE = "sole";

    /// Copies the set.
    public Person {
        compartments = Set.copyOf(compartments);
    }

    /// {@return the one person of a laptop, who may do everything}
    ///
    /// @param name by which entries call them
    public static Person sole(String name) {
        return new Person(SOLE, name, Role.ADMINISTRATOR, Set.of());
    }

    /// {@return whether they may do something}
    ///
    /// @param right what it needs
    public boolean may(Right right) {
        return role.may(right);
    }
}
