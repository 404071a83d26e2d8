package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.source.Field;

/** Videos are called by their titles, and by their ids, too, where several have one title. */
class TitlesTest {

    @TempDir
    Path folder;

    private Imported opened(String text, ImportOptions options) throws IOException {
        return Importer.open(Files.writeString(folder.resolve("a.csv"), text), options, TaskContext.quiet());
    }

    private Imported opened(String text) throws IOException {
        return opened(text, ImportOptions.standard());
    }

    private static List<String> videos(Imported imported) {
        return imported.study()
                .query("SELECT DISTINCT CAST(video AS VARCHAR) AS video FROM views ORDER BY video", TaskContext.quiet())
                .stringColumn("video")
                .asList();
    }

    @Test
    void aTitleGoesBeforeAnId() throws IOException {
        try (Imported imported = opened("""
                user_id,video_id,title,percent watched
                u1,v1,Leaves,50
                u2,v2,Roots,60
                u2,v1,Leaves,60
                """)) {
            assertEquals(List.of("Leaves", "Roots"), videos(imported));
        }
    }

    @Test
    void whatIsNoTitleOfTheIdDoesNot() throws IOException {
        try (Imported imported = opened("""
                user_id,title,video_id,percent watched
                u1,Dr,v1,50
                u2,Prof,v2,60
                u2,Prof,v1,60
                """)) {
            assertEquals(List.of("v1", "v2"), videos(imported));
        }
        try (Imported imported = opened("""
                user_id,title,video_id,percent watched
                u1,Botany,v1,50
                u2,Botany,v2,60
                u2,Botany,v3,60
                """)) {
            assertEquals(List.of("v1", "v2", "v3"), videos(imported));
        }
    }

    private static final String SHARED = """
            user_id;content id;content title;percent watched
            u1;k1;Intro;100
            u2;k1;Intro;100
            u1;k2;Intro;20
            u1;k3;Roots;50
            """;

    @Test
    void twoIdsOfOneTitleAreTwoVideos() throws IOException {
        try (Imported imported = opened(SHARED)) {
            assertEquals(List.of("Intro (k1)", "Intro (k2)", "Roots"), videos(imported));
            assertEquals(0, imported.report().counts().repeatedPairs());
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.sentence().startsWith("One title belongs to several videos")));
        }
        try (Imported imported = opened(SHARED, ImportOptions.standard().withMapping(Map.of(Field.VIDEO_ID, "")))) {
            assertEquals(List.of("Intro", "Roots"), videos(imported));
        }
    }

    @Test
    void idsOfViewsAreNoIdsOfVideos() throws IOException {
        try (Imported imported = opened("""
                user_id,session id,video title,percent watched
                u1,s1,Intro,100
                u2,s2,Intro,100
                u1,s3,Intro,20
                """)) {
            assertEquals(List.of("Intro"), videos(imported));
        }
        try (Imported imported = opened("""
                user_id,module_id,video title,percent watched
                u1,m1,Intro,100
                u2,m1,Roots,100
                u1,m2,Intro,20
                """)) {
            assertEquals(List.of("Intro", "Roots"), videos(imported));
        }
    }
}
