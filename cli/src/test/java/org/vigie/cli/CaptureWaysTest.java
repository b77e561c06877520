package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A page comes by TLS with the server's certificates, and through a proxy that alone learns its
/// name.
class CaptureWaysTest {
    private static final byte[] PAGE = "<html>Nouvelles".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final char[] NO_PASSWORD = new char[0];
    private static final String SIGNATURE = "SHA256withECDSA";

    @TempDir
    private Path folder;

    private Shell shell;
    private SSLContext before;
    private List<X509Certificate> chain;
    private HttpsServer secure;
    private HttpServer plain;

    @BeforeEach
    void serversOnThisMachine() throws Exception {
        shell = new Shell(folder);
        before = SSLContext.getDefault();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        KeyPair root = generator.generateKeyPair();
        KeyPair own = generator.generateKeyPair();
        chain = List.of(
                certificate("CN=Site", own, root, false), certificate("CN=Root", root, root, true));
        secure =
                HttpsServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context(own)));
        plain = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        for (HttpServer server : List.of(secure, plain)) {
            server.createContext("/page", exchange -> {
                exchange.sendResponseHeaders(200, PAGE.length);
                exchange.getResponseBody().write(PAGE);
                exchange.close();
            });
            server.start();
        }
    }

    private static X509Certificate certificate(
            String name, KeyPair keys, KeyPair issuer, boolean certifies) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=Root"),
                BigInteger.valueOf(certifies ? 1 : 2),
                Date.from(Instant.now().minus(Duration.ofDays(1))),
                Date.from(Instant.now().plus(Duration.ofDays(1))),
                new X500Name(name),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(certifies));
        builder.addExtension(
                Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.dNSName, "bulletin.invalid")
                }));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(
                        new JcaContentSignerBuilder(SIGNATURE).build(issuer.getPrivate())));
    }

    /// {@return what serves with the chain, and trusts its root}
    private SSLContext context(KeyPair own) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("own", own.getPrivate(), NO_PASSWORD, chain.toArray(Certificate[]::new));
        store.setCertificateEntry("root", chain.getLast());
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, NO_PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        SSLContext.setDefault(context);
        return context;
    }

    @AfterEach
    void asBefore() {
        SSLContext.setDefault(before);
        secure.stop(0);
        plain.stop(0);
    }

    @Test
    void aPageByTlsIsKeptWithTheServersCertificates() throws Exception {
        Shell.Done done = shell.run("keep", "https://127.0.0.1:" + port(secure) + "/page");
        Path archive = folder.resolve("a.warc");
        shell.run("kept", done.lines().get(1).substring(0, 64), "--out", archive);

        assertThat(done.exit()).isZero();
        assertThat(certificates(archive)).isEqualTo(chain);
        assertThat(shell.run("kept").out()).contains("answer 200, direct");
    }

    private static List<Certificate> certificates(Path archive) throws Exception {
        List<Certificate> found = new ArrayList<>();
        try (WarcReader reader = new WarcReader(archive)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcMetadata metadata) {
                    assertThat(metadata.contentType().toString())
                            .isEqualTo("application/pem-certificate-chain");
                    found.addAll(CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(
                                    metadata.body().stream().readAllBytes())));
                }
            }
        }
        return found;
    }

    @Test
    void ofAServerThatNobodyCertifiesOnlyThatItWasAskedIsKept() {
        SSLContext.setDefault(before);

        Shell.Done done = shell.run("keep", "https://127.0.0.1:" + port(secure) + "/page");

        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.errors()).contains("no connection by TLS that can be trusted");
        assertThat(done.lines()).singleElement().asString().contains("web archive");
        assertThat(shell.run("kept").out()).contains("answer 0", "Not whole: ", "1 file.");
    }

    @Test
    void throughAProxyTheNameIsLookedUpThereAndTheWayIsTold() throws Exception {
        for (String scheme : List.of("socks5", "http")) {
            try (LocalProxy proxy = new LocalProxy(port(plain))) {
                String way = scheme + "://127.0.0.1:" + proxy.port();

                Shell.Done done =
                        shell.run("keep", "http://bulletin.invalid:8080/page", "--proxy", way);

                assertThat(done.exit()).as(scheme + done.errors()).isZero();
                assertThat(proxy.asked()).containsExactly("bulletin.invalid:8080");
                assertThat(shell.run("kept").out()).contains("answer 200, " + way);
            }
        }
    }

    @Test
    void tlsGoesThroughAProxyWithoutItsReadingAlong() throws Exception {
        try (LocalProxy proxy = new LocalProxy(port(secure))) {
            Shell.Done done = shell.run(
                    "keep",
                    "https://bulletin.invalid/page",
                    "--proxy",
                    "socks5://127.0.0.1:" + proxy.port());

            assertThat(done.exit()).as(done.errors()).isZero();
            assertThat(proxy.asked()).containsExactly("bulletin.invalid:443");
        }
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }
}
