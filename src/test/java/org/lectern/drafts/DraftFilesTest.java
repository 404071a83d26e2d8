package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lectern.contract.ProblemException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Texts with every sign that means something in a format come out as they went in. */
final class DraftFilesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ODD = "a=b ~c #d {e}: \\f <g> & \"h\", 'i' ]]> \u00e9\ud83d\ude00";
    private static final QuizQuestion QUESTION =
            new QuizQuestion(ODD, List.of("=1+1", "-x", "plain", "two\nlines"), List.of(2));
    private static final List<CheckResult> CHECKS =
            List.of(new CheckResult("answer", 0, false, "no"), new CheckResult("options", 0, true, "yes"));

    private static AcceptedDraft<List<QuizQuestion>> quiz() {
        return new Draft<>("item", List.of(QUESTION), CHECKS).accept(" Ada ", NOON);
    }

    @Test
    void whoAcceptedWhenAndDespiteWhatIsKept() {
        assertEquals("Ada", quiz().by());
        assertEquals(NOON, quiz().when());
        assertEquals(List.of(CHECKS.getFirst()), quiz().draft().failed());
    }

    @Test
    void nobodyAcceptsNothing() {
        Draft<String> draft = new Draft<>("item", "text", List.of());
        ProblemException refused = assertThrows(ProblemException.class, () -> draft.accept("  ", NOON));
        assertEquals("nobody-accepted", refused.problem().code());
        assertThrows(IllegalArgumentException.class, () -> new AcceptedDraft<>(draft, "", NOON));
    }

    @Test
    void giftHasABackslashBeforeItsSigns() {
        assertEquals("""
                ::1::[plain]a\\=b \\~c \\#d \\{e\\}\\: \\\\f <g> & "h", 'i' ]]> \u00e9\ud83d\ude00 {
                ~\\=1+1
                ~-x
                =plain
                ~two\\nlines
                }

                """, Gift.of(quiz()));
    }

    @Test
    void csvReadsBackAndNoSpreadsheetCalculatesIt() throws Exception {
        try (CSVParser parser = CSVParser.parse(
                QuizCsv.of(quiz()),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            CSVRecord row = parser.getRecords().getFirst();
            assertEquals(
                    List.of("question", "right", "option_1", "option_2", "option_3", "option_4"),
                    parser.getHeaderNames());
            assertEquals(List.of(ODD, "3", "'=1+1", "'-x", "plain", "two\nlines"), row.toList());
        }
    }

    @Test
    void qtiIsReadByAParserAsItWasWritten() throws Exception {
        Element item = parsed(Objects.requireNonNull(Qti.of(quiz()).get("question-001.xml")));
        assertEquals("http://www.imsglobal.org/xsd/imsqti_v2p1", item.getNamespaceURI());
        assertEquals("assessmentItem", item.getLocalName());
        assertEquals(ODD, text(item, "prompt", 0));
        assertEquals("option-3", text(item, "value", 0));
        NodeList choices = item.getElementsByTagNameNS("*", "simpleChoice");
        assertEquals(4, choices.getLength());
        assertEquals("option-3", ((Element) choices.item(2)).getAttribute("identifier"));
        assertEquals("two\nlines", text(item, "simpleChoice", 3));
    }

    @Test
    void qtiHasNoSignsThatXmlDoesNotKnow() throws Exception {
        QuizQuestion odd = new QuizQuestion("a\u0000b\u000bc\ufffed\ud800e", List.of("x"), List.of(0));
        Element item =
                parsed(Objects.requireNonNull(Qti.of(new Draft<>("item", List.of(odd), CHECKS).accept("Ada", NOON))
                        .get("question-001.xml")));
        assertEquals("a b c d e", text(item, "prompt", 0));
    }

    @Test
    void markdownHasABackslashBeforeItsSigns() {
        AcceptedDraft<String> summary = new Draft<>(
                        "item", "1. not a list *bold* [link](x) <b> `code`\n# no heading", CHECKS)
                .accept("Ada", NOON);
        assertEquals(
                "# C\\# \\& you\n\n1\\. not a list \\*bold\\* \\[link\\]\\(x\\) \\<b\\> \\`code\\` \\# no heading\n",
                SummaryMarkdown.of("C# & you", summary));
    }

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    private static String text(Element item, String name, int place) {
        return item.getElementsByTagNameNS("*", name).item(place).getTextContent();
    }
}
