package org.vigie.serve.page;

/// Somebody in a bulletin that has just come in who may be known already, or was counted with
/// somebody.
///
/// @param name   as the bulletin writes it
/// @param known  as another bulletin does
/// @param href   where people judge
/// @param likely how likely they are one, in words
/// @param joined whether they were joined without being asked about
public record Perhaps(String name, String known, String href, String likely, boolean joined) {}
