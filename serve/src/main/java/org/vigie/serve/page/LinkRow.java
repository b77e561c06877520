package org.vigie.serve.page;

/// An address that a bulletin names.
///
/// @param address as it stands there
/// @param kept    whether its page is kept whole
public record LinkRow(String address, boolean kept) {}
