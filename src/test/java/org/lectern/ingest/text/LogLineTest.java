package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            {"a": 1}                            ! 0
            10:00 INFO - {"a": {"b": [1, 2]}}   ! 13
            x {no object} {"a": "}{"}           ! 14
            x {"a": 1} {"b": "\\"}"}            ! 11
            x { "a": 1 } ,                      ! 2
            x {}                                ! 2
            "cut\\": 1}", "c": {"d": 1}}        ! -1
            {"a": 1                             ! -1
            {"a": 1} and more                   ! -1
            # a comment {with braces}           ! -1
            words                               ! -1
            """)
    void findsTheObjectThatALineEndsWith(String line, int start) {
        assertEquals(start, LogLine.objectStart(line));
    }
}
