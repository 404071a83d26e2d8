package org.lectern.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** The certificate under which a service is known, and its key; TLS 1.2 and 1.3 with them. */
public final class Tls {

    private static final Words WORDS = Words.of(Tls.class);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
    private static final byte[] SIGNED = "whether both belong together".getBytes(StandardCharsets.UTF_8);

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private Tls(List<X509Certificate> chain, PrivateKey key) {
        this.chain = List.copyOf(chain);
        this.key = key;
    }

    /**
     * Reads both.
     *
     * @param certificates as PEM, that of the service first, then whoever signed it
     * @param key as PEM, in PKCS #8 and without a password
     * @throws org.lectern.contract.ProblemException where a file cannot be read or is something else, the two do not belong together, or
     *     the certificate does not hold today
     */
    public static Tls read(Path certificates, Path key) {
        List<X509Certificate> chain = chain(certificates);
        checkDates(chain.getFirst(), certificates);
        PrivateKey read = key(key);
        if (!belongTogether(read, chain.getFirst().getPublicKey())) {
            throw Problem.of(WORDS, "key-of-another-certificate", key.getFileName(), certificates.getFileName())
                    .asException();
        }
        return new Tls(chain, read);
    }

    private static List<Pem> parts(Path file) {
        try {
            return Pem.parts(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw Problem.of(WORDS, "pem-unreadable", file).asException(e);
        } catch (IllegalArgumentException e) {
            throw Problem.of(WORDS, "pem-damaged", file.getFileName()).asException(e);
        }
    }

    private static List<X509Certificate> chain(Path file) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Pem part : parts(file)) {
                if (part.label().equals("CERTIFICATE")) {
                    chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(part.content())));
                }
            }
        } catch (GeneralSecurityException e) {
            throw Problem.of(WORDS, "pem-damaged", file.getFileName()).asException(e);
        }
        if (chain.isEmpty()) {
            throw Problem.of(WORDS, "no-certificate", file.getFileName()).asException();
        }
        return chain;
    }

    private static void checkDates(X509Certificate certificate, Path file) {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            throw Problem.of(
                            WORDS,
                            "certificate-expired",
                            file.getFileName(),
                            day(certificate.getNotAfter().toInstant()))
                    .asException(e);
        } catch (CertificateNotYetValidException e) {
            throw Problem.of(
                            WORDS,
                            "certificate-too-early",
                            file.getFileName(),
                            day(certificate.getNotBefore().toInstant()))
                    .asException(e);
        }
    }

    private static String day(Instant time) {
        return time.toString().substring(0, "2026-01-01".length());
    }

    private static PrivateKey key(Path file) {
        List<Pem> keys = parts(file).stream()
                .filter(part -> part.label().endsWith("PRIVATE KEY"))
                .toList();
        if (keys.isEmpty()) {
            throw Problem.of(WORDS, "no-key", file.getFileName()).asException();
        }
        Pem key = keys.getFirst();
        return switch (key.label()) {
            case "PRIVATE KEY" -> decoded(key.content(), file);
            case Pem.ENCRYPTED ->
                throw Problem.of(WORDS, "key-with-password", file.getFileName()).asException();
            default ->
                throw Problem.of(WORDS, "key-of-another-form", file.getFileName())
                        .asException();
        };
    }

    private static PrivateKey decoded(byte[] key, Path file) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
            } catch (InvalidKeySpecException e) {
                // One of another algorithm, or none; told below where it is of no algorithm.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + algorithm, e);
            }
        }
        throw Problem.of(WORDS, "key-unknown", file.getFileName()).asException();
    }

    /** Whether what the one signs the other knows as signed. */
    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SIGNED);
            byte[] signature = signing.sign();
            Signature knowing = Signature.getInstance(algorithm);
            knowing.initVerify(certified);
            knowing.update(SIGNED);
            return knowing.verify(signature);
        } catch (GeneralSecurityException e) {
            // A key of another kind than the certificate's.
            return false;
        }
    }

    /** What a connector encrypts by. */
    SslContextFactory.Server factory() {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        String password = UUID.randomUUID().toString();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("service", key, password.toCharArray(), chain.toArray(Certificate[]::new));
            factory.setKeyStore(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A store in memory takes a key and its certificate", e);
        }
        factory.setKeyStorePassword(password);
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return factory;
    }
}
