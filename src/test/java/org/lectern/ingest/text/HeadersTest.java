package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.ingest.QualityNotice;

class HeadersTest {

    @Test
    @Timeout(10)
    void thousandsOfOneNameAreTold() {
        Headers headers = Headers.of(Collections.nCopies(100_000, "c"));
        assertEquals("c (100000)", headers.names().getLast());
        assertEquals(99_999, headers.names().indexOf("c (100000)"));
        assertEquals(-1, headers.names().indexOf("c (100001)"));
    }

    @Test
    void aNumberThatStandsThereIsNotGivenAgain() {
        assertEquals(
                List.of("c", "c (2)", "c (3)", "c (2) (2)"),
                Headers.of(List.of("c", "c (2)", "c", "c (2)")).names());
    }

    @Test
    void whatIsLongerThanAnyTitleIsCut() {
        String title = "t".repeat(500);
        assertEquals(
                List.of(title, title + "…", title + "… (2)"),
                Headers.of(List.of(title, title + "1", title + "2")).names());
    }

    @Test
    void areTrimmedAndMadeUnique() {
        Headers headers = Headers.of(List.of(" a ", "a", "", "co\u00addes", "a (2)"));
        assertEquals(List.of("a", "a (2)", "column 3", "codes", "a (2) (2)"), headers.names());
        assertEquals(
                List.of("blank-headers", "repeated-headers"),
                headers.notices().stream().map(QualityNotice::code).toList());
    }
}
