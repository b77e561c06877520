package org.vigie.record;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The certificates that somebody trusts to vouch for times: of an authority itself, or of those
/// that certify it.
///
/// @param certificates at least one
public record TrustAnchors(List<X509Certificate> certificates) {
    private static final String TYPE = "X.509";
    private static final String BETWEEN = " ";

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if it is empty
    public TrustAnchors {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("trust needs at least one certificate");
        }
    }

    /// {@return the certificates in a file, if there are any}
    ///
    /// @param bytes one or more in PEM, or one in DER
    public static Optional<TrustAnchors> parse(byte[] bytes) {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            for (var certificate : CertificateFactory.getInstance(TYPE)
                    .generateCertificates(new ByteArrayInputStream(bytes))) {
                certificates.add((X509Certificate) certificate);
            }
            return certificates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TrustAnchors(certificates));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return the certificates in PEM, as other programs read them}
    public String pem() {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(lines.encodeToString(encoded(certificate)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }

    /// {@return the certificates as an entry keeps them}
    String kept() {
        return String.join(
                BETWEEN,
                certificates.stream()
                        .map(certificate ->
                                Base64.getEncoder().encodeToString(encoded(certificate)))
                        .toList());
    }

    static TrustAnchors ofKept(String kept) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String one : kept.split(BETWEEN, -1)) {
            certificates.addAll(parse(Base64.getDecoder().decode(one))
                    .orElseThrow(() -> new IllegalStateException("an entry lacks certificates"))
                    .certificates());
        }
        return new TrustAnchors(certificates);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("a certificate that was read needs to be written");
        }
    }
}
