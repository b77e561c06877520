package org.vigie.claim;

/// A person or body as named at one place of a bulletin, in one role.
///
/// @param role  what it is to the event
/// @param kind  what it names
/// @param quote the name, or the head noun phrase; for a pronoun or an ellipsis, the name it stands
///     for
public record Mention(Role role, MentionKind kind, Quote quote) {}
