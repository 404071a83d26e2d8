package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Origin;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyFacts.Group;
import org.lectern.study.StudyTables;
import org.lectern.study.Workspace;
import org.lectern.workbench.Desk;

class FilterViewModelTest {

    private final Desk desk = new Desk();
    private final SimpleLongProperty mostViews = new SimpleLongProperty();
    private final FilterViewModel filter = new FilterViewModel(desk, mostViews);
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
        assertEquals("All 4 courses", filter.courseLabelProperty().get());
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

    /** A study whose views have times, of which nothing is asked. */
    private static Imported timed() {
        StudyFacts facts = new StudyFacts(
                4,
                2,
                2,
                List.of(),
                List.of(),
                List.of(new Group("Sets", 3), new Group("Maps", 1)),
                Set.of(),
                StudyTables.ofViews(Set.of("completion", "viewed_at")),
                Origin.TABLE);
        return StudyFixture.imported(new Study(Workspace.create(), "timed", "00", facts), "timed.csv");
    }

    @Test
    void takesDaysAndRefusesThoseThatEndBeforeTheyBegin() {
        assertFalse(filter.timedProperty().get());
        Imported timed = timed();
        desk.filterProperty().set(Filter.everything());
        desk.importedProperty().set(timed);
        assertTrue(filter.timedProperty().get());
        LocalDate tenth = LocalDate.of(2026, 3, 10);
        filter.fromProperty().set(tenth);
        assertEquals(new Days(tenth, null), desk.filterProperty().get().days());
        filter.toProperty().set(tenth.minusDays(1));
        assertEquals(new Days(tenth, null), desk.filterProperty().get().days());
        assertTrue(filter.refusalProperty().get().startsWith("The first day, 2026-03-10, comes after the last"));
        filter.toProperty().set(tenth);
        assertEquals("", filter.refusalProperty().get());
        assertEquals(new Days(tenth, tenth), desk.filterProperty().get().days());
        assertTrue(filter.changedProperty().get());
        filter.reset();
        assertNull(filter.fromProperty().get());
        assertEquals(Days.ALL, desk.filterProperty().get().days());
        timed.study().close();
    }

    @Test
    void saysWhereNoVideoHasSoManyViews() {
        Imported timed = timed();
        desk.importedProperty().set(timed);
        mostViews.set(3);
        assertTrue(filter.minimumHintProperty().get().endsWith("The most watched video has 3 views."));
        // What nobody asked for is no mistake of anybody.
        assertEquals("", filter.refusalProperty().get());
        filter.minimumViewsProperty().set(3);
        assertEquals("", filter.refusalProperty().get());
        filter.minimumViewsProperty().set(4);
        assertEquals(
                "No video has 4 views, so none is ranked: the most watched has 3.",
                filter.refusalProperty().get());
        // Another filter lets more or less through.
        mostViews.set(4);
        assertEquals("", filter.refusalProperty().get());
        mostViews.set(2);
        assertEquals(
                "No video has 4 views, so none is ranked: the most watched has 2.",
                filter.refusalProperty().get());
        filter.reset();
        assertEquals("", filter.refusalProperty().get());
        timed.study().close();
    }

    @Test
    void takesVideos() {
        Imported timed = timed();
        desk.filterProperty().set(Filter.everything());
        desk.importedProperty().set(timed);
        assertEquals("All 2 videos", filter.videoLabelProperty().get());
        assertEquals("Sets (3 views)", filter.videos().getFirst().label());
        filter.videos().getLast().ticked().set(true);
        assertEquals(Set.of("Maps"), desk.filterProperty().get().videos());
        assertEquals("1 of 2 videos", filter.videoLabelProperty().get());
        timed.study().close();
    }

    /** A study of plays, of which nobody knows who watched, has no views. */
    @Test
    void callsPlaysPlays() {
        List<StudyFacts.Group> titles = List.of(new StudyFacts.Group("Sets", 1));
        StudyFacts facts = StudyFacts.ofTable(1, 0, 1, titles, List.of(), Set.of());
        try (Study plays = new Study(Workspace.create(), "plays", "4f1c09aa", facts)) {
            desk.importedProperty().set(StudyFixture.imported(plays, "plays.csv"));
            assertTrue(filter.playsProperty().get());
            assertEquals("Sets (1 play)", filter.courses().getFirst().label());
            assertEquals(
                    "Filter: 1 course · rank with at least 30 plays",
                    new FilterSummary(filter).textProperty().getValue());
            desk.importedProperty().set(imported);
            assertEquals("Course 1 (250 views)", filter.courses().getFirst().label());
        }
    }
}
