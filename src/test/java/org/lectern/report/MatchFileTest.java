package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.ProblemException;
import org.lectern.study.GivenMatches;
import org.lectern.study.Match;
import org.lectern.study.Match.By;
import org.lectern.study.Matches;

class MatchFileTest {

    private static final List<String> TITLES = List.of("=Sets", "Lists, long", "Maps");
    private static final List<String> OTHERS = List.of("=Sets", "Lists long", "Queues");

    private static final Matches MATCHES = new Matches(
            List.of(new Match("=Sets", "=Sets", By.SAME)),
            List.of(new Match("Lists, long", "Lists long", By.LIKENESS, 0.95)));

    @TempDir
    private Path folder;

    private GivenMatches read(String text) throws IOException {
        return MatchFile.read(Files.writeString(folder.resolve("given.csv"), text), TITLES, OTHERS);
    }

    @Test
    void whatIsWrittenSaysThePairsTheSuggestionsAndWhatIsAlone() throws IOException {
        Path file = folder.resolve("matches.csv");
        MatchFile.write(file, MATCHES, TITLES, OTHERS);
        assertEquals("""
                video_a,video_b,matched_by
                '=Sets,'=Sets,same
                "Lists, long",Lists long,suggestion
                Maps,,
                "",Queues,
                """, Files.readString(file));
        assertEquals(
                new GivenMatches(List.of(new Match("=Sets", "=Sets", By.SAME)), Set.of("Maps"), Set.of("Queues")),
                MatchFile.read(file, TITLES, OTHERS));
    }

    @Test
    void aSuggestionIsUsedOnceItsMarkIsGone() throws IOException {
        assertEquals(
                List.of(new Match("Lists, long", "Lists long", By.GIVEN)),
                read("video_a;video_b;matched_by\nLists, long;Lists long;\n").pairs());
        assertEquals(
                List.of(new Match("Maps", "Queues", By.GIVEN)),
                read("\ufeffVIDEO_A\tvideo_b\nMaps\tQueues\n").pairs());
    }

    @ParameterizedTest
    @CsvSource({
        "match-columns, 'video,other\nMaps,Queues\n'",
        "match-unknown, 'video_a,video_b\nMaps,Trees\n'",
        "match-twice, 'video_a,video_b\nMaps,Queues\nMaps,=Sets\n'",
        "match-twice, 'video_a,video_b\nMaps,Queues\nMaps,\n'",
        "match-twice, 'video_a,video_b\nMaps,\nMaps,Queues\n'",
        "match-columns, ''"
    })
    void whatCannotBeMeantIsToldByItsRowAndNotByItsText(String code, String text) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(text));
        assertEquals(code, refused.problem().code());
        assertFalse(
                refused.problem().sentence().contains("Trees"),
                refused.problem().sentence());
        assertFalse(refused.problem().remedy().isBlank());
    }

    @Test
    void aFileThatIsNotThereIsTrouble() {
        assertEquals(
                "match-unreadable",
                assertThrows(ProblemException.class, () -> MatchFile.read(folder.resolve("none.csv"), TITLES, OTHERS))
                        .problem()
                        .code());
    }
}
