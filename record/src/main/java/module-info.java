/// The append-only record and the kept bytes, in one encrypted file.
module org.vigie.record {
    requires static transitive org.jspecify;
    requires transitive org.vigie.claim;
    requires com.codahale.shamir;
    requires flyway.core;
    requires java.logging;
    requires java.naming;
    requires java.sql;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.jdbi.v3.core;
    requires org.postgresql.jdbc;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports org.vigie.record;
}
