/// The shared values: bulletin, span, claim, and what they are made of.
module org.vigie.claim {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;

    exports org.vigie.claim;
}
