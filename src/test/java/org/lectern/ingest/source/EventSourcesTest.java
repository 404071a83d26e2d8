package org.lectern.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** What is recognised as events, and what nearly is. */
class EventSourcesTest {

    @Test
    void statements() {
        Recognition found = json(
                List.of("actor", "verb", "object"),
                List.of("{\"name\":\"ann\"}", "{\"id\":\"played\"}", "{\"id\":\"v1\"}"));
        assertEquals("xapi-video", found.source());
        assertEquals("xAPI statements", found.name());
        assertEquals(List.of("verb.id", "object.id"), found.evidence());
        assertEquals(Meaning.COVERAGE, found.meaning());
        assertEquals(CompletionRule.ofPercent(100), found.rule());
    }

    @Test
    void sentencesOfAGrammarAreNoStatements() {
        assertEquals(
                "table",
                json(List.of("verb", "object"), List.of("walks", "dog")).source());
        assertEquals(
                "table",
                json(List.of("verb", "object"), List.of("{\"id\":\"1\"}", "{\"name\":\"dog\"}"))
                        .source());
        assertEquals("table", json(List.of("verb"), List.of("{\"id\":\"1\"}")).source());
        assertEquals(
                "table",
                table(List.of("verb", "object"), List.of("{\"id\":\"1\"}", "{\"id\":\"2\"}"))
                        .source());
    }

    @Test
    void trackingEvents() {
        Recognition found = json(
                List.of("username", "event_type", "event_source", "event"),
                List.of("ann", "play_video", "browser", "{}"));
        assertEquals("edx-events", found.source());
        assertEquals("Open edX tracking events", found.name());
        assertEquals(new CompletionRule(95, 30), found.rule());
    }

    @Test
    void otherLogsAreNoTrackingEvents() {
        assertEquals(
                "table",
                json(List.of("username", "event_type", "event"), List.of("ann", "login", "{}"))
                        .source());
        assertEquals(
                "table",
                table(List.of("event_type", "event_source"), List.of("play_video", "browser"))
                        .source());
    }

    @Test
    void detailedUsage() {
        Recognition found = table(
                List.of("Session ID", "User ID", "Time", "Start Position", "Seconds Viewed"),
                List.of("s", "u", "2026-03-01", "0", "5"));
        assertEquals("panopto-usage", found.source());
        assertEquals("Panopto detailed usage", found.name());
        assertEquals("User ID", ((Contents.Events) found.contents()).columns().get(Field.LEARNER));
    }

    @Test
    void otherReportsOfPanoptoAreNoDetailedUsage() {
        assertEquals(
                "table",
                table(List.of("SessionId", "UserId", "Time", "SecondsViewed"), List.of("s", "u", "2026-03-01", "5"))
                        .source());
    }

    private static Recognition json(List<String> headers, List<String> row) {
        return Sources.recognise(new Head("a", headers, List.of(row)), "");
    }

    private static Recognition table(List<String> headers, List<String> row) {
        return Sources.recognise(new Head("a", headers, List.of(row)), "");
    }
}
