package org.vigie.record;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// A time-stamping authority with a certificate from another, as RFC 3161 has them.
final class Authority {
    static final Instant TIME = Instant.parse("2021-03-15T09:00:07Z");

    /// Ends after the day of any run of these tests: the library signs the machine's time too.
    static final Duration LIFE = Duration.ofDays(36_500);

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.5");

    private final X509Certificate root;
    private final X509Certificate certificate;
    private final KeyPair keys;

    private Authority(X509Certificate root, X509Certificate certificate, KeyPair keys) {
        this.root = root;
        this.certificate = certificate;
        this.keys = keys;
    }

    /// {@return one that may vouch for times}
    static Authority made() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        KeyPair rootKeys = generator.generateKeyPair();
        KeyPair keys = generator.generateKeyPair();
        X500Name rootName = new X500Name("CN=Test Root");
        var root = builder(rootName, rootName, 1, rootKeys);
        root.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
        var own = builder(rootName, new X500Name("CN=Test Time"), 2, keys);
        own.addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new Authority(signed(root, rootKeys), signed(own, rootKeys), keys);
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, int serial, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serial),
                Date.from(TIME.minus(LIFE)),
                Date.from(TIME.plus(LIFE)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair keys)
            throws Exception {
        X509CertificateHolder holder =
                builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /// {@return who certifies it}
    TrustAnchors root() {
        return new TrustAnchors(List.of(root));
    }

    /// {@return itself}
    TrustAnchors itself() {
        return new TrustAnchors(List.of(certificate));
    }

    /// {@return its answer to a request}
    byte[] answer(byte[] request) throws Exception {
        return answer(request, TIME);
    }

    /// {@return its answer to a request at a time}
    byte[] answer(byte[] request, Instant time) throws Exception {
        TimeStampTokenGenerator tokens = tokens();
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(new TimeStampRequest(request), BigInteger.TEN, Date.from(time))
                .getEncoded();
    }

    /// {@return its answer to a request that it refuses}
    byte[] refusal(byte[] request) throws Exception {
        return new TimeStampResponseGenerator(tokens(), Set.of(TSPAlgorithms.SHA512))
                .generate(new TimeStampRequest(request), BigInteger.TEN, Date.from(TIME))
                .getEncoded();
    }

    private TimeStampTokenGenerator tokens() throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        return new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build(SIGNATURE, keys.getPrivate(), certificate),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
    }
}
