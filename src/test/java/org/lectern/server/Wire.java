package org.lectern.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to a service over which any bytes can be sent. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Wire(URI address) throws IOException {
        this(new Socket(address.getHost(), address.getPort()));
    }

    Wire(Socket connected) throws IOException {
        socket = connected;
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** An answer; header names in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {
        boolean closes() {
            return "close".equals(headers.get("connection"));
        }

        String contentType() {
            return headers.getOrDefault("content-type", "");
        }
    }

    static String request(String method, String target, String contentType, String body) {
        String kind = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(method, target, kind, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    /** A question with a header more, such as {@code X: y}. */
    Answer askWith(String header, String method, String target) throws IOException {
        send(request(method, target, "", "").replace("\r\nContent-Length", "\r\n" + header + "\r\nContent-Length"));
        return answer(method.equals("HEAD"));
    }

    Answer ask(String method, String target, String contentType, String body) throws IOException {
        send(request(method, target, contentType, body));
        return answer(method.equals("HEAD"));
    }

    Answer predict(String body) throws IOException {
        return ask("POST", "/predict", "application/json", body);
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Says that nothing more will be sent. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** The next piece of an answer whose length nobody knows before its end; empty at the end. */
    String piece() throws IOException {
        // What ends a piece may be sent with the next.
        String head = line();
        int length = Integer.parseInt(head.isEmpty() ? line() : head, 16);
        String piece = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (length == 0) {
            line();
        }
        return piece;
    }

    /** The head of an answer, without its body. */
    Answer head() throws IOException {
        return answer(true);
    }

    Answer answer() throws IOException {
        return answer(false);
    }

    private Answer answer(boolean withoutBody) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(": *", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        if (!withoutBody && "chunked".equals(headers.get("transfer-encoding"))) {
            return new Answer(status, headers, pieces());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(withoutBody ? 0 : length);
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private String pieces() throws IOException {
        StringBuilder body = new StringBuilder();
        for (String piece = piece(); !piece.isEmpty(); piece = piece()) {
            body.append(piece);
        }
        return body.toString();
    }

    /** Whether the service has closed the connection. */
    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed after " + line);
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
