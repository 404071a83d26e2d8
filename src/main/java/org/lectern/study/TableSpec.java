package org.lectern.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.contract.Words;

/**
 * A table that a study may have, as SQL asks it; the one place that describes it. Stored it is called {@code all_NAME}.
 *
 * @param name of the table
 * @param columns in their order
 * @param filters that its rows go through
 * @param merging of several files that each have it
 */
public record TableSpec(String name, List<Column> columns, Set<FilteredBy> filters, Merging merging) {

    /** What a filter looks at. */
    public enum FilteredBy {
        COURSE,
        ROLE,
        /** The video, or the unit of a course. */
        VIDEO,
        TIME
    }

    /** How the rows of several files become one table. */
    public enum Merging {
        /** All rows of all files. */
        APPENDED,
        /** What several files tell of the same video is taken from the first. */
        FIRST_OF_VIDEO
    }

    /** What values are, in terms of SQL. */
    public enum Type {
        TEXT("VARCHAR"),
        WHOLE("BIGINT"),
        NUMBER("DOUBLE"),
        PERCENT("DECIMAL(18, 9)"),
        TIME("TIMESTAMP"),
        FLAG("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    /** What a column is for. */
    public enum Need {
        /** Tells rows apart; never null. */
        KEY,
        /** Numbers what belongs together across the whole study, so that files are renumbered when put together. */
        SERIAL,
        /** Null where the file does not say. */
        OPTIONAL
    }

    /** A column; what it means stands in the words of this room. */
    public record Column(String name, Type type, Need need) {}

    private static final Words WORDS = Words.of(TableSpec.class);

    private static final Column LEARNER = new Column("learner", Type.TEXT, Need.KEY);
    private static final Column VIDEO = new Column("video", Type.TEXT, Need.KEY);
    private static final Column COURSE = optional("course", Type.TEXT);
    private static final Column ROLE = optional("role", Type.TEXT);
    private static final Column SESSION = new Column("session", Type.WHOLE, Need.SERIAL);
    private static final Column VIDEO_SECONDS = optional("video_seconds", Type.NUMBER);
    private static final Column POSITION = optional("position", Type.NUMBER);
    private static final Column MODULE = optional("module", Type.TEXT);
    private static final Column ITEM = new Column("item", Type.TEXT, Need.KEY);
    private static final Column POINTS = optional("points", Type.NUMBER);
    private static final Column HAPPENED_AT = optional("happened_at", Type.TIME);

    /** Where a platform tells no dates: days since the start of the course, which is day 0. */
    private static final Column DAY = optional("day", Type.WHOLE);

    private static final Set<FilteredBy> OF_PEOPLE =
            Set.of(FilteredBy.COURSE, FilteredBy.ROLE, FilteredBy.VIDEO, FilteredBy.TIME);

    /** One row a view. */
    public static final TableSpec VIEWS = new TableSpec(
            "views",
            List.of(
                    LEARNER,
                    VIDEO,
                    COURSE,
                    optional("course_as_given", Type.TEXT),
                    ROLE,
                    optional("completion", Type.PERCENT),
                    optional("viewed_at", Type.TIME),
                    VIDEO_SECONDS,
                    POSITION),
            Set.of(FilteredBy.COURSE, FilteredBy.ROLE, FilteredBy.VIDEO, FilteredBy.TIME),
            Merging.APPENDED);

    /** One row a stretch that somebody watched without a jump. */
    public static final TableSpec SEGMENTS = new TableSpec(
            "segments",
            List.of(
                    LEARNER,
                    VIDEO,
                    COURSE,
                    ROLE,
                    SESSION,
                    new Column("place", Type.WHOLE, Need.KEY),
                    optional("from_second", Type.NUMBER),
                    optional("to_second", Type.NUMBER),
                    optional("started_at", Type.TIME),
                    optional("inferred", Type.FLAG)),
            Set.of(FilteredBy.COURSE, FilteredBy.ROLE, FilteredBy.VIDEO, FilteredBy.TIME),
            Merging.APPENDED);

    /** One row a thing that somebody did to a player. */
    public static final TableSpec EVENTS = new TableSpec(
            "events",
            List.of(
                    LEARNER,
                    VIDEO,
                    COURSE,
                    ROLE,
                    SESSION,
                    optional("happened_at", Type.TIME),
                    optional("kind", Type.TEXT),
                    optional("second", Type.NUMBER),
                    optional("to_second", Type.NUMBER)),
            Set.of(FilteredBy.COURSE, FilteredBy.ROLE, FilteredBy.VIDEO, FilteredBy.TIME),
            Merging.APPENDED);

    /** One row a video, without learners. */
    public static final TableSpec VIDEOS = new TableSpec(
            "videos",
            List.of(
                    VIDEO,
                    COURSE,
                    optional("views", Type.WHOLE),
                    optional("viewers", Type.WHOLE),
                    optional("finished", Type.WHOLE),
                    optional("mean_percent", Type.NUMBER),
                    VIDEO_SECONDS,
                    POSITION),
            Set.of(FilteredBy.COURSE, FilteredBy.VIDEO),
            Merging.FIRST_OF_VIDEO);

    /** One row a video and place in it, without learners. */
    public static final TableSpec RETENTION = new TableSpec(
            "retention",
            List.of(VIDEO, COURSE, new Column("place", Type.NUMBER, Need.KEY), optional("watching", Type.NUMBER)),
            Set.of(FilteredBy.COURSE, FilteredBy.VIDEO),
            Merging.FIRST_OF_VIDEO);

    /** One row a thing that somebody did in a lesson, or what they did in one on one day. */
    public static final TableSpec ACTIVITY = new TableSpec(
            "activity",
            List.of(
                    LEARNER,
                    MODULE,
                    COURSE,
                    ROLE,
                    HAPPENED_AT,
                    DAY,
                    optional("status", Type.TEXT),
                    optional("progress", Type.NUMBER),
                    optional("clicks", Type.WHOLE),
                    optional("changed_at", Type.TIME)),
            OF_PEOPLE,
            Merging.APPENDED);

    /** One row a quiz taken, a question answered or an assignment handed in. */
    public static final TableSpec ATTEMPTS = new TableSpec(
            "attempts",
            List.of(
                    LEARNER,
                    MODULE,
                    COURSE,
                    ROLE,
                    HAPPENED_AT,
                    DAY,
                    optional("score", Type.NUMBER),
                    optional("attempt", Type.WHOLE),
                    optional("question", Type.TEXT),
                    optional("banked", Type.FLAG),
                    // Out of how many, an assessment tells.
                    POINTS),
            OF_PEOPLE,
            Merging.APPENDED);

    /** One row a person. */
    public static final TableSpec PEOPLE = new TableSpec(
            "people",
            List.of(
                    LEARNER,
                    ROLE,
                    optional("department", Type.TEXT),
                    optional("job", Type.TEXT),
                    optional("seniority", Type.TEXT),
                    optional("style", Type.TEXT),
                    optional("joined_at", Type.TIME),
                    optional("changed_at", Type.TIME)),
            Set.of(FilteredBy.ROLE),
            Merging.APPENDED);

    /** One row a course. */
    public static final TableSpec COURSES = new TableSpec(
            "courses",
            List.of(
                    new Column("course", Type.TEXT, Need.KEY),
                    optional("title", Type.TEXT),
                    optional("days", Type.WHOLE),
                    optional("exam_at", Type.TIME)),
            Set.of(FilteredBy.COURSE),
            Merging.APPENDED);

    /** One row a unit of a course. */
    public static final TableSpec MODULES = new TableSpec(
            "modules",
            List.of(
                    new Column("module", Type.TEXT, Need.KEY),
                    COURSE,
                    optional("title", Type.TEXT),
                    POSITION,
                    optional("kind", Type.TEXT),
                    // Whether it can be completed at all; one of which nothing is told can.
                    optional("tracked", Type.FLAG)),
            Set.of(FilteredBy.COURSE, FilteredBy.VIDEO),
            Merging.APPENDED);

    /** One row a question of a course. */
    public static final TableSpec QUESTIONS = new TableSpec(
            "questions",
            List.of(new Column("question", Type.TEXT, Need.KEY), COURSE),
            Set.of(FilteredBy.COURSE),
            Merging.APPENDED);

    /** One row something that is handed in. */
    public static final TableSpec ASSESSMENTS = new TableSpec(
            "assessments",
            List.of(
                    new Column("module", Type.TEXT, Need.KEY),
                    COURSE,
                    optional("kind", Type.TEXT),
                    optional("due_day", Type.WHOLE),
                    optional("weight", Type.NUMBER),
                    optional("title", Type.TEXT),
                    POINTS,
                    // Its number among those of its kind, under which attempts may know it.
                    optional("instance", Type.WHOLE)),
            Set.of(FilteredBy.COURSE, FilteredBy.VIDEO),
            Merging.APPENDED);

    /** One row a person who takes, or pays for, a course; days count from its start. */
    public static final TableSpec ENROLMENTS = new TableSpec(
            "enrolments",
            List.of(
                    LEARNER,
                    COURSE,
                    ROLE,
                    optional("enrolled_at", Type.TIME),
                    optional("ends_at", Type.TIME),
                    optional("enrolled_day", Type.WHOLE),
                    optional("left_day", Type.WHOLE),
                    optional("tier", Type.TEXT)),
            Set.of(FilteredBy.COURSE, FilteredBy.ROLE),
            Merging.APPENDED);

    /** One row a person and course, with what came of it. */
    public static final TableSpec RESULTS = new TableSpec(
            "results",
            List.of(
                    LEARNER,
                    COURSE,
                    ROLE,
                    optional("result", Type.TEXT),
                    optional("progress", Type.NUMBER),
                    optional("credits", Type.NUMBER),
                    optional("earlier_attempts", Type.NUMBER)),
            Set.of(FilteredBy.COURSE, FilteredBy.ROLE),
            Merging.APPENDED);

    /** One row a day on which an exam of a course is held. */
    public static final TableSpec EXAMS = new TableSpec(
            "exams",
            List.of(new Column("course", Type.TEXT, Need.KEY), optional("exam_at", Type.TIME)),
            Set.of(FilteredBy.COURSE),
            Merging.APPENDED);

    /** One row a piece of content that learners can open: a video, an article, a quiz. */
    public static final TableSpec CATALOGUE = new TableSpec(
            "catalogue",
            List.of(
                    ITEM,
                    optional("title", Type.TEXT),
                    optional("description", Type.TEXT),
                    optional("domain", Type.TEXT),
                    optional("subtopic", Type.TEXT),
                    // Several, as the file writes lists.
                    optional("tags", Type.TEXT),
                    optional("jobs", Type.TEXT),
                    optional("level", Type.TEXT),
                    optional("kind", Type.TEXT),
                    optional("language", Type.TEXT),
                    optional("seconds", Type.NUMBER),
                    POSITION,
                    // The item that has to come before it.
                    optional("after_item", Type.TEXT),
                    optional("retired", Type.FLAG),
                    optional("added_at", Type.TIME),
                    optional("address", Type.TEXT)),
            Set.of(FilteredBy.VIDEO),
            Merging.APPENDED);

    /** One row a time that somebody opened, finished, shared, liked or rated an item of a catalogue. */
    public static final TableSpec ENGAGEMENTS = new TableSpec(
            "engagements",
            List.of(
                    LEARNER,
                    ITEM,
                    ROLE,
                    HAPPENED_AT,
                    // Files that tell of different things stay apart.
                    new Column("log", Type.WHOLE, Need.SERIAL),
                    optional("seconds", Type.NUMBER),
                    optional("percent", Type.NUMBER),
                    // Yes, no, or not said.
                    optional("liked", Type.FLAG),
                    optional("kind", Type.TEXT),
                    optional("rating", Type.NUMBER)),
            Set.of(FilteredBy.ROLE, FilteredBy.VIDEO, FilteredBy.TIME),
            Merging.APPENDED);

    /** What a platform says of its export: when it was made, under {@code extracted_at}. */
    public static final TableSpec EXPORTS = new TableSpec(
            "exports",
            List.of(new Column("key", Type.TEXT, Need.KEY), optional("value_at", Type.TIME)),
            Set.of(),
            Merging.APPENDED);

    /** What the numbers mean by which one table refers to another; gone as soon as those are completed. */
    public static final TableSpec LINKS = new TableSpec(
            "links",
            List.of(new Column("key", Type.TEXT, Need.KEY), optional("means", Type.TEXT)),
            Set.of(),
            Merging.APPENDED);

    /** The tables of a learning system; what somebody did stands in the first two. */
    public static final List<TableSpec> OF_LEARNING = List.of(
            ACTIVITY,
            ATTEMPTS,
            PEOPLE,
            COURSES,
            MODULES,
            QUESTIONS,
            ASSESSMENTS,
            ENROLMENTS,
            RESULTS,
            EXAMS,
            CATALOGUE,
            ENGAGEMENTS,
            EXPORTS,
            LINKS);

    /** Every table that a study may have. */
    public static final List<TableSpec> ALL = Stream.concat(
                    Stream.of(VIEWS, SEGMENTS, EVENTS, VIDEOS, RETENTION), OF_LEARNING.stream())
            .toList();

    public TableSpec {
        columns = List.copyOf(columns);
        filters = Set.copyOf(filters);
    }

    /** Whether a need names a table, or a table and one of its columns. */
    static boolean declares(String need) {
        return ALL.stream()
                .anyMatch(table -> need.equals(table.name)
                        || (need.startsWith(table.name + ".") && table.has(need.substring(table.name.length() + 1))));
    }

    private static Column optional(String name, Type type) {
        return new Column(name, type, Need.OPTIONAL);
    }

    private boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    /** What it is called where it is stored, whatever the filter. */
    public String stored() {
        return "all_" + name;
    }

    /** Name and type of each column, as CREATE TABLE wants them. */
    public String declaration() {
        return columns.stream()
                .map(column -> Sql.name(column.name()) + " " + column.type().sql())
                .collect(java.util.stream.Collectors.joining(", ", stored() + " (", ")"));
    }

    /** The column that numbers what belongs together. */
    public Optional<String> serial() {
        return columns.stream()
                .filter(column -> column.need() == Need.SERIAL)
                .map(Column::name)
                .findFirst();
    }

    /** The column that tells when it was. */
    Optional<String> time() {
        return columns.stream()
                .filter(column -> column.type() == Type.TIME)
                .map(Column::name)
                .findFirst();
    }

    /** What learners watched, opened or worked through, as the table calls it. */
    private String unit() {
        return List.of("video", "item", "module").stream()
                .filter(this::has)
                .findFirst()
                .orElseThrow();
    }

    /** SELECT of the rows that a filter lets through. */
    String filtered(Filter filter) {
        List<String> conditions = new java.util.ArrayList<>();
        if (filters.contains(FilteredBy.COURSE) && !filter.courses().isEmpty()) {
            conditions.add(Sql.in("course", filter.courses()));
        }
        if (filters.contains(FilteredBy.ROLE) && !filter.roles().isEmpty()) {
            conditions.add(Sql.in("role", filter.roles()));
        }
        if (filters.contains(FilteredBy.VIDEO) && !filter.videos().isEmpty()) {
            conditions.add(Sql.in(unit(), filter.videos()));
        }
        if (filters.contains(FilteredBy.TIME)) {
            time().ifPresent(column -> conditions.addAll(filter.days().conditions(column)));
        }
        return "SELECT * FROM " + stored() + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    /**
     * What a column means, in words that end a sentence such as "The study does not tell ...".
     *
     * @param need table and column, such as {@code views.completion}
     */
    public static String meaning(String need) {
        return WORDS.say("column." + need.toLowerCase(Locale.ROOT));
    }
}
