package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;

/** Files that gzip packed: once, twice, cut, damaged, or to harm. */
class GzipTest {

    private static final int LEARNERS = 5_000;

    private static final String TABLE = "learner,video,completion\n" + lines("s%d,Basalt,50");
    private static final String OBJECTS = lines("{\"learner\": \"s%d\", \"video\": \"Basalt\", \"completion\": 50}");

    private static final String FIRST = "learner,video,completion\na,Basalt,10\n";

    @TempDir
    private Path folder;

    private static String lines(String line) {
        return IntStream.range(0, LEARNERS)
                .mapToObj(i -> line.formatted(i * 7919 % LEARNERS) + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] packed(String text) throws IOException {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private long kept(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet())
                .counts()
                .kept();
    }

    private void assertProblem(String code, String name, byte[] bytes) {
        ProblemException e = assertThrows(ProblemException.class, () -> kept(name, bytes));
        assertEquals(code, e.problem().code());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twiceIsReadAsOnce(boolean table) throws IOException {
        byte[] once = packed(table ? TABLE : OBJECTS);
        String name = table ? "views.csv.gz" : "views.jsonl.gz";
        assertEquals(LEARNERS, kept(name, once));
        assertEquals(LEARNERS, kept(name, packed(once)));
        assertProblem("not-a-table", name, packed(packed(once)));
    }

    @Test
    void piecesOneAfterTheOtherAreOneFile() throws IOException {
        assertEquals(2, kept("views.csv.gz", joined(packed(FIRST), packed("b,Basalt,20\n"))));
    }

    /** A piece whose head is damaged is nothing but bytes behind the one before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 20})
    void aPieceThatCannotBeReadIsNotPassedOver(int length) throws IOException {
        byte[] second = packed("b,Basalt,20\n");
        second[0] ^= 1;
        assertProblem("damaged-file", "views.csv.gz", joined(packed(FIRST), Arrays.copyOf(second, length)));
        assertProblem("damaged-file", "views.csv.gz", joined(packed(FIRST), second));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 5_000})
    void aTableThatIsCutIsRefused(int missing) throws IOException {
        byte[] whole = packed(TABLE);
        assertProblem("cut-file", "views.csv.gz", Arrays.copyOf(whole, whole.length - missing));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatComesOutHasToBeWhatWasPacked(boolean table) throws IOException {
        byte[] damaged = packed(table ? TABLE : OBJECTS);
        damaged[damaged.length - 6] ^= 1;
        assertProblem("damaged-file", table ? "views.csv.gz" : "views.jsonl.gz", damaged);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatGrowsBeyondMeasureIsRefusedWhileItIsUnpacked(boolean table) throws IOException {
        Path bomb = folder.resolve(table ? "views.csv.gz" : "views.jsonl.gz");
        byte[] piece = (table ? "s1,Basalt,50\n" : "{\"learner\": \"s1\"}\n")
                .repeat(50_000)
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(header(table));
            for (int i = 0; i < (300 << 20) / piece.length; i++) {
                out.write(piece);
            }
        }
        ProblemException e = assertThrows(
                ProblemException.class, () -> Importer.inspect(bomb, ImportOptions.standard(), TaskContext.quiet()));
        assertEquals("archive-bomb", e.problem().code());
    }

    private static byte[] header(boolean table) {
        return (table ? "learner,video,completion\n" : "").getBytes(StandardCharsets.UTF_8);
    }
}
