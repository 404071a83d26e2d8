package org.lectern.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.QualityNotice;
import org.lectern.study.Workspace;

class BundlePagesTest {

    private static final String PAGE = "<html><title>%s</title><meta name='description' content='Text'>";

    private final Workspace database = Workspace.create();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Bundle.Member> members() {
        return new Bundle(folder).members(database, TaskContext.quiet());
    }

    private static List<String> names(List<Bundle.Member> members) {
        return members.stream().map(Bundle.Member::name).toList();
    }

    @Test
    void savedPagesAreReadAsOneCatalogue() throws IOException {
        write("a.html", PAGE.formatted("One"));
        write("b/b.htm", PAGE.formatted("Two"));
        write("b/c.html", "<html>");
        write("a_files/style.css", "p {}");
        write("a_files/frame.html", PAGE.formatted("Advert"));
        write("engagements.csv", "user_id,content_id\n1,a.html\n");
        List<Bundle.Member> members = members();
        assertEquals(List.of("engagements.csv", "pages.csv"), names(members));
        List<String> lines = Files.readAllLines(members.getLast().path());
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("a.html,One,Text,"), lines.get(1));
        assertEquals(
                List.of(
                        "2 saved pages were read as a catalogue.",
                        "Left out of the saved pages, no title: 1 (b/c.html)",
                        "2 files that pages need for their looks were left alone."),
                members.getLast().notices().stream()
                        .map(QualityNotice::sentence)
                        .toList());
    }

    @Test
    void tablesThatWereExportedAsPagesStayFiles() throws IOException {
        String table = "<html><body><table><tr><th>student_id<th>video_title</tr><tr><td>ann<td>Sets</tr></table>";
        write("report.html", table);
        write("logo.png", "no picture");
        assertEquals(List.of("logo.png", "report.html"), names(members()));
        write("about.html", PAGE.formatted("About"));
        assertEquals(List.of("report.html", "pages.csv"), names(members()));
    }

    @Test
    void thereMayBeMorePagesThanTables() throws IOException {
        for (int i = 0; i <= Bundle.MOST_FILES; i++) {
            write(i + ".html", PAGE.formatted("Page " + i));
        }
        List<Bundle.Member> members = members();
        assertEquals(List.of("pages.csv"), names(members));
        assertEquals(
                Bundle.MOST_FILES + 2,
                Files.readAllLines(members.getFirst().path()).size());
    }
}
