package org.lectern.analysis;

import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** The trouble that every analysis may meet: a filter that lets no view through. */
public final class NoViews {

    private static final Words WORDS = Words.of(NoViews.class);

    private NoViews() {}

    /** The problem {@code no-views}. */
    public static Problem problem() {
        return Problem.of(WORDS, "no-views");
    }
}
