package org.lectern.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lectern.json.JsonText;

/** A service on this computer. It replies to one connection after the other as it was told, and keeps what it received. */
public final class ScriptedService implements AutoCloseable {

    /** What it does once it has a request. */
    @FunctionalInterface
    public interface Act {
        void on(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final List<Act> acts;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** The last act is repeated. */
    public ScriptedService(Act... acts) {
        this.acts = List.of(acts);
        try {
            socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        for (int i = 0; !socket.isClosed(); i++) {
            try (Socket connection = socket.accept()) {
                received.add(request(connection.getInputStream()));
                acts.get(Math.min(i, acts.size() - 1)).on(connection);
            } catch (IOException e) {
                // Whoever asked has hung up, or the test is over.
                hungUp.countDown();
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = text.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** What whoever sets it up writes into the environment. */
    public Map<String, String> environment() {
        return Map.of("LLM_BASE_URL", address() + "/v1", "LLM_MODEL", "some-model", "LLM_API_KEY", "secret-key");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Requests in their order, head and body. */
    public List<String> received() {
        return received;
    }

    /** The body of a request. */
    public String body(int request) {
        return received.get(request).split("\r\n\r\n", 2)[1];
    }

    /** Waits until somebody has hung up on it. */
    boolean isHungUp() throws InterruptedException {
        return hungUp.await(30, TimeUnit.SECONDS);
    }

    /** A text as chat completions have it. */
    public static Act says(String text) {
        return json(new String(
                JsonText.write(
                        Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", text))))),
                StandardCharsets.UTF_8));
    }

    static Act json(String body) {
        return status("200 OK", "Content-Type: application/json\r\n", body);
    }

    /** @param headers each with its line break */
    static Act status(String status, String headers, String body) {
        return raw("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** Writes this and hangs up. */
    static Act raw(String text) {
        return connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
    }

    /** Writes this and then nothing, until the other side hangs up. */
    Act rawAndSilence(String text) {
        return connection -> {
            raw(text).on(connection);
            while (connection.getInputStream().read() >= 0) {
                // Nothing more is expected.
            }
            hungUp.countDown();
        };
    }

    /** Writes without an end, until the other side hangs up. */
    static Act rawForever(String head, String part) {
        return connection -> {
            raw(head).on(connection);
            byte[] bytes = part.repeat(1000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                connection.getOutputStream().write(bytes);
            }
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
