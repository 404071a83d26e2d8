package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("views.csv"), content);
    }

    private static final String FOUR_ROWS = """
            learner,video,completion
            ada,Colour,50
            ,Colour,70
            bob,Colour,130
            bob,Cells,80
            """;

    @Test
    void asksForNoLearnersWhereAnExportCountsPlays(@TempDir Path plays) throws IOException {
        Path file = Files.writeString(plays.resolve("studio.csv"), """
                Content,Video title,Duration,Average view duration,Average percentage viewed (%),Views
                Total,,,0:01:00,40.5,300
                aaa,Intro,147,0:01:07,45.5,200
                """);
        Ran ran = Ran.command("inspect", file.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("learners not known"), ran.out());
        assertFalse(ran.out().contains("--map"), ran.out());
        assertFalse(ran.out().contains("twice"), ran.out());
    }

    @Test
    void tellsPeopleWhatIsInside() throws IOException {
        Ran ran = Ran.command("inspect", file(FOUR_ROWS).toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("4 read, 3 kept"), ran.out());
        assertTrue(ran.out().contains("2 learners, 2 videos, no courses, no roles"), ran.out());
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= Console.COLUMNS), ran.out());
    }

    @Test
    void tellsScriptsTheSame() throws IOException {
        Ran ran = Ran.command("inspect", file(FOUR_ROWS).toString(), "--json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertEquals("views.csv", json.at("/file").asString());
        assertEquals(64, json.at("/sha256").asString().length());
        assertEquals(4, json.at("/rows/read").asLong());
        assertEquals(3, json.at("/rows/kept").asLong());
        assertEquals(1, json.at("/rows/set_aside/0/rows").asLong());
        assertEquals(1, json.at("/rows/capped").asLong());
        assertEquals(2, json.at("/study/learners").asLong());
        assertEquals(100, json.at("/completion/maximum").asDouble());
        assertEquals("percent", json.at("/unit").asString());
        assertEquals("learner", json.at("/columns/0/field").asString());
        assertTrue(json.at("/trouble").isNull());
    }

    @Test
    void whatIsAboveAHundredCanBeRejected() throws IOException {
        Ran ran = Ran.command("inspect", file(FOUR_ROWS).toString(), "--over", "reject", "--json");
        assertEquals(2, JsonMapper.shared().readTree(ran.out()).at("/rows/kept").asLong());
    }

    @Test
    void theUnitCanBeSaid() throws IOException {
        Path file = file("learner,video,completion\nada,Colour,0.5\nbob,Colour,1\n");
        Ran found = Ran.command("inspect", file.toString(), "--json");
        Ran said = Ran.command("inspect", file.toString(), "--unit", "percent", "--json");
        assertEquals(
                100,
                JsonMapper.shared()
                        .readTree(found.out())
                        .at("/completion/maximum")
                        .asDouble());
        assertEquals(
                1,
                JsonMapper.shared()
                        .readTree(said.out())
                        .at("/completion/maximum")
                        .asDouble());
    }

    @Test
    void rejectedRowsAreSavedWithTheirReasons() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        Ran ran = Ran.command("inspect", file(FOUR_ROWS).toString(), "--rejects", rejects.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals(2, Files.readAllLines(rejects).size());
        assertTrue(Files.readAllLines(rejects).get(1).startsWith("3,"), Files.readString(rejects));
        assertTrue(ran.err().startsWith("One row was set aside"), ran.err());
    }

    @Test
    void whatIsSetAsideIsToldWithItsShare() throws IOException {
        Ran ran = Ran.command("inspect", file(FOUR_ROWS).toString());
        assertTrue(ran.out().contains("1 set aside (25 % of those read): no learner"), ran.out());
    }

    @Test
    void whatEventsTellIsOutOfAColumn() throws IOException {
        Ran ran = Ran.command(
                "inspect", Files.writeString(folder.resolve("log.json"), """
                {"username":"ada","event_source":"browser","event_type":"play_video","time":"2026-03-01T10:00:00+00:00","context":{"course_id":"c","user_id":1},"event":"{\\"id\\":\\"v1\\",\\"currentTime\\":0,\\"duration\\":100}"}
                {"username":"ada","event_source":"browser","event_type":"pause_video","time":"2026-03-01T10:01:00+00:00","context":{"course_id":"c","user_id":1},"event":"{\\"id\\":\\"v1\\",\\"currentTime\\":60,\\"duration\\":100}"}
                """).toString());
        assertTrue(ran.out().contains("out of the column event"), ran.out());
    }

    @Test
    void aFileWithoutNamesOfColumnsIsNotQuoted() throws IOException {
        String path = file("ada.k@x.edu,Light,30\nbob.m@x.edu,Heat,60\n").toString();
        for (Ran ran : new Ran[] {Ran.command("inspect", path), Ran.command("inspect", path, "--json")}) {
            assertTrue(ran.toldTrouble(), ran.toString());
            assertFalse((ran.out() + ran.err()).contains("Light"), ran.toString());
            assertFalse((ran.out() + ran.err()).contains("ada.k"), ran.toString());
        }
    }

    @Test
    void aTableWithoutTheColumnsIsToldOfAndEndsAsTrouble() throws IOException {
        Ran ran = Ran.command("inspect", file("colour,size\nred,3\nblue,4\n").toString());
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.out().contains("colour, size"), ran.out());
        assertFalse(ran.err().contains("--map"), "two columns cannot be three: " + ran.err());
        Ran enough = Ran.command(
                "inspect", file("colour,size,kilos\nred,3,5\nblue,4,6\n").toString());
        assertTrue(enough.err().contains("--map"), enough.err());
        Ran json = Ran.command("inspect", file("colour,size\nred,3\nblue,4\n").toString(), "--json");
        assertEquals(
                "missing-columns",
                JsonMapper.shared().readTree(json.out()).at("/trouble/code").asString());
    }

    @Test
    void columnsCanBeNamed() throws IOException {
        Path file = file("who,what,how_much,x\nada,Colour,50,1\nbob,Colour,60,2\n");
        Ran ran = Ran.command(
                "inspect",
                file.toString(),
                "--map",
                "learner=who",
                "--map",
                "video=what",
                "--map",
                "completion=how_much");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("certain"), ran.out());
    }

    private static final String UNCLEAR = "who,what,how much,when\nAda Lovelace,Loops,0.5,3/4/26\nBob,Loops,1,5/6/26\n";

    @Test
    void readsAFileAsAMappingSaysAndFlagsWin() throws IOException {
        Path file = file(UNCLEAR);
        Path mapping = Files.writeString(folder.resolve("a.mapping"), """
                version=1
                column.learner=who
                column.video=what
                column.completion=how much
                column.timestamp=when
                dates=month-first
                unit=percent
                """);
        Ran ran = Ran.command("inspect", file.toString(), "--mapping", mapping.toString(), "--unit", "fraction");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("mean 75 %"), ran.out());
        assertFalse(ran.out().contains("days from months"), ran.out());
        Ran unsure = Ran.command("inspect", file.toString(), "--mapping", mapping.toString(), "--dates", "found");
        assertTrue(unsure.out().replaceAll("\\s+", " ").contains("days from months"), unsure.out());
    }

    @Test
    void putsPseudonymsInPlaceOfNamesUnlessTold() throws IOException {
        Path file = file("name,video,completion\nAda Lovelace,Loops,50\nBob,Loops,100\n");
        assertTrue(Ran.command("inspect", file.toString())
                .out()
                .replaceAll("\\s+", " ")
                .contains("2 learners have a pseudonym"));
        assertFalse(Ran.command("inspect", file.toString(), "--names").out().contains("pseudonym"));
    }

    @Test
    void namesTheNearestZonesAndAllSources() throws IOException {
        Path file = file(UNCLEAR);
        Ran zone = Ran.command("inspect", file.toString(), "--zone", "Europe/Belin");
        assertEquals(ExitCode.USAGE, zone.code());
        assertTrue(zone.err().contains("Europe/Berlin"), zone.err());
        Ran source = Ran.command("inspect", file.toString(), "--source", "panopt");
        assertTrue(source.toldTrouble(), source.err());
        assertTrue(source.err().contains("panopto-folder-completion"), source.err());
    }

    @Test
    void saysWhatKindOfExportItIs() throws IOException {
        Path file = file("learner,video,completion\nada,Colour,0.5\nbob,Colour,1\n");
        assertTrue(Ran.command("inspect", file.toString()).out().contains("Table of views (table)"));
        assertTrue(Ran.command("inspect", file.toString(), "--json").out().contains("\"meaning\" : \"unknown\""));
    }
}
