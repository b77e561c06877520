package org.vigie.serve.account;

/// What an act at the desk needs somebody to be allowed; whoever has one has those before it.
public enum Right {
    /// To see what is public, and to keep one's own account.
    READ,
    /// To put bulletins and claims in.
    ADD,
    /// To decide about claims, people and demands.
    REVIEW,
    /// To let things out: exports, letters, checks of the whole record.
    PUBLISH,
    /// To say who may do what, and how the team works.
    ADMINISTER
}
