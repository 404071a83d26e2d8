package org.lectern.workbench.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;

class RememberedMappingsTest {

    private static final ImportOptions CHOSEN = ImportOptions.standard().withMapping(Map.of(Field.VIDEO, "b"));

    @TempDir
    Path config;

    private static Preview preview(String... headers) {
        return new Preview(
                Recipe.of(Path.of("a.csv"), ImportOptions.standard()),
                "CSV",
                "UTF-8",
                "",
                List.of(),
                Recognition.TABLE,
                List.of(headers),
                List.of(),
                List.of(new ImportReport.Column(Field.LEARNER, "a", 0.9)),
                "",
                Preview.After.UNKNOWN);
    }

    private RememberedMappings mappings() {
        return new RememberedMappings(config);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(config.resolve("mappings"))) {
            return files.toList();
        }
    }

    @Test
    void remembersWhatWasChosenForTheSameColumns() {
        assertEquals(Optional.empty(), mappings().of(preview("a", "b")));
        mappings().keep(preview("a", "b"), CHOSEN);
        assertEquals(Optional.of(CHOSEN), mappings().of(preview("B", "A ")));
        assertEquals(Optional.empty(), mappings().of(preview("a", "b", "c")));
    }

    @Test
    void forgetsWhatIsFoundAnyway() throws IOException {
        mappings().keep(preview("a", "b"), CHOSEN);
        mappings().keep(preview("a", "b"), ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "a")));
        assertEquals(List.of(), files());
    }

    @Test
    void writesNothingAboutPeople() throws IOException {
        mappings().keep(preview("a", "b"), CHOSEN.withPseudonyms(new Pseudonyms(new byte[32])));
        assertEquals(Optional.of(CHOSEN), mappings().of(preview("a", "b")));
        assertFalse(Files.readString(files().getFirst())
                .toLowerCase(java.util.Locale.ROOT)
                .contains("pseudonym"));
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        mappings().keep(preview("a", "b"), CHOSEN);
        Files.writeString(files().getFirst(), "nonsense");
        assertEquals(Optional.empty(), mappings().of(preview("a", "b")));
    }

    @Test
    void goesOnWhereNothingCanBeWritten() throws IOException {
        Files.writeString(config.resolve("mappings"), "a file in the way");
        mappings().keep(preview("a", "b"), CHOSEN);
        assertEquals(Optional.empty(), mappings().of(preview("a", "b")));
    }
}
