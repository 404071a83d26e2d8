package org.lectern.workbench.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.ImportOptions.Dates;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.MappingFile;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.workbench.MappingAsker.HeadReader;
import org.lectern.workbench.MappingAsker.Question;

class MappingViewModelTest {

    private static final Recipe RECIPE = Recipe.of(Path.of("a.csv"), ImportOptions.standard());

    static final Preview PREVIEW = new Preview(
            RECIPE,
            "CSV, separated by commas",
            "UTF-8",
            "",
            List.of(),
            Recognition.TABLE,
            List.of("who", "what", "how much", "where"),
            List.of(List.of("ann", "Intro", "0.5", "Algebra"), List.of("bob", "Intro", "1", "Algebra")),
            List.of(new ImportReport.Column(Field.COURSE, "where", 0.6)),
            "",
            Preview.After.UNKNOWN);

    static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

    /** A question whose file reads the same whatever is decided. */
    static Question question(Preview preview, ImportOptions options) {
        return question(preview, options, (_, _, _) -> {});
    }

    private static Question question(Preview preview, ImportOptions options, HeadReader reader) {
        return new Question(Path.of("a.csv"), preview, options, null, PSEUDONYMS, reader);
    }

    private static Preview preview(String unsure, Field... recognised) {
        List<ImportReport.Column> columns = Arrays.stream(recognised)
                .map(field -> new ImportReport.Column(field, field.option(), 0.8))
                .toList();
        List<String> headers = Arrays.stream(Field.values()).map(Field::option).toList();
        return new Preview(
                RECIPE,
                "CSV",
                "UTF-8",
                "",
                List.of(),
                Recognition.TABLE,
                headers,
                List.of(),
                columns,
                unsure,
                Preview.After.UNKNOWN);
    }

    private final MappingViewModel model = new MappingViewModel(question(PREVIEW, ImportOptions.standard()));

    private void choose(Field field, String header) {
        model.headerProperty(field).set(header);
    }

    @Test
    void asksWhatTheImportCouldNotTellUntilItIsDecided() {
        Preview preview = preview("", Field.LEARNER, Field.VIDEO, Field.COMPLETION);
        var trouble = new Problem("unclear-time", Map.of(), "It may hold seconds.", "Say which it is.");
        var asked = new MappingViewModel(new Question(
                Path.of("a.csv"), preview, ImportOptions.standard(), trouble, PSEUDONYMS, (_, _, _) -> {}));
        assertEquals(
                "It may hold seconds. Choose the unit of completion, or another column.",
                asked.advice().get());
        assertFalse(asked.complete().get());
        asked.unitProperty().set(ImportOptions.Unit.SECONDS);
        assertTrue(asked.complete().get());
        asked.unitProperty().set(ImportOptions.Unit.FOUND);
        asked.headerProperty(Field.COMPLETION).set("watch-time");
        assertTrue(asked.complete().get());
    }

    @Test
    void startsWithWhatWasRecognisedAndSaysWhatIsMissing() {
        assertEquals("where", model.headerProperty(Field.COURSE).get());
        assertFalse(model.complete().get());
        assertEquals(
                "Still to be chosen: Learner, Video, Completion", model.advice().get());
    }

    @Test
    void isCompleteOnceTheNeededFieldsHaveAColumn() {
        choose(Field.LEARNER, "who");
        choose(Field.VIDEO, "what");
        assertFalse(model.complete().get());
        choose(Field.COMPLETION, "how much");
        assertTrue(model.complete().get());
        assertEquals(
                Map.of(Field.LEARNER, "who", Field.VIDEO, "what", Field.COMPLETION, "how much", Field.COURSE, "where"),
                model.options().mapping());
    }

    @Test
    void refusesOneColumnForTwoFields() {
        choose(Field.LEARNER, "who");
        choose(Field.VIDEO, "who");
        choose(Field.COMPLETION, "how much");
        assertFalse(model.complete().get());
        assertTrue(model.advice().get().contains("who"));
    }

    @Test
    void saysThatARecognisedColumnWasTakenAway() {
        choose(Field.COURSE, MappingViewModel.ABSENT);
        assertEquals(MappingViewModel.ABSENT, model.options().mapping().get(Field.COURSE));
        assertFalse(model.options().mapping().containsKey(Field.ROLE));
    }

    @Test
    void startsFromEarlierDecisions() {
        ImportOptions before = ImportOptions.standard()
                .withMapping(Map.of(Field.LEARNER, "what"))
                .withOver(Over.KEEP)
                .withUnit(Unit.PERCENT);
        MappingViewModel again = new MappingViewModel(question(PREVIEW, before));
        assertEquals("what", again.headerProperty(Field.LEARNER).get());
        again.overProperty().set(Over.REJECT);
        assertEquals(Over.REJECT, again.options().over());
        assertEquals(Unit.PERCENT, again.options().unit());
    }

    @Test
    void readsTheFirstRowsAgainForEveryDecision() {
        List<ImportOptions> read = new ArrayList<>();
        Preview later = preview("", Field.LEARNER, Field.VIDEO, Field.COMPLETION);
        MappingViewModel looking =
                new MappingViewModel(question(PREVIEW, ImportOptions.standard(), (options, ready, _) -> {
                    read.add(options);
                    ready.accept(later);
                }));
        assertEquals(List.of(), read);
        looking.datesProperty().set(Dates.MONTH_FIRST);
        assertEquals(Dates.MONTH_FIRST, read.getLast().dates());
        assertEquals(later, looking.previewProperty().get());
        looking.zoneProperty().set("Europe/Berlin");
        assertEquals(ZoneId.of("Europe/Berlin"), read.getLast().zone());
        looking.headerProperty(Field.LEARNER).set("who");
        assertEquals(3, read.size());
    }

    @Test
    void beginsWithTheDayWhereNothingTellsDaysFromMonths() {
        Preview unsure = preview("3/4/26", Field.LEARNER, Field.VIDEO, Field.COMPLETION, Field.TIMESTAMP);
        MappingViewModel asking = new MappingViewModel(question(unsure, ImportOptions.standard()));
        assertEquals(Dates.DAY_FIRST, asking.options().dates());
        assertEquals(Dates.FOUND, model.options().dates());
    }

    @Test
    void replacesNamesUnlessTold() {
        MappingViewModel replacing =
                new MappingViewModel(question(PREVIEW, ImportOptions.standard().withPseudonyms(PSEUDONYMS)));
        assertTrue(replacing.pseudonymsProperty().get());
        replacing.pseudonymsProperty().set(false);
        assertEquals(null, replacing.options().pseudonyms());
        assertFalse(model.pseudonymsProperty().get());
        model.pseudonymsProperty().set(true);
        assertEquals(PSEUDONYMS, model.options().pseudonyms());
    }

    @Test
    void forgetsAllDecisionsWhenStartedAfresh() {
        List<ImportOptions> read = new ArrayList<>();
        Preview found = preview("", Field.LEARNER, Field.VIDEO, Field.COMPLETION);
        ImportOptions before = ImportOptions.standard()
                .withSource("table")
                .withMapping(Map.of(Field.LEARNER, "role", Field.COURSE, ""))
                .withUnit(Unit.FRACTION)
                .withDates(Dates.MONTH_FIRST);
        MappingViewModel decided = new MappingViewModel(question(found, before, (options, ready, _) -> {
            read.add(options);
            ready.accept(found);
        }));
        assertEquals("role", decided.headerProperty(Field.LEARNER).get());
        decided.startAfresh();
        assertEquals(List.of(ImportOptions.standard()), read);
        assertEquals("learner", decided.headerProperty(Field.LEARNER).get());
        assertEquals(
                ImportOptions.standard()
                        .withMapping(
                                Map.of(Field.LEARNER, "learner", Field.VIDEO, "video", Field.COMPLETION, "completion")),
                decided.options());
    }

    @Test
    void readsAnExportAsAPlainTableWhereTold() {
        List<ImportOptions> read = new ArrayList<>();
        MappingViewModel plain =
                new MappingViewModel(question(PREVIEW, ImportOptions.standard(), (options, _, _) -> read.add(options)));
        plain.plainTableProperty().set(true);
        assertEquals("table", read.getLast().source());
        assertEquals("table", plain.options().source());
    }

    @Test
    void saysWhatIsWrongWithTheFirstRows() {
        MappingViewModel failing = new MappingViewModel(question(
                PREVIEW,
                ImportOptions.standard(),
                (_, _, failed) -> failed.accept(new Problem("gone", Map.of(), "It is gone.", "Look for it."))));
        failing.unitProperty().set(Unit.PERCENT);
        assertEquals("It is gone. Look for it.", failing.outcomeProperty().get());
    }

    @Test
    void savesTheMapping(@TempDir Path folder) {
        choose(Field.LEARNER, "who");
        model.save(folder.resolve("a.mapping"));
        assertEquals(model.options(), MappingFile.read(folder.resolve("a.mapping")));
        assertTrue(model.outcomeProperty().get().contains("a.mapping"));
        model.save(folder.resolve("none/a.mapping"));
        assertTrue(model.outcomeProperty().get().contains("none"));
    }

    @Test
    void saysHowSureItIsOfAColumn() {
        assertEquals("a guess", model.sureness(Field.COURSE));
        choose(Field.COURSE, "what");
        assertEquals("your choice", model.sureness(Field.COURSE));
        assertEquals("", model.sureness(Field.LEARNER));
    }

    @Test
    void tellsViewsAndRowsSetAsideInTheOrderOfRows() {
        var after = new Preview.After(
                List.of(
                        new Preview.View(1, "P-1", "Intro", "", 50, ""),
                        new Preview.View(3, "P-2", "Intro", "", Double.NaN, "")),
                List.of(new Preview.Aside(2, "no video"), new Preview.Aside(4, "no video")),
                2,
                null);
        assertEquals(
                List.of("50 %", "", "", ""),
                Outcome.of(after).stream().map(Outcome::completion).toList());
        assertEquals(
                List.of("", "no video", "", "no video"),
                Outcome.of(after).stream().map(Outcome::setAside).toList());
        assertEquals("2 views; set aside: 2 rows, no video", Outcome.summary(after));
    }

    @Test
    void whetherNamesOfFilesAreCoursesIsDecidedOfSeveralFiles(@TempDir Path folder) {
        MappingViewModel ofFiles = new MappingViewModel(
                new Question(folder, PREVIEW, ImportOptions.standard(), null, PSEUDONYMS, (_, _, _) -> {}));
        assertTrue(ofFiles.isOfFiles());
        ofFiles.fileCoursesProperty().set(ImportOptions.FileCourses.NEVER);
        assertEquals(ImportOptions.FileCourses.NEVER, ofFiles.options().fileCourses());
        ofFiles.startAfresh();
        assertEquals(ImportOptions.FileCourses.FOUND, ofFiles.options().fileCourses());
        assertFalse(model.isOfFiles());
    }
}
