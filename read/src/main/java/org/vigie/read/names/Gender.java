package org.vigie.read.names;

/// The grammatical gender that a name shows.
public enum Gender {
    /// A man's name.
    MASCULINE,
    /// A woman's name.
    FEMININE,
    /// The name shows neither, or is no person's.
    UNKNOWN
}
