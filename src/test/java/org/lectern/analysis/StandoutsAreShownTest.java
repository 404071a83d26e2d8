package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Figure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.render.FigureView;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.StudyGenerator;
import org.lectern.study.Study;

/** What stands out is drawn by the figure that it names, or stands in the table that it names. */
class StandoutsAreShownTest {

    @TempDir
    private Path folder;

    @Test
    void inTheSampleStudy() {
        assertEquals(
                List.of(
                        "benchmark benchmark_differences",
                        "churn churn_by_course",
                        "dropoff course_path",
                        "engagement engagement_ranking",
                        "explore course_engagement",
                        "explore videos_by_mean",
                        "timeline timeline_viewers"),
                shown(Path.of("data", "sample-study")));
    }

    @Test
    void inAStudyOfManyCourses() {
        Path csv = folder.resolve("views.csv");
        StudyGenerator.write(new GeneratorSettings(100_000, 42, 0), csv, TaskContext.quiet());
        assertEquals(
                List.of(
                        "benchmark benchmark_differences",
                        "churn churn_by_course",
                        "dropoff course_path",
                        "engagement engagement_ranking",
                        "explore course_engagement",
                        "explore videos_by_mean",
                        "predictor predictor_worth"),
                shown(csv));
    }

    private static List<String> shown(Path file) {
        List<String> places = new ArrayList<>();
        try (Study whole = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study study = whole.filtered(whole.facts().learnersOnly());
            for (Analysis<?> analysis : Analyses.all()) {
                if (analysis.lacking(study).isEmpty()) {
                    places.addAll(shown(analysis, study));
                }
            }
        }
        return places.stream().sorted().toList();
    }

    /** The figure or table of each, once it is certain to show it. */
    private static List<String> shown(Analysis<?> analysis, Study study) {
        Findings found = analysis.answer(Choices.standard(), study, TaskContext.quiet());
        List<String> places = new ArrayList<>();
        for (Standout standout : found.reading().standouts()) {
            ShownIn in = standout.in();
            if (in.figure().isEmpty()) {
                NamedTable table = found.tables().stream()
                        .filter(one -> one.name().equals(in.table()))
                        .findFirst()
                        .orElseThrow();
                String name = standout.about().orElseThrow().name();
                assertTrue(
                        table.table().stream().anyMatch(row -> row.getString(0).equals(name)),
                        () -> in + " has no " + name);
            } else {
                Figure figure = found.figures().stream()
                        .filter(one -> one.caption().id().equals(in.figure()))
                        .findFirst()
                        .orElseThrow();
                in.along()
                        .ifPresent(thing ->
                                assertTrue(figure.caption().title().contains(thing.name()), figure.caption()::title));
                standout.about()
                        .filter(thing -> !in.along().equals(standout.about()))
                        .ifPresent(thing -> assertTrue(
                                FigureView.draws(figure, thing.name()), () -> in + " draws no " + thing.name()));
            }
            places.add(analysis.id() + " " + in.figure() + in.table());
        }
        return places;
    }
}
