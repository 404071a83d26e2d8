package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    private Path folder;

    /** Forty learners see two videos each, and how far the second runs depends on the export. */
    private Path export(String name, String second, int percent) throws IOException {
        List<String> lines = new ArrayList<>(List.of("learner,video,completion_percent"));
        for (int learner = 0; learner < 40; learner++) {
            lines.add("l" + name + learner + ",1. Sets," + (40 + learner));
            lines.add("l" + name + learner + "," + second + "," + (percent + learner % 10));
        }
        return Files.write(folder.resolve(name + ".csv"), lines);
    }

    private Ran compare(Path a, Path b, String... more) {
        return Ran.command(Stream.concat(
                        Stream.of(
                                "compare",
                                a.toString(),
                                b.toString(),
                                "--out",
                                folder.resolve("out").toString(),
                                "--no-figures"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @Test
    void twoExportsAreComparedAndTheirMatchesWrittenDown() throws IOException {
        Ran ran = compare(export("autumn", "Maps", 50), export("spring", "maps!", 80));
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        assertTrue(ran.out().contains("From autumn to spring, mean completion rises by 15.0 points"), ran.out());
        assertEquals("video_a,video_b,matched_by\n1. Sets,1. Sets,same\nMaps,maps!,title\n", written("matches.csv"));
        assertTrue(written("compare_videos.csv").contains("Maps,maps!,title,40,40,40,40,54.5,84.5,30,"));
        assertTrue(written("compare_overall.csv")
                .startsWith("measure,a,b,difference,low,high,from_videos,"
                        + "from_learners,from_watching\ncompletion,57,72,15,"));
    }

    @Test
    void aSuggestionIsUsedOnceItComesBack() throws IOException {
        Path a = export("autumn", "Hash maps", 50);
        Path b = export("spring", "Hashmaps", 80);
        assertEquals(ExitCode.DONE, compare(a, b).code());
        assertTrue(written("matches.csv").contains("Hash maps,Hashmaps,suggestion"));
        assertFalse(written("compare_videos.csv").contains("Hash maps"));
        Path given = Files.writeString(
                folder.resolve("given.csv"), written("matches.csv").replace("suggestion", ""));
        assertEquals(ExitCode.DONE, compare(a, b, "--match", given.toString()).code());
        assertTrue(written("compare_videos.csv").contains("Hash maps,Hashmaps,given"));
    }

    @Test
    void namesAreGiven() throws IOException {
        Ran ran = compare(export("autumn", "Maps", 50), export("spring", "Maps", 50), "--labels", "2025,2026");
        assertTrue(ran.out().contains("From 2025 to 2026"), ran.out());
        assertTrue(compare(export("autumn", "Maps", 50), export("spring", "Maps", 50), "--labels", "2025")
                .toldTrouble());
    }

    @Test
    void theSameFileTwiceIsSaid() throws IOException {
        Path a = export("autumn", "Maps", 50);
        Ran ran = compare(a, a);
        assertEquals(ExitCode.DONE, ran.code());
        assertTrue(ran.out().contains("are the same file, read the same way: nothing differs"), ran.out());
        assertTrue(written("compare_overall.csv").contains("completion,57,57,0,"), written("compare_overall.csv"));
    }

    @Test
    void whereNothingMatchesItSaysSo() throws IOException {
        Path a = export("autumn", "Maps", 50);
        Path other = folder.resolve("other.csv");
        Files.writeString(
                other, Files.readString(a).replace("1. Sets", "Photosynthesis").replace("Maps", "Mitosis"));
        Ran ran = compare(a, other);
        assertEquals(ExitCode.DONE, ran.code());
        assertTrue(ran.out().contains("No video of one study was found in the other"), ran.out());
    }

    @Test
    void aLineAboutComparingIsNotInTheAnswersOfOneFile() throws IOException {
        Path a = export("autumn", "Maps", 50);
        Ran all = Ran.command(
                "analyze", a.toString(), "--out", folder.resolve("all").toString(), "--no-figures");
        assertFalse(all.out().contains("lectern compare"), all.out());
        assertFalse(
                Files.readString(folder.resolve("all").resolve("summary.json")).contains("\"compare\""));
        Ran asked = Ran.command(
                "analyze",
                a.toString(),
                "--out",
                folder.resolve("asked").toString(),
                "--no-figures",
                "--only",
                "compare");
        assertTrue(asked.toldTrouble(), asked.toString());
        assertTrue(asked.err().contains("compare A B --out DIR"), asked.err());
    }
}
