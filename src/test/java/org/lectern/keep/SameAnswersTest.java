package org.lectern.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.SameFindings;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.StudyGenerator;
import org.lectern.study.Study;
import org.lectern.study.TableSpec;

/** A study that was saved answers as it did, to the last digit, whatever it was made of. */
class SameAnswersTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[16]);
    private static final ImportOptions OPTIONS = ImportOptions.standard().withPseudonyms(PSEUDONYMS);

    @TempDir
    private Path folder;

    static Stream<Export> exports() {
        return SampleExports.all().stream();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void ofEveryExport(Export export) throws IOException {
        answersTheSame(Files.writeString(folder.resolve(export.file()), export.text()), 1);
    }

    /** Views, events and a roster that belong together, and the tables of a learning system. */
    @ParameterizedTest
    @ValueSource(strings = {"data/sample-study", "data/sample-learning"})
    void ofSeveralFiles(Path files) throws IOException {
        answersTheSame(files, Choices.standard().minimumViews());
    }

    /** What was opened beside its catalogue and people, and a catalogue alone. */
    @Test
    void ofContent() throws IOException {
        Path files = Files.createDirectories(folder.resolve("content"));
        List<String> opened = new ArrayList<>(List.of("user_id,content_id,timestamp,liked"));
        for (int learner = 0; learner < 40; learner++) {
            for (int item = 0; item < 6; item++) {
                opened.add("u" + learner + "," + (learner + item * item) % 11 + ",2026-01-0" + (1 + item) + " 09:00:00,"
                        + (item % 2));
            }
        }
        List<String> content = new ArrayList<>(List.of("content_id,title,description,domain,level,duration"));
        List<String> people = new ArrayList<>(List.of("user_id,job,department"));
        for (int item = 0; item < 12; item++) {
            content.add(item + ",Part " + item + ",How to use part " + item % 4 + " of it,Field " + item % 3
                    + ",Easy,1:0" + item % 10);
        }
        for (int learner = 0; learner < 40; learner++) {
            people.add("u" + learner + ",Job " + learner % 3 + ",Sales");
        }
        Files.write(files.resolve("opened.csv"), opened);
        Files.write(files.resolve("content.csv"), content);
        Files.write(files.resolve("people.csv"), people);
        answersTheSame(files, 1);
        answersTheSame(files.resolve("content.csv"), 1);
    }

    /** Rows set aside, values of many digits, and more rows than DuckDB takes at a time. */
    @Test
    void ofManyRowsThatAreNotClean() throws IOException {
        Path csv = folder.resolve("many.csv");
        StudyGenerator.write(new GeneratorSettings(150_000, 42, 0.2), csv, QUIET);
        try (Imported before = Importer.open(csv, OPTIONS, QUIET);
                Imported after = kept(before)) {
            sameTold(before, after);
            sameRows(before.study(), after.study());
        }
    }

    private Imported kept(Imported before) {
        Path file = folder.resolve("saved.lectern");
        StudyFile.write(before, Optional.empty(), file, QUIET);
        return StudyFile.read(file, PSEUDONYMS, false, QUIET).imported();
    }

    private void answersTheSame(Path export, int minimumViews) throws IOException {
        Choices choices = Choices.standard().withMinimumViews(minimumViews);
        try (Imported before = Importer.open(export, OPTIONS, QUIET);
                Imported after = kept(before)) {
            sameTold(before, after);
            sameRows(before.study(), after.study());
            Analyses.all().forEach(analysis -> sameAnswer(analysis, choices, before.study(), after.study()));
        }
    }

    private static void sameTold(Imported before, Imported after) {
        assertEquals(before.report(), after.report());
        assertEquals(before.study().facts(), after.study().facts());
        assertEquals(before.study().name(), after.study().name());
        assertEquals(before.study().fingerprint(), after.study().fingerprint());
        assertTrue(after.kept());
    }

    private void sameRows(Study before, Study after) throws IOException {
        for (TableSpec table : TableFiles.of(before)) {
            String all = "SELECT "
                    + String.join(
                            ", ",
                            table.columns().stream()
                                    .map(column -> "CAST(\"" + column.name() + "\" AS VARCHAR) AS \"" + column.name()
                                            + "\", typeof(\"" + column.name() + "\") LIKE 'ENUM%' AS \"listed "
                                            + column.name() + "\"")
                                    .toList())
                    + " FROM " + table.name();
            assertEquals(rows(before, all), rows(after, all), table.name());
        }
    }

    private String rows(Study study, String all) throws IOException {
        Path csv = folder.resolve("rows.csv");
        study.copyToCsv(all, csv, QUIET);
        String rows = Files.readString(csv);
        Files.delete(csv);
        return rows;
    }

    private static <P extends Record> void sameAnswer(
            Analysis<P> analysis, Choices choices, Study before, Study after) {
        Object first = answer(analysis, choices, before);
        Object second = answer(analysis, choices, after);
        if (first instanceof Findings found) {
            Findings same = assertInstanceOf(Findings.class, second, analysis.id());
            SameFindings.assertSame(found, same);
            assertEquals(found.provenance(), same.provenance());
        } else {
            assertEquals(first, second, analysis.id());
        }
    }

    private static <P extends Record> Object answer(Analysis<P> analysis, Choices choices, Study study) {
        try {
            return analysis.answer(choices, study.filtered(study.facts().learnersOnly()), QUIET)
                    .built();
        } catch (ProblemException e) {
            return e.problem();
        }
    }
}
