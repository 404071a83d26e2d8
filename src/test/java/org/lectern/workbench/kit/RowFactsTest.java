package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.report.ResultColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RowFactsTest {

    private static final NamedTable VIDEOS = new NamedTable(
            "videos",
            "Videos",
            Table.create(
                    StringColumn.create("video_title", "Basalt", "Granite", "Marble"),
                    LongColumn.create("views", new long[] {10, 40, 90}),
                    DoubleColumn.create("churn_rate", 0.25, 0.5, 0.125),
                    DoubleColumn.create("churn_low", 0.125, 0.25, 0),
                    DoubleColumn.create("churn_high", 0.5, 0.75, 0.25)));

    private static final NamedTable COURSES = new NamedTable(
            "courses",
            "Courses",
            Table.create(StringColumn.create("course_code", "GEO1"), LongColumn.create("views", new long[] {140})));

    private static final NamedTable PLACES = new NamedTable(
            "places",
            "Places",
            Table.create(
                    StringColumn.create("video_title", "Granite", "Basalt"),
                    LongColumn.create("views", new long[] {7, 8}),
                    LongColumn.create("place_in_course", new long[] {1, 2})));

    /** Views were told by the first table already; a course of one has no middle. */
    @Test
    void eachThingIsToldOnceWithTheMiddleOfAll() {
        assertEquals(
                List.of(
                        line("views", "40", "middle of 3: 40"),
                        line("churn_rate", "50.0 (25.0 to 75.0)", "middle of 3: 25.0"),
                        line(PLACES, "place_in_course", "1", "middle of 2: 2")),
                RowFacts.of(new Subject(Kind.VIDEO, "Granite"), List.of(VIDEOS, COURSES, PLACES)));
        assertEquals(
                List.of(line("views", "140", "")),
                RowFacts.of(new Subject(Kind.COURSE, "GEO1"), List.of(VIDEOS, COURSES, PLACES)));
    }

    /** Published tables got the interval of the mean last; views that churned begin as the ends of their share do. */
    @Test
    void anIntervalStandsBehindItsNumberWhereverItsColumnsAre() {
        NamedTable videos = new NamedTable(
                "v",
                "V",
                Table.create(
                        StringColumn.create("video_title", "Basalt", "Granite"),
                        DoubleColumn.create("avg_completion_rate", 40, 60),
                        LongColumn.create("completed_views", new long[] {1, 2}),
                        DoubleColumn.create("completed_share", 0.25, 0.5),
                        DoubleColumn.create("completed_low", 0.125, 0.25),
                        DoubleColumn.create("completed_high", 0.5, 0.75),
                        DoubleColumn.create("avg_completion_low", 30, 50),
                        DoubleColumn.create("avg_completion_high", 50, 70),
                        DoubleColumn.create("engagement_score", 0.5, 0.75),
                        DoubleColumn.create("score_low", 0.25, Double.NaN),
                        DoubleColumn.create("score_high", 0.75, Double.NaN)));
        assertEquals(
                List.of("40.0 (30.0 to 50.0)", "1", "25.0 (12.5 to 50.0)", "0.500 (0.250 to 0.750)"),
                values(new Subject(Kind.VIDEO, "Basalt"), videos));
        assertEquals(
                List.of("60.0 (50.0 to 70.0)", "2", "50.0 (25.0 to 75.0)", "0.750"),
                values(new Subject(Kind.VIDEO, "Granite"), videos));
    }

    private static List<String> values(Subject subject, NamedTable table) {
        return RowFacts.of(subject, List.of(table)).stream()
                .map(Facts.Line::value)
                .toList();
    }

    /** Half of one number is nothing, and what has none is not counted. */
    @Test
    void theMiddleSaysOfHowManyItIs() {
        NamedTable places = new NamedTable(
                "places",
                "Places",
                Table.create(
                        StringColumn.create("video_title", "Basalt", "Granite", "Marble"),
                        DoubleColumn.create("position", 1, 3, Double.NaN),
                        DoubleColumn.create("p_adjusted", 0.5, Double.NaN, Double.NaN)));
        assertEquals(
                List.of(line(places, "position", "1.0", "middle of 2: 2.0"), line(places, "p_adjusted", "0.500", "")),
                RowFacts.of(new Subject(Kind.VIDEO, "Basalt"), List.of(places)));
    }

    @Test
    void ofWhatNoTableHasNothingIsTold() {
        assertEquals(List.of(), RowFacts.of(new Subject(Kind.COURSE, "Basalt"), List.of(VIDEOS, COURSES)));
        assertEquals(List.of(), RowFacts.of(new Subject(Kind.LEARNER, "Basalt"), List.of(VIDEOS, COURSES)));
    }

    /** Of a course no threshold, no group of learners, no point of a curve and no video is a fact, though it is the only one. */
    @Test
    void rowsOfPartsTellNothingOfTheWhole() {
        StringColumn course = StringColumn.create("course_code", "GEO1");
        LongColumn views = LongColumn.create("views", new long[] {140});
        for (Table parts : List.of(
                Table.create(LongColumn.create("threshold", new long[] {10}), course, views),
                Table.create(course, LongColumn.create("learner_views_from", new long[] {3}), views),
                Table.create(course, DoubleColumn.create("learner_avg_completion_rate", 0), views),
                Table.create(course, StringColumn.create("video_title", "Granite"), views))) {
            NamedTable table = new NamedTable("parts", "Parts", parts);
            assertEquals(List.of(), RowFacts.of(new Subject(Kind.COURSE, "GEO1"), List.of(table)));
            assertEquals(List.of(), RowFacts.names(Kind.COURSE, Stream.of(table)));
        }
    }

    /** Neither row is all of it. */
    @Test
    void whatHasTwoRowsIsToldByNeither() {
        NamedTable places = new NamedTable(
                "places",
                "Places",
                Table.create(
                        StringColumn.create("video_title", "Granite", "Basalt", "Granite"),
                        StringColumn.create("course_code", "GEO1", "GEO1", "GEO2"),
                        LongColumn.create("views", new long[] {7, 8, 9})));
        assertEquals(List.of(), RowFacts.of(new Subject(Kind.VIDEO, "Granite"), List.of(places)));
        assertEquals(
                2,
                RowFacts.of(new Subject(Kind.VIDEO, "Basalt"), List.of(places)).size());
        assertEquals(List.of("Basalt", "Granite"), RowFacts.names(Kind.VIDEO, Stream.of(places)));
    }

    @Test
    void namesAreThoseOfAllTablesInTheirOrder() {
        assertEquals(
                List.of("Basalt", "Granite", "Marble"), RowFacts.names(Kind.VIDEO, Stream.of(PLACES, COURSES, VIDEOS)));
        assertEquals(List.of(), RowFacts.names(Kind.LEARNER, Stream.of(VIDEOS)));
    }

    private static Facts.Line line(String column, String value, String remark) {
        return line(VIDEOS, column, value, remark);
    }

    private static Facts.Line line(NamedTable table, String column, String value, String remark) {
        return new Facts.Line(new ResultColumn(table.name(), table.table().column(column)).title(), value, remark);
    }
}
