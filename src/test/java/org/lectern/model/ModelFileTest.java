package org.lectern.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.predictor.Seen;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Metric;
import org.lectern.learning.BoostedTrees;
import org.lectern.study.Days;
import org.lectern.study.Filter;

class ModelFileTest {

    private static final String COMMA_IN_FRONT_OF_THE_CHECKSUM = ",\"checksum\":\"";

    /** The first node of a tree: feature, cut, where what is missing goes, place of the yes-child. */
    private static final String ROOT = "\\[\\[1,0,([0-9.]+),([01]),1,";

    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

    @TempDir
    private Path folder;

    static Stream<CompletionModel> models() {
        CompletionModel plain = SampleModels.corrected();
        Calibration.Isotonic steps = new Calibration.Isotonic(List.of(
                new Calibration.Isotonic.Point(-1.0 / 3, 0.1),
                new Calibration.Isotonic.Point(Math.nextUp(0.1), 1 / Math.E),
                new Calibration.Isotonic.Point(Math.PI, 0.99)));
        return Stream.of(
                plain,
                SampleModels.asPublished(),
                with(plain, new Calibration.Platt(Math.nextDown(1.0), -0.0), plain.seen(), plain.metrics()),
                with(plain, steps, oddNames(plain.seen()), List.of(saysNothing())));
    }

    private static BoostedTrees asking(BoostedTrees trees, Seen seen) {
        return new BoostedTrees(CompletionModel.features(seen), trees.start(), trees.trees());
    }

    private static CompletionModel with(
            CompletionModel model, Calibration calibration, Seen seen, List<Metric> metrics) {
        return new CompletionModel(
                model.mode(),
                model.finished(),
                model.threshold(),
                asking(model.trees(), seen),
                model.resampled().stream().map(trees -> asking(trees, seen)).toList(),
                calibration,
                seen,
                metrics,
                new Provenance(
                        "Übung \"1\".csv",
                        "f",
                        Filter.everything().withCourses(List.of("b", "a")).withRoles(List.of("Student")),
                        Long.MAX_VALUE,
                        1,
                        Map.of("rate", "0.3"),
                        Long.MIN_VALUE,
                        "9"));
    }

    /** No name, quotes and another alphabet, in the order of their names. */
    private static Seen oddNames(Seen seen) {
        List<String> names = List.of("", "\"x\"\n\\", "Κυκλώματα 𝄞");
        List<Seen.Course> courses = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            courses.add(new Seen.Course(names.get(i), seen.courses().get(i).bands()));
        }
        return new Seen(1.0 / 3, 0, Double.MIN_VALUE, 100, courses);
    }

    private static Metric saysNothing() {
        return new Metric("roc_auc", Double.NaN, Optional.empty(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private Path saved() {
        Path file = folder.resolve("a.lectern-model");
        ModelFile.write(SampleModels.corrected(), file);
        return file;
    }

    private static String text(Path file) throws IOException {
        try (GZIPInputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String trouble(Path file) {
        return assertThrows(ProblemException.class, () -> ModelFile.read(file))
                .problem()
                .code();
    }

    private String trouble(byte[] content) throws IOException {
        return trouble(Files.write(folder.resolve("bad"), content));
    }

    /** The text after a change, with the checksum that it should have. */
    private String sealedAnew(UnaryOperator<String> change) throws IOException {
        return sealedAnew(saved(), change);
    }

    private static String sealedAnew(Path file, UnaryOperator<String> change) throws IOException {
        String whole = text(file);
        String before = change.apply(whole.substring(0, whole.lastIndexOf(COMMA_IN_FRONT_OF_THE_CHECKSUM)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SealedText.Writing sealing = new SealedText.Writing(bytes)) {
            sealing.write(before.getBytes(StandardCharsets.UTF_8));
            sealing.seal();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsReadIsWhatWasWritten(CompletionModel model) {
        Path file = folder.resolve("a.lectern-model");
        ModelFile.write(model, file);
        assertEquals(model, ModelFile.read(file));
    }

    /** Of models with what was seen of learners, and without. */
    @ParameterizedTest
    @MethodSource("models")
    void aFileTellsWhenItWasSaved(CompletionModel model) {
        Path file = folder.resolve("a.lectern-model");
        ModelFile.write(model, file, NOW);
        assertEquals(model, ModelFile.read(file));
        assertEquals(Optional.of(NOW), ModelFile.saved(file));
    }

    @Test
    void whatDoesNotTellWhenItWasSavedIsOfNoDay() throws IOException {
        assertEquals(Optional.empty(), ModelFile.saved(saved()));
        assertEquals(Optional.empty(), ModelFile.saved(folder.resolve("none")));
        assertEquals(Optional.empty(), ModelFile.saved(Files.writeString(folder.resolve("a"), "{}")));
    }

    @Test
    void aModelOpenedElsewherePredictsTheSameBits() {
        CompletionModel here = SampleModels.corrected();
        CompletionModel there = (CompletionModel) ModelFile.read(saved());
        for (int tenth = 0; tenth <= 1_000; tenth++) {
            for (String course : List.of("CSC101", "MTH202", "PHY303", "another")) {
                assertEquals(here.predict(tenth / 10.0, course), there.predict(tenth / 10.0, course));
            }
        }
    }

    /** A model of the first version of the format, and what the program that wrote it predicted. */
    @Test
    void aModelOfTheFirstVersionPredictsWhatItDidThen() throws IOException {
        CompletionModel model = (CompletionModel) ModelFile.read(copied("version-1.lectern-model"));
        List<String> lines = Files.readAllLines(copied("version-1-predictions.csv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            Prediction prediction = model.predict(Double.parseDouble(cells.get(0)), cells.get(1));
            assertEquals(cells.get(2), Double.toString(prediction.probability()));
            // The quantile of Student's distribution is not the model's, and may get better digits.
            assertEquals(Double.parseDouble(cells.get(3)), prediction.interval().low(), 1e-12);
            assertEquals(Double.parseDouble(cells.get(4)), prediction.interval().high(), 1e-12);
            assertEquals(cells.get(5), prediction.willComplete() ? "1" : "0");
            assertEquals(cells.get(7), Boolean.toString(prediction.knownCourse()));
        }
        assertEquals(72, lines.size() - 1);
    }

    @Test
    void aModelOfTheFirstVersionIsSavedInThisOne() throws IOException {
        CompletionModel model = (CompletionModel) ModelFile.read(copied("version-1.lectern-model"));
        Path again = folder.resolve("again");
        ModelFile.write(model, again);
        assertTrue(text(again).startsWith("{\"format\":\"lectern-model\",\"version\":2,"));
        CompletionModel same = (CompletionModel) ModelFile.read(again);
        assertEquals(model.trees(), same.trees());
        assertEquals(model.resampled(), same.resampled());
        assertEquals(model.metrics(), same.metrics());
        assertEquals(model.provenance(), same.provenance());
    }

    @Test
    void cellsOfFewerThanFiveLearnersAreNotInTheFile() throws IOException {
        Seen whole = ((CompletionModel) ModelFile.read(copied("version-1.lectern-model"))).seen();
        Path file = folder.resolve("again");
        ModelFile.write(ModelFile.read(copied("version-1.lectern-model")), file);
        Seen kept = ((CompletionModel) ModelFile.read(file)).seen();
        int left = 0;
        for (int course = 0; course < whole.courses().size(); course++) {
            for (int band = 0; band < Seen.BANDS; band++) {
                Seen.Counts before = whole.courses().get(course).bands().get(band);
                Seen.Counts after = kept.courses().get(course).bands().get(band);
                assertEquals(before.learners() < 5 ? new Seen.Counts(0, 0, 0) : before, after);
                left += before.learners() > 0 && before.learners() < 5 ? 1 : 0;
            }
        }
        assertTrue(left > 0, "the model has such cells");
        assertEquals(whole.lowest(), kept.lowest());
    }

    private Path copied(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ModelFileTest.class.getResourceAsStream(resource))) {
            return Files.write(folder.resolve(resource), in.readAllBytes());
        }
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(saved());
        assertArrayEquals(first, Files.readAllBytes(saved()));
    }

    @Test
    void anUncompressedFileIsReadToo() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), text(saved()));
        assertEquals(SampleModels.corrected(), ModelFile.read(plain));
    }

    @Test
    void aTrainingThatFailsLeavesNothingAndTheOldFileAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThrows(
                TaskCancelled.class,
                () -> ModelFile.write(
                        () -> {
                            throw new TaskCancelled();
                        },
                        file,
                        NOW));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOfBeforeTheTraining() {
        ProblemException trouble = assertThrows(
                ProblemException.class,
                () -> ModelFile.write(
                        () -> {
                            throw new AssertionError("trained for nothing");
                        },
                        folder.resolve("no/such/folder"),
                        NOW));
        assertEquals("folder-missing", trouble.problem().code());
    }

    @Test
    void whatIsNotThereOrNoFileIsNamed() {
        assertEquals("model-missing", trouble(folder.resolve("none")));
        assertEquals("model-is-folder", trouble(folder));
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertEquals("model-empty", trouble(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learner,video,completion\na,b,1\n",
                "\u0089PNG\r\n",
                "{}",
                "{\"format\":\"other\",\"version\":1}",
                "{\"version\":1,\"format\":\"lectern-model\"}",
                "{\"format\":\"lectern-model\",\"version\":\"1\"}",
                "{\"format\":\"lectern-model\",\"version\":-1}",
                "{\"format\":\"lectern-model\",\"version\":99999999999}",
                "[1, 2, 3]",
                "{",
                "\n",
            })
    void foreignFilesAreRefused(String content) throws IOException {
        assertEquals("model-foreign", trouble(content.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("model-foreign", trouble(compressed(content)));
    }

    static Stream<TrainedRisk> risks() {
        return Stream.of(SampleRisks.logistic(), SampleRisks.boosted(), SampleRisks.orderOnly());
    }

    /** The same model: what it says of learners, how sure it is, and the same file again. */
    @ParameterizedTest
    @MethodSource("risks")
    void aModelOfRiskThatIsReadIsTheOneThatWasWritten(TrainedRisk model) throws IOException {
        Path file = folder.resolve("risk.lectern-model");
        ModelFile.write(model, file);
        TrainedRisk read = (TrainedRisk) ModelFile.read(file);
        assertEquals(model.features(), read.features());
        assertEquals(model.metrics(), read.metrics());
        assertEquals(model.provenance(), read.provenance());
        assertEquals(model.params(), read.params());
        assertEquals(model.orderOnly(), read.orderOnly());
        assertEquals(model.learnt().fingerprint(), read.learnt().fingerprint());
        for (double[] row : new double[][] {{0, 19, 2}, {7, 0, 0}, {Double.NaN, 3, 1}}) {
            assertEquals(model.foresee(row), read.foresee(row));
        }
        Path again = folder.resolve("again.lectern-model");
        ModelFile.write(read, again);
        assertEquals(-1, Files.mismatch(file, again));
    }

    /** Whatever a text says in a number's or a name's place, with a seal that fits: a sentence or a model, never a fault. */
    @Test
    void aModelOfRiskChangedByHandIsRefused() throws IOException {
        Path file = folder.resolve("risk.lectern-model");
        ModelFile.write(SampleRisks.logistic(), file);
        String text = text(file);
        for (String[] change : new String[][] {
            {"\"foreseen\":\"result\"", "\"foreseen\":\"weather\""},
            {"\"probabilities\":\"shown\"", "\"probabilities\":\"perhaps\""},
            {"\"kind\":\"logistic\"", "\"kind\":\"oracle\""},
            {"\"terms\":[[0,", "\"terms\":[[9,"},
            {"\"task\":\"risk\"", "\"task\":\"completion\""}
        }) {
            assertTrue(text.contains(change[0]), change[0]);
            assertEquals(
                    "model-damaged",
                    trouble(compressed(sealedAnew(file, whole -> whole.replace(change[0], change[1])))),
                    change[1]);
        }
    }

    @Test
    void aNewerVersionIsNamed() throws IOException {
        assertEquals("model-too-new", trouble(compressed("{\"format\":\"lectern-model\",\"version\":8,\"new\":[]}")));
    }

    @Test
    void aFileThatEndsAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(saved());
        for (int length = 1; length < whole.length; length += 97) {
            assertEquals("model-damaged", trouble(Arrays.copyOf(whole, length)), length + " bytes");
        }
        byte[] plain = text(saved()).getBytes(StandardCharsets.UTF_8);
        for (int length = 40; length < plain.length; length += 997) {
            assertEquals("model-damaged", trouble(Arrays.copyOf(plain, length)), length + " bytes");
        }
    }

    @Test
    void aChangeOfOneDigitIsNoticed() throws IOException {
        String changed = text(saved()).replaceFirst("\"threshold\":0.5", "\"threshold\":0.4");
        assertEquals("model-changed", trouble(changed.getBytes(StandardCharsets.UTF_8)));
        assertEquals("model-changed", trouble(compressed(changed)));
    }

    @Test
    void aBitThatFlipsIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(saved());
        for (int at = 20; at < whole.length; at += 211) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            assertTrue(List.of("model-damaged", "model-changed").contains(trouble(flipped)), "byte " + at);
        }
    }

    static Stream<UnaryOperator<String>> lies() {
        return Stream.of(
                text -> text.replaceFirst("\"threshold\":0.5", "\"threshold\":1.5"),
                text -> text.replaceFirst("\"threshold\":0.5", "\"threshold\":null"),
                text -> text.replaceFirst("\"finished\"", "\"completed\""),
                text -> text.replaceFirst("\"corrected\"", "\"wrong\""),
                text -> text.replaceFirst("\"none\"", "\"other\""),
                text -> text.replaceFirst("\"completion\"", "\"other\""),
                text -> text.replaceFirst("\"kind\":\"number\"", "\"kind\":\"word\""),
                text -> text.replaceFirst("learner_avg_completion_rate", "average"),
                text -> text.replaceFirst("\"MTH202\"", "\"MTH203\""),
                text -> text.replaceFirst("\\[\\[1,", "[[3,"),
                text -> text.replaceFirst("\\[\\[1,", "[[-1,"),
                text -> text.replaceFirst(ROOT, "[[1,0,$1,$2,0,"),
                text -> text.replaceFirst(ROOT, "[[1,0,$1,$2,2,"),
                text -> text.replaceFirst(ROOT, "[[1,0,$1,$2,99999,"),
                text -> text.replaceFirst(ROOT, "[[1,0,$1,2,1,"),
                text -> text.replaceFirst(ROOT, "[[1,1,3.0,$2,1,"),
                text -> text.replaceFirst(ROOT, "[[1,1,0.5,$2,1,"),
                text -> text.replaceFirst(ROOT, "[[1,2,$1,$2,1,"),
                text -> text.replaceFirst(ROOT, "[[1,-1,$1,$2,1,"),
                text -> text.replaceFirst(ROOT, "[[1,0,1e999,$2,1,"),
                text -> text.replaceFirst(ROOT + "[^,]+,", "[[1,0,$1,$2,1,1e999,"),
                text -> text.replaceFirst("\"finished\":[\\d.]+", "\"finished\":-5.0"),
                text -> text.replaceFirst("\"finished\":[\\d.]+", "\"finished\":1000000000.0"),
                text -> text.replaceFirst("\"prior\":[\\d.]+", "\"prior\":50000.0"),
                text -> text.replaceFirst("\"highest\":[\\d.]+", "\"highest\":1e999"),
                text -> text.replaceFirst("\"bands\":\\[\\[\\d+,", "\"bands\":[[9223372036854775807,"),
                text -> text + "," + "[".repeat(100_000),
                text -> text + ",\"more\":1",
                text -> text.substring(0, text.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whatNoModelIsHasNoUseForARightChecksum(UnaryOperator<String> lie) throws IOException {
        String lied = sealedAnew(lie);
        assertFalse(lied.equals(text(saved())));
        assertEquals("model-damaged", trouble(compressed(lied)));
    }

    @Test
    void treesThatShareBranchesOrAreTooDeepAreRefused() throws IOException {
        String leaf = "[0,0.5,1.0]";
        String shared = "[[[1,0,5.0,0,1,1.0,0.0],[1,0,5.0,0,2,1.0,0.0],%s,%s]]".formatted(leaf, leaf);
        assertEquals("model-damaged", trouble(compressed(sealedAnew(text -> firstTrees(text, shared)))));
        assertEquals("model-damaged", trouble(compressed(sealedAnew(text -> firstTrees(text, chain(100))))));
        assertEquals(
                SampleModels.corrected().mode(),
                ModelFile.read(Files.write(
                                folder.resolve("chain"), compressed(sealedAnew(text -> firstTrees(text, chain(10))))))
                        .mode());
    }

    /** One tree whose yes-children ask again, so often. */
    private static String chain(int questions) {
        StringBuilder tree = new StringBuilder("[[");
        for (int i = 0; i < questions; i++) {
            tree.append("[1,0,5.0,0,%d,1.0,0.0],".formatted(2 * i + 1));
            if (i > 0) {
                tree.append("[0,0.5,1.0],");
            }
        }
        return tree.append("[0,0.5,1.0],[0,0.5,1.0]]]").toString();
    }

    private static String firstTrees(String text, String trees) {
        int from = text.indexOf("\"trees\":[") + "\"trees\":".length();
        int to = text.indexOf("},\"resampled\"");
        return text.substring(0, from) + trees + text.substring(to);
    }

    @Test
    void aTextThatNeverEndsIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write("{\"format\":\"lectern-model\",\"version\":1,\"program\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] blank = new byte[1 << 20];
            for (long written = 0; written <= SealedText.LONGEST; written += blank.length) {
                out.write(blank);
            }
        }
        assertEquals("model-too-large", trouble(bomb));
    }

    @Test
    void aModelOfSomeVideosAndDaysSaysSo() throws IOException {
        CompletionModel model = SampleModels.corrected();
        Filter filter = Filter.everything()
                .withVideos(List.of("b", "a"))
                .withDays(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        for (Filter chosen : List.of(filter, filter.withVideos(List.of()), filter.withDays(Days.ALL))) {
            CompletionModel part = of(model, chosen);
            Path file = folder.resolve("part.lectern-model");
            ModelFile.write(part, file);
            assertEquals(chosen, ModelFile.read(file).provenance().filter());
            assertTrue(text(file).contains("\"version\":3"));
        }
        assertTrue(text(saved()).contains("\"version\":2"), "programs that know no choice of videos read it");
    }

    private static CompletionModel of(CompletionModel model, Filter filter) {
        Provenance told = model.provenance();
        return new CompletionModel(
                model.mode(),
                model.finished(),
                model.threshold(),
                model.trees(),
                model.resampled(),
                model.calibration(),
                model.seen(),
                model.metrics(),
                new Provenance(
                        told.study(),
                        told.fingerprint(),
                        filter,
                        told.views(),
                        told.learners(),
                        told.parameters(),
                        told.seed(),
                        told.version()));
    }
}
