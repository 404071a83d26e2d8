package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.door.ClusterLink;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterSource;

class ConnectViewModelTest {

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("clusters");
    }

    private Path link(String address, String name, boolean files) {
        ConnectViewModel model = new ConnectViewModel(folder());
        model.addressProperty().set(address);
        model.nameProperty().set(name);
        model.filesProperty().set(files);
        Path file = model.link().orElseThrow();
        assertEquals("", model.saidProperty().get());
        return file;
    }

    @Test
    void whatIsChosenIsAFileThatOpens() {
        Path file = link("sc://spark.example.edu", " lake.views_2026 ", false);
        assertEquals("views_2026" + ClusterLink.EXTENSION, file.getFileName().toString());
        assertEquals(
                new ClusterLink(
                        new ClusterAddress("spark.example.edu", 15002), new ClusterSource.Named("lake.views_2026")),
                ClusterLink.read(file));
    }

    @Test
    void theSameIsOneFileAndAnotherOfTheNameAnother() throws IOException {
        Path one = link("sc://a", "lake.views", false);
        assertEquals(one, link("sc://a", "lake.views", false));
        assertFalse(one.equals(link("sc://b", "lake.views", false)));
        try (Stream<Path> all = Files.list(folder())) {
            assertEquals(2, all.count());
        }
    }

    @Test
    void theFormBeginsWithTheLastOne() {
        link("sc://a:7", "s3a://bucket/views/*.parquet", true);
        ConnectViewModel model = new ConnectViewModel(folder());
        assertEquals("sc://a:7", model.addressProperty().get());
        assertEquals("s3a://bucket/views/*.parquet", model.nameProperty().get());
        assertTrue(model.filesProperty().get());
        assertEquals("", model.tokenProperty().get());
    }

    @Test
    void whatIsMissingIsSaid() {
        for (List<String> typed :
                List.of(List.of("sc://", "views"), List.of("spark", "views"), List.of("sc://a", " "))) {
            ConnectViewModel model = new ConnectViewModel(folder());
            model.addressProperty().set(typed.getFirst());
            model.nameProperty().set(typed.getLast());
            assertEquals(Optional.empty(), model.link());
            assertFalse(model.saidProperty().get().isEmpty());
        }
        assertFalse(Files.exists(folder()));
    }

    @Test
    void aTokenIsWrittenNowhere() throws IOException {
        ConnectViewModel model = new ConnectViewModel(folder());
        model.addressProperty().set("sc://c.example/;token=in-the-address");
        model.nameProperty().set("views");
        model.tokenProperty().set("typed-in");
        Path file = model.link().orElseThrow();
        String text = Files.readString(file);
        assertFalse(text.contains("typed-in") || text.contains("in-the-address"), text);
    }
}
