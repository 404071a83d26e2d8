package org.lectern.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Question;

/**
 * One training, as the log has it. Nothing in it is about a single learner.
 *
 * @param id 32 hexadecimal digits, drawn by chance
 * @param parent the run whose settings were looked for, of one that was tried on the way; empty of others
 * @param task what the model is asked, as {@link org.lectern.model.Task#id}
 * @param started in milliseconds since 1970, by the machine's clock
 * @param seconds how long it took, by a clock that nobody sets
 * @param memory the most heap that the program had used until then, in bytes
 * @param study what the study is called
 * @param question what was asked, of which data
 * @param rows views, or what else is counted, behind it
 * @param learners behind it
 * @param seed of every random choice
 * @param versions of what it ran on, by name
 * @param judged by how many rows and learners it was judged; of what was tried on the way nobody
 * @param scores what it is worth, in the order to be shown
 * @param calibration said probabilities, rising, and what came of them; empty where nothing was said of yes and no
 * @param kept files beside the log, by their names in the run's folder
 */
public record Run(
        String id,
        String parent,
        String task,
        long started,
        double seconds,
        long memory,
        String study,
        Question question,
        long rows,
        long learners,
        long seed,
        Map<String, String> versions,
        Optional<JudgedBy> judged,
        List<Score> scores,
        List<Point> calibration,
        List<KeptFile> kept) {

    /** What a model's file is called in a run's folder. */
    static final String MODEL = "model.lectern-model";

    public Run {
        scores = List.copyOf(scores);
        calibration = List.copyOf(calibration);
        kept = List.copyOf(kept);
        if (!id.matches("[0-9a-f]{32}") || !(parent.isEmpty() || parent.matches("[0-9a-f]{32}"))) {
            throw new IllegalArgumentException("A run is told from others by 32 hexadecimal digits");
        }
    }

    /**
     * By whom a run was judged.
     *
     * @param rows how often
     * @param learners whose they are
     */
    public record JudgedBy(long rows, long learners) {}

    /**
     * A measure.
     *
     * @param name letters, digits and underscores
     * @param value NaN where it says nothing
     * @param low lower end of its 95 % interval; NaN without one
     * @param high upper end
     * @param baseline the same measure of what needs no model; NaN where nothing is set beside it
     */
    public record Score(String name, double value, double low, double high, double baseline) {}

    /**
     * A point of the calibration curve.
     *
     * @param said mean probability, 0..1
     * @param found share that came true, 0..1
     */
    public record Point(double said, double found) {}

    /**
     * A file that was kept.
     *
     * @param name in the run's folder
     * @param sha256 in hexadecimal
     */
    public record KeptFile(String name, String sha256) {}

    /** Whether it was only tried on the way to another. */
    public boolean isTrial() {
        return !parent.isEmpty();
    }

    /** Whether its model is kept. */
    public boolean keepsModel() {
        return kept.stream().anyMatch(file -> file.name().equals(MODEL));
    }

    /** A measure by its name. */
    public Optional<Score> score(String name) {
        return scores.stream().filter(score -> score.name().equals(name)).findFirst();
    }

    Run with(List<KeptFile> files) {
        return new Run(
                id,
                parent,
                task,
                started,
                seconds,
                memory,
                study,
                question,
                rows,
                learners,
                seed,
                versions,
                judged,
                scores,
                calibration,
                files);
    }
}
