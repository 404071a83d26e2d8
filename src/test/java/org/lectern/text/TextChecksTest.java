package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextChecksTest {

    private final TextChecks checks = TextChecks.of(Language.EN);

    static Stream<Cases.Case> cases() throws IOException {
        return Cases.read("cases.json").cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sixtyMessagesAreFoundToHaveWhatTheyHave(Cases.Case each) throws IOException {
        List<Mark> marks = checks.check(each.draft(), Cases.read("cases.json").context());
        assertEquals(each.blocks(), ids(marks, true), marks.toString());
        assertEquals(each.warns(), ids(marks, false), marks.toString());
    }

    @Test
    void thereAreSixty() throws IOException {
        assertEquals(60, Cases.read("cases.json").cases().size());
    }

    /** In every tone and channel, to one who is called du and to one who is called Sie. */
    @Test
    void germanMessagesThatAreFineAreFoundToBe() throws IOException {
        Cases file = Cases.read("cases-de.json");
        assertEquals(6, file.cases().size());
        TextChecks german = TextChecks.of(Language.DE);
        for (Cases.Case each : file.cases()) {
            assertEquals(List.of(), german.check(each.draft(), file.context()), each.id());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void placesLieInTheirTextsAndAreToldOnce(Cases.Case each) throws IOException {
        List<Mark> marks = checks.check(each.draft(), Cases.read("cases.json").context());
        assertEquals(marks.stream().sorted(Mark.ORDER).distinct().toList(), marks);
        for (Mark mark : marks) {
            String text = mark.part() == Part.SUBJECT
                    ? each.draft().subject()
                    : each.draft().body();
            assertTrue(mark.to() <= text.length(), mark.toString());
            assertFalse(mark.sentence().isBlank());
        }
    }

    private static List<String> ids(List<Mark> marks, boolean blocks) {
        return marks.stream()
                .filter(mark -> mark.blocks() == blocks)
                .map(Mark::check)
                .distinct()
                .toList();
    }
}
