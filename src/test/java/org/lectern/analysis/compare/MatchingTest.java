package org.lectern.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskContext;
import org.lectern.study.GivenMatches;
import org.lectern.study.Match;
import org.lectern.study.Match.By;
import org.lectern.study.Matches;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;

class MatchingTest {

    private static List<Titled> titled(String... titles) {
        return Arrays.stream(titles).map(title -> new Titled(title, "")).toList();
    }

    private static Matches matches(List<Titled> videos, List<Titled> others) {
        return Matching.of(videos, others, GivenMatches.NONE, TaskContext.quiet());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2 - Sets and Maps, sets and maps",
        "Lecture 03: Sets, sets",
        "Lecture 3, lecture 3",
        "Week 4 Video 2 – Recursion!, recursion",
        "07_Sorting.mp4, sorting",
        "CSC101_Y1_01_09, csc101 y1 01 09",
        "3D printing, 3d printing",
        "100 years of solitude, years of solitude",
        "Loops (part 2), loops part 2"
    })
    void aTitleIsPlainWithoutCaseNumberingAndPunctuation(String title, String plain) {
        assertEquals(plain, Titled.plain(title));
    }

    @Test
    void theSameLettersGoBeforeTheSameTitle() {
        Matches found = matches(titled("Sets", "1. Maps", "Lists"), titled("2 Maps", "sets", "Sets"));
        assertEquals(
                List.of(new Match("Sets", "Sets", By.SAME), new Match("1. Maps", "2 Maps", By.TITLE)), found.pairs());
    }

    @Test
    void whereSeveralCouldBeMeantTheCourseDecidesOrNobody() {
        List<Titled> videos = List.of(new Titled("1 Introduction", "Law"), new Titled("Introduction!", "Physics"));
        List<Titled> others = List.of(new Titled("01 Introduction", "PHYSICS"), new Titled("02: introduction", "Law"));
        assertEquals(
                List.of(
                        new Match("1 Introduction", "02: introduction", By.TITLE),
                        new Match("Introduction!", "01 Introduction", By.TITLE)),
                matches(videos, others).pairs());
        List<Titled> twins = List.of(new Titled("1 Introduction", "Law"), new Titled("2 Introduction", "Law"));
        assertEquals(List.of(), matches(twins, titled("Introduction")).pairs());
    }

    @Test
    void whatIsMerelyAlikeIsSuggestedAndNotUsed() {
        Matches found = matches(
                titled("Introduction to recursion", "Variables & types", "Graphs"),
                titled("Introdution to recursion", "Types and variables", "Photosynthesis"));
        assertEquals(List.of(), found.pairs());
        assertEquals(
                List.of("Introduction to recursion", "Variables & types"),
                found.suggestions().stream().map(Match::video).toList());
        assertTrue(
                found.suggestions().stream().allMatch(match -> match.by() == By.LIKENESS && match.likeness() >= 0.8));
    }

    @Test
    void anotherPartIsNoSuggestion() {
        assertEquals(
                List.of(),
                matches(titled("Loops in Java part 1"), titled("Loops in Java part 2"))
                        .suggestions());
    }

    @Test
    void whatSomebodySaysGoesFirst() {
        GivenMatches given = new GivenMatches(List.of(new Match("Sets", "Mengen", By.GIVEN)), Set.of("Maps"), Set.of());
        Matches found = Matching.of(
                titled("Lists", "Maps", "Sets"), titled("Lists", "Maps", "Mengen", "Sets"), given, TaskContext.quiet());
        assertEquals(
                List.of(new Match("Sets", "Mengen", By.GIVEN), new Match("Lists", "Lists", By.SAME)), found.pairs());
    }

    /** Five thousand titles that are in no pair are compared, not every one with every other. */
    @Test
    void manyTitlesAreMatchedWithoutComparingAllWithAll() {
        List<Titled> videos = IntStream.range(0, 50_000)
                .mapToObj(video -> new Titled("Video about " + Integer.toString(video * 7919, 36), ""))
                .toList();
        List<Titled> others = IntStream.range(0, 50_000)
                .mapToObj(video -> new Titled("video about " + Integer.toString(video * 7919, 36), ""))
                .toList();
        assertEquals(50_000, matches(videos, others).pairs().size());
    }

    @Test
    void theFilterOfAStudyDoesNotMatter() {
        try (Study study = StudyFixture.of(List.of(
                        new StudyFixture.View("ann", "Sets", "A", 50), new StudyFixture.View("ann", "Maps", "B", 50)));
                Study other = StudyFixture.of(List.of(new StudyFixture.View("ann", "Maps", "B", 50)))) {
            Study filtered = study.filtered(study.filter().withCourses(List.of("A")));
            assertEquals(
                    List.of(new Match("Maps", "Maps", By.SAME)),
                    Matching.of(filtered, other, TaskContext.quiet()).pairs());
            assertEquals(List.of("Maps", "Sets"), Matching.titles(filtered, TaskContext.quiet()));
        }
    }
}
