package org.vigie.read.events;

/// The models by which what a text tells is found, and who has a part in it.
///
/// @param kinds which words name events, beside what the rules say
/// @param roles who are patients and agents
record Models(Kinds kinds, Roles roles) {

    static Models installed() {
        return new Models(Kinds.installed(), Roles.installed());
    }
}
