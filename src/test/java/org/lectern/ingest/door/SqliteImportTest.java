package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.database.Databases;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;

/** An SQLite file opens as a folder of its tables does. */
class SqliteImportTest {

    private static final String VIEWS = """
            learner,video,course,completion
            kay,Basalt,GEO,100
            lou,Basalt,GEO,35
            kay,"Chalk, and lime",GEO,80
            mia,Granite,GEO,-5
            lou,Granite,ROC,
            """;

    @TempDir
    private Path folder;

    private static Imported opened(Path path) {
        return Importer.open(path, ImportOptions.standard(), TaskContext.quiet());
    }

    private static Problem trouble(Path path) {
        return assertThrows(ProblemException.class, () -> opened(path)).problem();
    }

    static List<Export> tables() {
        return SampleExports.all().stream()
                .filter(export -> export.file().endsWith(".csv"))
                .toList();
    }

    /** A table whose file has the same name: what a study is called by does not depend on what it lay in. */
    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsReadAsItsCsvIs(Export export) throws IOException {
        String table = export.file().replace(".csv", "");
        Path database = Databases.put(folder.resolve("a.sqlite"), table, export.text());
        Path files = Files.createDirectory(folder.resolve("a"));
        Files.writeString(files.resolve(table), export.text());
        try (Imported one = opened(database);
                Imported other = opened(files)) {
            assertEquals(other.study().facts(), one.study().facts());
            assertEquals(other.report().counts(), one.report().counts());
            assertEquals(other.report().columns(), one.report().columns());
            assertEquals(other.report().tallies(), one.report().tallies());
            assertEquals(other.report().notices(), one.report().notices());
            assertEquals(other.study().name(), one.study().name());
        }
    }

    @Test
    void theSameTextHasTheSameFingerprint() throws IOException {
        Path database = Databases.put(folder.resolve("a.sqlite"), "views", VIEWS);
        Path files = Files.createDirectory(folder.resolve("a"));
        Files.writeString(files.resolve("views"), VIEWS);
        try (Imported one = opened(database);
                Imported other = opened(files)) {
            assertEquals(other.study().fingerprint(), one.study().fingerprint());
            assertEquals(other.report().sha256(), one.report().sha256());
            assertEquals("One table of an SQLite database", one.report().format());
        }
    }

    @Test
    void tablesBecomeOneStudy() throws IOException {
        Path database = folder.resolve("app.db");
        Databases.put(database, "views", VIEWS);
        Databases.put(database, "people", "learner,role\nkay,Student\nlou,Teacher\nmia,Student\n");
        Databases.make(database, "CREATE TABLE empty (a, b)", "CREATE TABLE settings (name, picture)");
        byte[] before = Files.readAllBytes(database);
        try (Imported imported = opened(database)) {
            assertEquals(3, imported.report().counts().kept());
            assertEquals(2, imported.study().facts().roles().size());
            assertTrue(
                    imported.report().tallies().stream()
                            .anyMatch(tally -> tally.words().startsWith("Left out: empty (empty has column names")),
                    () -> imported.report().tallies().toString());
            Path aside = folder.resolve("aside.csv");
            assertEquals(2, Importer.saveSetAside(imported, aside, TaskContext.quiet()));
            assertTrue(
                    Files.readString(aside).contains("views,5,"),
                    () -> imported.report().toString());
        }
        assertArrayEquals(before, Files.readAllBytes(database));
    }

    @Test
    void whatIsToBeKnownOfCellsIsToldOfTablesThatAreRead() {
        Path database = Databases.put(folder.resolve("app.db"), "views", VIEWS);
        Databases.make(
                database,
                "ALTER TABLE views ADD COLUMN picture",
                "UPDATE views SET picture = x'00ff' WHERE learner = 'kay'");
        try (Imported imported = opened(database)) {
            assertTrue(imported.report().notices().stream()
                    .map(QualityNotice::code)
                    .toList()
                    .contains("binary-cells"));
        }
    }

    @Test
    void aDatabaseIsSeenBeforeItIsOpened() {
        Path database = Databases.put(folder.resolve("app.db"), "views", VIEWS);
        Preview preview = Importer.preview(database, ImportOptions.standard(), TaskContext.quiet());
        assertEquals(List.of("learner", "video", "course", "completion"), preview.headers());
        assertEquals(5, preview.rows().size());
    }

    @Test
    void tablesOfOtherThingsAreASentence() {
        Path database = Databases.put(folder.resolve("app.db"), "shapes", "colour,shape\nred,round\n");
        Problem trouble = trouble(database);
        assertEquals("no-table-usable", trouble.code());
        assertTrue(trouble.sentence().startsWith("The only table in app cannot be used: shapes "), trouble::sentence);
    }

    @Test
    void whatIsNoDatabaseIsASentenceAndOneInAFolderIsRead() throws IOException {
        byte[] noise = new byte[8192];
        new Random(7).nextBytes(noise);
        assertEquals(
                "locked-database",
                trouble(Files.write(folder.resolve("locked.sqlite"), noise)).code());
        assertEquals(
                "binary-file",
                trouble(Files.write(folder.resolve("noise.csv"), noise)).code());
        Path database =
                Databases.put(Files.createDirectory(folder.resolve("in")).resolve("a.db"), "views", VIEWS);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            Files.copy(database, out);
        }
        assertEquals(
                "packed-database",
                trouble(Files.write(folder.resolve("a.db.gz"), packed.toByteArray()))
                        .code());
        try (Imported inside = opened(folder.resolve("in"))) {
            assertTrue(inside.report().tallies().stream()
                    .anyMatch(tally -> tally.words().contains("a.db/views")));
        }
    }
}
