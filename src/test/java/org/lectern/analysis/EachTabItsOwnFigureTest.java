package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Point;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;

/** Each analysis draws what answers its own question. */
class EachTabItsOwnFigureTest {

    /** The same dots are drawn a second time only to mark some of them. */
    @Test
    void noTwoAnalysesDrawTheSameDots() {
        TreeMap<String, List<ScatterFigure>> scatters = new TreeMap<>();
        sample().forEach((id, figures) -> scatters.put(
                id,
                figures.stream()
                        .filter(ScatterFigure.class::isInstance)
                        .map(ScatterFigure.class::cast)
                        .filter(scatter -> scatter.points().stream().noneMatch(Point::marked))
                        .toList()));
        List<String> names = new ArrayList<>();
        scatters.forEach((id, drawn) -> drawn.stream()
                .filter(scatter -> scatter.pointLabel().equals("Learner"))
                .forEach(_ -> names.add(id)));
        assertEquals(List.of("clusters"), names);
    }

    @Test
    void noTwoAnalysesBeginWithTheSameRanking() {
        List<Set<String>> first = new ArrayList<>();
        sample().values().forEach(figures -> {
            Set<String> top = top(figures.getFirst());
            if (!top.isEmpty()) {
                first.add(top);
            }
        });
        assertEquals(first.stream().distinct().toList(), first);
        assertEquals(4, first.stream().filter(top -> top.size() > 1).count(), first::toString);
    }

    private static Set<String> top(Figure figure) {
        List<String> names = switch (figure) {
            case IntervalFigure dots
            when dots.categoryLabel().matches("Video|Course|Learner") ->
                dots.rows().stream().map(IntervalFigure.Row::category).toList();
            case BarFigure bars -> bars.categories();
            default -> List.of();
        };
        return names.stream().limit(3).collect(Collectors.toSet());
    }

    private static SortedMap<String, List<Figure>> sample() {
        SortedMap<String, List<Figure>> figures = new TreeMap<>();
        try (Study whole = Importer.open(Path.of("data", "sample-study"), ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study study = whole.filtered(whole.facts().learnersOnly());
            for (Analysis<?> analysis : Analyses.all()) {
                if (!analysis.id().equals("predictor")
                        && analysis.lacking(study).isEmpty()) {
                    figures.put(
                            analysis.id(),
                            analysis.answer(Choices.standard(), study, TaskContext.quiet())
                                    .figures());
                }
            }
        }
        return figures;
    }
}
