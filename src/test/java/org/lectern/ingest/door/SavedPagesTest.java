package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.sample.EngagementGenerator;
import org.lectern.sample.EngagementSettings;
import tech.tablesaw.api.Table;

/** A folder of saved pages is a study of content; what a folder of made-up engagements was drawn from is no part of one. */
class SavedPagesTest {

    private static final String PAGE =
            "<html lang=en><title>%1$s</title><meta name=description content='All about %1$s'>"
                    + "<link rel=canonical href='https://example.org/%2$s'>";

    @TempDir
    private Path folder = Path.of("");

    private void pages() throws IOException {
        Files.writeString(folder.resolve("one.html"), PAGE.formatted("Basalt", "1"));
        Files.writeString(folder.resolve("two.html"), PAGE.formatted("Chalk", "2"));
        Files.writeString(folder.resolve("two-again.html"), PAGE.formatted("Chalk", "2"));
        Files.createDirectory(folder.resolve("one_files"));
        Files.writeString(folder.resolve("one_files/looks.css"), "p {}");
    }

    private static Imported open(Path path) {
        return Importer.open(path, ImportOptions.standard(), TaskContext.quiet());
    }

    private static void assertIsCatalogueOfTwo(Imported imported) {
        assertTrue(imported.study().facts().isBareCatalogue());
        assertEquals(2, imported.study().facts().videos());
        Table items = imported.study()
                .query(
                        "SELECT CAST(item AS VARCHAR) AS item, CAST(title AS VARCHAR) AS title,"
                                + " CAST(description AS VARCHAR) AS description FROM catalogue ORDER BY title",
                        TaskContext.quiet());
        assertEquals(
                List.of("https://example.org/1", "https://example.org/2"),
                items.stringColumn("item").asList());
        assertEquals(List.of("Basalt", "Chalk"), items.stringColumn("title").asList());
        assertEquals("All about Chalk", items.stringColumn("description").get(1));
        List<String> codes = imported.report().notices().stream()
                .map(QualityNotice::code)
                .filter(code -> code.startsWith("pages"))
                .toList();
        assertEquals(List.of("pages", "pages-left-out", "pages-beside"), codes);
    }

    @Test
    void aFolderAndAnArchiveOfPagesOpenAsACatalogue() throws IOException {
        pages();
        try (Imported imported = open(folder)) {
            assertIsCatalogueOfTwo(imported);
        }
        Path archive = Files.createTempFile("pages", ".zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("one.html", "two.html", "two-again.html", "one_files/looks.css")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve(name)));
            }
        }
        try (Imported imported = open(archive)) {
            assertIsCatalogueOfTwo(imported);
        } finally {
            Files.delete(archive);
        }
    }

    @Test
    void pagesBesideEngagementsAreTheirCatalogue() throws IOException {
        pages();
        Files.write(
                folder.resolve("opened.csv"),
                List.of("user_id,content_id,timestamp,liked", "u1,https://example.org/1,2026-01-05 09:00:00,1"));
        try (Imported imported = open(folder)) {
            assertTrue(imported.study().facts().tellsEngagements());
            assertEquals(
                    1,
                    imported.study()
                            .query(
                                    "SELECT count(*) AS n FROM engagements JOIN catalogue"
                                            + " ON CAST(engagements.item AS VARCHAR) = CAST(catalogue.item AS VARCHAR)",
                                    TaskContext.quiet())
                            .row(0)
                            .getLong("n"));
        }
    }

    /** The truth lies in the same folder and lists the same learners and items. */
    @Test
    void theTruthOfAMadeUpFolderIsNoListOfIt() {
        EngagementGenerator.write(
                new EngagementSettings(30, 20, 200, 1, 0, 7, LocalDate.of(2026, 1, 1)), folder, TaskContext.quiet());
        assertTrue(Files.exists(folder.resolve("truth/learners.csv")));
        try (Imported imported = open(folder)) {
            assertTrue(imported.study().facts().tellsEngagements());
            assertEquals(200, imported.study().facts().views());
            Table counts = imported.study()
                    .query(
                            "SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM catalogue) AS items",
                            TaskContext.quiet());
            assertEquals(30, counts.row(0).getLong("people"));
            assertEquals(20, counts.row(0).getLong("items"));
            assertFalse(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("ids-again")));
        }
    }
}
