package org.lectern.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;

class PageCollectionTest {

    private static final String FULL = """
            <!DOCTYPE html><html lang="en"><head><title>Pivot tables | Academy</title>
            <meta property="og:title" content="Pivot tables &amp; charts">
            <meta name="description" content="Short.">
            <link rel="canonical" href="https://example.org/pivot#top">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","description":"no"},
            {"@type":["VideoObject"],"description":"How to <b>sum</b> up a table.","duration":"PT1H2M3S"}]}</script>
            </head><body><nav>Home</nav><h1>Pivot</h1><main><p>Text.</p></main></body></html>""";

    @TempDir
    private Path folder = Path.of("");

    private Path save(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Collected collect(Path... paths) {
        return PageCollection.of(List.of(paths), TaskContext.quiet());
    }

    private CatalogueRow row(String html) throws IOException {
        return collect(save("page.html", html)).rows().getFirst();
    }

    private LeftOut.Reason left(String name, String text) throws IOException {
        Collected collected = collect(save(name, text));
        assertEquals(List.of(), collected.rows());
        return collected.leftOut().getFirst().reason();
    }

    @Test
    void aPageTellsAllThatACatalogueHolds() throws IOException {
        CatalogueRow row = row(FULL);
        assertEquals("Pivot tables & charts", row.cell(CatalogueColumn.TITLE));
        assertEquals("How to sum up a table.", row.cell(CatalogueColumn.DESCRIPTION));
        assertEquals("https://example.org/pivot", row.cell(CatalogueColumn.ADDRESS));
        assertEquals("https://example.org/pivot", row.cell(CatalogueColumn.ITEM));
        assertEquals("en", row.cell(CatalogueColumn.LANGUAGE));
        assertEquals("3723", row.cell(CatalogueColumn.SECONDS));
        assertEquals("Video", row.cell(CatalogueColumn.KIND));
    }

    @Test
    void whatIsMissingIsTakenFromTheNextPlace() throws IOException {
        CatalogueRow headed = row("<html><title>Site</title><h1> Hello  <i>you</i></h1>"
                + "<script type='application/ld+json'>{broken</script><meta name=description content='Meta.'>"
                + "<meta property='og:url' content='https://example.org/a'>");
        assertEquals("Hello you", headed.cell(CatalogueColumn.TITLE));
        assertEquals("Meta.", headed.cell(CatalogueColumn.DESCRIPTION));
        assertEquals("https://example.org/a", headed.cell(CatalogueColumn.ADDRESS));
        CatalogueRow plain = row("<html><title>Site</title><body><p>Menu</p><article><p>One.</p><p hidden>No.</p>"
                + "<footer><p>Imprint</p></footer><script>x</script><p style='display:none'>No.</p><p>Two.</p>");
        assertEquals("Site", plain.cell(CatalogueColumn.TITLE));
        assertEquals("One. Two.", plain.cell(CatalogueColumn.DESCRIPTION));
        assertEquals("page.html", plain.cell(CatalogueColumn.ADDRESS));
        assertEquals("", plain.cell(CatalogueColumn.SECONDS));
        CatalogueRow linked = row("<html><title>Site</title><script type='application/ld+json'>"
                + "{\"@type\":\"Course\",\"url\":\"https://example.org/c\",\"timeRequired\":\"P1W\"}</script>");
        assertEquals("https://example.org/c", linked.cell(CatalogueColumn.ADDRESS));
        assertEquals("Course", linked.cell(CatalogueColumn.KIND));
        assertEquals("", linked.cell(CatalogueColumn.SECONDS));
    }

    @Test
    void whatCannotBeARowIsLeftOutWithAReason() throws IOException {
        assertEquals(LeftOut.Reason.NO_TITLE, left("a.html", ""));
        assertEquals(LeftOut.Reason.NO_TITLE, left("b.html", "<html><title> </title><body>Text"));
        assertEquals(
                LeftOut.Reason.ONLY_FRAMES,
                left("c.htm", "<html><title>T</title><frameset cols='1,2'><frame src='x.html'></frameset></html>"));
        assertEquals(LeftOut.Reason.NOT_A_PAGE, left("d.css", "p { color: red }"));
        assertEquals(LeftOut.Reason.NOT_A_PAGE, left("e.txt", "just, text"));
        assertEquals(LeftOut.Reason.NOT_A_PAGE, left("f.bin", "\u0000\u0001\u0002\u0000\u0000"));
        assertEquals(LeftOut.Reason.NOT_A_PAGE, left("e.js", "title,\"a\" b\n"));
        assertEquals(LeftOut.Reason.NOT_A_PAGE, left("e.md", "title,x\n\"a\" b\n"));
        assertEquals(LeftOut.Reason.TOO_LARGE, left("g.html", "<html>" + "x".repeat(PageCollection.MOST_BYTES)));
        assertEquals(LeftOut.Reason.NO_ADDRESS, left("h.csv", "title,level\nPivot,1\n"));
    }

    @Test
    void ofTwoWithOneAddressTheFirstIsKeptAndTheOtherNamed() throws IOException {
        save("1.html", FULL);
        save("2.html", FULL.replace("#top", "#end").replace("charts", "graphs"));
        save("3.html", FULL.replace("/pivot", "/other"));
        Collected collected = collect(folder);
        assertEquals(3, collected.read());
        assertEquals(
                List.of("1.html", "3.html"),
                collected.rows().stream().map(CatalogueRow::file).toList());
        assertEquals(List.of(new LeftOut("2.html", LeftOut.Reason.SAME_ADDRESS, "1.html")), collected.leftOut());
        assertEquals(
                List.of("an address that was there before: 1 (2.html, as in 1.html)"),
                LeftOutWords.sentences(collected));
    }

    @Test
    void pagesWithoutAnAddressAreToldApartByTheirFolders() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("more/one"));
        for (Path each : List.of(one, two)) {
            Files.writeString(each.resolve("index.html"), "<html><title>Start</title>");
        }
        assertEquals(2, collect(one, two).rows().size());
        assertEquals(
                2,
                collect(one.resolve("index.html"), two.resolve("index.html"))
                        .rows()
                        .size());
        assertEquals(
                List.of("one/index.html", "a.html"),
                collect(one, save("a.html", FULL)).rows().stream()
                        .map(CatalogueRow::file)
                        .toList());
        assertEquals(1, collect(one, one).rows().size());
    }

    @Test
    void theHeadingOfTheContentGoesBeforeThatOfTheSite() throws IOException {
        CatalogueRow row = row("<html><h1>Academy</h1><main><h1>Pivot <button>Copy</button></h1></main>");
        assertEquals("Pivot", row.cell(CatalogueColumn.TITLE));
    }

    @Test
    void aWrongCharsetIsSeenThrough() throws IOException {
        for (String said : List.of("iso-8859-1", "utf-8", "no-such-charset")) {
            String html = "<html><head><meta charset='" + said + "'><title>Größe – naïve Übung für alle</title>";
            for (Charset real : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                Path file = Files.write(folder.resolve("page.html"), html.getBytes(real));
                String title = collect(file).rows().getFirst().cell(CatalogueColumn.TITLE);
                assertEquals("Größe – naïve Übung für alle", title, said + " " + real);
            }
        }
    }

    @Test
    void whatNeverClosesIsAnAnswer() throws IOException {
        for (String one : List.of("<div>", "<p><b>", "<table><tr><td>", "<a href=", "<!-- ", "<script>", "&amp", "<")) {
            String html = "<html><title>Deep</title><body>" + one.repeat(1_000_000 / one.length());
            assertEquals("Deep", row(html).cell(CatalogueColumn.TITLE), one);
        }
        assertEquals(LeftOut.Reason.NO_TITLE, left("open.html", "<html><!-- <title>never</title>"));
        String deep = "[".repeat(100_000);
        assertEquals(
                "Deep",
                row("<html><title>Deep</title><script type='application/ld+json'>" + deep + "</script>")
                        .cell(CatalogueColumn.TITLE));
    }

    @Test
    void cataloguesOfOthersStandBesidePages() throws IOException {
        Path csv = save("list.csv", "id;Name;URL;Difficulty Level\n7;Pivot;;Beginner\n8;;https://example.org/x;\n");
        Path json = save(
                "list.json",
                "[{\"url\":\"https://example.org/y\",\"title\":\"Sums\",\"tags\":[\"a\",\"b\"],\"duration\":60}]");
        Path lines = save("lines.jsonl", "{\"id\":1,\"title\":\"One\"}\n{\"id\":2,\"title\":\"Two\",\"url\":null}\n");
        Collected collected = collect(csv, json, lines);
        assertEquals(
                List.of("7", "https://example.org/y", "1", "2"),
                collected.rows().stream()
                        .map(row -> row.cell(CatalogueColumn.ITEM))
                        .toList());
        assertEquals("Beginner", collected.rows().getFirst().cell(CatalogueColumn.LEVEL));
        assertEquals("a, b", collected.rows().get(1).cell(CatalogueColumn.TAGS));
        assertEquals("60", collected.rows().get(1).cell(CatalogueColumn.SECONDS));
        assertEquals(List.of(new LeftOut("list.csv:2", LeftOut.Reason.NO_TITLE, "")), collected.leftOut());
        assertEquals(LeftOut.Reason.NOT_A_PAGE, left("broken.json", "[{\"title\":\"x\","));
    }

    @Test
    void aZipIsReadAsItsFolderIs() throws IOException {
        Path zip = folder.resolve("pages.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name :
                    List.of("b/two.html", "a.html", "a_files/frame.html", ".hidden.html", "__MACOSX/a.html")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("<html><title>" + name + "</title>").getBytes(StandardCharsets.UTF_8));
            }
        }
        Collected collected = collect(zip);
        assertEquals(
                List.of("a.html", "b/two.html"),
                collected.rows().stream().map(CatalogueRow::file).toList());
        assertEquals(List.of(new LeftOut("a_files/frame.html", LeftOut.Reason.NOT_A_PAGE, "")), collected.leftOut());
    }

    @Test
    void trouble() throws IOException {
        Path broken = save("broken.zip", "PK no archive");
        for (Path path : List.of(broken, folder.resolve("missing.html"))) {
            ProblemException trouble = assertThrows(ProblemException.class, () -> collect(path));
            assertEquals("unreadable-pages", trouble.problem().code());
        }
    }

    @Test
    void manyPagesAreARowEach() throws IOException {
        Path zip = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 10_000; i++) {
                out.putNextEntry(new ZipEntry(i + ".html"));
                out.write(("<html><title>Page " + i + "</title><main><p>Text</p></main>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(10_000, collect(zip).rows().size());
    }

    @Test
    void theFilesHoldWhatWasCollected() throws IOException {
        save("1.html", FULL);
        save("2.html", "<html>");
        Collected collected = collect(folder);
        Path csv = folder.resolve("catalogue.csv");
        collected.save(csv);
        assertEquals("""
                item,title,description,domain,subtopic,tags,level,kind,address,language,seconds\r
                https://example.org/pivot,Pivot tables & charts,How to sum up a table.,,,,,Video,https://example.org/pivot,en,3723\r
                """, Files.readString(csv));
        collected.saveLeftOut(csv);
        assertEquals("file,reason,instead\r\n2.html,no title,\r\n", Files.readString(csv));
    }

    @Test
    void aTableThatWasExportedAsAPageIsNoPageAboutAnything() throws IOException {
        String table = "<table><tr><th>learner<th>video</tr><tr><td>a<td>b</tr></table>";
        assertTrue(new SavedPage("a.html", "<html><title>Report</title><main><p>x</p>" + table).isExport());
        assertFalse(new SavedPage("a.html", FULL + table).isExport());
        assertFalse(new SavedPage("a.html", "<html><title>About</title><main><p>x</p>").isExport());
        assertFalse(
                new SavedPage("a.html", "<html><p>" + "A long text with a small table. ".repeat(3) + table).isExport());
        PagesAmong among = PagesAmong.of(
                Map.of("t.html", save("t.html", "<html>" + table), "p.html", save("p.html", FULL)),
                TaskContext.quiet());
        assertEquals(Set.of("p.html"), among.taken());
    }
}
