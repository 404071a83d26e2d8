package org.lectern.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.contract.Problem;
import org.lectern.study.Filter;

/**
 * Everything that a run over one study gave.
 *
 * @param version of the program
 * @param study the study's name
 * @param fingerprint of the file and how it was read
 * @param filter which views were looked at
 * @param questions that were asked, in order
 * @param seconds that each common stage took, such as the import, in the order of stages
 * @param outcomes one an analysis, in the order they ran
 */
public record Summary(
        String version,
        String study,
        String fingerprint,
        Filter filter,
        List<Question> questions,
        Map<String, Double> seconds,
        List<Outcome> outcomes) {

    public Summary {
        questions = List.copyOf(questions);
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
        outcomes = List.copyOf(outcomes);
    }

    /** How an analysis ended. */
    public sealed interface Outcome {
        /** The analysis' id. */
        String analysis();
    }

    /**
     * It answered.
     *
     * @param numbers its headline numbers by name, in order; may be empty
     * @param files what was written of it
     * @param seconds that each of its stages took, in the order of stages
     */
    public record Answered(
            String analysis,
            Findings findings,
            Map<String, Double> numbers,
            List<WrittenFile> files,
            Map<String, Double> seconds)
            implements Outcome {
        public Answered {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
            files = List.copyOf(files);
            seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
        }
    }

    /** It could not answer; the others are none the worse for it. */
    public record Refused(String analysis, Problem problem) implements Outcome {}
}
