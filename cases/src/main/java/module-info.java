/// Folds of the record: chronologies and case files.
module org.vigie.cases {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires transitive org.vigie.record;

// javac refuses to export an empty package: whoever adds the first type exports it here.
}
