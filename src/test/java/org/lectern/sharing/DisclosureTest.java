package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.CommonStudies;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What of reports is told to others, and what is not. */
class DisclosureTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final CommonStudies STUDIES = new CommonStudies();

    @AfterAll
    static void close() {
        STUDIES.close();
    }

    private static Map<String, Findings> report(Study study) {
        Map<String, Findings> report = new LinkedHashMap<>();
        for (Analysis<?> analysis : Analyses.all()) {
            if (analysis.lacking(study).isEmpty()) {
                report.put(analysis.id(), analysis.answer(Choices.standard(), study, QUIET));
            }
        }
        return report;
    }

    private static Stream<Study> studies() {
        return Analyses.all().stream().map(STUDIES::whole).distinct();
    }

    private static List<String> texts(Findings findings) {
        List<String> texts = new ArrayList<>();
        Reading reading = findings.reading();
        texts.add(reading.headline());
        texts.addAll(reading.sentences());
        texts.addAll(reading.actions());
        reading.notices().stream().map(Notice::sentence).forEach(texts::add);
        reading.standouts().stream().map(Standout::sentence).forEach(texts::add);
        reading.findings().stream().map(Finding::toString).forEach(texts::add);
        for (NamedTable table : findings.tables()) {
            for (Column<?> column : table.table().columns()) {
                texts.addAll(column.asStringColumn().asList());
            }
        }
        for (Figure figure : findings.figures()) {
            texts.add(figure.toString());
        }
        return texts;
    }

    /** Learners of these studies are called l0 to l89. */
    @Test
    void nobodyIsNamed() {
        Pattern learner = Pattern.compile("\\bl\\d{1,2}\\b");
        List<String> naming = new ArrayList<>();
        studies().forEach(study -> {
            Map<String, Findings> report = report(study);
            assertTrue(report.values().stream()
                    .flatMap(findings -> texts(findings).stream())
                    .anyMatch(text -> learner.matcher(text).find()));
            Disclosure.check(report, study, Sharing.standard(), QUIET)
                    .findings()
                    .values()
                    .forEach(findings -> texts(findings).stream()
                            .filter(text -> learner.matcher(text).find())
                            .forEach(naming::add));
        });
        assertEquals(List.of(), naming);
    }

    @Test
    void noRowsOfLearnersNoModelsAndNoTitlesToChooseFromAreLeft() {
        studies()
                .forEach(study -> Disclosure.check(report(study), study, Sharing.standard(), QUIET)
                        .findings()
                        .values()
                        .forEach(findings -> {
                            assertEquals(List.of(), findings.largeTables());
                            assertTrue(findings.model().isEmpty());
                            assertTrue(findings.options().isEmpty());
                            findings.tables()
                                    .forEach(table -> assertTrue(table.table().columnNames().stream()
                                            .noneMatch(TableRules.LEARNERS::contains)));
                        }));
    }

    /** A figure that shows what its table does not tell would tell it. */
    @Test
    void everyFigureThatIsLeftHasItsTable() {
        studies()
                .forEach(study -> Disclosure.check(report(study), study, Sharing.standard(), QUIET)
                        .findings()
                        .values()
                        .forEach(findings -> findings.figures()
                                .forEach(figure -> assertTrue(
                                        findings.tables().stream()
                                                .map(NamedTable::name)
                                                .anyMatch(figure.caption().table()::equals),
                                        figure.caption().id()))));
    }

    /** Of what is claimed one by one in the sample study, that of videos and courses is told with its number, that of learners is not. */
    @Test
    void whatIsClaimedHasItsNumber() {
        try (Study sample = Importer.open(Path.of("data", "sample-study"), ImportOptions.standard(), QUIET)
                .study()) {
            Study study = sample.filtered(sample.facts().learnersOnly());
            Map<String, Findings> told = Disclosure.check(report(study), study, Sharing.standard(), QUIET)
                    .findings();
            told.values()
                    .forEach(findings -> findings.reading()
                            .findings()
                            .forEach(finding -> finding.measure()
                                    .ifPresent(measure -> assertTrue(
                                            measure.in(findings.tables()).isPresent(), finding.sentence()))));
            assertTrue(claims(told, "explore") > 10);
            assertTrue(claims(told, "churn") > 10);
            assertEquals(0, claims(told, "engagement"));
        }
    }

    private static int claims(Map<String, Findings> told, String analysis) {
        return Objects.requireNonNull(told.get(analysis)).reading().findings().size();
    }

    /** Whatever a figure draws stands in what is told of its table: no mark of it is of a row that is not there. */
    @Test
    void noFigureShowsMoreThanItsTable() {
        studies()
                .forEach(study -> Disclosure.check(report(study), study, new Sharing(20), QUIET)
                        .findings()
                        .values()
                        .forEach(findings -> findings.figures().forEach(figure -> {
                            Table table = findings.tables().stream()
                                    .filter(named ->
                                            named.name().equals(figure.caption().table()))
                                    .findFirst()
                                    .orElseThrow()
                                    .table();
                            switch (figure) {
                                case BarFigure bars -> assertTrue(textsOf(table).containsAll(bars.categories()));
                                case IntervalFigure rows ->
                                    Stream.concat(rows.rows().stream(), rows.rest().stream())
                                            .forEach(row ->
                                                    assertTrue(textsOf(table).contains(row.category())
                                                            || TableRules.of(
                                                                            figure.caption()
                                                                                    .table(),
                                                                            table)
                                                                    .isOfAll()));
                                case ScatterFigure dots ->
                                    dots.points()
                                            .forEach(dot ->
                                                    assertTrue(textsOf(table).contains(dot.name())));
                                case HistogramFigure bins -> assertEquals(table.rowCount(), bins.size());
                                default -> assertTrue(figure.size() > 0);
                            }
                        })));
    }

    private static List<String> textsOf(Table table) {
        return table.columns().stream()
                .flatMap(column -> column.asStringColumn().asList().stream())
                .toList();
    }

    @Test
    void anotherFewestTellsMoreOrLess() {
        Study study = STUDIES.whole(new ExploreAnalysis());
        Map<String, Findings> report = report(study);
        long some = cells(Disclosure.check(report, study, Sharing.standard(), QUIET));
        assertTrue(cells(Disclosure.check(report, study, new Sharing(5), QUIET)) > some);
        assertTrue(cells(Disclosure.check(report, study, new Sharing(20), QUIET)) < some);
    }

    private static long cells(Disclosed disclosed) {
        return disclosed.findings().values().stream()
                .flatMap(findings -> findings.tables().stream())
                .flatMap(table -> table.table().columns().stream())
                .mapToLong(column -> column.size() - column.countMissing())
                .sum();
    }

    /** Nine learners of one video: nothing is told but that nothing is. */
    @Test
    void ofFewLearnersNothingIsTold() {
        try (Study study = StudyFixture.of(IntStream.range(0, 9)
                .mapToObj(i -> new StudyFixture.View("l" + i, "v", "c", 10 * i))
                .toList())) {
            Map<String, Findings> report =
                    Map.of("explore", new ExploreAnalysis().answer(Choices.standard(), study, QUIET));
            Disclosed disclosed = Disclosure.check(report, study, Sharing.standard(), QUIET);
            assertEquals(Map.of(), disclosed.findings());
            assertFalse(disclosed.tells(new Subject(Subject.Kind.VIDEO, "v")));
            assertFalse(disclosed.tells(new Subject(Subject.Kind.COURSE, "c")));
            assertEquals(
                    "Too few learners: nothing is told of fewer than 10.",
                    disclosed.withheld().getFirst());
        }
    }

    /** Of thirty learners each of two videos is watched by all, a third by four, a fourth by seven others. */
    @Test
    void whatIsLeftOutIsSaidInALineAKind() {
        List<StudyFixture.View> views = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            views.add(new StudyFixture.View("l" + i, "v1", "c", i % 2 == 0 ? 20 : 100));
            views.add(new StudyFixture.View("l" + i, "v2", "c", i % 3 == 0 ? 20 : 100));
            if (i < 11) {
                views.add(new StudyFixture.View("l" + i, i < 4 ? "v3" : "v4", "c", 60));
            }
        }
        try (Study study = StudyFixture.of(views)) {
            Map<String, Findings> report =
                    Map.of("explore", new ExploreAnalysis().answer(Choices.standard(), study, QUIET));
            Disclosed disclosed = Disclosure.check(report, study, Sharing.standard(), QUIET);
            assertTrue(disclosed.tells(new Subject(Subject.Kind.VIDEO, "v1")));
            assertFalse(disclosed.tells(new Subject(Subject.Kind.VIDEO, "v3")));
            assertFalse(disclosed.tells(new Subject(Subject.Kind.LEARNER, "l1")));
            assertEquals(
                    "2 of 4 videos are left out: fewer than 10 learners watched them, or what they did would follow"
                            + " from the other numbers.",
                    disclosed.withheld().getFirst());
        }
    }

    @Test
    void fromFiveToTwentyCanBeTheFewest() {
        assertEquals(10, Sharing.standard().fewest());
        assertThrows(IllegalArgumentException.class, () -> new Sharing(4));
        assertThrows(IllegalArgumentException.class, () -> new Sharing(21));
    }
}
