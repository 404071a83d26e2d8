package org.lectern.handout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/** What a handout can be written as; the ending of the file's name says which. */
public enum HandoutFormat {
    /** A page that a browser opens, prints and reads aloud. */
    PAGE(".html"),
    /** Slides, for PowerPoint and its kin. */
    SLIDES(".pptx"),
    /** A workbook with every table whole, for Excel and its kin. */
    WORKBOOK(".xlsx");

    private static final Words WORDS = Words.of(HandoutFormat.class);

    private final String ending;

    HandoutFormat(String ending) {
        this.ending = ending;
    }

    /** How its files are called, with the dot. */
    public String ending() {
        return ending;
    }

    /**
     * The format of a file by its name.
     *
     * @throws org.lectern.contract.ProblemException where the name ends otherwise
     */
    public static HandoutFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(WORDS, "unknown-ending", file.getFileName()).asException());
    }

    /**
     * Writes a handout, whole or not at all.
     *
     * @param context is told of each section, and may cancel between them
     * @throws org.lectern.contract.ProblemException where the file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public void write(Handout handout, Path file, TaskContext context) {
        switch (this) {
            case PAGE -> HandoutPage.write(handout, file, context);
            case SLIDES -> HandoutSlides.write(handout, file, context);
            case WORKBOOK -> HandoutWorkbook.write(handout, file, context);
        }
    }
}
