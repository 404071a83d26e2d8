package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is given to the program ends in a sentence and a remedy, and leaves no folder of half a report. */
class BadInputTest {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    private Path folder;

    enum Bad {
        MISSING,
        EMPTY,
        HEADER_ONLY,
        FOLDER,
        ZIP_NAMED_CSV,
        PICTURE,
        WITHOUT_THE_COLUMNS,
        TEN_THOUSAND_COLUMNS,
        TEN_THOUSAND_OF_ONE_NAME,
        BRACKETS,
        MORE_COLUMNS_THAN_EXCEL_HAS,
        NUL_BYTES,
        LINE_OF_100_MB
    }

    private Path write(Bad bad) throws IOException {
        Path file = folder.resolve("views.csv");
        return switch (bad) {
            case MISSING -> file;
            case EMPTY -> Files.createFile(file);
            case HEADER_ONLY -> Files.writeString(file, "learner,video,completion\n");
            case FOLDER -> Files.createDirectory(file);
            case ZIP_NAMED_CSV -> Files.write(file, zip());
            case PICTURE -> Files.write(file, PNG);
            case WITHOUT_THE_COLUMNS -> Files.writeString(file, "colour,size\nred,3\nblue,4\n");
            case TEN_THOUSAND_COLUMNS -> Files.writeString(file, numbered("c") + "\n" + numbered("") + "\n");
            case TEN_THOUSAND_OF_ONE_NAME -> Files.writeString(file, "c,".repeat(10_000) + "c\n" + numbered("") + "\n");
            case BRACKETS -> Files.writeString(file, "video,completion," + "[".repeat(100_000) + "\na,1,b\nc,2,d\n");
            case MORE_COLUMNS_THAN_EXCEL_HAS ->
                Files.writeString(file, "learner,video,completion" + ",".repeat(17_000) + "\na,b,1\n");
            case NUL_BYTES -> Files.write(file, new byte[10_000]);
            case LINE_OF_100_MB -> Files.writeString(file, "x".repeat(100_000_000));
        };
    }

    private static String numbered(String prefix) {
        return IntStream.range(0, 10_000).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("views.csv"));
            zip.write("learner,video,completion\na,b,1\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void inspectTellsWhatIsWrongAndWhatToDo(Bad bad) throws IOException {
        Ran ran = Ran.command("inspect", write(bad).toString());
        assertTrue(ran.toldTrouble(), ran.toString());
    }

    @ParameterizedTest
    @EnumSource
    void analyzeTellsWhatIsWrongAndWhatToDo(Bad bad) throws IOException {
        Path out = folder.resolve("out");
        Ran ran = Ran.command("analyze", write(bad).toString(), "--out", out.toString());
        assertTrue(ran.toldTrouble(), ran.toString());
        assertFalse(Files.exists(out.resolve("summary.json")));
    }

    @Test
    void aFileThatMayNotBeReadIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("views.csv"), "learner,video,completion\na,b,1\n");
        Assumptions.assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read any file");
        assertTrue(Ran.command("inspect", file.toString()).toldTrouble());
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("views.csv"), "learner,video,completion\na,b,1\nc,b,2\n");
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Assumptions.assumeTrue(
                locked.toFile().setWritable(false) && !Files.isWritable(locked), "this user may write anywhere");
        assertTrue(Ran.command("analyze", file.toString(), "--no-figures", "--out", locked.toString())
                .toldTrouble());
    }

    @Test
    void aRejectsFileThatCannotBeWrittenIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("views.csv"), "learner,video,completion\na,b,1\n,b,2\n");
        Ran ran = Ran.command(
                "inspect",
                file.toString(),
                "--rejects",
                folder.resolve("no/such/rejects.csv").toString());
        assertTrue(ran.toldTrouble(), ran.toString());
    }
}
