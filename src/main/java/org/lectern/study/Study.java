package org.lectern.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Table;

/**
 * An immutable handle on imported views: an engine, a filter and what is known of them. Handles of one import share the
 * engine; closing any of them closes it for all. What stands beside a study has an engine of its own, which is closed apart.
 */
public final class Study implements AutoCloseable {

    private final Engine engine;
    private final String name;
    private final String fingerprint;
    private final StudyFacts facts;
    private final Filter filter;

    /** What was asked before; handles of one import share it. */
    private final Answers answers;

    /** What else a question may use. */
    private final List<Engine.View> kept;

    /** What it is compared with. */
    private final Optional<Companion> companion;

    /** Answers that several analyses need, by what they were asked of. */
    private record Answers(
            Map<Filter, Learners> learners, Map<Filter, List<CourseOrder>> orders, Map<FilteredColumn, Reach> reaches) {

        Answers() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private record FilteredColumn(Filter filter, String column) {}

    /**
     * @param engine holds the table {@code all_views}, with the columns that the package describes
     * @param name what the user calls it, usually the file's name
     * @param fingerprint of the file's bytes and of how they were read
     * @param facts of the study as a whole
     */
    public Study(Engine engine, String name, String fingerprint, StudyFacts facts) {
        this(engine, name, fingerprint, facts, Filter.everything(), new Answers(), List.of(), Optional.empty());
    }

    private Study(
            Engine engine,
            String name,
            String fingerprint,
            StudyFacts facts,
            Filter filter,
            Answers answers,
            List<Engine.View> kept,
            Optional<Companion> companion) {
        this.engine = engine;
        this.name = name;
        this.fingerprint = fingerprint;
        this.facts = facts;
        this.filter = filter;
        this.answers = answers;
        this.kept = kept;
        this.companion = companion;
    }

    public String name() {
        return name;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** Facts of the whole study, whatever the filter. */
    public StudyFacts facts() {
        return facts;
    }

    /** Which tables can be asked, and which of their columns say anything. */
    public StudyTables tables() {
        return facts.tables();
    }

    public Filter filter() {
        return filter;
    }

    /** The same study seen through another filter. */
    public Study filtered(Filter other) {
        return new Study(engine, name, fingerprint, facts, other, answers, List.of(), companion);
    }

    /** The same study with another beside it, to be compared with. */
    public Study beside(Companion other) {
        return new Study(engine, name, fingerprint, facts, filter, answers, kept, Optional.of(other));
    }

    /** The same study with none beside it. */
    public Study alone() {
        return new Study(engine, name, fingerprint, facts, filter, answers, kept, Optional.empty());
    }

    /** What stands beside it, to be compared with; most studies stand alone. */
    public Optional<Companion> companion() {
        return companion;
    }

    /** The same study, of which questions may use a SELECT by a name; it is worked out once for several of them. */
    public Study keeping(String under, String select) {
        return new Study(
                engine,
                name,
                fingerprint,
                facts,
                filter,
                answers,
                List.of(new Engine.View(under, select, true)),
                companion);
    }

    /**
     * Asks the study.
     *
     * @param sql one SELECT over {@code views}, or over the other tables that the study holds; its result is small
     * @param context cancels the statement
     * @return columns by the names of the SELECT: text as string, whole numbers as long, other numbers as double,
     *     booleans and timestamps as such. Not to be changed.
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public Table query(String sql, TaskContext context) {
        return engine.query(views(), sql, context);
    }

    /**
     * Every learner that the filter lets through, with views, distinct videos and mean completion. Asked once a filter.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public Learners learners(TaskContext context) {
        return once(answers.learners, filter, () -> Learners.ask(this, context));
    }

    /**
     * How many learners each video reached. Asked once a filter and column.
     *
     * @param courseColumn what tells courses apart, {@code course} or {@code course_as_given}
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public Reach reach(String courseColumn, TaskContext context) {
        return once(
                answers.reaches,
                new FilteredColumn(filter, courseColumn),
                () -> Reach.ask(this, courseColumn, context));
    }

    /**
     * How many pairs of a learner and a video the whole study has, whatever the filter.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public long pairs(TaskContext context) {
        return Reach.pairs(filtered(Filter.everything()), context);
    }

    /**
     * The order of every course's videos, see {@link CourseOrder#of}. Asked once a filter.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public List<CourseOrder> courseOrders(TaskContext context) {
        return once(answers.orders, filter, () -> CourseOrder.of(this, context));
    }

    /** Two who ask at the same time both get an answer of their own, so that neither waits for what the other cancels. */
    private static <K, T> T once(Map<K, T> known, K what, Supplier<T> asked) {
        T before = known.get(what);
        if (before != null) {
            return before;
        }
        T answer = asked.get();
        known.put(what, answer);
        return answer;
    }

    /**
     * Writes what a SELECT over {@code views} gives to a CSV file: UTF-8, a line of names, quotes where needed, rows in
     * the order of the SELECT. For results too large for a table in memory.
     *
     * @param target is there when the file is whole; to be a temporary name of the caller's
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public void copyToCsv(String sql, Path target, TaskContext context) {
        engine.copyToCsv(views(), sql, target, context);
    }

    /**
     * Writes what a SELECT over the study's tables gives to a Parquet file, compressed with zstd, rows in the order of the SELECT.
     *
     * @param target as for {@link #copyToCsv}
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public void copyToParquet(String sql, Path target, TaskContext context) {
        engine.copyToParquet(views(), sql, target, context);
    }

    /** The tables that may be asked, each as the filter lets it through. */
    private List<Engine.View> views() {
        return Stream.concat(
                        TableSpec.ALL.stream()
                                .filter(facts.tables()::has)
                                .map(table -> new Engine.View(table.name(), table.filtered(filter))),
                        kept.stream())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
