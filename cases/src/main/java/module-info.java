/// Folds of the record: chronologies and case files.
module org.vigie.cases {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires transitive org.vigie.record;
    requires transitive org.vigie.resolve;

    exports org.vigie.cases;
}
