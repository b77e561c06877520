package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A time vouched for, from request to check, as people do it.
class TimestampCommandTest {
    private static final String AUTHORITY = """
        openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 9 -subj /CN=Root
        openssl req -new -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Time
        openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 9 \
        -extfile tsa.cnf -extensions tsa_ext
        openssl ts -reply -queryfile ask.tsq -config tsa.cnf -out answer.tsr
        """;
    private static final String CONFIGURATION = """
        [tsa_ext]
        extendedKeyUsage = critical, timeStamping
        [tsa]
        default_tsa = own
        [own]
        serial = serial
        signer_cert = tsa.pem
        signer_key = tsa.key
        certs = ca.pem
        default_policy = 1.2.3.4
        digests = sha256
        signer_digest = sha256
        ess_cert_id_alg = sha256
        """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aRecordAndARequest() {
        shell = new Shell(folder);
        shell.run("add", shell.file("a.txt", "Nouvelles\n\nLa police a arrêté Timur Bekov."));
    }

    @Test
    void aRequestIsShownAsAwaitedByEveryCommandThatChecks() {
        Path ask = folder.resolve("ask.tsq");

        Shell.Done none = shell.run("timestamp");
        Shell.Done asked = shell.run("timestamp", "--ask", ask);

        assertThat(none.out()).contains("No timestamp");
        assertThat(asked.exit()).isZero();
        assertThat(ask).isNotEmptyFile();
        for (String command : new String[] {"timestamp", "verify", "check"}) {
            Shell.Done done = shell.run(command);
            assertThat(done.exit()).isZero();
            assertThat(done.out()).contains("the answer was not brought yet");
        }
        assertThat(shell.run("log").out()).contains("time vouched for by Reviewer");
        assertThat(shell.run("timestamp", "--ask", ask).errors()).contains("ask.tsq");
    }

    @Test
    void whatIsNoAnswerOrNoCertificateIsRefusedAndNotKept() throws Exception {
        shell.run("timestamp", "--ask", folder.resolve("ask.tsq"));
        Path text = shell.file("answer.tsr", "not an answer");
        Path pem = certificate();

        Shell.Done unsaid = shell.run("timestamp", "--answer", text);
        Shell.Done untrusted = shell.run("timestamp", "--answer", text, "--anchor", text);
        Shell.Done refused = shell.run("timestamp", "--answer", text, "--anchor", pem);
        Shell.Done given = shell.run("timestamp", "--give", 1, "--out", folder.resolve("out"));

        assertThat(unsaid.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(untrusted.errors()).contains("answer.tsr holds no certificate");
        assertThat(refused.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(refused.errors()).contains("none of RFC 3161", "Nothing was kept");
        assertThat(given.errors()).contains("entry 1 is no answer");
    }

    /// {@return a certificate that Java itself trusts}
    private Path certificate() throws Exception {
        var stores = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
        stores.init((java.security.KeyStore) null);
        var known = (javax.net.ssl.X509TrustManager) stores.getTrustManagers()[0];
        return Files.write(folder.resolve("ca.der"), known.getAcceptedIssuers()[0].getEncoded());
    }

    @Test
    void anAnswerIsKeptJudgedAnewAndCheckedWithoutVigie() throws Exception {
        assumeThat(ran("openssl version")).as("OpenSSL is installed").startsWith("OpenSSL");
        shell.run("timestamp", "--ask", folder.resolve("ask.tsq"));
        shell.file("tsa.cnf", CONFIGURATION);
        shell.file("serial", "01\n");
        for (String line : AUTHORITY.lines().toList()) {
            ran(line);
        }
        Path out = folder.resolve("out");

        Shell.Done kept = shell.run(
                "timestamp",
                "--answer",
                folder.resolve("answer.tsr"),
                "--anchor",
                folder.resolve("ca.pem"));
        String entry = shell.run("log")
                .out()
                .lines()
                .filter(line -> line.contains("time vouched for"))
                .reduce((first, last) -> last)
                .map(line -> line.strip().split(" ")[0])
                .orElseThrow();
        Shell.Done given = shell.run("timestamp", "--give", entry, "--out", out);
        Shell.Done elsewhere = shell.run("timestamp", "--anchor", certificate());
        shell.run("add", shell.file("b.txt", "Encore\n\nLa police a arrêté Luc Sarel."));

        assertThat(kept.exit()).isZero();
        assertThat(kept.out()).contains("says CN=Time");
        assertThat(shell.run("verify").out()).contains("says CN=Time");
        assertThat(elsewhere.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(elsewhere.out()).contains("does not lead to one that is trusted");
        assertThat(given.exit()).isZero();
        String name = "out/timestamp-" + entry;
        assertThat(ran("openssl ts -verify -data " + name + ".txt -in " + name + ".tsr -CAfile "
                        + name + ".pem"))
                .contains("Verification: OK");
    }

    /// {@return what a program says; nothing where there is no such program}
    private String ran(String line) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(line.split(" +"))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            return "";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
