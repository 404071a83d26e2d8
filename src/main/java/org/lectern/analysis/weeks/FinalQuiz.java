package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.LeaveOneOut;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.Ridge;
import tech.tablesaw.api.Row;

/**
 * Whether what learners did before their last quiz tells its score: a ridge regression on lessons, progress and quizzes before that
 * moment, asked of each learner when it has learnt from all others, beside their mean. Of quizzes of one moment the best is the
 * last, and the others are not known before it.
 *
 * @param learners who took a quiz
 * @param asked how many of them were left out in turn
 * @param missed by how much it misses; absent where there are too few learners
 */
record FinalQuiz(int learners, int asked, Optional<LeaveOneOut> missed) {

    private static final Words WORDS = Words.of(FinalQuiz.class);

    /** Fewer learners are too few to learn from. */
    static final int FEWEST = 10;

    /** Of more, every so many-th is looked at: for each all others are learnt from. */
    private static final int MOST = 500;

    private static final Ridge RIDGE = new Ridge(1, true);

    /** What is not known is 0, and another number says so. */
    private static final List<String> FEATURES =
            List.of("sessions", "progress", "completed", "quizzes", "mean_score", "day", "no_progress", "no_score");

    /** One of their last quizzes; where days are numbered, they have one in every course. */
    private record Learner(String name, double score, List<Double> known) {}

    static FinalQuiz of(WeekPanel panel, TaskContext context) {
        List<Learner> all = new ArrayList<>();
        for (Row row : panel.study().query(sql(panel), context)) {
            all.add(new Learner(
                    row.getString("learner"),
                    row.getDouble("score"),
                    FEATURES.stream().map(row::getDouble).toList()));
        }
        int step = Math.max(1, Math.ceilDiv(all.size(), MOST));
        List<Learner> asked = IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
        if (asked.size() < FEWEST) {
            return new FinalQuiz(all.size(), asked.size(), Optional.empty());
        }
        context.checkCancelled();
        FeatureMatrix known = new FeatureMatrix(
                FEATURES.stream().map(Feature::number).toList(),
                IntStream.range(0, FEATURES.size())
                        .mapToObj(feature -> asked.stream()
                                .mapToDouble(learner -> learner.known().get(feature))
                                .toArray())
                        .toArray(double[][]::new),
                // Whoever has several last quizzes is one learner.
                FeatureMatrix.groups(asked.stream().map(Learner::name).toList()));
        double[] scores = asked.stream().mapToDouble(Learner::score).toArray();
        return new FinalQuiz(all.size(), asked.size(), Optional.of(LeaveOneOut.of(RIDGE, known, scores)));
    }

    private static String sql(WeekPanel panel) {
        return panel.select("""
                , quizzes AS (
                    SELECT learner, term, day, %1$s AS moment, score,
                           row_number() OVER (PARTITION BY learner, term ORDER BY %1$s DESC, score DESC) AS place
                    FROM done WHERE lesson = 0 AND score IS NOT NULL AND day >= 0
                ),
                finals AS (SELECT * FROM quizzes WHERE place = 1),
                prior AS (
                    SELECT quizzes.learner, quizzes.term, count(*) AS quizzes, avg(quizzes.score) AS mean_score
                    FROM quizzes JOIN finals ON finals.learner = quizzes.learner AND finals.term = quizzes.term
                        AND quizzes.moment < finals.moment
                    GROUP BY quizzes.learner, quizzes.term
                ),
                before AS (
                    SELECT finals.learner, finals.term, count(*) AS sessions, avg(progress) AS progress,
                           count(*) FILTER (WHERE completed) AS completed
                    FROM finals JOIN done ON done.learner = finals.learner AND done.term = finals.term AND lesson = 1
                        AND done.%1$s < finals.moment
                    GROUP BY finals.learner, finals.term
                )
                SELECT finals.learner AS learner, CAST(finals.score AS DOUBLE) AS score,
                       CAST(coalesce(sessions, 0) AS DOUBLE) AS sessions,
                       CAST(coalesce(progress, 0) AS DOUBLE) AS progress,
                       CAST(coalesce(completed, 0) AS DOUBLE) AS completed,
                       CAST(coalesce(quizzes, 0) AS DOUBLE) AS quizzes,
                       CAST(coalesce(mean_score, 0) AS DOUBLE) AS mean_score,
                       CAST(finals.day AS DOUBLE) AS day,
                       CASE WHEN progress IS NULL THEN 1.0 ELSE 0.0 END::DOUBLE AS no_progress,
                       CASE WHEN mean_score IS NULL THEN 1.0 ELSE 0.0 END::DOUBLE AS no_score
                FROM finals
                LEFT JOIN prior ON prior.learner = finals.learner AND prior.term = finals.term
                LEFT JOIN before ON before.learner = finals.learner AND before.term = finals.term
                ORDER BY finals.learner, finals.term
                """.formatted(panel.clock().moment()));
    }

    private record Line(String said, double missed) {}

    Optional<NamedTable> table() {
        return missed.map(found -> new NamedTable(
                "final_quiz",
                WORDS.say("table.final-quiz"),
                TableOf.rows(List.of(new Line("ridge", found.error()), new Line("mean", found.errorOfMean())))
                        .text("said", Line::said)
                        .whole("learners", _ -> asked)
                        .number("root_mean_square_error", Line::missed)
                        .table()));
    }

    String sentence() {
        return missed.map(found -> WORDS.say(
                        found.isSurelyBetter()
                                ? "final.better"
                                : found.error() > found.errorOfMean() ? "final.worse" : "final.same",
                        found.error(),
                        found.errorOfMean(),
                        asked))
                .orElseGet(() -> WORDS.say("final.too-few", learners));
    }
}
