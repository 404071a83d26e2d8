package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.StackFigure;
import org.lectern.study.Study;
import tech.tablesaw.api.StringColumn;

/** A figure of rows has them in the order in which its table has them, and its caption says by what. */
class RankingsStandAsTheirTablesTest {

    private static final Pattern SAYS_BY_WHAT =
            Pattern.compile("the (highest|lowest) first|most first|is on top|with the lowest");

    private static final List<String> NAMES = List.of("video_title", "course_code", "student_id");

    @Test
    void whereLearnersAreKnown() {
        Map<String, List<String>> ranked = new TreeMap<>();
        try (CommonStudies studies = new CommonStudies()) {
            for (Analysis<?> analysis : Analyses.all()) {
                ranked.put(analysis.id(), inOrder(analysis, studies.whole(analysis)));
            }
        }
        ranked.values().removeIf(List::isEmpty);
        assertEquals(
                Map.of(
                        "benchmark", List.of("benchmark_differences"),
                        "churn", List.of("churn_by_course", "videos_by_churn"),
                        "dropoff", List.of("videos_by_abandonment_rate"),
                        "engagement", List.of("engagement_ranking"),
                        "explore", List.of("videos_by_mean", "top_videos_by_total", "completion_by_course"),
                        "struggle", List.of("course_struggle_rate", "video_struggle_rate")),
                ranked);
    }

    /** The figures of an analysis whose rows are the first of their table's, each in the table's order. */
    private static List<String> inOrder(Analysis<?> analysis, Study study) {
        Findings found = analysis.answer(Choices.standard(), study, TaskContext.quiet());
        List<String> figures = new ArrayList<>();
        for (Figure figure : found.figures()) {
            List<String> rows = rows(figure);
            List<String> listed = listed(found, figure.caption().table());
            if (!rows.isEmpty() && new HashSet<>(listed).containsAll(rows)) {
                figures.add(figure.caption().id());
                assertEquals(
                        listed.stream().filter(rows::contains).toList(),
                        rows,
                        figure.caption().id());
                assertTrue(
                        SAYS_BY_WHAT.matcher(figure.caption().note()).find(),
                        () -> figure.caption().id() + ": " + figure.caption().note());
            }
        }
        return figures;
    }

    private static List<String> rows(Figure figure) {
        return switch (figure) {
            case IntervalFigure dots ->
                dots.rows().stream().map(IntervalFigure.Row::category).toList();
            case BarFigure bars -> bars.categories();
            case StackFigure stack ->
                stack.rows().stream().map(StackFigure.Row::category).toList();
            default -> List.of();
        };
    }

    /** The names of the rows that are ranked. */
    private static List<String> listed(Findings found, String name) {
        NamedTable table = found.tables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        StringColumn names = NAMES.stream()
                .filter(table.table().columnNames()::contains)
                .findFirst()
                .map(table.table()::stringColumn)
                .orElse(StringColumn.create("none"));
        return IntStream.range(0, names.size())
                .filter(row -> !table.unranked().has(row))
                .mapToObj(names::get)
                .toList();
    }
}
