package org.vigie.claim;

import java.util.OptionalLong;

/// A place of an event, as named.
///
/// @param quote    the name
/// @param geonames the place's GeoNames id, where one place is clearly meant
public record Place(Quote quote, OptionalLong geonames) {}
