package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.report.ResultColumn;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.TableCsv;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.StudyGenerator;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** What is claimed beyond chance says the number that stands in its table, and what the tab says first is among it. */
class FindingsTest {

    @TempDir
    private Path folder;

    @Test
    void ofTheSampleStudy() {
        assertEquals(
                Set.of("benchmark", "churn", "dropoff", "engagement", "explore", "timeline"),
                checked(Path.of("data", "sample-study")));
    }

    @Test
    void ofTheSampleOfALearningSystem() {
        assertEquals(Set.of("risk", "weeks"), checked(Path.of("data", "sample-learning")));
    }

    @Test
    void ofAStudyOfManyCourses() {
        Path csv = folder.resolve("views.csv");
        StudyGenerator.write(new GeneratorSettings(100_000, 42, 0), csv, TaskContext.quiet());
        assertEquals(
                Set.of("benchmark", "churn", "dropoff", "engagement", "explore", "predictor", "struggle"),
                checked(csv));
    }

    /** The same without courses, as many exports are. */
    @Test
    void ofAStudyWithoutCourses() throws IOException {
        Path csv = folder.resolve("views.csv");
        StudyGenerator.write(new GeneratorSettings(100_000, 42, 0), csv, TaskContext.quiet());
        Path without = folder.resolve("without.csv");
        try (Study study = Importer.open(csv, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Table views = study.query(
                    "SELECT learner AS student_id, video AS video_title, completion AS completion_rate_percent"
                            + " FROM views WHERE course = 'CSC101'",
                    TaskContext.quiet());
            TableCsv.write(new NamedTable("views", "Views", views), SpreadsheetSafety.AS_IS, without);
        }
        assertEquals(Set.of("benchmark", "churn", "dropoff", "explore"), checked(without));
    }

    /** The analyses that claim something. */
    private static Set<String> checked(Path file) {
        Set<String> claiming = new TreeSet<>();
        try (Study whole = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study study = whole.filtered(whole.facts().learnersOnly());
            for (Analysis<?> analysis : Analyses.all()) {
                if (analysis.lacking(study).isEmpty()
                        && check(analysis.answer(Choices.standard(), study, TaskContext.quiet()))) {
                    claiming.add(analysis.id());
                }
            }
        }
        return claiming;
    }

    private static boolean check(Findings found) {
        List<Finding> findings = found.reading().findings();
        Set<Object> seen = new HashSet<>();
        assertAll(findings.stream().map(finding -> () -> {
            finding.measure().ifPresent(number -> tellsItsNumber(finding, number, found.tables()));
            assertTrue(seen.add(List.of(finding.kind(), finding.about(), finding.measure())), () -> "twice " + finding);
        }));
        found.reading()
                .standouts()
                .forEach(standout -> assertTrue(
                        findings.stream()
                                .anyMatch(finding -> standout.about().isEmpty()
                                        || finding.about().equals(standout.about())),
                        () -> "no finding about " + standout));
        return !findings.isEmpty();
    }

    private static void tellsItsNumber(Finding finding, TableNumber number, List<NamedTable> tables) {
        TableNumber.Value value =
                number.in(tables).orElseThrow(() -> new AssertionError("not in its table: " + finding));
        if (!Double.isNaN(finding.usual())) {
            assertEquals(finding.beyond() == Beyond.ABOVE, value.number() > finding.usual(), finding::toString);
        }
        if (!value.hasInterval()) {
            return;
        }
        assertTrue(value.low() <= value.number() && value.number() <= value.high(), finding::toString);
        if (finding.beyond() != Beyond.THERE) {
            for (String column : List.of(number.column(), number.low(), number.high())) {
                String shown = shown(number, column, tables);
                assertTrue(finding.sentence().contains(shown), () -> shown + " is not in: " + finding.sentence());
            }
        }
    }

    /** As tables show it; scores, which they show in three places, in two. */
    private static String shown(TableNumber number, String column, List<NamedTable> tables) {
        NamedTable named = tables.stream()
                .filter(table -> table.name().equals(number.table()))
                .findFirst()
                .orElseThrow();
        Table table = named.table();
        for (int row = 0; row < table.rowCount(); row++) {
            int at = row;
            if (number.row().entrySet().stream()
                    .allMatch(cell -> table.column(cell.getKey()).getString(at).equals(cell.getValue()))) {
                String text = new ResultColumn(named.name(), table.column(column)).text(at);
                return text.matches("[01]\\.\\d\\d\\d")
                        ? String.format(
                                Locale.ROOT, "%.2f", table.numberColumn(column).getDouble(at))
                        : text;
            }
        }
        throw new AssertionError("no row " + number);
    }
}
