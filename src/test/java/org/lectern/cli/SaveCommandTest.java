package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.model.ModelFile;
import org.lectern.study.Filter;

/** What is saved is taken by every command that takes the export, with the same answer. */
class SaveCommandTest {

    @TempDir
    private Path folder;

    private Path csv;
    private Path saved;

    @BeforeEach
    void generate() {
        csv = folder.resolve("study.csv");
        saved = folder.resolve("study.lectern");
        Ran.command("generate", "--views", "4000", "--dirty", "0.1", "--out", csv.toString());
    }

    private Ran save(Path file, String... more) {
        Ran ran = Ran.command(
                Stream.concat(Stream.of("save", file.toString(), "--out", saved.toString()), Stream.of(more))
                        .toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        return ran;
    }

    private static Ran done(String... arguments) {
        Ran ran = Ran.command(arguments);
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        return ran;
    }

    @Test
    void analyzeWritesTheSameFiles() throws IOException {
        assertTrue(save(csv).out().contains(saved.toString()));
        String only = "explore,engagement,churn,dropoff,clusters,anomalies";
        for (Path file : new Path[] {csv, saved}) {
            String out = folder.resolve("of-" + file.getFileName()).toString();
            done("analyze", file.toString(), "--only", only, "--no-figures", "--out", out);
        }
        assertEquals(files(folder.resolve("of-study.csv")), files(folder.resolve("of-study.lectern")));
    }

    /** Each by its name; the summary without the seconds that it took. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8)
                                .replaceAll("(?s)\"seconds\" : \\{.*?\\}", "")
                                .replaceAll("\"[a-z_]*seconds[a-z_]*\" : [0-9.E-]+", ""));
            }
        }
        return files;
    }

    @Test
    void inspectTellsTheSame() {
        save(csv);
        assertEquals(
                done("inspect", csv.toString(), "--json").out(),
                done("inspect", saved.toString(), "--json").out());
    }

    @Test
    void trainLearnsTheSame() throws IOException {
        save(csv);
        for (Path file : new Path[] {csv, saved}) {
            done("train", file.toString(), "--model", file + ".model", "--trees", "5", "--resamples", "2");
        }
        assertEquals(ModelFile.read(Path.of(csv + ".model")), ModelFile.read(Path.of(saved + ".model")));
        for (Path file : new Path[] {csv, saved}) {
            done("predict", "--study", file.toString(), "--model", csv + ".model", "--out", file + ".predictions");
        }
        assertEquals(-1, Files.mismatch(Path.of(csv + ".predictions"), Path.of(saved + ".predictions")));
    }

    /** With what was decided of it in the window. */
    @Test
    void aStudyFileIsSavedAgain() throws IOException {
        TaskContext quiet = TaskContext.quiet();
        Pseudonyms pseudonyms = new Pseudonyms(new byte[16]);
        ImportOptions options = ImportOptions.standard().withPseudonyms(pseudonyms);
        Choices choices = Choices.standard().withMinimumViews(7);
        Optional<Setup> setup =
                Optional.of(new Setup(Filter.everything().withCourses(Set.of("GEO")), choices, "churn", Map.of()));
        Map<Enclosed, String> enclosed = Map.of(Enclosed.RISK_MODEL, "{}", Enclosed.LEDGER, "day");
        try (Imported imported = Importer.open(csv, options, quiet)) {
            StudyFile.write(new StudyFile.Reopened(imported, setup, enclosed), saved, quiet);
        }
        String before = done("inspect", saved.toString()).out();
        Path again = folder.resolve("again.lectern");
        done("save", saved.toString(), "--out", again.toString());
        StudyFile.Reopened reopened = StudyFile.read(again, pseudonyms, false, quiet);
        reopened.imported().close();
        assertEquals(setup, reopened.setup());
        assertEquals(enclosed, reopened.enclosed());
        assertEquals(
                before.replace("study.lectern", "again.lectern"),
                done("inspect", again.toString()).out());
    }

    @Test
    void whatIsReadIsNotReplaced() throws IOException {
        byte[] before = Files.readAllBytes(csv);
        Path spelled = folder.resolve("../" + folder.getFileName() + "/study.csv");
        Ran ran = Ran.command("save", csv.toString(), "--out", spelled.toString());
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertTrue(ran.err().contains("Give another file to --out"), ran.err());
        assertArrayEquals(before, Files.readAllBytes(csv));
    }

    @Test
    void howItIsReadIsSaidWhenItIsSaved() {
        save(csv, "--over", "reject");
        Ran ran = Ran.command("inspect", saved.toString(), "--over", "keep");
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertTrue(ran.err().contains("its export was read when it was saved"), ran.err());
    }

    @Test
    void rowsSetAsideAreNotInIt() {
        save(csv);
        Ran ran = Ran.command(
                "inspect",
                saved.toString(),
                "--rejects",
                folder.resolve("aside.csv").toString());
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertTrue(ran.err().contains("Open study.csv itself"), ran.err());
        assertFalse(Files.exists(folder.resolve("aside.csv")));
    }

    @Test
    void namesAreInItOnlyWhereTheyAreAskedFor() throws IOException {
        Path named = Files.writeString(
                folder.resolve("named.csv"), "name,video,completion\nKay Kingsley,Basalt,90\nLou Lowell,Basalt,10\n");
        assertFalse(save(named).out().contains("names"));
        done("inspect", saved.toString());
        assertTrue(save(named, "--names").out().contains("with the names of learners"));
        Ran ran = Ran.command("inspect", saved.toString());
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertTrue(ran.err().contains("--names"), ran.err());
        done("inspect", saved.toString(), "--names");
    }

    @Test
    void nothingIsReadBeforeItCanBeWritten() {
        Ran ran = Ran.command(
                "save",
                "nowhere.csv",
                "--out",
                folder.resolve("no/study.lectern").toString());
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertTrue(ran.err().contains("there is no folder"), ran.err());
    }
}
