package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * Writes made-up studies whose figures resemble the published one: two of three views run to the very end, one in five
 * stops before half, views a title are log-normal, one learner in six watches several times as much as the others, later
 * videos of a course are watched less, a few viewers are staff.
 */
public final class StudyGenerator {

    private static final String HEADER = "student_id,course_id,course_code,video_title,role,completion_rate_percent\n";
    private static final Words WORDS = Words.of(StudyGenerator.class);

    /** Rows between two looks at whether the file is still wanted. */
    private static final int STEP = 1 << 14;

    /** Names of the files that belong together. */
    public static final String COMPLETION = "completion.csv";

    public static final String EVENTS = "player-events.csv";

    public static final String ROSTER = "roster.csv";

    private StudyGenerator() {}

    /**
     * Writes a study: the same bytes for the same settings. The file appears whole or not at all, in place of any that
     * was there.
     *
     * @throws org.lectern.contract.ProblemException {@code cannot-write} where the file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Generated write(GeneratorSettings settings, Path csv, TaskContext context) {
        Views views = new Views(settings, false);
        whole(csv, out -> writeRows(views, settings, out, context));
        return views.generated();
    }

    /**
     * Writes the same study as files that belong together: {@link #COMPLETION}, with the views of all courses but one;
     * {@link #EVENTS}, with what a player told of those of that course; and {@link #ROSTER}, with everybody's role. Each appears
     * whole or not at all.
     *
     * @param settings without flaws
     * @param folder made where it is missing
     * @throws org.lectern.contract.ProblemException {@code cannot-write} where a file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Generated writeBundle(GeneratorSettings settings, Path folder, TaskContext context) {
        if (settings.dirty() > 0) {
            throw new IllegalArgumentException("Files that belong together are written without flaws");
        }
        Views views = new Views(settings, true);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.of(WORDS, "cannot-write", folder).asException(e);
        }
        whole(folder.resolve(COMPLETION), out -> writeRows(views, settings, out, context));
        whole(folder.resolve(EVENTS), views::writeEvents);
        whole(folder.resolve(ROSTER), views::writeRoster);
        return views.generated();
    }

    /** Writes a file. */
    interface Writing {
        void write(RowWriter out) throws IOException;
    }

    static void whole(Path named, Writing writing) {
        Path file = named.toAbsolutePath();
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                try (RowWriter out = new RowWriter(Files.newOutputStream(unfinished))) {
                    writing.write(out);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "cannot-write", named).asException(e);
        }
    }

    private static void writeRows(Views views, GeneratorSettings settings, RowWriter out, TaskContext context)
            throws IOException {
        context.checkCancelled();
        out.write(HEADER.getBytes(US_ASCII));
        for (long row = 0; row < settings.views(); row++) {
            if (row % STEP == 0) {
                context.checkCancelled();
                context.progress(WORDS.say("step.rows", settings.views()), (double) row / settings.views());
            }
            views.writeNext(out);
        }
        views.writeEnd(out);
    }
}
