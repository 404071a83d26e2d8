package org.lectern.drafts;

import java.time.Instant;
import java.util.List;
import org.lectern.contract.Words;

/**
 * A draft about a course text.
 *
 * @param <T> what it holds
 * @param maker the language model that made it; empty where none did
 * @param lines as it is read, before somebody accepts it
 * @param formats of the files that it may become then
 */
public record CourseDraft<T>(
        DraftKind kind,
        CourseText about,
        String maker,
        Draft<T> draft,
        List<String> lines,
        List<DraftFormat<T>> formats) {

    private static final Words WORDS = Words.of(CourseDraft.class);

    public CourseDraft {
        lines = List.copyOf(lines);
        formats = List.copyOf(formats);
    }

    /** How many checks it passes, and what was not checked, in a sentence. */
    public String verdict() {
        int checks = draft.checks().size();
        int failed = draft.failed().size();
        return WORDS.say("verdict", checks - failed, checks, failed);
    }

    /**
     * The same, as somebody has read it and answers for it.
     *
     * @throws org.lectern.contract.ProblemException {@code nobody-accepted} where no name is given
     */
    public SignedDraft<T> accept(String by, Instant when) {
        return new SignedDraft<>(this, draft.accept(by, when));
    }
}
