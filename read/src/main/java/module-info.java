/// Bulletin to claims: intake, and the engine over the data of `lang/`.
module org.vigie.read {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires com.ibm.icu;
    requires org.carrot2.morfologik.stemming;
    requires java.xml;
    requires org.jsoup;

    exports org.vigie.read;
    exports org.vigie.read.dates;
    exports org.vigie.read.intake;
    exports org.vigie.read.text;
}
