package org.lectern.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for people without naming them: HMAC-SHA-256 (RFC 2104) of what an export calls them, under a key that never leaves
 * the user's settings. The same person has the same pseudonym in every study that one key was used for.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    /** 48 bits: among a million people, two share a pseudonym once in 500 studies. */
    private static final int BYTES = 6;

    private final SecretKeySpec key;

    /** @param key secret, at least 16 bytes */
    public Pseudonyms(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("A key of " + key.length + " bytes is too short");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The pseudonym of a name or address; capital letters and blanks around it make no difference. */
    public String of(String given) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(given.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
