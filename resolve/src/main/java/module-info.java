/// Who is who: names in any script, candidates, scores, judgements and clusters.
module org.vigie.resolve {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires com.ibm.icu;

    exports org.vigie.resolve;
    exports org.vigie.resolve.name;
}
