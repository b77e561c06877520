/// Bulletin to claims: intake, and the engine over the data of `lang/`.
module org.vigie.read {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires com.ibm.icu;
    requires org.carrot2.morfologik.stemming;
    requires org.jsoup;

// javac refuses to export an empty package: whoever adds the first type exports it here.
}
