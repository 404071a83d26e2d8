package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShortFolderTest {

    private static final String SEPARATOR = FileSystems.getDefault().getSeparator();

    private static Path file(String... folders) {
        Path folder = Path.of("").toAbsolutePath().getRoot();
        for (String each : folders) {
            folder = folder.resolve(each);
        }
        return folder.resolve("views.csv");
    }

    @Test
    void aShortFolderIsWhole() {
        Path file = file("home", "ann", "autumn");
        assertEquals(String.valueOf(file.getParent()), ShortFolder.of(file));
    }

    @Test
    void ofALongOneTheMiddleIsLeftOut() {
        Path file =
                file("home", "ann", "Documents", "University of Somewhere", "Biology 101", "autumn 2025", "exports");
        // 48 characters hold "/home/…/", "Biology 101/", "autumn 2025/" and "exports", and not the university before
        // them.
        assertEquals(
                file("home").getParent() + SEPARATOR + "…" + SEPARATOR
                        + String.join(SEPARATOR, "Biology 101", "autumn 2025", "exports"),
                ShortFolder.of(file));
        assertTrue(ShortFolder.of(file).length() <= ShortFolder.LONGEST);
    }

    @Test
    void theLastFolderIsAlwaysWhole() {
        String last = "a folder that is called after everything that anybody has ever exported";
        Path file = file("home", "ann", last);
        assertEquals(file("home").getParent() + SEPARATOR + "…" + SEPARATOR + last, ShortFolder.of(file));
    }

    @Test
    void whereNothingIsLeftOutNothingIsSaidToBe() {
        String last = "a folder that is called after everything that anybody has ever exported";
        Path file = file("home", last);
        assertEquals(String.valueOf(file.getParent()), ShortFolder.of(file));
    }
}
