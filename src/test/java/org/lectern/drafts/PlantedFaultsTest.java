package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quiz that passes, and the same quiz with one fault each: the check that is there for the fault refuses it, and no other does. */
final class PlantedFaultsTest {

    private static final List<QuizQuestion> SOUND = List.of(
            new QuizQuestion(
                    "Where does a file move when you delete it?",
                    List.of("start menu", "recycle bin", "task bar", "photo album"),
                    List.of(1)),
            new QuizQuestion(
                    "OneDrive moves them back to their original _____.",
                    List.of("locations", "computers", "documents", "passwords"),
                    List.of(0)));

    /**
     * @param fault what is wrong
     * @param check that should see it
     * @param quiz with the fault
     */
    record Planted(String fault, String check, List<QuizQuestion> quiz) {
        @Override
        public String toString() {
            return fault;
        }
    }

    private static Planted first(String fault, String check, QuizQuestion question) {
        return new Planted(fault, check, List.of(question, SOUND.get(1)));
    }

    private static Planted second(String fault, String check, QuizQuestion question) {
        return new Planted(fault, check, List.of(SOUND.get(0), question));
    }

    private static QuizQuestion where(int right, String... options) {
        return new QuizQuestion(SOUND.get(0).text(), List.of(options), List.of(right));
    }

    private static QuizQuestion blank(int right, String... options) {
        return new QuizQuestion(SOUND.get(1).text(), List.of(options), List.of(right));
    }

    static Stream<Planted> faults() {
        return Stream.of(answers(), options(), questions()).flatMap(faults -> faults);
    }

    private static Stream<Planted> answers() {
        return Stream.of(
                first(
                        "a wrong option marked",
                        "answer",
                        where(0, "start menu", "hard disk", "task bar", "photo album")),
                second(
                        "a wrong word in the blank",
                        "answer",
                        blank(1, "tablets", "computers", "documents", "passwords")),
                first(
                        "an answer out of another sentence",
                        "answer",
                        where(0, "navigation pane", "photo album", "task bars", "start menu")),
                first(
                        "words of the answer out of two sentences",
                        "answer",
                        where(0, "original bin", "start menu", "task bars", "photo album")),
                second(
                        "a sentence that the text does not have",
                        "answer",
                        new QuizQuestion(
                                "OneDrive never moves them back to their original _____.",
                                SOUND.get(1).options(),
                                List.of(0))),
                first(
                        "an answer from nowhere",
                        "answer",
                        where(0, "quantum foam", "start menu", "task bars", "photo album")));
    }

    private static Stream<Planted> options() {
        return Stream.of(
                first("two wrong options", "options", where(0, "recycle bin", "start menu", "task bar")),
                first(
                        "four wrong options",
                        "options",
                        where(0, "recycle bin", "start menu", "task bar", "photo album", "hard disk")),
                first(
                        "an option twice",
                        "options",
                        where(0, "recycle bin", "start menu", "Start  menu!", "photo album")),
                first("the answer twice", "options", where(0, "recycle bin", "Recycle Bin", "task bar", "photo album")),
                first(
                        "an option within the answer",
                        "options",
                        where(0, "recycle bin", "recycle", "task bar", "photo album")),
                first(
                        "the answer within an option",
                        "options",
                        where(0, "recycle bin", "recycle bin icon", "task bar", "photo album")),
                second(
                        "an option that is far longer",
                        "options",
                        blank(0, "locations", "computers in the office", "documents", "passwords")),
                second(
                        "an option that is far shorter",
                        "options",
                        blank(0, "locations", "disk", "documents", "passwords")),
                first(
                        "all of the above",
                        "options",
                        where(0, "recycle bin", "start menu", "task bar", "All of the above")),
                first(
                        "an option that the same sentence says",
                        "options",
                        where(0, "recycle bin", "start menu", "folder", "photo album")));
    }

    private static Stream<Planted> questions() {
        return Stream.of(
                first(
                        "two marked",
                        "question",
                        new QuizQuestion(
                                SOUND.get(0).text(),
                                List.of("recycle bin", "start menu", "task bar", "photo album", "hard disk"),
                                List.of(0, 4))),
                first(
                        "the answer in the question",
                        "question",
                        new QuizQuestion(
                                "To which recycle bin does a file move when you delete it?",
                                SOUND.get(0).options(),
                                List.of(1))),
                new Planted("a question twice", "question", List.of(SOUND.get(0), SOUND.get(1), SOUND.get(0))),
                new Planted("always the same place", "question", samePlace()));
    }

    /** Five questions about five sentences, the first option right in each. */
    private static List<QuizQuestion> samePlace() {
        List<List<String>> rows = List.of(
                List.of(
                        "OneDrive gives you a chance to undo your _____.",
                        "decision",
                        "password",
                        "computer",
                        "document"),
                List.of("In the navigation _____, click Recycle bin.", "pane", "menu", "disk", "page"),
                List.of(
                        "OneDrive moves them back to their original _____.",
                        "locations",
                        "computers",
                        "documents",
                        "passwords"),
                List.of(
                        "You can click Empty recycle bin to permanently delete the _____.",
                        "items",
                        "users",
                        "disks",
                        "menus"),
                List.of(
                        "OneDrive does it for you automatically after _____ days.",
                        "thirty",
                        "twelve",
                        "ninety",
                        "eleven"));
        return rows.stream()
                .map(row -> new QuizQuestion(row.getFirst(), row.subList(1, 5), List.of(0)))
                .toList();
    }

    @Test
    void theQuizWithoutAFaultPasses() {
        assertEquals(Set.of(), failed(SOUND));
    }

    @Test
    void twentyDifferentFaultsArePlanted() {
        assertEquals(20, faults().map(Planted::fault).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRightCheckRefusesIt(Planted planted) {
        assertEquals(Set.of(planted.check()), failed(planted.quiz()));
    }

    /** Shuffled, so that only the words count: what is made without a model passes what it is asked. */
    @Test
    void whatIsMadeWithoutAModelPasses() {
        List<String> catalogue = new ArrayList<>(List.of(
                ExtractTest.TEXT,
                "Colours and margins of documents. Templates, charts and diagrams.",
                "A keyboard, a computer, a picture, a printer. Passwords and accounts.",
                "Reminder, calendar, workshop, training, network, template."));
        List<QuizQuestion> quiz = Cloze.of(ExtractTest.TEXT, catalogue, 4, 7);
        assertEquals(Set.of(), failed(quiz));
        assertEquals(quiz, Cloze.of(ExtractTest.TEXT, catalogue, 4, 7));
        assertEquals(
                List.of(4, 4, 4, 4),
                quiz.stream().map(each -> each.options().size()).toList());
    }

    /** Of 20 texts one alone has the rarest words of the sentence; the two that have “rivers” make it the word to ask for. */
    @Test
    void aLargeCatalogueAsksForNoWordThatOneTextHas() {
        String text = "The glued flowinto rivers downhill slowly.";
        List<String> catalogue = new ArrayList<>(List.of(text, "rivers lakes ponds canals", "lakes ponds canals"));
        while (catalogue.size() < 20) {
            catalogue.add("nothing");
        }
        QuizQuestion question = Cloze.of(text, catalogue, 1, 7).getFirst();
        assertEquals("rivers", question.answer());
        assertEquals(Set.of("lakes", "ponds", "canals"), Set.copyOf(question.distractors()));
    }

    /** “printer” would stay beside the blank that “printers” leaves. */
    @Test
    void noWordIsAskedForThatStaysInAnotherForm() {
        String text = "Printers and a printer need paper.";
        List<String> catalogue = List.of(text, "paper chart metal", "water");
        assertEquals("paper", Cloze.of(text, catalogue, 1, 7).getFirst().answer());
    }

    @Test
    void aCatalogueWithoutOtherWordsGivesNoQuestion() {
        assertEquals(List.of(), Cloze.of(ExtractTest.TEXT, List.of("Nothing else"), 4, 7));
    }

    /** Of seeds 0 to 39 each place is right in some. */
    @Test
    void theRightOptionIsPlacedByTheSeed() {
        List<String> catalogue = List.of(ExtractTest.TEXT, "charts diagrams templates passwords accounts margins");
        assertEquals(
                Set.of(0, 1, 2, 3),
                IntStream.range(0, 40)
                        .mapToObj(seed -> Cloze.of(ExtractTest.TEXT, catalogue, 1, seed))
                        .flatMap(quiz -> quiz.getFirst().right().stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> failed(List<QuizQuestion> quiz) {
        return new Draft<>("item", quiz, QuizChecks.of(quiz, ExtractTest.TEXT))
                .failed().stream().map(CheckResult::check).collect(Collectors.toSet());
    }
}
