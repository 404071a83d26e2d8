package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.ProblemException;

/** A service with a certificate, which the keytool of this Java makes. */
class TlsTest {

    private static final String GOOD = "{\"learner_avg_completion_rate\":75.5,\"course_code\":\"CSC101\"}";
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private final List<Certificate> made = new ArrayList<>();

    private Path cert(String name) {
        return folder.resolve(name + "-cert.pem");
    }

    private Path key(String name) {
        return folder.resolve(name + "-key.pem");
    }

    private void make(String name, String algorithm, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(store)), PASSWORD.toCharArray());
        Certificate certificate = keys.getCertificate("a");
        Key key = keys.getKey("a", PASSWORD.toCharArray());
        made.add(certificate);
        Files.writeString(cert(name), pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(key(name), pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    private SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (Certificate certificate : made) {
            trusted.setCertificateEntry("c" + trusted.size(), certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private PredictionService started(String name, ServiceSettings settings) {
        return Started.with(SampleModels.corrected(), settings.withTls(Optional.of(Tls.read(cert(name), key(name)))));
    }

    private Wire connected(PredictionService service, String... protocols) throws Exception {
        SSLSocket socket = (SSLSocket) trusting()
                .getSocketFactory()
                .createSocket(service.address().getHost(), service.address().getPort());
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return new Wire(socket);
    }

    @ParameterizedTest
    @CsvSource({"RSA,TLSv1.3", "RSA,TLSv1.2", "EC,TLSv1.3", "EC,TLSv1.2", "Ed25519,TLSv1.3"})
    void answersEncryptedByKeysOfEveryKind(String algorithm, String protocol) throws Exception {
        make("a", algorithm);
        try (PredictionService service = started("a", Started.settings());
                Wire wire = connected(service, protocol)) {
            assertEquals("https", service.address().getScheme());
            assertEquals(200, wire.predict(GOOD).status());
        }
    }

    @Test
    void whoSpeaksNoTlsIsNotAnswered() throws Exception {
        make("a", "EC");
        try (PredictionService service = started("a", Started.settings());
                Wire plain = new Wire(service.address())) {
            assertThrows(IOException.class, () -> plain.ask("GET", "/health", "", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void oldVersionsOfTlsAreRefused(String protocol) throws Exception {
        make("a", "RSA");
        try (PredictionService service = started("a", Started.settings())) {
            assertThrows(SSLException.class, () -> connected(service, protocol));
        }
    }

    @Test
    @Timeout(60)
    void aConnectionThatIsUsedSlowlyStaysHereToo() throws Exception {
        make("a", "EC");
        Duration patience = Duration.ofSeconds(1);
        try (PredictionService service = started("a", Started.settings().withPatience(patience));
                Wire wire = connected(service)) {
            long end = System.nanoTime() + 5 * patience.toNanos();
            while (System.nanoTime() < end) {
                assertEquals(200, wire.predict(GOOD).status());
            }
        }
    }

    private String trouble(Path cert, Path key) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Tls.read(cert, key));
        assertFalse(refused.problem().sentence().contains("null"));
        assertTrue(refused.problem().remedy().length() > 20);
        return refused.problem().code();
    }

    @Test
    void whatDoesNotBelongTogetherIsToldOf() throws Exception {
        make("a", "EC");
        make("b", "EC");
        make("c", "RSA");
        assertEquals("key-of-another-certificate", trouble(cert("a"), key("b")));
        assertEquals("key-of-another-certificate", trouble(cert("a"), key("c")));
        assertEquals("no-certificate", trouble(key("a"), key("a")));
        assertEquals("no-key", trouble(cert("a"), cert("a")));
        assertEquals("pem-unreadable", trouble(folder.resolve("none"), key("a")));
        Path both = folder.resolve("both.pem");
        Files.writeString(both, "Bag attributes\n" + Files.readString(cert("a")) + Files.readString(key("a")));
        Tls.read(both, both);
    }

    @Test
    void aCertificateThatDoesNotHoldTodayIsToldOf() throws Exception {
        make("old", "EC", "-startdate", "2020/01/01", "-validity", "30");
        make("early", "EC", "-startdate", "+5d", "-validity", "30");
        assertEquals("certificate-expired", trouble(cert("old"), key("old")));
        assertEquals("certificate-too-early", trouble(cert("early"), key("early")));
        ProblemException refused = assertThrows(ProblemException.class, () -> Tls.read(cert("old"), key("old")));
        assertTrue(
                refused.problem().sentence().contains("2020-01-31"),
                refused.problem().sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "RSA PRIVATE KEY,key-of-another-form",
        "EC PRIVATE KEY,key-of-another-form",
        "ENCRYPTED PRIVATE KEY,key-with-password",
        "PRIVATE KEY,key-unknown"
    })
    void aKeyOfAnotherFormIsToldOf(String label, String code) throws Exception {
        make("a", "EC");
        Path other = folder.resolve("other.pem");
        Files.writeString(other, pem(label, new byte[] {1, 2, 3}));
        assertEquals(code, trouble(cert("a"), other));
    }

    @Test
    void aKeyInTheOldFormWithAPasswordIsToldOf() throws Exception {
        make("a", "EC");
        Path other = folder.resolve("other.pem");
        Files.writeString(other, """
                        -----BEGIN RSA PRIVATE KEY-----
                        Proc-Type: 4,ENCRYPTED
                        DEK-Info: AES-128-CBC,00

                        AAAA
                        -----END RSA PRIVATE KEY-----
                        """);
        assertEquals("key-with-password", trouble(cert("a"), other));
    }
}
