package org.vigie.read.names;

import java.util.List;

/// What the lists say of a place's name.
///
/// @param sort      what it names
/// @param countries the codes of the countries it may lie in; none where it is no part of one
///     country
/// @param towns     the towns that bear the name, the biggest first
/// @param own       whether the language's own list has it, so that it is widely known
record PlaceEntry(Sort sort, List<String> countries, List<Town> towns, boolean own) {
    private static final int OWN_TOWN = 12;

    /// What a place is.
    enum Sort {
        /// A state or a land with a code of its own.
        COUNTRY,
        /// Part of a country.
        REGION,
        /// A town or village.
        TOWN,
        /// Part of the world.
        AREA
    }

    /// A town of the list.
    ///
    /// @param geonames its GeoNames id
    /// @param country  its country's code
    /// @param weight   1 to 12, by the digits of its population, more for a capital and for
    ///     its first name
    record Town(long geonames, String country, int weight) {}

    PlaceEntry {
        countries = List.copyOf(countries);
        towns = List.copyOf(towns);
    }

    /// {@return how well known the place is: 20 for countries, less for towns}
    int weight() {
        return switch (sort) {
            case COUNTRY, AREA -> 20;
            case REGION -> 12;
            case TOWN -> own ? OWN_TOWN : towns.getFirst().weight();
        };
    }
}
