package org.lectern.drafts;

import java.time.Instant;
import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;

/**
 * A summary or a quiz that nobody has accepted yet.
 *
 * @param <T> what it holds
 * @param item the item of the catalogue that it is about
 * @param content the text of a summary, the questions of a quiz
 * @param checks what the checks say of it
 */
public record Draft<T>(String item, T content, List<CheckResult> checks) {

    private static final Words WORDS = Words.of(Draft.class);

    public Draft {
        checks = List.copyOf(checks);
    }

    /** The checks that it does not pass. */
    public List<CheckResult> failed() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    /**
     * This draft as one that somebody has read and answers for, whatever the checks say.
     *
     * @throws ProblemException if nobody is named
     */
    public AcceptedDraft<T> accept(String by, Instant when) {
        if (by.isBlank()) {
            throw Problem.of(WORDS, "nobody-accepted").asException();
        }
        return new AcceptedDraft<>(this, by.strip(), when);
    }
}
