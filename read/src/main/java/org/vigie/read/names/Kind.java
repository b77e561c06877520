package org.vigie.read.names;

/// What a name names.
public enum Kind {
    /// One human being.
    PERSON,
    /// A body that is not part of a state: union, party, company, newspaper.
    ORGANISATION,
    /// A body or office of a state or of states: police, court, ministry, parliament.
    AUTHORITY,
    /// People named after a place, a people, a faith or a party.
    GROUP,
    /// A country, region, town, quarter, island, mountain.
    PLACE,
    /// A named building, prison, street, square, mine, station, embassy.
    FACILITY,
    /// Anything else with a name: a law, an event, a work, a product.
    OTHER
}
