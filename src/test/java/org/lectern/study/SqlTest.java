package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.study.StudyFixture.View;

class SqlTest {

    private static String title(int number) {
        return "It's video " + number;
    }

    /** Few names are compared, many are looked up: both let the same views through. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 51, 200})
    void asManyNamesAsAreAskedForAreFound(int asked) {
        List<View> views = IntStream.range(0, 300)
                .mapToObj(number -> new View("l" + number % 7, title(number), "C", 50))
                .toList();
        List<String> titles = IntStream.range(0, asked).mapToObj(SqlTest::title).toList();
        try (Study study = StudyFixture.of(views).filtered(Filter.everything().withVideos(titles))) {
            assertEquals(
                    titles.stream().sorted().toList(),
                    study.query(
                                    "SELECT DISTINCT CAST(video AS STRING) AS video FROM views ORDER BY 1",
                                    TaskContext.quiet())
                            .stringColumn("video")
                            .asList());
        }
    }

    @Test
    void aTextEndsAtNoQuoteAndAtNoNul() {
        assertEquals("'it''s'", Sql.literal("it's"));
        assertEquals("('a' || chr(0) || 'b')", Sql.literal("a\0b"));
    }
}
