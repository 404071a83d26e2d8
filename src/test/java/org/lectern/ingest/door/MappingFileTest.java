package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.source.Field;

class MappingFileTest {

    private static final ImportOptions CHOSEN = ImportOptions.standard()
            .withSource("table")
            .withMapping(Map.of(
                    Field.LEARNER, " Wer: sah=es? ", Field.VIDEO, "影片 #1", Field.COURSE, "", Field.COURSE_ID, "a\\b"))
            .withUnit(ImportOptions.Unit.FRACTION)
            .withOver(ImportOptions.Over.REJECT)
            .withDates(ImportOptions.Dates.MONTH_FIRST)
            .withFileCourses(ImportOptions.FileCourses.NEVER)
            .withZone(ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @Test
    void readsWhatItSaved() throws IOException {
        Path file = folder.resolve("a.mapping");
        MappingFile.save(file, CHOSEN);
        assertEquals(CHOSEN, MappingFile.read(file));
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.contains("dates=month-first"), lines.toString());
        assertTrue(lines.contains("file-courses=never"), lines.toString());
        assertTrue(lines.contains("zone=Europe/Berlin"), lines.toString());
    }

    @Test
    void writesTheSameForTheSame() throws IOException {
        MappingFile.save(folder.resolve("a"), CHOSEN);
        MappingFile.save(folder.resolve("b"), CHOSEN);
        assertEquals(-1, Files.mismatch(folder.resolve("a"), folder.resolve("b")));
    }

    @Test
    void knowsNothingOfPeople() throws IOException {
        Path file = folder.resolve("a.mapping");
        byte[] key = "a key of 24 bytes, secret".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        MappingFile.save(file, CHOSEN.withPseudonyms(new Pseudonyms(key)));
        assertFalse(Files.readString(file).contains("seudonym"));
        assertEquals(null, MappingFile.read(file).pseudonyms());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapping-version|learner,video",
                "mapping-version|version=2",
                "mapping-doubtful|version=1\\ncolumn.lerner=a",
                "mapping-doubtful|version=1\\nunit=miles",
                "mapping-doubtful|version=1\\nzone=Europe/Belin",
                "mapping-unreadable|version=1\\ncolumn.learner=\\u00g0",
            })
    void refusesWhatItDoesNotUnderstand(String code, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.mapping"), content.replace("\\n", "\n"));
        Problem problem = assertThrows(ProblemException.class, () -> MappingFile.read(file))
                .problem();
        assertEquals(code, problem.code());
        assertTrue(problem.sentence().startsWith("a.mapping"), problem.sentence());
    }

    @Test
    void tellsOfAMissingFile() {
        Problem problem = assertThrows(ProblemException.class, () -> MappingFile.read(folder.resolve("none")))
                .problem();
        assertEquals("missing-file", problem.code());
    }
}
