package org.lectern.coursetext.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    private static String clean(String text) {
        return Cleaning.of(List.of(text), true).texts().getFirst();
    }

    private static CleaningReport report(String... texts) {
        return Cleaning.of(List.of(texts), true).report();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pivot tables in 5 minutes",
                "AT&T & R&D; a < b, List<String> and x <- 3",
                "if a<b then c>d",
                "Write to <anna@example.org> about café, naïve, Ärger, „Fluß“, 50 €",
                "“AMANHÃ” e “LÃ”",
                "می‌خواهم 👩‍💻",
                "an arrow <!-- that never ends",
                "PowerPoint, System.Out.println, www.example.Com/x"
            })
    void aTextWithoutTroubleIsReturnedEqual(String text) {
        Cleaning cleaning = Cleaning.of(List.of(text), true);
        assertEquals(List.of(text), cleaning.texts());
        assertEquals(new CleaningReport(1, 0, Map.of()), cleaning.report());
        assertEquals(List.of(), cleaning.report().sentences());
    }

    @Test
    void entitiesAreDecodedTwiceAtMost() {
        assertEquals("Q&A – it’s &amp;", clean("Q&amp;A &#8211; it&amp;rsquo;s &amp;amp;amp;"));
        assertEquals(6, report("Q&amp;A &#8211; it&amp;rsquo;s &amp;amp;amp;").count(Blemish.ENTITIES));
        assertEquals("&nosuch; &#; &", clean("&nosuch; &#; &"));
    }

    @Test
    void tagsBecomeBlanksAndWhatNobodyReadsGoes() {
        String html =
                "<p>One<br/>two</p><script>var a = '<b>';</script><!-- no --><style>p {}</style><B class='x'>three</B>";
        assertEquals("One two three", clean(html));
        // p, br, /p, script, /script, comment, style, /style, B, /B
        assertEquals(10, report(html).count(Blemish.TAGS));
        assertEquals("bold", clean("&lt;b&gt;bold&lt;/b&gt;"));
        assertEquals("one two", clean("one <script>two"));
    }

    @Test
    void whatIsNeverClosedTakesNoLongerThanWhatIs() {
        String[] nested = {"<", "<a ", "<!-- ", "<script>", "&", "&a", "</", "<p", "Ã", "­", "a.B"};
        for (String one : nested) {
            String text = one.repeat(1_000_000 / one.length());
            // Quadratic work on a million characters would take minutes.
            assertTrue(clean(text).length() <= text.length() * 2);
        }
    }

    @Test
    void utf8ReadAsWindows1252IsRepaired() {
        String meant = "Der Ärger über die Größe – „naïve“ Ideen";
        String broken = new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertEquals("Café", clean("CafÃ©"));
        assertEquals("It’s here — 5 €", clean("Itâ€™s here — 5 â‚¬"));
        assertEquals("done 😀 —", clean("done ðŸ˜€ —"));
        assertEquals(2, report("Itâ€™s here — 5 â‚¬").count(Blemish.MOJIBAKE_REPAIRED));
        assertEquals(meant, clean(broken));
        assertEquals("Привет", clean("ÐŸÑ€Ð¸Ð²ÐµÑ‚"));
    }

    @Test
    void whatCannotBeRepairedWithoutLossStaysAndIsCounted() {
        assertEquals("quote â€\" end —", clean("quote â€\" end —"));
        assertEquals(1, report("quote â€\" end —").count(Blemish.MOJIBAKE_LEFT));
        assertEquals(0, report("quote â€\" end —").changed());
    }

    @Test
    void lettersAreComposedAndWhatNobodySeesGoes() {
        assertEquals("é", clean("e\u0301"));
        assertEquals(1, report("e\u0301").count(Blemish.COMPOSED));
        assertEquals("softly", clean("\ufeffsoft\u00adly\u200b\u0000"));
        assertEquals(4, report("\ufeffsoft\u00adly\u200b\u0000").count(Blemish.INVISIBLE));
        assertEquals("a b c", clean("  a\u00a0\n\tb\u2003c "));
        assertEquals(1, report("  a b").count(Blemish.SPACES));
    }

    @Test
    void nothingToReadIsCounted() {
        CleaningReport report = report("", " <p> </p> ", "text");
        assertEquals(2, report.count(Blemish.EMPTY));
        assertEquals(3, report.texts());
        assertEquals(1, report.changed());
    }

    private static List<String> subtitles(String last) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add("Open a folder and you can see a file in the bin now, because templates change");
        }
        texts.add(last);
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "make afolder,make a folder",
        "youcan do it,you can do it",
        "the bin.In the file,the bin. In the file",
        "becausetemplates change,because templates change",
        "AFolder,AFolder",
        "see bin.in here,see bin.in here",
        "foldera,foldera",
        "nowhere,nowhere"
    })
    void gluedWordsAreSplitWhereTheTextsShowThem(String text, String expected) {
        assertEquals(expected, Cleaning.of(subtitles(text), true).texts().getLast());
        assertEquals(text, Cleaning.of(subtitles(text), false).texts().getLast());
    }

    @Test
    void gluedWordsAreCountedWhetherOrNotTheyAreSplit() {
        CleaningReport counted =
                Cleaning.of(subtitles("afolder foldera bin.In"), false).report();
        assertEquals(3, counted.count(Blemish.GLUED_FOUND));
        assertEquals(0, counted.count(Blemish.GLUED_SPLIT));
        assertEquals(0, counted.changed());
        CleaningReport split =
                Cleaning.of(subtitles("afolder foldera bin.In"), true).report();
        assertEquals(2, split.count(Blemish.GLUED_SPLIT));
        assertEquals(1, split.changed());
    }

    @Test
    void whatOccursOftenIsAWord() {
        List<String> texts = new ArrayList<>(subtitles("afolder"));
        texts.add("afolder afolder");
        assertEquals("afolder afolder", Cleaning.of(texts, true).texts().getLast());
    }

    @Test
    void itIsToldInSentences() {
        assertEquals(
                List.of(
                        "2 characters were written as HTML writes them, such as &amp; for &.",
                        "One HTML tag was taken out.",
                        "One text has more blanks than needed; one was kept of each."),
                report("a&amp;b<br> &gt;c").sentences());
    }

    @Test
    void cleaningTwiceChangesNothingMore() {
        List<String> once =
                Cleaning.of(subtitles("<p>afolder&nbsp;CafÃ©</p> bin.In"), true).texts();
        assertEquals(once, Cleaning.of(once, true).texts());
    }
}
