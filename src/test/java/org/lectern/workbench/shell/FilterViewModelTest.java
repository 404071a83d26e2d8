package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;

class FilterViewModelTest {

    private final Desk desk = new Desk();
    private final FilterViewModel filter = new FilterViewModel(desk);
    private final Imported imported = StudyFixture.imported(Path.of("/data/autumn.csv"), ImportOptions.standard());

    @BeforeEach
    void open() {
        desk.filterProperty().set(imported.study().facts().learnersOnly());
        desk.importedProperty().set(imported);
    }

    @AfterEach
    void close() {
        imported.study().close();
    }

    @Test
    void listsCoursesAndRolesWithTheirViews() {
        assertEquals("Course 1 (250 views)", filter.courses().getFirst().label());
        assertEquals(
                List.of("student (900 views)", "teacher (100 views)"),
                filter.roles().stream().map(FilterViewModel.Tick::label).toList());
    }

    @Test
    void startsWithLearnersTickedAndNothingToReset() {
        assertTrue(filter.roles().getFirst().ticked().get());
        assertFalse(filter.roles().getLast().ticked().get());
        assertEquals("Learners only", filter.roleLabelProperty().get());
        assertEquals("All courses (4)", filter.courseLabelProperty().get());
        assertFalse(filter.changedProperty().get());
    }

    @Test
    void writesTicksToTheDesk() {
        filter.courses().get(1).ticked().set(true);
        assertEquals(Set.of("Course 2"), desk.filterProperty().get().courses());
        assertEquals("Course 2", filter.courseLabelProperty().get());
        filter.courses().get(2).ticked().set(true);
        assertEquals("2 of 4 courses", filter.courseLabelProperty().get());
        assertTrue(filter.changedProperty().get());
    }

    @Test
    void takesNoTickForAll() {
        filter.roles().getFirst().ticked().set(false);
        assertEquals(Filter.everything(), desk.filterProperty().get());
        assertEquals("Everybody", filter.roleLabelProperty().get());
    }

    /** The published system knows no roles; who chose a role keeps it. */
    @Test
    void asksEverybodyAsPublishedUnlessARoleIsChosen() {
        filter.courses().get(1).ticked().set(true);
        Filter learners = desk.filterProperty().get();
        mode(Mode.AS_PUBLISHED);
        assertEquals(
                Filter.everything().withCourses(List.of("Course 2")),
                desk.filterProperty().get());
        assertEquals("Everybody", filter.roleLabelProperty().get());
        mode(Mode.CORRECTED);
        assertEquals(learners, desk.filterProperty().get());
        Filter teachers = learners.withRoles(List.of("teacher"));
        desk.filterProperty().set(teachers);
        mode(Mode.AS_PUBLISHED);
        assertEquals(teachers, desk.filterProperty().get());
        filter.reset();
        assertEquals(Filter.everything(), desk.filterProperty().get());
        assertFalse(filter.changedProperty().get());
    }

    private void mode(Mode mode) {
        desk.choicesProperty().set(desk.choicesProperty().get().withMode(mode));
    }

    @Test
    void followsTheDesk() {
        desk.filterProperty().set(Filter.everything().withCourses(List.of("Course 3")));
        assertTrue(filter.courses().get(2).ticked().get());
        assertFalse(filter.roles().getFirst().ticked().get());
        desk.choicesProperty().set(desk.choicesProperty().get().withMinimumViews(7));
        assertEquals(7, filter.minimumViewsProperty().get());
    }

    @Test
    void writesTheMinimumOfViews() {
        filter.minimumViewsProperty().set(100);
        assertEquals(100, desk.choicesProperty().get().minimumViews());
        assertTrue(filter.changedProperty().get());
    }

    @Test
    void resetsToHowAStudyOpens() {
        filter.courses().getFirst().ticked().set(true);
        filter.roles().getLast().ticked().set(true);
        filter.minimumViewsProperty().set(5);
        filter.reset();
        assertEquals(
                imported.study().facts().learnersOnly(), desk.filterProperty().get());
        assertEquals(30, desk.choicesProperty().get().minimumViews());
        assertFalse(filter.changedProperty().get());
    }

    @Test
    void emptiesWithTheDesk() {
        desk.importedProperty().set(null);
        assertEquals(List.of(), filter.courses());
        assertFalse(filter.openProperty().get());
    }
}
