package org.lectern.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Sha256;

/** The secret that clients show. Only its hash is held, so that nothing can print it. */
public final class Token {

    /** A shorter one could be guessed. */
    public static final int SHORTEST = 16;

    private static final String SCHEME = "bearer ";

    private final byte[] hash;

    private Token(byte[] hash) {
        this.hash = hash;
    }

    /**
     * A token.
     *
     * @throws IllegalArgumentException where it is shorter than {@link #SHORTEST}
     */
    public static Token of(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("A token has at least " + SHORTEST + " characters");
        }
        return new Token(hash(secret));
    }

    private static byte[] hash(String secret) {
        return Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a request shows it. It takes the same time whatever is shown, so that nobody finds it out piece by piece.
     *
     * @param authorization the header of that name
     */
    boolean isShownBy(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        return MessageDigest.isEqual(
                hash, hash(authorization.substring(SCHEME.length()).strip()));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
