package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.QualityNotice;

class HeadersTest {

    @Test
    void areTrimmedAndMadeUnique() {
        Headers headers = Headers.of(List.of(" a ", "a", "", "co\u00addes", "a (2)"));
        assertEquals(List.of("a", "a (2)", "column 3", "codes", "a (2) (2)"), headers.names());
        assertEquals(
                List.of("blank-headers", "repeated-headers"),
                headers.notices().stream().map(QualityNotice::code).toList());
    }
}
