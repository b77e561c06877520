package org.vigie.record;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.vigie.record.Timestamp.Fails;
import org.vigie.record.Timestamp.Fault;
import org.vigie.record.Timestamp.Holds;
import org.vigie.record.Timestamp.State;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Requests to time-stamping authorities and their answers, in the form of RFC 3161.
final class TimeToken {
    private TimeToken() {}

    /// {@return a request for a time on bytes}
    ///
    /// @param sha256 of the bytes
    /// @param nonce  tells the answer to this request from all others
    static byte[] request(byte[] sha256, byte[] nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return generator
                    .generate(TSPAlgorithms.SHA256, sha256, new BigInteger(1, nonce))
                    .getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("a request needs to be written", impossible);
        }
    }

    /// {@return whether this is an authority's answer to a request}
    static boolean answers(byte[] answer, byte[] request) {
        return judged(answer, request) instanceof Judged.Token;
    }

    /// {@return why an answer vouches for nothing, whatever was asked}
    static Fault fault(byte[] answer) {
        return token(answer) instanceof Judged.None(var fault) ? fault : Fault.OTHER_BYTES;
    }

    /// {@return whether an answer stands}
    ///
    /// @param answer  as the authority gave it: with its status, or the bare token
    /// @param request what was asked
    /// @param sha256  of the bytes that it is to vouch for, as they are today
    /// @param anchors who is trusted
    static State judge(byte[] answer, byte[] request, byte[] sha256, TrustAnchors anchors) {
        return switch (judged(answer, request)) {
            case Judged.None(var fault) -> new Fails(fault);
            case Judged.Token(var token) ->
                Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), sha256)
                        ? signed(token, anchors)
                        : new Fails(Fault.OTHER_BYTES);
        };
    }

    private sealed interface Judged {
        record Token(TimeStampToken token) implements Judged {}

        record None(Fault fault) implements Judged {}
    }

    private static Judged judged(byte[] answer, byte[] request) {
        Judged judged = token(answer);
        return judged instanceof Judged.Token(var token) && !answersIt(token, request)
                ? new Judged.None(Fault.OTHER_BYTES)
                : judged;
    }

    private static Judged token(byte[] answer) {
        try {
            return read(answer)
                    .<Judged>map(Judged.Token::new)
                    .orElseGet(() -> new Judged.None(Fault.REFUSED));
        } catch (IOException | TSPException | CMSException | RuntimeException unreadable) {
            // The library meets some malformed bytes with unchecked exceptions.
            return new Judged.None(Fault.UNREADABLE);
        }
    }

    /// {@return the token of an answer; none where the authority refused}
    private static Optional<TimeStampToken> read(byte[] answer)
            throws IOException, TSPException, CMSException {
        TimeStampResponse response;
        try {
            response = new TimeStampResponse(answer);
        } catch (IOException | TSPException | RuntimeException bare) {
            return Optional.of(new TimeStampToken(new CMSSignedData(answer)));
        }
        return Optional.ofNullable(response.getTimeStampToken());
    }

    private static boolean answersIt(TimeStampToken token, byte[] request) {
        try {
            TimeStampRequest asked = new TimeStampRequest(request);
            var info = token.getTimeStampInfo();
            return info.getMessageImprintAlgOID().equals(asked.getMessageImprintAlgOID())
                    && Arrays.equals(
                            info.getMessageImprintDigest(), asked.getMessageImprintDigest())
                    && asked.getNonce().equals(info.getNonce());
        } catch (IOException broken) {
            throw new IllegalStateException("an entry lacks its request", broken);
        }
    }

    private static State signed(TimeStampToken token, TrustAnchors anchors) {
        try {
            List<X509Certificate> known = new ArrayList<>(anchors.certificates());
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                known.add(converter.getCertificate(holder));
            }
            Optional<X509Certificate> signer = known.stream()
                    .filter(certificate -> isSigner(token, certificate))
                    .findFirst();
            if (signer.isEmpty()) {
                return new Fails(Fault.NOT_SIGNED);
            }
            token.validate(verifier(signer.get()));
            return trusted(token, signer.get(), known, anchors);
        } catch (TSPException
                | CertificateException
                | OperatorCreationException
                | RuntimeException unsound) {
            // The library meets some malformed certificates with unchecked exceptions.
            return new Fails(Fault.NOT_SIGNED);
        }
    }

    private static boolean isSigner(TimeStampToken token, X509Certificate certificate) {
        try {
            return token.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (IOException | CertificateException broken) {
            return false;
        }
    }

    private static SignerInformationVerifier verifier(X509Certificate signer)
            throws OperatorCreationException {
        return new JcaSimpleSignerInfoVerifierBuilder().build(signer);
    }

    private static State trusted(
            TimeStampToken token,
            X509Certificate signer,
            List<X509Certificate> known,
            TrustAnchors anchors) {
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        return anchors.certificates().contains(signer) || leads(signer, known, anchors, time)
                ? new Holds(
                        time,
                        signer.getSubjectX500Principal().getName(),
                        signer.getNotAfter().toInstant())
                : new Fails(Fault.NOT_TRUSTED);
    }

    /// {@return whether a certificate led to a trusted one at a time. Lists of revoked
    /// certificates are not asked for: nothing goes out.}
    private static boolean leads(
            X509Certificate signer,
            List<X509Certificate> known,
            TrustAnchors anchors,
            Instant time) {
        X509CertSelector wanted = new X509CertSelector();
        wanted.setCertificate(signer);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    anchors.certificates().stream()
                            .map(anchor -> new TrustAnchor(anchor, null))
                            .collect(Collectors.toSet()),
                    wanted);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException untrusted) {
            return false;
        }
    }
}
