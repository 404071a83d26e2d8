package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HeatMapFigure.Cell;
import org.lectern.stats.Correlation;

/**
 * How the columns of the second published weekly table go together, each with each, that with itself included.
 *
 * @param rows weeks of learners
 * @param learners whose weeks they are: they do not stand for as many learners as there are rows
 * @param pairs row by row of the matrix
 */
record PublishedCorrelations(long rows, long learners, List<Pair> pairs) {

    /**
     * Two columns.
     *
     * @param pearson -1..1; NaN where one of them does not vary
     * @param spearman the same of ranks
     */
    record Pair(String first, String second, double pearson, double spearman) {

        /** Whether both are computed of the same; the score is a formula of progress, lessons and quizzes. */
        boolean isPart() {
            return bothIn(OF_LESSONS)
                    || bothIn(OF_QUIZZES)
                    || bothIn(OF_DATES)
                    || isScoreOf(first, second)
                    || isScoreOf(second, first);
        }

        private boolean bothIn(Set<String> some) {
            return some.contains(first) && some.contains(second);
        }

        private static boolean isScoreOf(String one, String other) {
            return one.equals(SCORE)
                    && (OF_LESSONS.contains(other) || OF_QUIZZES.contains(other) || other.equals("avg_progress"));
        }

        boolean isKnown() {
            return !Double.isNaN(spearman);
        }
    }

    private static final Words WORDS = Words.of(PublishedCorrelations.class);

    private static final String SPEARMAN = "correlation_spearman_master";

    private static final String SCORE = "confidence_score";

    /** All counted of the same lessons. */
    private static final Set<String> OF_LESSONS = Set.of(
            "sessions",
            "modules_completed",
            "distinct_days_active",
            "lesson_completions",
            "inactivity_days",
            "days_since_first_activity",
            "churn_risk",
            "early_success");

    /** All computed of the same quizzes. */
    private static final Set<String> OF_QUIZZES =
            Set.of("avg_quiz", "quiz_attempts", "max_quiz_score", "min_quiz_score", "quiz_passed", "has_quiz");

    /** All told by the same date. */
    private static final Set<String> OF_DATES = Set.of("week_num", "month", "year");

    static PublishedCorrelations of(MasterRows rows) {
        List<Pair> pairs = new ArrayList<>();
        for (String first : MasterRows.NUMBERS) {
            for (String second : MasterRows.NUMBERS) {
                double[] x = rows.column(first);
                double[] y = rows.column(second);
                pairs.add(new Pair(
                        first,
                        second,
                        Correlation.pearson(x, y).r(),
                        Correlation.spearman(x, y).r()));
            }
        }
        return new PublishedCorrelations(rows.size(), rows.learners(), List.copyOf(pairs));
    }

    List<NamedTable> tables() {
        return List.of(
                matrix("correlation_pearson_master", "table.pearson", Pair::pearson),
                matrix(SPEARMAN, "table.spearman", Pair::spearman),
                new NamedTable(
                        "published_correlations",
                        WORDS.say("table.pairs"),
                        TableOf.rows(distinct())
                                .text("first", Pair::first)
                                .text("second", Pair::second)
                                .whole("rows", _ -> rows)
                                .whole("learners", _ -> learners)
                                .number("pearson", Pair::pearson)
                                .number("spearman", Pair::spearman)
                                .whole("part", pair -> pair.isPart() ? 1 : 0)
                                .table()));
    }

    /** Each once, and none with itself. */
    private List<Pair> distinct() {
        return pairs.stream()
                .filter(pair -> MasterRows.NUMBERS.indexOf(pair.first()) < MasterRows.NUMBERS.indexOf(pair.second()))
                .toList();
    }

    private NamedTable matrix(String name, String title, ToDoubleFunction<Pair> r) {
        int size = MasterRows.NUMBERS.size();
        TableOf<String> table = TableOf.rows(MasterRows.NUMBERS).text("measure", measure -> measure);
        for (int column = 0; column < size; column++) {
            int place = column;
            table.number(
                    MasterRows.NUMBERS.get(column),
                    measure -> r.applyAsDouble(pairs.get(size * MasterRows.NUMBERS.indexOf(measure) + place)));
        }
        return new NamedTable(name, WORDS.say(title), table.table());
    }

    /** Of two of which neither is part of the other, those that go together most. */
    private Optional<Pair> closest() {
        return distinct().stream()
                .filter(pair -> !pair.isPart() && pair.isKnown())
                .max(Comparator.comparingDouble(pair -> Math.abs(pair.spearman())));
    }

    List<String> sentences() {
        return closest()
                .map(pair -> List.of(WORDS.say(
                        "sentence.correlations",
                        label(pair.first()),
                        label(pair.second()),
                        pair.spearman(),
                        rows,
                        learners,
                        distinct().stream().filter(Pair::isPart).count(),
                        distinct().size())))
                .orElse(List.of());
    }

    private static String label(String column) {
        return WORDS.say("master." + column);
    }

    HeatMapFigure figure() {
        List<String> names =
                MasterRows.NUMBERS.stream().map(PublishedCorrelations::label).toList();
        return new HeatMapFigure(
                new Caption(
                                "published_correlations",
                                WORDS.say("figure.correlations"),
                                closest()
                                        .map(pair -> WORDS.say(
                                                "correlations.alternative",
                                                label(pair.first()),
                                                label(pair.second()),
                                                pair.spearman()))
                                        .orElseGet(() -> WORDS.say(
                                                distinct().stream().anyMatch(Pair::isKnown)
                                                        ? "correlations.parts"
                                                        : "correlations.nothing")),
                                WORDS.say("correlations.note", rows, learners),
                                SPEARMAN)
                        .asCheck(),
                new Axis(WORDS.say("axis.correlation"), Axis.Scale.LINEAR, -1, 1),
                HeatMapFigure.Ends.BOTH,
                WORDS.say("label.column"),
                WORDS.say("label.column"),
                names,
                names,
                pairs.stream().map(PublishedCorrelations::cell).toList());
    }

    private static Cell cell(Pair pair) {
        if (!pair.isKnown()) {
            return new Cell(Double.NaN, "", WORDS.say("correlations.still"));
        }
        boolean same = pair.first().equals(pair.second());
        return new Cell(
                pair.spearman(),
                WORDS.say("correlations.label", pair.spearman()),
                same || pair.isPart(),
                WORDS.say(
                        pair.isPart() ? "correlations.detail-part" : "correlations.detail",
                        label(pair.first()),
                        label(pair.second()),
                        pair.spearman(),
                        pair.pearson()));
    }
}
