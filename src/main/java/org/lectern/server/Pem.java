package org.lectern.server;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a PEM file. Source: RFC 7468. */
final class Pem {

    /** What a key is called that takes a password. */
    static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    private static final Pattern PART =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private final String label;
    private final byte[] content;

    private Pem(String label, byte[] content) {
        this.label = label;
        this.content = content;
    }

    /**
     * The parts of a text, in their order; what stands between them is nothing.
     *
     * @throws IllegalArgumentException where a part is not in Base64
     */
    static List<Pem> parts(String text) {
        List<Pem> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            // Of keys in OpenSSL's old form headers come first, which are no Base64 and are told apart by the label
            // alone.
            boolean headers = matcher.group(2).contains(":");
            parts.add(new Pem(
                    headers ? ENCRYPTED : matcher.group(1),
                    headers ? new byte[0] : Base64.getMimeDecoder().decode(matcher.group(2))));
        }
        return parts;
    }

    /** Such as CERTIFICATE. */
    String label() {
        return label;
    }

    /** What is encoded. */
    byte[] content() {
        return content.clone();
    }
}
