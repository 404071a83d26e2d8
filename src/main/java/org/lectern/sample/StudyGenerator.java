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

    private StudyGenerator() {}

    /**
     * Writes a study: the same bytes for the same settings. The file appears whole or not at all, in place of any that
     * was there.
     *
     * @throws org.lectern.contract.ProblemException {@code cannot-write} where the file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Generated write(GeneratorSettings settings, Path csv, TaskContext context) {
        Path file = csv.toAbsolutePath();
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                Generated generated = writeRows(settings, unfinished, context);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return generated;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "cannot-write", csv).asException(e);
        }
    }

    private static Generated writeRows(GeneratorSettings settings, Path file, TaskContext context) throws IOException {
        context.checkCancelled();
        Views views = new Views(settings);
        try (RowWriter out = new RowWriter(Files.newOutputStream(file))) {
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
        return views.generated();
    }
}
