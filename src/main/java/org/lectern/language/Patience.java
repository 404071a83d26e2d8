package org.lectern.language;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a language model is waited for.
 *
 * @param connect until somebody answers at all
 * @param total until the answer is there, whatever was tried
 * @param pause before a second try; twice as long before a third
 * @param longestPause beyond which what a busy service asks for is not waited for
 */
record Patience(Duration connect, Duration total, Duration pause, Duration longestPause) {

    /** Models on somebody's own computer are slow. */
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(120), Duration.ofSeconds(1), Duration.ofSeconds(30));

    /**
     * How long to wait before another try; empty to give up.
     *
     * @param tries that failed
     * @param asked seconds that the service asks for, as it wrote them; a date is not looked at
     */
    Optional<Duration> before(int tries, Optional<String> asked) {
        Duration own = pause.multipliedBy(1L << (tries - 1));
        return asked.map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .or(() -> Optional.of(own))
                .filter(wait -> wait.compareTo(longestPause) <= 0);
    }
}
