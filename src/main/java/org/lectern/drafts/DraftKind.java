package org.lectern.drafts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** What can be made of a course text. */
public enum DraftKind {
    /** A few sentences that say what it is about. */
    SUMMARY,
    /** Questions about it. */
    QUIZ;

    private static final Words WORDS = Words.of(DraftKind.class);

    /** Its name in the user's words. */
    public String title() {
        return WORDS.say("kind." + key());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The endings of the files that it may become, with their dots. */
    List<String> endings() {
        return switch (this) {
            case SUMMARY ->
                DraftFormat.OF_SUMMARIES.stream().map(DraftFormat::ending).toList();
            case QUIZ ->
                DraftFormat.OF_QUIZZES.stream().map(DraftFormat::ending).toList();
        };
    }

    /**
     * Finds out whether it can become such a file, before anything is made.
     *
     * @throws org.lectern.contract.ProblemException {@code draft-format} where the file's name ends otherwise
     */
    public void check(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (endings().stream().noneMatch(name::endsWith)) {
            throw Problem.of(WORDS, "draft-format", file.getFileName(), title(), String.join(", ", endings()))
                    .asException();
        }
    }
}
