package org.lectern.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that no service could answer with a prediction; the same for the same seed. */
final class MalformedRequests {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"75\"",
            "-1",
            "101",
            "1e999",
            "NaN",
            "-Infinity",
            "0x10",
            "--5",
            "\\u0000");

    private final Random random;

    MalformedRequests(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        return switch (random.nextInt(8)) {
            case 0 -> predict(withoutComma());
            case 1 -> predict("{\"learner_avg_completion_rate\":" + value() + ",\"course_code\":\"CSC101\"}");
            case 2 -> predict("{\"learner_avg_completion_rate\":50,\"course_code\":" + random.nextInt() + "}");
            case 3 -> predict(noise(random.nextInt(200)));
            case 4 -> predict("[".repeat(1 + random.nextInt(3_000)));
            case 5 ->
                Wire.request("POST", "/predict", "text/" + random.nextInt(1_000), noise(random.nextInt(50)))
                        .getBytes(StandardCharsets.ISO_8859_1);
            case 6 ->
                Wire.request(method(), "/" + random.nextInt(1_000), "application/json", "{}")
                        .getBytes(StandardCharsets.ISO_8859_1);
            default -> header();
        };
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private String method() {
        return List.of("GET", "POST", "PUT", "DELETE", "OPTIONS").get(random.nextInt(5));
    }

    /** A good body with one of its marks taken out. */
    private String withoutComma() {
        String good = "{\"learner_avg_completion_rate\":50,\"course_code\":\"CSC101\"}";
        String marks = "{\":,}";
        int from = random.nextInt(good.length());
        for (int at = from; ; at = (at + 1) % good.length()) {
            if (marks.indexOf(good.charAt(at)) >= 0) {
                return good.substring(0, at) + good.substring(at + 1);
            }
        }
    }

    /** Bytes below 128, so that text and bytes have one length. */
    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(128));
        }
        return noise.toString();
    }

    private byte[] predict(String body) {
        byte[] request =
                Wire.request("POST", "/predict", "application/json", body).getBytes(StandardCharsets.ISO_8859_1);
        int spoilt = request.length - 1 - random.nextInt(Math.max(1, body.length()));
        if (!body.isEmpty() && random.nextBoolean()) {
            // No text in UTF-8 has this byte.
            request[spoilt] = (byte) 0xff;
        }
        return request;
    }

    /** A header that no request may have. */
    private static byte[] header(String line) {
        return ("POST /predict HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] header() {
        return switch (random.nextInt(4)) {
            case 0 -> header("Content-Length: -" + random.nextInt(100));
            case 1 ->
                header("Content-Length: " + (66_000 + random.nextInt(1 << 30)) + "\r\nContent-Type: application/json");
            case 2 -> header(": " + random.nextInt());
            default -> header("X: " + "x".repeat(9_000));
        };
    }
}
