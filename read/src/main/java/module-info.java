/// Bulletin to claims: intake, and the engine over the data of `lang/`.
module org.vigie.read {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires com.ibm.icu;
    requires org.carrot2.morfologik.stemming;
    requires java.logging;
    requires java.xml;
    requires apache.mime4j.core;
    requires apache.mime4j.dom;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.jsoup;

    exports org.vigie.read;
    exports org.vigie.read.dates;
    exports org.vigie.read.explain;
    exports org.vigie.read.intake;
    exports org.vigie.read.text;
}
