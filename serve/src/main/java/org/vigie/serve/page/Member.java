package org.vigie.serve.page;

import java.util.List;

/// Somebody of the team, as the page about people shows them.
///
/// @param id           of their account
/// @param name         by which entries call them
/// @param state        in words
/// @param open         whether the account is not closed
/// @param me           whether they are who looks
/// @param roles        to choose from
/// @param compartments what else they may be let see, parted by commas
/// @param sessions     how many browsers they work in now
public record Member(
        String id,
        String name,
        String state,
        boolean open,
        boolean me,
        List<Choice> roles,
        String compartments,
        int sessions) {

    /// Copies the list.
    public Member {
        roles = List.copyOf(roles);
    }
}
