package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;

class SampleStudyTest {

    /** Any resources will do. */
    private static final String PACKED = "/org/lectern/workbench/kit/";

    private static final List<String> FILES = List.of("words.properties", "kit.css");

    @TempDir
    Path cache;

    @Test
    void isUnpackedWholeAndNothingBeside() throws IOException {
        Path folder = new SampleStudy(cache.resolve("of-lectern"), PACKED, FILES).path();
        assertTrue(Files.readString(folder.resolve("words.properties")).contains("="));
        assertEquals(FILES.stream().sorted().toList(), names(folder));
        assertEquals(List.of(SampleStudy.NAME), names(cache.resolve("of-lectern")));
    }

    @Test
    void isRepairedWhereItWasChanged() throws IOException {
        Path file = sample(FILES).path().resolve("words.properties");
        String packed = Files.readString(file);
        Files.writeString(file, "changed");
        assertEquals(packed, Files.readString(sample(FILES).path().resolve("words.properties")));
    }

    @Test
    void isAProblemWhereItDidNotTravel() {
        ProblemException e = assertThrows(ProblemException.class, sample(List.of("none.csv"))::path);
        assertEquals("no-sample", e.problem().code());
    }

    @Test
    void isAProblemWhereTheFolderCannotBeMade() throws IOException {
        Path taken = Files.writeString(cache.resolve("taken"), "a file");
        ProblemException e =
                assertThrows(ProblemException.class, new SampleStudy(taken.resolve("below"), PACKED, FILES)::path);
        assertEquals("sample-not-unpacked", e.problem().code());
    }

    private SampleStudy sample(List<String> files) {
        return new SampleStudy(cache, PACKED, files);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
