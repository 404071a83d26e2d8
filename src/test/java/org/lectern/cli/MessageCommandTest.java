package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.text.TextChecks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageCommandTest {

    private static final String FINE = """
            {"context": {"course": "Cells", "exam_date": "12 December 2025", "days_to_exam": 14, "numbers": [4],
              "percentages": [18], "topics": [], "next_step": "watch lesson 5", "support": "help@example.org",
              "links": [], "resources": [], "other_people": ["qxMarta"], "caps_ok": ["DNA"]},
             "cases": [{"id": "first", "tone": "supportive", "channel": "in-app", "subject": "DNA",
              "body": "14 days are left for you. Next: watch lesson 5. Questions? help@example.org"}]}
            """;

    @TempDir
    private Path folder;

    private Ran check(String json, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("messages.json"), json);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "message";
        arguments[1] = "--check";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Ran.command(arguments);
    }

    private static String sixty() throws IOException {
        try (InputStream file = Objects.requireNonNull(TextChecks.class.getResourceAsStream("cases.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aMessageThatIsFineEndsWithNothingToDo() throws IOException {
        Ran ran = check(FINE);
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        assertTrue(ran.out().startsWith("first: fine"), ran.out());
        assertTrue(ran.out().contains("One message: 0 must not be sent like this, 0 with advice, 1 fine."), ran.out());
        assertEquals("", ran.err());
    }

    @Test
    void adviceAloneBlocksNothing() throws IOException {
        Ran ran = check(FINE.replace("Questions?", "Questions!!"));
        assertEquals(ExitCode.DONE, ran.code());
        assertTrue(ran.out().startsWith("first: fine, with advice (W1)"), ran.out());
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws IOException {
        Ran ran = check(FINE.replace("14 days are left", "Hello,\\nyou are at risk: 37 days")
                .replace("\"DNA\",", "\"{name}\","));
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertEquals("", ran.err());
        String out = ran.out().replaceAll("\\s+", " ");
        assertTrue(out.startsWith("first: must not be sent like this (M01, M03, M09)"), out);
        assertTrue(out.contains("M01, subject: “{name}”"), out);
        assertTrue(out.contains("M03, line 2: “at risk”"), out);
        assertTrue(out.contains("Better: “it has been a while since your last visit”"), out);
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= Console.COLUMNS), ran.out());
    }

    @Test
    void nobodyElseIsNamedInWhatIsTold() throws IOException {
        Ran ran = check(FINE.replace("14 days", "Ask qxMarta, 14 days"));
        assertTrue(ran.out().contains("M11"), ran.out());
        assertFalse(ran.out().contains("qxMarta"), ran.out());
    }

    @Test
    void scriptsGetTheFileBackWithWhatWasFound() throws IOException {
        Ran ran = check(sixty(), "--json");
        assertEquals(ExitCode.TROUBLE, ran.code());
        JsonNode before = JsonMapper.shared().readTree(sixty());
        JsonNode after = JsonMapper.shared().readTree(ran.out());
        assertEquals(before.get("context"), after.get("context"));
        for (int i = 0; i < 60; i++) {
            JsonNode was = before.get("cases").get(i);
            JsonNode is = after.get("cases").get(i);
            for (String field : List.of("id", "tone", "channel", "subject", "body", "blocks", "warns")) {
                assertEquals(was.get(field), is.get(field), was.get("id").asString());
            }
            for (JsonNode mark : is.get("marks")) {
                String text = is.get(mark.get("part").asString()).asString();
                assertTrue(mark.get("to").asInt() <= text.length(), mark.toString());
                JsonNode ids = is.get(mark.get("blocks").asBoolean() ? "blocks" : "warns");
                assertTrue(ids.valueStream().anyMatch(mark.get("check")::equals), mark.toString());
            }
        }
    }

    @Test
    void aPlaceIsThatOfTheWords() throws IOException {
        Ran ran = check(FINE.replace("14 days", "😀 Das Risiko: 14 days"), "--json", "--language", "de");
        JsonNode json = JsonMapper.shared().readTree(ran.out()).at("/cases/0");
        JsonNode mark = json.at("/marks/0");
        assertEquals("M03", mark.get("check").asString());
        assertEquals(
                "Risiko",
                json.get("body")
                        .asString()
                        .substring(mark.get("from").asInt(), mark.get("to").asInt()));
    }

    /** What is put in place of something in a file that is fine, and the words that tell of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "supportive"            | "gentle"           | Message 1 has a tone       | supportive, urgent, resource-focused, praise
            "in-app"                | "pigeon"           | Message 1 has a channel    | email, sms, in-app
            "tone": "supportive",   |                    | has no field tone          | a text
            "channel": "in-app",    | "channel": null,   | has no field channel       | a text
            "id": "first",          | "id": 7,           | field id of Message 1      | a text
            "subject": "DNA",       |                    | has no field subject       | a text
            "body"                  | "text"             | has no field body          | a text
            "context"               | "about"            | “context” has no field     | empty
            "course": "Cells",      |                    | “context” has no field course | a text
            [18]                    | ["qxsecret"]       | field percentages of “context” | a list of numbers
            [18]                    | [1e999]            | field percentages of “context” | a list of numbers
            ["DNA"]                 | "qxsecret"         | field caps_ok of “context” | a list of texts
            : 14,                   | : "qxsecret",      | field days_to_exam of “context” | a number
            "cases"                 | "texts"            | holds no messages          | “cases”
            "cases": [              | "cases": [7,       | Message 1 has no field     | a text
            "cases": [              | "cases": [], "x": [ | holds no messages         | “cases”
            ]}                      | ]                  | not JSON to its end        | UTF-8
            {"context"              | qxsecret{"context" | not JSON to its end        | UTF-8
            """)
    void whatIsWrongWithAFileIsASentenceAndARemedy(String part, @Nullable String instead, String said, String remedy)
            throws IOException {
        String json = FINE.replace(part, Objects.requireNonNullElse(instead, ""));
        assertFalse(json.equals(FINE));
        Ran ran = check(json);
        assertTrue(ran.toldTrouble(), ran.toString());
        String err = ran.err().replaceAll("\\s+", " ");
        assertTrue(err.contains(said), err);
        assertTrue(err.contains(remedy), err);
        assertFalse(err.contains("qxsecret"), err);
        assertEquals("", ran.out());
    }

    @Test
    void whatIsNoFileOfMessagesIsToldOf() throws IOException {
        assertTold(
                "There is no file",
                Ran.command("message", "--check", folder.resolve("none.json").toString()));
        assertTold("is a folder", Ran.command("message", "--check", folder.toString()));
        assertTold("holds no messages", check(""));
        assertTold("holds no messages", check("[]"));
        assertTold("holds no messages", check(" "));
        assertTold("not JSON", check("[".repeat(100_000)));
        assertTold("larger than 8 MB", check(FINE.replace("14 days", "x".repeat(10_000_000))));
        Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xfc, '"'});
        assertTold(
                "not JSON",
                Ran.command("message", "--check", folder.resolve("latin.json").toString()));
    }

    private static void assertTold(String said, Ran ran) {
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().contains(said), ran.err());
    }

    @Test
    void anotherLanguageIsWrongUsage() throws IOException {
        Ran ran = check(FINE, "--language", "fr");
        assertEquals(ExitCode.USAGE, ran.code());
        assertTrue(ran.err().contains("fr"), ran.err());
    }
}
