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
        return Cases.read().cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sixtyMessagesAreFoundToHaveWhatTheyHave(Cases.Case each) throws IOException {
        List<Mark> marks = checks.check(each.draft(), Cases.read().context());
        assertEquals(each.blocks(), ids(marks, true), marks.toString());
        assertEquals(each.warns(), ids(marks, false), marks.toString());
    }

    @Test
    void thereAreSixty() throws IOException {
        assertEquals(60, Cases.read().cases().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void placesLieInTheirTextsAndAreToldOnce(Cases.Case each) throws IOException {
        List<Mark> marks = checks.check(each.draft(), Cases.read().context());
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
