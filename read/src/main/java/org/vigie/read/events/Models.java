package org.vigie.read.events;

/// The models by which what a text tells is found, and who has a part in it.
///
/// @param kinds       which words name events, beside what the rules say
/// @param roles       who are patients and agents
/// @param certainties how the bulletin stands to what it tells, beside what the rules say
record Models(Kinds kinds, Roles roles, Certainties certainties) {

    /// {@return those that a language has}
    static Models installed(String tag) {
        return new Models(Kinds.installed(), Roles.installed(tag), Certainties.installed());
    }
}
