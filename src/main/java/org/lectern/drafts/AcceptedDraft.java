package org.lectern.drafts;

import java.time.Instant;

/**
 * A draft that somebody accepted; the only kind that becomes a file.
 *
 * @param <T> what it holds
 * @param draft with the checks that it failed
 * @param by who accepted it
 * @param when they did
 */
public record AcceptedDraft<T>(Draft<T> draft, String by, Instant when) {

    public AcceptedDraft {
        if (by.isBlank()) {
            throw new IllegalArgumentException("Somebody accepts a draft");
        }
    }

    /** What it holds. */
    T content() {
        return draft.content();
    }
}
