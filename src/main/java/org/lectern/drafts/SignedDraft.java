package org.lectern.drafts;

import java.nio.file.Path;
import java.util.Locale;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Words;

/**
 * A draft about a course text that somebody accepted.
 *
 * @param <T> what it holds
 * @param of the draft
 */
public record SignedDraft<T>(CourseDraft<T> of, AcceptedDraft<T> accepted) {

    private static final Words WORDS = Words.of(SignedDraft.class);

    /** Who accepted it, and how many checks it failed. */
    public String sentence() {
        return WORDS.say("accepted", accepted.by(), of.draft().failed().size());
    }

    /**
     * Writes it in the format that the file's name ends with, after a row in {@link Acceptances} beside it: nothing leaves without one.
     *
     * @return where that row stands
     * @throws org.lectern.contract.ProblemException where the name ends otherwise, and where one of the files cannot be written
     */
    public Path write(Path file) {
        of.kind().check(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        DraftFormat<T> format = of.formats().stream()
                .filter(one -> name.endsWith(one.ending()))
                .findFirst()
                .orElseThrow();
        byte[] bytes = format.bytes().apply(of.about().title(), accepted);
        Path acceptances = Acceptances.beside(file);
        new Acceptances(acceptances).add(this, file, bytes);
        AtomicFile.write(file, out -> out.write(bytes));
        return acceptances;
    }
}
