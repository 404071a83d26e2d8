package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.file.JsonFile;

class JsonObjectsTest {

    private static final List<String> TWO = List.of("{\"a\": 1}", "{\"b\": {\"c\": [1, 2]}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}\n{\"b\": {\"c\": [1, 2]}}\n",
                "[{\"a\": 1},\n {\"b\": {\"c\": [1, 2]}}]",
                "\ufeff[ {\"a\": 1} , {\"b\": {\"c\": [1, 2]}} ]\n",
                "{\"statements\": [{\"a\": 1}, {\"b\": {\"c\": [1, 2]}}]}",
                "{\"more\": \"/next\", \"statements\":[{\"a\": 1}, {\"b\": {\"c\": [1, 2]}}]}",
                "{\"statements\": [{\"a\": 1}], \"more\": {\"x\": \"]}\"}}\n{\"statements\": [{\"b\": {\"c\": [1, 2]}}]}"
            })
    void findsObjectsHoweverTheyStandThere(String text) throws IOException {
        assertEquals(TWO, objects(text));
    }

    @Test
    void bracesAndMarksInsideStringsAreNone() throws IOException {
        assertEquals(List.of("{\"a\": \"}{\\\"[\\\\\"}", "{}"), objects("[{\"a\": \"}{\\\"[\\\\\"},{}]"));
    }

    @Test
    void printedOverManyLinesAnObjectBecomesOne() throws IOException {
        assertEquals(List.of("{   \"a\":  1 }"), objects("{\n  \"a\":\n 1\r}"));
    }

    @Test
    void anObjectThatIsCutOffIsGivenAsFarAsItGoes() throws IOException {
        assertEquals(List.of("{\"a\": 1}", "{\"b\": {\"c"), objects("[{\"a\": 1}, {\"b\": {\"c"));
        assertEquals(List.of("{\"b\": \"x\\"), objects("{\"b\": \"x\\"));
    }

    @Test
    void whatIsNoObjectIsGivenLineByLine() throws IOException {
        assertEquals(
                List.of("{\"a\": 1}", "hello, {world}", "{\"b\": 2}"),
                objects("{\"a\": 1}\nhello, {world}\n{\"b\": 2}"));
    }

    @Test
    void aListOfStatementsFurtherInsideIsNoEnvelope() throws IOException {
        String text = "{\"a\": {\"statements\": [{\"b\": 1}]}}";
        assertEquals(List.of(text), objects(text));
        String late = "{\"a\": 1, \"b\": 2, \"c\": 3, \"statements\": [{\"d\": 1}]}";
        assertEquals(List.of(late), objects(late));
    }

    @Test
    void tellsLinesFromOtherJson() {
        assertTrue(inLines("{\"a\": 1}\n{\"a\": 2}\n"));
        assertTrue(inLines("{\"a\": 1}"));
        assertTrue(inLines("{\"a\": \n{\"a\": 2}\n"), "a first line that is broken");
        assertTrue(inLines("{\"a\": \r\n\r\n{\"a\": 2}\n"));
        assertFalse(inLines("{\n  \"a\": 1\n}\n"));
        assertFalse(inLines("{\"statements\": [{\"a\": 1}]}\n"));
    }

    private static boolean inLines(String text) {
        return JsonFile.standsInLines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> objects(String text) throws IOException {
        List<String> objects = new ArrayList<>();
        try (JsonObjects in = new JsonObjects(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            while (in.next()) {
                objects.add(in.text());
            }
        }
        return objects;
    }
}
