package org.lectern.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.contract.Cancelled;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;
import org.lectern.study.CompletionRule;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Workspace;

/** What is saved is opened as it was, and whatever else is called a study file is refused in a sentence. */
class StudyFileTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[16]);
    private static final String VIEWS = "tables/views.parquet";

    @TempDir
    private Path folder;

    private Path csv;
    private Path file;

    @BeforeEach
    void save() throws IOException {
        csv = Files.writeString(folder.resolve("autumn.csv"), """
                name,video,course,completion
                Kay Kingsley,Basalt,GEO,100
                Lou Lowell,Basalt,GEO,35
                Kay Kingsley,"Chalk, and lime",GEO,80
                Mia Moss,Granite,ROC,5
                Mia Moss,Granite,ROC,many
                """);
        file = folder.resolve("autumn.lectern");
        save(ImportOptions.standard().withPseudonyms(PSEUDONYMS), Optional.empty());
    }

    private void save(ImportOptions options, Optional<Setup> setup) {
        try (Imported imported = Importer.open(csv, options, QUIET)) {
            StudyFile.write(imported, setup, file, QUIET);
        }
    }

    private StudyFile.Reopened read() {
        return StudyFile.read(file, PSEUDONYMS, false, QUIET);
    }

    private Problem refused() {
        Problem problem = assertThrows(ProblemException.class, this::read).problem();
        assertTrue(problem.sentence().contains("autumn.lectern"), problem.sentence());
        return problem;
    }

    private String refusal() {
        return refused().code();
    }

    @Test
    void whatWasDecidedComesBack() {
        Setup setup = new Setup(
                Filter.everything()
                        .withCourses(List.of("GEO", "ROC"))
                        .withRoles(List.of("Ä, \"b\""))
                        .withDays(new Days(null, LocalDate.of(2026, 5, 31))),
                new Choices(12, Mode.AS_PUBLISHED, Long.MIN_VALUE, CompletionRule.ofPercent(1.0 / 3), true),
                "churn",
                Map.of(
                        "churn",
                        new Setup.Tab(
                                Map.of("threshold", "40"),
                                Map.of("course", "GEO"),
                                Map.of("videos", List.of("low", "high")),
                                "curve",
                                List.of())));
        save(ImportOptions.standard().withPseudonyms(PSEUDONYMS), Optional.of(setup));
        StudyFile.Reopened reopened = read();
        reopened.imported().close();
        assertEquals(Optional.of(setup), reopened.setup());
        assertEquals(file, reopened.imported().source());
    }

    @Test
    void whatIsEnclosedComesBackAsItWas() throws IOException {
        Map<Enclosed, String> enclosed = Map.of(
                Enclosed.COMPLETION_MODEL, "{\"courses\":[\"Übung\"]}\n", Enclosed.LEDGER, "learner,day\r\n\u001f,1");
        enclose(enclosed);
        StudyFile.Reopened reopened = read();
        try (Imported imported = reopened.imported()) {
            assertEquals(4, imported.study().facts().views());
        }
        assertEquals(enclosed, reopened.enclosed());
        assertEquals(enclosed, StudyFile.enclosed(file));
        assertEquals(
                "learner,day\r\n\u001f,1",
                new String(entries().getOrDefault("ledger.csv", new byte[0]), StandardCharsets.UTF_8));
        assertFalse(entries().containsKey("models/risk.json"));
    }

    private void enclose(Map<Enclosed, String> enclosed) {
        ImportOptions options = ImportOptions.standard().withPseudonyms(PSEUDONYMS);
        try (Imported imported = Importer.open(csv, options, QUIET)) {
            StudyFile.write(new StudyFile.Reopened(imported, Optional.empty(), enclosed), file, QUIET);
        }
    }

    /** Programs that know of nothing enclosed go on reading what has nothing. */
    @Test
    void onlyWhatCarriesSomethingIsOfTheNewestVersion() throws IOException {
        assertEquals(2L, version());
        enclose(Map.of(Enclosed.RISK_MODEL, "{}"));
        assertEquals(3L, version());
    }

    private long version() throws IOException {
        return Manifest.head(JsonText.read(entries().getOrDefault(Manifest.ENTRY, new byte[0])))
                .number();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEnclosedAndWasEditedByHandIsRefused(Enclosed one) throws IOException {
        enclose(Map.of(one, "autumn"));
        rezip(entries -> entries.put(one.entry(), "winter".getBytes(StandardCharsets.UTF_8)));
        assertEquals("study-changed", refusal());
        assertEquals(
                "study-changed",
                assertThrows(ProblemException.class, () -> StudyFile.enclosed(file))
                        .problem()
                        .code());
    }

    @Test
    void whatIsEnclosedAndIsNoTextIsRefused() throws IOException {
        forged(entries -> entries.put(Enclosed.LEDGER.entry(), new byte[] {'a', (byte) 0xff}));
        assertEquals("study-damaged", refusal());
    }

    /** Up to 20,000 texts are numbered in another way than more. */
    @ParameterizedTest
    @ValueSource(ints = {20_000, 20_001})
    void textsAreNumberedAgainHoweverManyThereAre(int learners) throws IOException {
        StringBuilder rows = new StringBuilder("learner,video,completion\n");
        for (int row = 0; row < 2 * learners; row++) {
            rows.append("p-")
                    .append(row % learners)
                    .append(",Basalt,")
                    .append(row % 100)
                    .append('\n');
        }
        Files.writeString(csv, rows);
        List<String> before;
        try (Imported imported = Importer.open(csv, ImportOptions.standard().withPseudonyms(PSEUDONYMS), QUIET)) {
            before = learners(imported);
            StudyFile.write(imported, Optional.empty(), file, QUIET);
        }
        try (Imported reopened = read().imported()) {
            assertEquals(before, learners(reopened));
        }
        assertEquals("ENUM", before.getFirst().substring(0, 4));
    }

    private static List<String> learners(Imported imported) {
        String sql = "SELECT left(typeof(learner), 4) || ' ' || CAST(learner AS VARCHAR) AS learner FROM views";
        return imported.study().query(sql, QUIET).stringColumn("learner").asList();
    }

    @Test
    void isKnownByItsNameAndByItsBytes() throws IOException {
        Path renamed = Files.copy(file, folder.resolve("autumn.zip"));
        assertTrue(StudyFile.isOne(file));
        assertTrue(StudyFile.isOne(renamed));
        assertFalse(StudyFile.isOne(csv));
        assertFalse(StudyFile.isOne(folder));
    }

    /** Everything of the file that is text, uncompressed, and the learners of its tables. */
    @Test
    void neitherNamesNorWhereTheExportLiesAreInIt() throws IOException {
        StringBuilder all = new StringBuilder();
        for (byte[] entry : entries().values()) {
            all.append(new String(entry, StandardCharsets.ISO_8859_1));
        }
        try (Imported reopened = read().imported()) {
            all.append(reopened.study()
                    .query("SELECT DISTINCT learner FROM views", QUIET)
                    .printAll());
        }
        assertFalse(all.toString().matches("(?s).*(Kay|Lou|Mia|Kingsley).*"), all.toString());
        assertFalse(all.toString().contains(folder.toString()), all.toString());
        assertTrue(all.toString().contains(PSEUDONYMS.of("Kay Kingsley")));
    }

    @Test
    void namesAreSavedAndSeenOnlyWhereSomebodySaysSo() {
        save(ImportOptions.standard(), Optional.empty());
        assertEquals("study-has-names", refusal());
        try (Imported reopened = StudyFile.read(file, PSEUDONYMS, true, QUIET).imported()) {
            assertNull(reopened.options().pseudonyms());
            assertTrue(reopened.study()
                    .query("SELECT DISTINCT learner FROM views", QUIET)
                    .printAll()
                    .contains("Kay Kingsley"));
        }
    }

    @Test
    void rowsThatWereSetAsideAreTheExports() {
        try (Imported reopened = read().imported()) {
            assertEquals(1, reopened.report().counts().setAside().size());
            Problem problem = assertThrows(
                            ProblemException.class,
                            () -> Importer.saveSetAside(reopened, folder.resolve("aside.csv"), QUIET))
                    .problem();
            assertEquals("rows-not-kept", problem.code());
            assertTrue(problem.remedy().contains("autumn.csv"), problem.remedy());
        }
    }

    @Test
    void whatIsNoStudyIsRefused() throws IOException {
        Files.write(file, new byte[0]);
        assertEquals("study-empty", refusal());
        Files.writeString(file, "learner,video\nkay,Basalt\n");
        assertEquals("study-foreign", refusal());
        Files.delete(file);
        assertEquals("study-missing", refusal());
        Files.createDirectory(file);
        assertEquals("study-is-folder", refusal());
    }

    @Test
    void anArchiveOfSomethingElseIsRefused() throws IOException {
        rezip(entries -> {
            entries.clear();
            entries.put("views.csv", "learner,video\nkay,Basalt\n".getBytes(StandardCharsets.UTF_8));
        });
        assertEquals("study-foreign", refusal());
    }

    @Test
    void tenGigabytesOfNothingAreRefusedAtOnce() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(0);
            large.setLength(10L << 30);
        }
        assertEquals("study-foreign", refusal());
    }

    @Test
    void aNewerVersionIsRefusedWhateverElseItSays() throws IOException {
        rezip(entries -> entries.put(
                Manifest.ENTRY,
                "{\"format\":\"lectern-study\",\"version\":4,\"parts\":[]}".getBytes(StandardCharsets.UTF_8)));
        Problem problem = refused();
        assertEquals("study-too-new", problem.code());
        assertTrue(problem.sentence().contains("version 4 "), problem.sentence());
    }

    /** Cut after each of a hundred places. */
    @Test
    void aTruncatedFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int part = 0; part < 100; part++) {
            int length = Math.max(1, whole.length * part / 100);
            Files.write(file, Arrays.copyOf(whole, length));
            String code = refusal();
            assertTrue(code.equals("study-damaged") || code.equals("study-foreign"), length + ": " + code);
        }
    }

    /** One byte of every so many is another. What then opens all the same was changed where nothing is said. */
    @Test
    void aDamagedFileIsRefusedOrSaysTheSame() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<String> codes = new ArrayList<>();
        for (int place = 0; place < whole.length; place += 61) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            Files.write(file, damaged);
            try (Imported opened = read().imported()) {
                assertEquals(4, opened.study().facts().views());
                codes.add("same");
            } catch (ProblemException e) {
                codes.add(e.problem().code());
            }
        }
        assertTrue(
                codes.stream().allMatch(code -> code.matches("same|study-(damaged|changed|foreign)")),
                codes.toString());
        assertTrue(codes.stream().filter("same"::equals).count() * 5 < codes.size(), codes.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.json", "report.json", Manifest.ENTRY})
    void whatWasEditedByHandIsRefused(String entry) throws IOException {
        rezip(entries -> entries.computeIfPresent(
                entry,
                (_, text) -> new String(text, StandardCharsets.UTF_8)
                        .replace("autumn", "winter")
                        .replace("\"views\":4", "\"views\":5")
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals("study-changed", refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {VIEWS, "study.json", "report.json"})
    void whatLacksAPartIsRefused(String entry) throws IOException {
        rezip(entries -> entries.remove(entry));
        assertEquals("study-changed", refusal());
        forged(entries -> entries.remove(entry));
        assertEquals("study-damaged", refusal());
    }

    /** Nothing of an archive gets a name of its own outside it. */
    @ParameterizedTest
    @ValueSource(strings = {"../climbed.parquet", "/tmp/climbed.parquet", "tables/../../climbed.parquet", "notes.json"})
    void aPartThatNoStudyHasIsRefused(String entry) throws IOException {
        rezip(entries -> entries.put(entry, new byte[10]));
        assertEquals("study-changed", refusal());
        forged(entries -> entries.put(entry, new byte[10]));
        assertEquals("study-changed", refusal());
        assertFalse(Files.exists(folder.resolve("../climbed.parquet")));
    }

    /** A third of a gigabyte of blanks takes a third of a megabyte. */
    @Test
    void aBombIsRefused() throws IOException {
        rezip(entries -> entries.put(Manifest.ENTRY, " ".repeat(300 << 20).getBytes(StandardCharsets.US_ASCII)));
        assertEquals("study-too-large", refusal());
    }

    @Test
    void aManifestThatIsTooLongIsRefused() throws IOException {
        rezip(entries -> entries.computeIfPresent(
                Manifest.ENTRY,
                (_, text) -> (" ".repeat(1 << 20) + new String(text, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals("study-too-large", refusal());
    }

    /** A day that no month has, and a number that no count is. */
    @ParameterizedTest
    @ValueSource(strings = {"\"2026-05-31\" \"2026-05-32\"", "\"minimumViews\":12 \"minimumViews\":99999999999"})
    void whatNobodyCanHaveDecidedIsRefused(String change) throws IOException {
        Setup setup = new Setup(
                Filter.everything().withDays(new Days(null, LocalDate.of(2026, 5, 31))),
                Choices.standard().withMinimumViews(12),
                "",
                Map.of());
        String text = new String(JsonText.write(RecordJson.of(setup)), StandardCharsets.UTF_8);
        int between = change.indexOf(' ');
        String changed = text.replace(change.substring(0, between), change.substring(between + 1));
        assertNotEquals(text, changed);
        forged(entries -> entries.put(StudyArchive.SETUP, changed.getBytes(StandardCharsets.UTF_8)));
        assertEquals("study-damaged", refusal());
    }

    /** Its footer says four, its one group of rows five million. */
    @Test
    void aTableWithMoreRowsThanItSaysIsRefused() throws IOException, SQLException {
        byte[] bytes = other(
                "SELECT v.* FROM all_views AS v, range(5000000) WHERE v.video = 'Granite'", "ROW_GROUP_SIZE 5000000");
        int footer = bytes.length
                - 8
                - ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        // Five million and four in the compact protocol's zigzag, seven bits a byte.
        byte[] millions = {(byte) 0x80, (byte) 0xAD, (byte) 0xE2, 4};
        byte[] four = {(byte) 0x88, (byte) 0x80, (byte) 0x80, 0};
        int place = footer;
        while (!Arrays.equals(millions, Arrays.copyOfRange(bytes, place, place + millions.length))) {
            place++;
        }
        System.arraycopy(four, 0, bytes, place, four.length);
        forged(entries -> entries.put(VIEWS, bytes));
        assertEquals("study-damaged", refusal());
    }

    /** Two gigabytes of one text. */
    @Test
    void aTableWithMoreTextThanItsFileHoldsIsRefused() throws IOException, SQLException {
        byte[] bytes = other(
                "SELECT v.* REPLACE (repeat('x', 10000) AS video) FROM all_views AS v, range(200000)"
                        + " WHERE v.video = 'Granite'",
                "ROW_GROUP_SIZE 200000");
        forged(entries -> {
            entries.put(VIEWS, bytes);
            entries.computeIfPresent(
                    "study.json",
                    (_, text) -> new String(text, StandardCharsets.UTF_8)
                            .replace("\"rows\":4", "\"rows\":200000")
                            .replaceAll("\"listed\":\\[[^\\]]*\\]", "\"listed\":[]")
                            .getBytes(StandardCharsets.UTF_8));
        });
        assertEquals("study-damaged", refusal());
        assertTrue(
                String.valueOf(assertThrows(ProblemException.class, this::read).getCause())
                        .contains("more text"));
    }

    @Test
    void whatTheMachineLacksIsSaid() {
        assertEquals(
                List.of("out-of-memory", "disk-full"),
                Stream.of(
                                new SQLException("Out of Memory Error: failed to pin block of size 256.0 KiB"),
                                new IOException("No space left on device"))
                        .flatMap(cause -> Workspace.shortage(cause).stream())
                        .map(Problem::code)
                        .toList());
    }

    /** The bytes of another table of views, made of those in the file. */
    private byte[] other(String select, String how) throws IOException, SQLException {
        Path parquet = folder.resolve("other.parquet");
        Path views = Files.write(
                folder.resolve("views.parquet"),
                Objects.requireNonNull(entries().get(VIEWS)));
        try (Workspace database = Workspace.create()) {
            database.run(
                    statement -> {
                        statement.execute("CREATE VIEW all_views AS SELECT * FROM read_parquet('" + views + "')");
                        return statement.execute(
                                "COPY (" + select + ") TO '" + parquet + "' (FORMAT parquet, CODEC zstd, " + how + ")");
                    },
                    QUIET);
        }
        return Files.readAllBytes(parquet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a' AS learner",
                "SELECT learner, video, course, course_as_given, role, 50 AS completion, viewed_at, video_seconds, position"
                        + " FROM all_views",
                "SELECT * FROM all_views LIMIT 3",
                // Of a made-up table with as many rows as its maker likes to say.
                "SELECT v.* FROM all_views AS v, range(5000000) WHERE v.video = 'Granite'"
            })
    void anotherTableInItsPlaceIsRefused(String other) throws IOException, SQLException {
        byte[] bytes = other(other, "ROW_GROUP_SIZE 5000000");
        forged(entries -> {
            entries.put(VIEWS, bytes);
            entries.computeIfPresent(
                    "study.json",
                    (_, text) -> other.contains("range")
                            ? new String(text, StandardCharsets.UTF_8)
                                    .replace("\"rows\":4", "\"rows\":5000000")
                                    .getBytes(StandardCharsets.UTF_8)
                            : text);
        });
        assertEquals("study-damaged", refusal());
    }

    @Test
    void nothingGoesOnWhereNobodyWantsTheStudyAnyMore() {
        assertThrows(TaskCancelled.class, () -> StudyFile.read(file, PSEUDONYMS, false, new Cancelled()));
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("lectern-copy")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidAndTheFileBeforeStays() throws IOException {
        try (Imported reopened = read().imported()) {
            Problem problem = assertThrows(
                            ProblemException.class,
                            () -> StudyFile.write(reopened, Optional.empty(), Path.of("/dev/full"), QUIET))
                    .problem();
            assertEquals("disk-full", problem.code());
            Problem nowhere = assertThrows(
                            ProblemException.class,
                            () -> StudyFile.write(reopened, Optional.empty(), Path.of("/proc/autumn.lectern"), QUIET))
                    .problem();
            assertFalse(nowhere.remedy().isBlank());
        }
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Imported reopened = read().imported()) {
            assertThrows(TaskCancelled.class, () -> StudyFile.write(reopened, Optional.empty(), file, new Cancelled()));
        }
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    /** What stands in the file, by name. */
    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().<ZipEntry>map(one -> one).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    /** Changes the file's entries and nothing of what it says of them. */
    private void rezip(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = entries();
        change.accept(entries);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    /** Changes the file's entries, and what it says of them. */
    private void forged(Consumer<Map<String, byte[]>> change) throws IOException {
        save(ImportOptions.standard().withPseudonyms(PSEUDONYMS), Optional.empty());
        rezip(entries -> {
            @Nullable Object json = JsonText.read(Objects.requireNonNull(entries.remove(Manifest.ENTRY)));
            Manifest told = Manifest.of(json);
            change.accept(entries);
            Map<String, byte[]> rest = new LinkedHashMap<>(entries);
            List<Manifest.Entry> listed = rest.entrySet().stream()
                    .map(entry -> new Manifest.Entry(entry.getKey(), entry.getValue().length, hash(entry.getValue())))
                    .toList();
            entries.clear();
            entries.put(
                    Manifest.ENTRY,
                    new Manifest(
                                    told.format(),
                                    told.version(),
                                    told.program(),
                                    told.name(),
                                    told.fingerprint(),
                                    told.names(),
                                    listed)
                            .text());
            entries.putAll(rest);
        });
    }

    private static String hash(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
