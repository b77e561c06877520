/// The append-only record and the kept bytes, in one encrypted file.
module org.vigie.record {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;

// javac refuses to export an empty package: whoever adds the first type exports it here.
}
