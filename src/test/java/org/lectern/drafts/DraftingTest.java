package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.ProblemException;

/** From the texts of a catalogue to a draft with its checks, or to a sentence that says why there is none. */
final class DraftingTest {

    static final String SHARING =
            "A library holds the documents of a team. Every document has an owner who decides about permissions."
                    + " The owner can share a folder with colleagues. A shared folder appears in the library of each colleague.";
    private static final String BIN =
            "The bin keeps a deleted file for a month. Whoever deleted the file can restore it from the bin."
                    + " After a month the file disappears for good.";
    private static final String SHEETS =
            "A worksheet has rows and columns. Each column has a heading of its own. A formula adds the numbers of a column.";
    private static final String SLIDES =
            "A presentation consists of slides. Every slide has a layout and a background. The speaker turns the slides.";

    static CourseTexts texts() {
        return CourseTexts.cleaned(List.of(
                new CourseText("1", "Share &amp; own", SHARING, "en"),
                new CourseText("2", "Bin", BIN, ""),
                new CourseText("3", "Sheets", SHEETS, "English"),
                new CourseText("4", "Slides", SLIDES, "en-GB"),
                new CourseText("5", "Twice", "", "en"),
                new CourseText("6", "twice", "N/A", "en"),
                new CourseText(
                        "7",
                        "Ordner",
                        "Der Ordner ist für die Gruppe da. Er ist nicht für die anderen. Wer ihn hat, der teilt ihn mit der Gruppe.",
                        ""),
                new CourseText("8", "Dossier", SHARING, "fr")));
    }

    private static Drafting of(String item) {
        CourseTexts texts = texts();
        return new Drafting(texts, texts.named(item));
    }

    private static String refusal(String item, DraftKind kind) {
        return assertThrows(ProblemException.class, () -> of(item).draft(kind, 3))
                .problem()
                .code();
    }

    /** Entities are decoded, and an id goes before a title. */
    @Test
    void itemsAreNamedByTheirIdOrByATitleThatNoOtherHas() {
        assertEquals("1", texts().named("share & OWN").id());
        assertEquals("Bin", texts().named(" 2 ").title());
        assertEquals(
                "item-twice",
                assertThrows(ProblemException.class, () -> texts().named("Twice"))
                        .problem()
                        .code());
        ProblemException unknown = assertThrows(ProblemException.class, () -> texts().named("Sheet"));
        assertEquals("unknown-item", unknown.problem().code());
        assertTrue(
                unknown.problem().remedy().contains("Sheets"), unknown.problem().remedy());
        assertEquals(
                "no-items",
                assertThrows(
                                ProblemException.class,
                                () -> CourseTexts.cleaned(List.of()).named("1"))
                        .problem()
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"5, text-missing", "6, text-short", "7, text-language", "8, text-language"})
    void whatHasNoTextToDraftFromSaysWhy(String item, String code) {
        assertEquals(code, refusal(item, DraftKind.SUMMARY));
        assertEquals(code, refusal(item, DraftKind.QUIZ));
    }

    /** Three of four sentences, each as it stands in the text. */
    @Test
    void aSummaryIsSomeOfTheTextsSentences() {
        CourseDraft<String> draft = of("1").summary();
        List<String> sentences = Sentences.of(draft.draft().content());
        assertEquals(3, sentences.size());
        assertTrue(Sentences.of(SHARING).containsAll(sentences), sentences::toString);
        assertEquals(
                List.of("summary", "summary", "summary", "readability"),
                draft.draft().checks().stream().map(CheckResult::check).toList());
        assertEquals(2, Sentences.of(of("2").summary().draft().content()).size());
    }

    @Test
    void aQuizAsksAndMarksTheRightOptions() {
        CourseDraft<List<QuizQuestion>> draft = of("1").quiz(2);
        assertTrue(
                draft.draft().content().size() <= 2 && !draft.draft().content().isEmpty());
        assertEquals(5 * draft.draft().content().size(), draft.lines().size());
        assertTrue(draft.lines().getFirst().startsWith("1. "), draft.lines()::toString);
        assertEquals(
                draft.draft().content().size(),
                draft.lines().stream().filter(line -> line.endsWith(" (right)")).count());
        assertEquals(draft.lines(), of("1").quiz(2).lines());
    }

    /** A catalogue of one text has no other words for options. */
    @Test
    void withoutOtherWordsThereAreNoQuestions() {
        CourseTexts one =
                CourseTexts.cleaned(List.of(new CourseText("1", "A", "It is so. It is not so. So it is.", "en")));
        assertEquals(
                "no-questions",
                assertThrows(ProblemException.class, () -> new Drafting(one, one.named("1")).quiz(3))
                        .problem()
                        .code());
    }

    /** Subtitles lose the blanks between their lines. */
    @Test
    void gluedSentencesAreTwoAndGluedWordsAreNotAsked() {
        assertEquals(
                List.of("You open the page.", "Then you choose a file."),
                Sentences.of("You open the page.Then you choose a file."));
        List<QuizQuestion> quiz = Cloze.of(
                "You manage the filesand folders of a library.",
                List.of("You manage the filesand folders of a library.", SHARING, SHEETS, "Choose files of a month."),
                1,
                1);
        assertTrue(
                quiz.getFirst().options().stream().noneMatch("filesand"::equals),
                () -> quiz.getFirst().toString());
    }
}
