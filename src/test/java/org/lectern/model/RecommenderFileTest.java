package org.lectern.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.SampleRecommenders;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;

/** A recommender comes back from its file and answers the same, to the last digit. */
class RecommenderFileTest {

    private static final String CHECKSUM = ",\"checksum\":\"";
    private static final TrainedRecommender TRAINED = SampleRecommenders.trained();

    @TempDir
    private Path folder;

    private Path saved(TrainedRecommender model) {
        Path file = folder.resolve("r.lectern-model");
        ModelFile.write(model, file);
        return file;
    }

    private static String text(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String trouble(Path file) {
        return assertThrows(ProblemException.class, () -> ModelFile.read(file))
                .problem()
                .code();
    }

    /** Sealed anew after a change, so that nothing but what is read can refuse it. */
    private String troubleAfter(UnaryOperator<String> change) throws IOException {
        String whole = text(saved(TRAINED));
        String before = whole.substring(0, whole.lastIndexOf(CHECKSUM));
        String after = change.apply(before);
        assertFalse(after.equals(before), "nothing was changed");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SealedText.Writing sealing = new SealedText.Writing(bytes)) {
            sealing.write(after.getBytes(StandardCharsets.UTF_8));
            sealing.seal();
        }
        return trouble(Files.write(folder.resolve("changed"), bytes.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "popularity",
                "popularity_half_life",
                "catalogue_order",
                "content",
                "item_neighbours",
                "next_step",
                "ease",
                "als",
                "hybrid",
                "neighbours_content",
                "mix",
                "order_mix"
            })
    void everyModelAnswersTheSameOnceItIsOpenedAgain(String serving) {
        TrainedRecommender model = SampleRecommenders.serving(serving, TRAINED);
        TrainedRecommender opened = (TrainedRecommender) ModelFile.read(saved(model));
        Recommending before = Recommending.of(model, TaskContext.quiet());
        Recommending after = Recommending.of(opened, TaskContext.quiet());
        for (String learner : TRAINED.learners()) {
            assertEquals(before.ofLearner(learner, 20), after.ofLearner(learner, 20));
        }
        assertEquals(before.ofHistory(new int[] {3, 5}, 20), after.ofHistory(new int[] {3, 5}, 20));
        assertEquals(before.alike(0, 5), after.alike(0, 5));
        assertEquals(model.id(), opened.id());
        assertEquals(model.worth(), opened.worth());
        assertEquals(model.metrics(), opened.metrics());
        assertEquals(model.provenance(), opened.provenance());
        assertEquals(model.trained(), opened.trained());
        assertEquals(model.verdict(), opened.verdict());
        assertEquals(Task.RECOMMEND, Task.of(opened));
    }

    /** Days on which somebody opened something are told only where the model asks for them. */
    @Test
    void timesAreInTheFileOnlyWhereTheModelAsksForThem() throws IOException {
        assertTrue(text(saved(TRAINED)).contains("\"times\":[]"));
        assertFalse(text(saved(SampleRecommenders.serving("popularity_half_life", TRAINED)))
                .contains("\"times\":[]"));
    }

    @Test
    void aFileThatWasCutOrChangedIsRefused() throws IOException {
        Path file = saved(TRAINED);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals("model-damaged", trouble(file));
        String text = text(saved(TRAINED)).replace("Title 7", "Title 8");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("model-changed", trouble(Files.write(file, bytes.toByteArray())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"trained\":\"2026|\"trained\":\"x2026",
                "\"serving\":\"|\"serving\":\"x",
                "\"verdict\":\"|\"verdict\":\"x",
                "\"learners\":[|\"learners\":[\"one more\",",
                "\"pairs\":1|\"pairs\":-1",
                "\"pairs\":|\"pairs\":9",
                "\"lengths\":[\"|\"lengths\":[\"!",
                "\"items\":[{|\"items\":[{\"x\":1,",
                "\"unit\":0|\"unit\":1",
                "\"factors\":{|\"factors\":{\"count\":0"
            })
    void whatDoesNotFitTheRestIsDamaged(String part, String other) throws IOException {
        assertEquals("model-damaged", troubleAfter(text -> text.replace(part, other)));
    }

    @Test
    void packedNumbersComeBackAndOthersAreRefused() {
        int[] many = new int[200_000];
        Arrays.setAll(many, place -> place * 7919);
        List<String> lines = Packed.ofWholes(many);
        assertEquals(5, lines.size());
        assertEquals(0, Arrays.compare(many, Packed.wholes(lines, many.length)));
        assertThrows(IllegalArgumentException.class, () -> Packed.wholes(lines, many.length - 1));
        assertThrows(IllegalArgumentException.class, () -> Packed.wholes(List.of(), -1));
        List<String> infinite = Packed.ofFloats(1, Float.POSITIVE_INFINITY);
        assertThrows(IllegalArgumentException.class, () -> Packed.floats(infinite, 2));
    }
}
