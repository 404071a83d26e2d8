package org.lectern.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTest {

    private static final Instant NOW = Instant.parse("2026-10-05T08:07:06Z");

    @TempDir
    private Path folder;

    private List<String> names(Earlier earlier) {
        return earlier.all().stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void aModelStaysUnderTheMomentAtWhichItWasReplaced() throws IOException {
        Path model = Files.writeString(folder.resolve("autumn.lectern-model"), "one");
        Earlier earlier = new Earlier(model);
        assertEquals("one", Files.readString(earlier.keep(NOW)));
        Files.writeString(model, "two");
        assertEquals("two", Files.readString(earlier.keep(NOW)));
        assertEquals(
                List.of("autumn-20261005-080706.lectern-model", "autumn-20261005-080706-2.lectern-model"),
                names(earlier));
    }

    @Test
    void onlyTheOldestGoAndNothingElse() throws IOException {
        Path model = Files.writeString(folder.resolve("autumn.lectern-model"), "now");
        Earlier earlier = new Earlier(model);
        for (int day = 0; day < 4; day++) {
            earlier.keep(NOW.plusSeconds(86_400L * day));
        }
        Files.writeString(folder.resolve("autumn-of-mine.lectern-model"), "mine");
        Files.writeString(folder.resolve("spring-20200101-000000.lectern-model"), "another's");
        earlier.prune(2);
        assertEquals(
                List.of("autumn-20261007-080706.lectern-model", "autumn-20261008-080706.lectern-model"),
                names(earlier));
        assertEquals("mine", Files.readString(folder.resolve("autumn-of-mine.lectern-model")));
        assertEquals("another's", Files.readString(folder.resolve("spring-20200101-000000.lectern-model")));
        assertEquals("now", Files.readString(model));
    }
}
