package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Numbers of a hundred learners of which ten or more may be told. */
class PeopleTest {

    private static Telling ofAHundred() {
        try (Study study = StudyFixture.of(List.of(new StudyFixture.View("l1", "v", "c", 100)))) {
            return new Telling(Views.ask(study, TaskContext.quiet()), 100, Sharing.standard());
        }
    }

    private static List<Double> told(TableRule rule, Table table, String column) {
        return rule.told(table, ofAHundred()).numberColumn(column).asList().stream()
                .map(number -> ((Number) number).doubleValue())
                .toList();
    }

    /** 94 of 100 would tell of six who did not, 35 beside 40 of five, and eight of eight. */
    @Test
    void ofAChainStepsFarEnoughApartAreTold() {
        Table funnel = Table.create(
                StringColumn.create("step", "a", "b", "c", "d", "e", "f"),
                LongColumn.create("learners", 100, 94, 90, 40, 35, 8),
                LongColumn.create("n", 100, 100, 100, 100, 100, 100));
        assertEquals(
                List.of(100.0, 90.0, 40.0),
                told(new SetRows("learners", "n", true, Set.of("step"), Set.of()), funnel, "learners"));
    }

    /** Who was active in one week is no part of who was in another. */
    @Test
    void ofSetsOnlyThoseWhoAreInAndThoseWhoAreNotAreCounted() {
        Table weeks = Table.create(
                StringColumn.create("week", "1", "2", "3", "4"),
                LongColumn.create("active", 90, 85, 93, 9),
                LongColumn.create("learners", 100, 100, 100, 100));
        assertEquals(
                List.of(90.0, 85.0),
                told(new SetRows("active", "learners", false, Set.of("week"), Set.of()), weeks, "active"));
    }

    /** Events of the group of three would be what is left of all events: the smallest of the others goes, too. */
    @Test
    void aSmallGroupTakesTheNextSmallestAlong() {
        Table groups = Table.create(
                StringColumn.create("department", "a", "b", "c", "d"), LongColumn.create("learners", 3, 40, 12, 45));
        assertEquals(
                List.of(40.0, 45.0),
                told(new GroupRows("learners", Set.of("department"), Set.of()), groups, "learners"));
    }

    /** Fives joined to tens and more: 4 + 7, 3 + 6 + 1, and the last three are too few for themselves. */
    @Test
    void binsAreJoined() {
        Table bins = Table.create(
                LongColumn.create("from", 0, 1, 2, 3, 4, 5),
                LongColumn.create("to", 1, 2, 3, 4, 5, 6),
                LongColumn.create("learners", 4, 7, 3, 6, 1, 3),
                DoubleColumn.create("share", 0.16, 0.28, 0.12, 0.24, 0.04, 0.12));
        LearnerBins rule = new LearnerBins(new JoinedBins("from", "to", "learners", "share"));
        assertEquals(List.of(0.0, 2.0), told(rule, bins, "from"));
        assertEquals(List.of(2.0, 6.0), told(rule, bins, "to"));
        assertEquals(List.of(11.0, 13.0), told(rule, bins, "learners"));
    }

    @Test
    void totalsOnceToldKeepTheirDistance() {
        People people = new People(100, 10);
        assertFalse(people.alsoTellAll(105));
        assertTrue(people.alsoTellAll(112));
        assertFalse(people.mayTell(103));
        assertTrue(people.mayTell(90));
    }
}
