package org.lectern.workbench.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.ImportReport;
import org.lectern.ingest.Preview;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;

class MappingViewModelTest {

    static final Preview PREVIEW = new Preview(
            "CSV, separated by commas",
            "UTF-8",
            Recognition.TABLE,
            List.of("who", "what", "how much", "where"),
            List.of(List.of("ann", "Intro", "0.5", "Algebra"), List.of("bob", "Intro", "1", "Algebra")),
            List.of(new ImportReport.Column(Field.COURSE, "where", 0.6)));

    private final MappingViewModel model = new MappingViewModel(PREVIEW, ImportOptions.standard());

    private void choose(Field field, String header) {
        model.headerProperty(field).set(header);
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
        MappingViewModel again = new MappingViewModel(PREVIEW, before);
        assertEquals("what", again.headerProperty(Field.LEARNER).get());
        again.overProperty().set(Over.REJECT);
        assertEquals(Over.REJECT, again.options().over());
        assertEquals(Unit.PERCENT, again.options().unit());
    }
}
