package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterSource;

class ClusterLinkTest {

    private static final ClusterAddress HERE = new ClusterAddress("127.0.0.1", 15002);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("views" + ClusterLink.EXTENSION);
    }

    @Test
    void whatIsWrittenIsRead() {
        for (ClusterSource source : new ClusterSource[] {
            new ClusterSource.Named("lake.views_2026"), new ClusterSource.Files("s3a://bucket/a b=c/*.parquet")
        }) {
            ClusterLink link = new ClusterLink(HERE, source);
            link.write(file());
            assertTrue(ClusterLink.isOne(file()));
            assertEquals(link, ClusterLink.read(file()));
        }
        assertEquals("views_2026", new ClusterLink(HERE, new ClusterSource.Named("lake.views_2026")).studyName());
    }

    @Test
    void anythingElseIsNone() throws IOException {
        assertFalse(ClusterLink.isOne(file()));
        assertFalse(ClusterLink.isOne(Files.writeString(folder.resolve("views.csv"), "engine=sc://a\ntable=b\n")));
        assertFalse(ClusterLink.isOne(Files.createDirectory(folder.resolve("b" + ClusterLink.EXTENSION))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "engine=sc://a",
                "table=a",
                "engine=sc://a\ntable=a\npath=b",
                "engine=http://a\ntable=a",
                "\\u00"
            })
    void nonsenseIsTold(String text) throws IOException {
        Files.writeString(file(), text);
        assertThrows(ProblemException.class, () -> ClusterLink.read(file()));
    }

    /** A token that somebody wrote by hand is used, and goes no further. */
    @Test
    void aTokenIsNotKeptInTheLink() throws IOException {
        ClusterAddress there = new ClusterAddress("there.example", 15002);
        Files.writeString(file(), "engine=sc://there.example/;token=hush-hush\ntable=views\n");
        ClusterLink link = ClusterLink.read(file());
        assertFalse(link.toString().contains("hush"));
        assertEquals(Optional.of("hush-hush"), ClusterTokens.of(there, Map.of()));
        link.write(file());
        assertFalse(Files.readString(file()).contains("hush"));
        ClusterTokens.give(there, "");
        assertEquals(Optional.empty(), ClusterTokens.of(there, Map.of()));
    }

    @Test
    void whatIsTypedInGoesBeforeTheEnvironment() {
        Map<String, String> environment = Map.of(ClusterTokens.VARIABLE, "of the environment");
        ClusterAddress there = new ClusterAddress("another.example", 15002);
        assertEquals(Optional.of("of the environment"), ClusterTokens.of(there, environment));
        ClusterTokens.give(there, " typed ");
        assertEquals(Optional.of("typed"), ClusterTokens.of(there, environment));
        ClusterTokens.give(there, "");
    }

    /** As on most desks. */
    @Test
    void whereNothingSpeaksToClustersItIsSaid() {
        new ClusterLink(HERE, new ClusterSource.Named("views")).write(file());
        for (Runnable door : new Runnable[] {
            () -> Importer.open(file(), ImportOptions.standard(), TaskContext.quiet()),
            () -> Importer.preview(file(), ImportOptions.standard(), TaskContext.quiet()),
            () -> Importer.inspect(file(), ImportOptions.standard(), TaskContext.quiet())
        }) {
            ProblemException trouble = assertThrows(ProblemException.class, door::run);
            assertTrue(
                    trouble.problem().code().equals("no-cluster-driver")
                            || trouble.problem().code().equals("cluster-away"),
                    trouble.problem().code());
        }
    }
}
