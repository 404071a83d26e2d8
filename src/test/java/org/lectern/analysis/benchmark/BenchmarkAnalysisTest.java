package org.lectern.analysis.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.sample.CrossedGenerator;
import org.lectern.sample.CrossedSettings;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class BenchmarkAnalysisTest {

    @TempDir
    private Path folder;

    private static Findings answer(Study study) {
        return new BenchmarkAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
    }

    /** Studies from the generator, through the import: the intervals hold the effects that they were drawn with. */
    @Test
    void intervalsHoldTheEffectsOfGeneratedStudies() throws IOException {
        int held = 0;
        int all = 0;
        double audience = 0;
        double before = 0;
        int keen = 0;
        for (int seed = 1; seed <= 8; seed++) {
            Path study = folder.resolve("study" + seed);
            CrossedGenerator.write(new CrossedSettings(250, 60, 3, 0.25, 4, seed), study, TaskContext.quiet());
            Map<String, Double> truth = truth(study);
            Table videos = table(asked(study), "video_benchmark");
            for (Row row : videos) {
                String title = row.getString("video_title");
                all++;
                double own = truth.getOrDefault(title, Double.NaN);
                held += row.getDouble("low") <= own && own <= row.getDouble("high") ? 1 : 0;
                // Every tenth of all videos, from the fourth on, is watched by keen learners; a course has twenty.
                if (title.endsWith("-004") || title.endsWith("-014")) {
                    audience += row.getDouble("audience_part");
                    before += row.getDouble("difference") - own;
                    keen++;
                }
            }
        }
        assertEquals(480, all);
        assertTrue(held >= 0.93 * all && held <= 0.97 * all, held + " of " + all);
        assertTrue(audience / keen > 1, "their audience is not found to be keen: " + audience / keen);
        assertEquals(0, before / keen, 0.8);
    }

    private static Findings asked(Path folder) {
        try (Study study = Importer.open(
                        folder.resolve(CrossedGenerator.VIEWS), ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Findings found = answer(study);
            found.figures().forEach(figure -> figure.size());
            return found;
        }
    }

    private static Map<String, Double> truth(Path folder) throws IOException {
        Map<String, Double> truth = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("truth").resolve("effects.csv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(","));
            truth.put(cells.getFirst(), Double.parseDouble(cells.get(2)));
        }
        return truth;
    }

    /**
     * Forty learners, of whom twenty are keen and watch 90 % of four common videos, the others 50 %. Keen learners alone watch the fifth, and 70 % of
     * it: its mean is that of all, and 20 points less than they give other videos.
     */
    @Test
    void findsAWeakVideoThatAKeenAudienceHides() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean keen = i % 2 == 0;
            for (int j = 0; j < 4; j++) {
                views.add(new View("l" + i, "v" + j, "C", (keen ? 90 : 50) + wobble(i, j)));
            }
            if (keen) {
                views.add(new View("l" + i, "weak", "C", 75 + wobble(i, 5)));
            }
        }
        Findings found;
        try (Study study = StudyFixture.of(views)) {
            found = new BenchmarkAnalysis().run(new BenchmarkParams(20, 2, 1), study, TaskContext.quiet());
            assertFalse(found.figures().isEmpty());
        }
        Row weak = table(found, "video_benchmark").row(0);
        assertEquals("weak", weak.getString("video_title"));
        assertEquals("worse", weak.getString("standing"));
        assertEquals(75, weak.getDouble("mean_completion"), 0.5);
        assertEquals(90, weak.getDouble("expected_completion"), 0.8);
        assertTrue(weak.getDouble("audience_part") > 15);
        assertTrue(weak.getLong("mean_rank") < weak.getLong("benchmark_rank"));
        String said = String.join(" ", found.reading().sentences());
        assertTrue(said.contains("keen"), said);
        assertEquals(1, found.reading().findings().size());
        assertEquals(
                weak.getDouble("difference"),
                found.reading()
                        .findings()
                        .getFirst()
                        .measure()
                        .orElseThrow()
                        .in(found.tables())
                        .orElseThrow()
                        .number());
        assertTrue(codes(found).contains("no-length"), () -> codes(found).toString());
    }

    /** Between -2 and 2, so that not everything is the same. */
    private static double wobble(int learner, int video) {
        return (learner * 7 + video * 11) % 5 - 2;
    }

    private static List<View> views(int number, IntFunction<View> view) {
        return IntStream.range(0, number).mapToObj(view).toList();
    }

    private static String refused(List<View> views) {
        try (Study study = StudyFixture.of(views)) {
            ProblemException refused = assertThrows(ProblemException.class, () -> answer(study));
            assertFalse(refused.problem().remedy().isBlank());
            return refused.problem().code();
        }
    }

    @Test
    void refusesWhatTellsNothing() {
        assertEquals("one-video", refused(views(50, i -> new View("l" + i, "v", "C", i))));
        assertEquals("nothing-in-common", refused(views(50, i -> new View("ann", "v" + i, "C", i))));
        assertEquals("nothing-in-common", refused(views(50, i -> new View("l" + i, "v" + i, "C", i))));
    }

    @Test
    void answersWhereAllCompletionsAreEqual() {
        try (Study study = StudyFixture.of(views(400, i -> new View("l" + i / 10, "v" + i % 10, "C", 100)))) {
            Findings found = answer(study);
            assertTrue(found.reading().headline().contains("None of 10"), found.reading()::headline);
            assertEquals(List.of(), found.reading().findings());
            found.figures()
                    .forEach(
                            figure -> assertFalse(figure.caption().alternative().isBlank()));
        }
    }

    /** Nearly as many videos as views: learners watched several, and hardly a video has two of them. */
    @Test
    void refusesManyVideosOfOneView() {
        assertEquals(
                "nothing-in-common",
                refused(views(
                        20_000,
                        i -> new View("l" + i / 4, i < 4 || i > 7 ? "v" + i : "v" + (i - 4), "C" + i % 50, i % 101))));
    }

    @Test
    void saysWhereLengthsAreMissing() throws IOException {
        Path study = folder.resolve("study");
        CrossedGenerator.write(new CrossedSettings(80, 30, 1, 0.4, 5, 3), study, TaskContext.quiet());
        Path csv = study.resolve(CrossedGenerator.VIEWS);
        List<String> lines = Files.readAllLines(csv);
        List<String> some = lines.stream()
                .map(line -> {
                    String[] cells = line.split(",");
                    if (cells[2].compareTo("K01-010") < 0 && line.startsWith("L")) {
                        cells[3] = "";
                    }
                    return String.join(",", cells);
                })
                .toList();
        Files.write(csv, some);
        assertTrue(codes(asked(study)).contains("some-length"));
        Files.write(
                csv,
                lines.stream()
                        .map(line -> line.replaceFirst(",\\d+,(\\d+,[^,]*)$", ",,$1"))
                        .toList());
        assertTrue(codes(asked(study)).contains("no-length"));
    }

    /** Repeated views count as their mean: who watched twice, 0 and 100, gave 50. */
    @Test
    void repeatedViewsCountAsTheirMean() {
        List<View> views = new ArrayList<>(views(60, i -> new View("l" + i / 3, "v" + i % 3, "C", 40 + i % 7)));
        views.set(0, new View("l0", "v0", "C", 0));
        views.add(new View("l0", "v0", "C", 100));
        try (Study study = StudyFixture.of(views)) {
            for (Row row : table(answer(study), "video_benchmark")) {
                if (row.getString("video_title").equals("v0")) {
                    assertEquals(21, row.getLong("views"));
                    assertEquals(20, row.getLong("learners"));
                    double others = IntStream.range(1, 20)
                            .mapToDouble(i -> 40 + 3 * i % 7)
                            .sum();
                    assertEquals((50 + others) / 20, row.getDouble("mean_completion"), 1e-9);
                }
            }
        }
    }
}
