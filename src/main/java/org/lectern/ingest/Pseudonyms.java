package org.lectern.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Stands for people without naming them: HMAC-SHA-256 (RFC 2104) of what an export calls them, under a key that never leaves
 * the user's settings. The same person has the same pseudonym in every study that one key was used for.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    /** 48 bits: among a million people, two share a pseudonym once in 500 studies. */
    private static final int BYTES = 6;

    private final Supplier<byte[]> source;
    private volatile @Nullable SecretKeySpec key;

    /** @param key secret, at least 16 bytes */
    public Pseudonyms(byte[] key) {
        this(() -> key);
        this.key = spec(key);
    }

    /** @param source of the key, asked when the first person is met: a study without names needs none */
    public Pseudonyms(Supplier<byte[]> source) {
        this.source = source;
    }

    /**
     * The pseudonym of a name or address. Capital letters, the width of blanks, blanks around it and {@code mailto:} make no
     * difference.
     */
    public String of(String given) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] hash = mac.doFinal(plain(given).getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Whether a text looks like a pseudonym. */
    static boolean isOne(String text) {
        return text.matches("P-[0-9a-f]{" + 2 * BYTES + "}");
    }

    private static String plain(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^mailto:", "");
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = spec(source.get());
            key = known;
        }
        return known;
    }

    private static SecretKeySpec spec(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("A key of " + key.length + " bytes is too short");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }
}
