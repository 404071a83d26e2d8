package org.lectern.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Row;

class StudyGeneratorTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void looksLikeThePublishedStudy() {
        Path csv = folder.resolve("study.csv");
        StudyGenerator.write(new GeneratorSettings(200_000, 1, 0), csv, TaskContext.quiet());
        try (Study study = StudyFixture.ofExport(csv)) {
            Row views = ask(study, """
                    SELECT avg(completion) AS mean, min(completion) AS lowest,
                           avg(CASE WHEN completion = 100 THEN 1.0 ELSE 0 END) AS complete,
                           avg(CASE WHEN completion >= 95 AND completion < 100 THEN 1.0 ELSE 0 END) AS nearly,
                           avg(CASE WHEN completion < 49 THEN 1.0 ELSE 0 END) AS early,
                           avg(CASE WHEN role <> 'Student' THEN 1.0 ELSE 0 END) AS staff
                    FROM views
                    """);
            assertEquals(78.8, views.getDouble("mean"), 2);
            assertEquals(0.8, views.getDouble("lowest"), 1e-9);
            assertEquals(0.65, views.getDouble("complete"), 0.03);
            assertEquals(0.06, views.getDouble("nearly"), 0.01);
            assertEquals(0.215, views.getDouble("early"), 0.02);
            assertEquals(0.0078, views.getDouble("staff"), 0.004);
            Row titles = ask(study, """
                    SELECT median(n) AS middle, stddev(ln(n)) AS spread,
                           quantile_cont(mean, 0.05) AS low, median(mean) AS mean, quantile_cont(mean, 0.95) AS high
                    FROM (SELECT count(*) AS n, avg(completion) AS mean FROM views GROUP BY video)
                    """);
            assertEquals(54, titles.getDouble("middle"), 12);
            assertEquals(1.4, titles.getDouble("spread"), 0.1);
            assertEquals(31, titles.getDouble("low"), 14);
            assertEquals(77, titles.getDouble("mean"), 12);
            assertEquals(93, titles.getDouble("high"), 7);
            Row learners = ask(study, """
                    SELECT sqrt(sum(n * (mean - 78) * (mean - 78)) / sum(n)) AS spread
                    FROM (SELECT count(*) AS n, avg(completion) AS mean FROM views GROUP BY learner)
                    """);
            assertEquals(19.7, learners.getDouble("spread"), 2.5);
        }
    }

    @Test
    void hasThePublishedNumbersOfLearnersVideosAndCourses() {
        Sizes full = Sizes.of(668_471);
        assertEquals(4_979, full.learners(), 10);
        assertEquals(4_273, full.videos(), 50);
        assertEquals(174, full.courses());
        assertEquals(new Sizes(1, 1, 1), Sizes.of(1));
        assertEquals(10.0, (double) Sizes.of(6_684_710).learners() / full.learners(), 0.01);
        assertTrue(Sizes.of(6_684_710).videos() < 4 * full.videos());
    }

    @Test
    void losesLearnersAlongACourse() throws IOException {
        List<String> rows = rows(new GeneratorSettings(50_000, 4, 0));
        Set<String> early = new HashSet<>();
        Set<String> late = new HashSet<>();
        for (String row : rows) {
            List<String> cells = List.of(row.split(",", -1));
            String module = cells.get(3).substring(cells.get(3).length() - 5);
            if (module.startsWith("01")) {
                early.add(cells.get(0) + cells.get(2));
            } else if (module.startsWith("02")) {
                late.add(cells.get(0) + cells.get(2));
            }
        }
        assertTrue(late.size() < 0.9 * early.size(), late.size() + " of " + early.size());
    }

    @Test
    void writesTheColumnsOfTheExport() throws IOException {
        Path csv = write(new GeneratorSettings(3_000, 9, 0));
        List<String> lines = Files.readAllLines(csv);
        assertEquals("student_id,course_id,course_code,video_title,role,completion_rate_percent", lines.getFirst());
        assertEquals(3_001, lines.size());
        String shape =
                "[0-9a-f]{12},\\d+,[A-Z]{3}\\d{3},[A-Z]{3}\\d{3}_Y\\d_\\d\\d_\\d\\d,[A-Za-z/]+,(100|\\d?\\d)\\.\\d";
        lines.stream().skip(1).forEach(line -> assertTrue(line.matches(shape), line));
    }

    @Test
    void givesEveryCourseOneCodeAndEveryLearnerOneRole() throws IOException {
        Map<String, Set<String>> codes = new TreeMap<>();
        Map<String, Set<String>> roles = new TreeMap<>();
        for (String row : rows(new GeneratorSettings(20_000, 5, 0))) {
            List<String> cells = List.of(row.split(",", -1));
            codes.computeIfAbsent(cells.get(1), id -> new TreeSet<>()).add(cells.get(2));
            roles.computeIfAbsent(cells.get(0), id -> new TreeSet<>()).add(cells.get(4));
        }
        codes.forEach((id, names) -> assertEquals(1, names.size(), id));
        roles.forEach((id, names) -> assertEquals(1, names.size(), id));
    }

    /** The hash stands here so that another platform or Java version is held to the same bytes. */
    @Test
    void writesTheSameBytesForTheSameSeed() throws Exception {
        byte[] once = Files.readAllBytes(write(new GeneratorSettings(5_000, 42, 0.1)));
        byte[] again = Files.readAllBytes(write(new GeneratorSettings(5_000, 42, 0.1)));
        byte[] other = Files.readAllBytes(write(new GeneratorSettings(5_000, 43, 0.1)));
        assertArrayEquals(once, again);
        assertFalse(java.util.Arrays.equals(once, other));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(once);
        assertEquals(
                "a53037018153a278a41aff1d7122324b23b770d790bd127c628b5ca47745ff53",
                HexFormat.of().formatHex(hash));
    }

    @Test
    void countsItsDirt() throws IOException {
        Path csv = folder.resolve("dirty.csv");
        Generated made = StudyGenerator.write(new GeneratorSettings(20_000, 7, 0.2), csv, TaskContext.quiet());
        List<List<String>> rows = Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        assertEquals(20_001, rows.size());
        assertEquals("Total", rows.getLast().getFirst());
        List<List<String>> views = rows.subList(0, 20_000);
        Map<Dirt, Long> dirt = made.dirt();
        assertEquals(4_000.0, (double) dirt.values().stream().mapToLong(n -> n).sum(), 250.0);
        assertEquals(
                dirt.get(Dirt.NO_LEARNER), count(views, cells -> cells.get(0).isEmpty()));
        assertEquals(
                dirt.get(Dirt.NO_COMPLETION), count(views, cells -> cells.get(5).isEmpty()));
        assertEquals(
                dirt.get(Dirt.NOT_A_NUMBER), count(views, cells -> cells.get(5).equals("NaT")));
        assertEquals(
                dirt.get(Dirt.ABOVE_100),
                count(
                        views,
                        cells -> cells.get(5).matches("\\d{3}\\.\\d")
                                && !cells.get(5).equals("100.0")));
        assertEquals(
                dirt.get(Dirt.SPACES_AFTER_TITLE),
                count(views, cells -> cells.get(3).endsWith("  ")));
        assertEquals(
                dirt.get(Dirt.TITLE_IN_SMALL_LETTERS),
                count(views, cells -> cells.get(3).startsWith(cells.get(3).toLowerCase(java.util.Locale.ROOT))));
        assertEquals(
                dirt.get(Dirt.BLANK_IN_COURSE),
                count(views, cells -> cells.get(2).matches("[A-Z]{3} \\d{3}")));
        assertEquals(
                dirt.get(Dirt.COURSE_RESPELLED),
                count(views, cells -> cells.get(2).length() > 7));
    }

    @Test
    void leavesTheOtherRowsAsTheyAreWhereSomeAreDirty() throws IOException {
        List<String> clean = rows(new GeneratorSettings(5_000, 11, 0));
        List<String> dirty = rows(new GeneratorSettings(5_000, 11, 0.1));
        int same = 0;
        for (int i = 0; i < clean.size(); i++) {
            same += clean.get(i).equals(dirty.get(i)) ? 1 : 0;
        }
        assertEquals(4_500.0, same, 100.0);
    }

    @Test
    void makesTheSmallestStudy() throws IOException {
        assertEquals(1, rows(new GeneratorSettings(1, 0, 0)).size());
    }

    @Test
    void leavesNothingBehindWhenCancelled() throws IOException {
        Path csv = folder.resolve("cancelled.csv");
        Files.writeString(csv, "before");
        assertThrows(
                TaskCancelled.class,
                () -> StudyGenerator.write(new GeneratorSettings(1_000_000, 1, 0), csv, new CancelledHalfway()));
        assertEquals("before", Files.readString(csv));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(csv), files.toList());
        }
    }

    @Test
    void saysSoWhereItCannotWrite() {
        Path nowhere = folder.resolve("absent").resolve("study.csv");
        ProblemException trouble = assertThrows(
                ProblemException.class,
                () -> StudyGenerator.write(new GeneratorSettings(10, 1, 0), nowhere, TaskContext.quiet()));
        assertEquals("cannot-write", trouble.problem().code());
    }

    @Test
    void refusesWhatIsNoStudy() {
        assertThrows(IllegalArgumentException.class, () -> new GeneratorSettings(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new GeneratorSettings(1, 1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new GeneratorSettings(1, 1, Double.NaN));
    }

    @Test
    void theShippedSampleIsWhatItsReadmeSays() throws IOException {
        Path made = folder.resolve("sample");
        StudyGenerator.writeBundle(new GeneratorSettings(16_000, 2026, 0), made, TaskContext.quiet());
        long bytes = 0;
        for (String name : List.of(StudyGenerator.COMPLETION, StudyGenerator.EVENTS, StudyGenerator.ROSTER)) {
            Path shipped = Path.of("data/sample-study", name);
            assertArrayEquals(Files.readAllBytes(shipped), Files.readAllBytes(made.resolve(name)), name);
            bytes += Files.size(shipped);
        }
        assertTrue(bytes <= 1_200_000, bytes + " bytes");
        assertTrue(Files.readString(Path.of("data/README.md"))
                .contains("java -jar target/lectern.jar generate --views 16000 --seed 2026 --player-events"
                        + " --out data/sample-study"));
    }

    /** Views of one course are told by a player, all others as ever. */
    @Test
    void filesThatBelongTogetherAreTheSameStudy() throws IOException {
        GeneratorSettings settings = new GeneratorSettings(4_000, 3, 0);
        Path made = folder.resolve("bundle");
        StudyGenerator.writeBundle(settings, made, TaskContext.quiet());
        List<String> all = rows(settings);
        List<String> told = Files.readAllLines(made.resolve(StudyGenerator.COMPLETION));
        Set<String> sittings = new HashSet<>();
        Set<String> courses = new HashSet<>();
        for (String line : Files.readAllLines(made.resolve(StudyGenerator.EVENTS)).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",", -1);
            courses.add(cells[1]);
            sittings.add(cells[4]);
        }
        assertEquals(1, courses.size());
        String course = "," + courses.iterator().next() + ",";
        assertEquals(all.stream().filter(row -> !row.contains(course)).toList(), told.subList(1, told.size()));
        assertEquals(all.size() - (told.size() - 1), sittings.size());
        assertThrows(
                IllegalArgumentException.class,
                () -> StudyGenerator.writeBundle(new GeneratorSettings(10, 1, 0.1), made, TaskContext.quiet()));
    }

    /** Lets the first pieces be written and then wants no more. */
    private static final class CancelledHalfway implements TaskContext {
        private int looks;

        @Override
        public void progress(String step, DoubleSupplier fraction) {}

        @Override
        public void checkCancelled() {
            looks++;
            if (looks > 5) {
                throw new TaskCancelled();
            }
        }

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }

    private static long count(List<List<String>> rows, java.util.function.Predicate<List<String>> which) {
        return rows.stream().filter(which).count();
    }

    private static Row ask(Study study, String sql) {
        return study.query(sql, TaskContext.quiet()).row(0);
    }

    private Path write(GeneratorSettings settings) {
        Path csv = folder.resolve("made.csv");
        StudyGenerator.write(settings, csv, TaskContext.quiet());
        return csv;
    }

    private List<String> rows(GeneratorSettings settings) throws IOException {
        List<String> lines = Files.readAllLines(write(settings));
        return lines.subList(1, settings.dirty() > 0 ? lines.size() - 1 : lines.size());
    }
}
