package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Odd catalogues and openings are answered, or refused with a remedy; none ends in a fault. */
class OddContentTest {

    private static final String CONTENT = "content_id,title,domain,description,prerequisite,url,language,transcript";

    @TempDir
    private Path folder;

    enum Odd {
        ONE_ENGAGEMENT(true, false),
        ONE_ITEM_FOR_ALL(true, false),
        NO_TIMES(true, false),
        NO_LIKES(true, true),
        NO_TEXTS(true, false),
        TWO_LANGUAGES(true, false),
        ADDRESS_TWICE(true, false),
        CYCLE(true, true),
        EMPTY_TRANSCRIPTS(true, false);

        private final boolean catalogue;
        private final boolean next;

        Odd(boolean catalogue, boolean next) {
            this.catalogue = catalogue;
            this.next = next;
        }
    }

    private void write(Odd odd) throws IOException {
        switch (odd) {
            case ONE_ENGAGEMENT -> opened(1, 1, "2026-01-05");
            case ONE_ITEM_FOR_ALL -> opened(40, 1, "2026-01-05");
            case NO_TIMES -> opened(40, 6, "");
            case NO_LIKES ->
                lines(
                        "opened.csv",
                        "user_id,content_id,timestamp",
                        40 * 6,
                        i -> "u" + i / 6 + ",c" + (i / 6 + i % 6) % 9 + ",2026-01-0" + (1 + i % 6));
            case NO_TEXTS -> lines("content.csv", CONTENT, 9, i -> "c" + i + ",Item " + i + ",Excel,,,,,");
            case TWO_LANGUAGES ->
                lines(
                        "content.csv",
                        CONTENT,
                        12,
                        i -> "c" + i + ",Item " + i + ",Excel,"
                                + (i % 2 == 0 ? "how to sum up rows,,,en," : "wie man Zeilen summiert,,,de,"));
            case ADDRESS_TWICE ->
                lines(
                        "content.csv",
                        "title,domain,description,url",
                        8,
                        i -> "Item " + i + ",Excel,About " + i + ",https://example.org/" + i / 2);
            case CYCLE -> {
                lines(
                        "content.csv",
                        CONTENT,
                        3,
                        i -> "c" + i + ",Item " + i + ",Excel,About " + i + ",c" + (i + 1) % 3 + ",,,");
                lines(
                        "opened.csv",
                        "user_id,content_id,timestamp",
                        90,
                        i -> "u" + i / 3 + ",c" + (i / 3 + i) % 3 + ",2026-01-0" + (1 + i % 3));
            }
            case EMPTY_TRANSCRIPTS ->
                lines(
                        "content.csv",
                        CONTENT,
                        3,
                        i -> "c" + i + ",Item " + i + ",Excel,,,,," + (i == 0 ? "" : "<p></p>"));
        }
    }

    private void opened(int learners, int items, String day) throws IOException {
        lines(
                "opened.csv",
                "user_id,content_id,liked" + (day.isEmpty() ? "" : ",timestamp"),
                learners * items,
                i -> "u" + i / items + ",c" + (i / items + i) % items + ",1" + (day.isEmpty() ? "" : "," + day));
    }

    private void lines(String name, String head, int rows, IntFunction<String> row) throws IOException {
        List<String> lines = new ArrayList<>(List.of(head));
        for (int i = 0; i < rows; i++) {
            lines.add(row.apply(i));
        }
        Files.write(folder.resolve(name), lines);
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredOrRefused(Odd odd) throws IOException {
        write(odd);
        assertAnswers(odd.catalogue, "catalogue");
        assertAnswers(odd.next, "next");
    }

    private void assertAnswers(boolean answers, String analysis) {
        Ran ran = Ran.command(
                "analyze",
                folder.toString(),
                "--only",
                analysis,
                "--no-figures",
                "--out",
                folder.resolveSibling(folder.getFileName() + analysis).toString());
        if (answers) {
            assertEquals(0, ran.code(), ran.toString());
        } else {
            assertTrue(ran.toldTrouble(), ran.toString());
        }
    }
}
