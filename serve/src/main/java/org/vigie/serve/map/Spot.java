package org.vigie.serve.map;

/// Where a town lies.
///
/// @param latitude  degrees, north positive
/// @param longitude degrees, east positive
/// @param name      what GeoNames calls it
public record Spot(double latitude, double longitude, String name) {}
