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

    /** Any resource will do. */
    private static final String PACKED = "/org/lectern/workbench/shell/words.properties";

    @TempDir
    Path folder;

    @Test
    void isUnpackedWholeAndNothingBeside() throws IOException {
        Path file = new SampleStudy(folder.resolve("cache"), PACKED).path();
        assertTrue(Files.readString(file).startsWith("window.title="));
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void isRepairedWhereItWasChanged() throws IOException {
        Path file = new SampleStudy(folder, PACKED).path();
        String packed = Files.readString(file);
        Files.writeString(file, "changed");
        assertEquals(packed, Files.readString(new SampleStudy(folder, PACKED).path()));
    }

    @Test
    void isAProblemWhereItDidNotTravel() {
        ProblemException e = assertThrows(ProblemException.class, new SampleStudy(folder, "/none.csv")::path);
        assertEquals("no-sample", e.problem().code());
    }

    @Test
    void isAProblemWhereTheFolderCannotBeMade() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        ProblemException e =
                assertThrows(ProblemException.class, new SampleStudy(taken.resolve("below"), PACKED)::path);
        assertEquals("sample-not-unpacked", e.problem().code());
    }
}
