package org.lectern.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/**
 * What findings were computed from; enough to repeat them.
 *
 * @param study the study's name
 * @param fingerprint of the file and how it was read
 * @param filter which views were looked at
 * @param views number of views behind the findings
 * @param learners number of learners behind the findings
 * @param parameters as {@link Parameters} writes them, by name, in the order of the parameter record
 * @param seed of every random choice
 * @param version of the program
 * @param counted what is counted as views
 */
public record Provenance(
        String study,
        String fingerprint,
        Filter filter,
        long views,
        long learners,
        Map<String, String> parameters,
        long seed,
        String version,
        Counted counted) {

    /** What the number of views is one of. */
    public enum Counted {
        /** Views by learners. */
        VIEWS,
        /** Plays, of which nobody knows who watched, as {@link org.lectern.study.StudyFacts#countsPlays}. */
        PLAYS,
        /** What learners did in lessons and quizzes, as {@link org.lectern.study.StudyFacts#tellsActivity}. */
        THINGS_DONE,
        /** How often content was opened, as {@link org.lectern.study.StudyFacts#tellsEngagements}; 0 of a bare catalogue. */
        OPENINGS;

        private static Counted of(Study study, long learners) {
            if (study.facts().tellsActivity()) {
                return THINGS_DONE;
            }
            if (study.facts().tellsContent()) {
                return OPENINGS;
            }
            return learners == 0 ? PLAYS : VIEWS;
        }
    }

    /** Of views. */
    public Provenance(
            String study,
            String fingerprint,
            Filter filter,
            long views,
            long learners,
            Map<String, String> parameters,
            long seed,
            String version) {
        this(
                study,
                fingerprint,
                filter,
                views,
                learners,
                parameters,
                seed,
                version,
                learners == 0 ? Counted.PLAYS : Counted.VIEWS);
    }

    public Provenance {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * The provenance of findings about this study, made by this program.
     *
     * @param views number of views behind the findings
     * @param learners number of learners behind the findings
     * @param parameters of the analysis; its components are named as the record names them
     * @param seed of every random choice
     */
    public static Provenance of(Study study, long views, long learners, Record parameters, long seed) {
        return new Provenance(
                study.name(),
                study.fingerprint(),
                study.filter(),
                views,
                learners,
                Parameters.write(parameters),
                seed,
                programVersion(),
                Counted.of(study, learners));
    }

    /**
     * What was asked for these findings.
     *
     * @param analysis its id
     */
    public Question question(String analysis) {
        return new Question(analysis, parameters, filter, fingerprint, version);
    }

    /** The program's version as its jar says it; "development" where there is no jar. */
    public static String programVersion() {
        return Objects.requireNonNullElse(Provenance.class.getPackage().getImplementationVersion(), "development");
    }
}
