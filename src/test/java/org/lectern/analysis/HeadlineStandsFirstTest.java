package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Figure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.render.FigureView;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.StudyGenerator;
import org.lectern.study.Study;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a headline names first is among the marks of its page's first figure, and in the first rows of the table that comes with it.
 * A histogram tells how many, not which.
 */
class HeadlineStandsFirstTest {

    /** So many rows are in view before anybody scrolls. */
    private static final int IN_VIEW = 10;

    private static final List<String> NAMING = List.of("video_title", "course_code", "student_id");

    @TempDir
    private Path folder;

    @Test
    void inTheSampleStudy() {
        assertEquals(List.of("anomalies", "benchmark", "churn", "explore"), naming(Path.of("data", "sample-study")));
    }

    /** Here the course that Struggle is surest of is not among the ten with the highest shares. */
    @Test
    void inAStudyOfManyCourses() {
        Path csv = folder.resolve("views.csv");
        StudyGenerator.write(new GeneratorSettings(300_000, 42, 0), csv, TaskContext.quiet());
        assertEquals(List.of("anomalies", "benchmark", "churn", "explore", "struggle"), naming(csv));
    }

    /** Whoever follows a video from the middle of a ranking finds it there. */
    @Test
    void everyVideoIsInAFigureOfChurnAndOfDropoff() {
        try (Study study = Importer.open(Path.of("data", "sample-study"), ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            for (Analysis<?> analysis : List.of(new ChurnAnalysis(), new DropoffAnalysis())) {
                Findings found = analysis.answer(Choices.standard(), study, TaskContext.quiet());
                Table videos = found.tables().stream()
                        .map(NamedTable::table)
                        .filter(table -> table.columnNames().getFirst().equals("video_title"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(videos.rowCount() > 200, analysis::id);
                Figure ranking = found.figures().stream()
                        .filter(IntervalFigure.class::isInstance)
                        .filter(figure -> figure.caption().id().startsWith("videos_by"))
                        .findFirst()
                        .orElseThrow();
                assertEquals(
                        List.of(),
                        videos.stringColumn("video_title").asList().stream()
                                .filter(video -> !FigureView.draws(ranking, video))
                                .toList());
            }
        }
    }

    /** The analyses whose headline names a thing that the first figure's table has rows of. */
    private static List<String> naming(Path file) {
        List<String> found = new ArrayList<>();
        try (Study whole = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study study = whole.filtered(whole.facts().learnersOnly());
            for (Analysis<?> analysis : Analyses.all()) {
                // The model's headline is about the model, that of groups about groups.
                if (List.of("clusters", "predictor", "timeline").contains(analysis.id())
                        || analysis.lacking(study).isPresent()) {
                    continue;
                }
                if (namesTheFirst(analysis.answer(Choices.standard(), study, TaskContext.quiet()))) {
                    found.add(analysis.id());
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean namesTheFirst(Findings found) {
        String headline = found.reading().headline();
        Figure figure = found.figures().getFirst();
        Optional<String> first = found.tables().stream()
                .map(NamedTable::table)
                .flatMap(table ->
                        NAMING.stream().filter(table.columnNames()::contains).map(table::stringColumn))
                .flatMap(names -> names.unique().asList().stream())
                .filter(name -> !name.isEmpty() && place(headline, name) >= 0)
                .min(Comparator.comparingInt(name -> place(headline, name)));
        if (first.isEmpty() || figure instanceof HistogramFigure) {
            return false;
        }
        String name = first.get();
        assertTrue(
                FigureView.draws(figure, name),
                () -> headline + " " + figure.caption().title());
        Table table = found.tables().stream()
                .filter(one -> one.name().equals(figure.caption().table()))
                .findFirst()
                .orElseThrow()
                .table();
        StringColumn names = NAMING.stream()
                .filter(table.columnNames()::contains)
                .findFirst()
                .map(table::stringColumn)
                .orElseThrow();
        assertTrue(
                names.first(Math.min(IN_VIEW, names.size())).asList().contains(name),
                () -> headline + names.first(IN_VIEW).asList());
        return true;
    }

    /** Where a name stands by itself, not as part of another one. */
    private static int place(String headline, String name) {
        var found = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(headline);
        return found.find() ? found.start() : -1;
    }
}
