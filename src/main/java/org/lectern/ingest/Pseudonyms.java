package org.lectern.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MAILTO = Pattern.compile("^mailto:");

    private final Supplier<byte[]> source;

    /** Knows the key; each text is hashed by a copy, as that costs a fraction of making another. */
    private volatile @Nullable Mac keyed;

    /** @param key secret, at least 16 bytes */
    public Pseudonyms(byte[] key) {
        this(() -> key);
        this.keyed = keyed(key);
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
            Mac mac = (Mac) keyed().clone();
            byte[] hash = mac.doFinal(plain(given).getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " of Java can be copied", e);
        }
    }

    /** Whether a text looks like a pseudonym. */
    public static boolean isOne(String text) {
        return text.matches("P-[0-9a-f]{" + 2 * BYTES + "}");
    }

    private static String plain(String given) {
        String blanks = BLANKS.matcher(
                        Normalizer.normalize(given, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
        return MAILTO.matcher(blanks.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private Mac keyed() {
        Mac known = keyed;
        if (known == null) {
            known = keyed(source.get());
            keyed = known;
        }
        return known;
    }

    private static Mac keyed(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("A key of " + key.length + " bytes is too short");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
