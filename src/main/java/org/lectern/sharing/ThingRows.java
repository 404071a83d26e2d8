package org.lectern.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.sharing.Telling.Cut;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Rows about videos, courses or all views: by the columns {@code video_title} and {@code course_code}, as far as the table has them. A
 * row is told where its crowd is, in it what may be told of that. Rows of which not everything is told stand last, by name: their places
 * in a ranking would tell the rest.
 *
 * @param parts what the columns tell besides how large the crowd is
 */
record ThingRows(List<Part> parts) implements TableRule {

    private static final String VIDEO = "video_title";
    private static final String COURSE = "course_code";
    private static final String POSITION = "position";

    /** Columns from which it follows how many learners a crowd is. */
    private static final Set<String> OF_LEARNERS = Set.of("learners", "independent_views");

    /** Columns that tell what a crowd is and how large. */
    private static final Set<String> ABOUT =
            Set.of(VIDEO, COURSE, POSITION, "views", "learners", "independent_views", "videos", "courses", "threshold");

    /**
     * Columns that are told together or not at all, as each follows from the others.
     *
     * @param of what they tell
     * @param counted the one with the number of views or their share, by which it is checked that they tell it; empty for none
     * @param columns their names
     */
    record Part(Measure of, String counted, Set<String> columns) {

        /** What is said in place of a share of a small crowd that is nearly nobody or nearly everybody; empty where it is neither. */
        String roughly(Table table, int row, Crowd crowd, Telling telling) {
            return telling.cut(of)
                    .filter(cut -> !cut.isToldOf(crowd) && isAsCounted(table, row, cut, crowd))
                    .map(cut ->
                            telling.roughly(crowd, of.atEnd() ? crowd.size() - cut.before(crowd) : cut.before(crowd)))
                    .orElse("");
        }

        boolean isTold(Table table, int row, Crowd crowd, Telling telling) {
            return switch (of) {
                case MEAN -> telling.tellsMean(crowd);
                case CHURN, ABANDONMENT, COMPLETED, STOPPED ->
                    telling.cut(of)
                            .filter(cut -> cut.isToldOf(crowd))
                            .filter(cut -> isAsCounted(table, row, cut, crowd))
                            .isPresent();
                case STOPPED_LATER ->
                    tells(Measure.STOPPED, crowd, telling) && tells(Measure.COMPLETED, crowd, telling);
                case QUANTILE -> false;
            };
        }

        private static boolean tells(Measure measure, Crowd crowd, Telling telling) {
            return telling.cut(measure).filter(cut -> cut.isToldOf(crowd)).isPresent();
        }

        private boolean isAsCounted(Table table, int row, Cut cut, Crowd crowd) {
            double found = Columns.number(table, counted, row);
            double views = table.containsColumn(counted) && table.column(counted) instanceof LongColumn
                    ? found
                    : found * crowd.size();
            int before = cut.before(crowd);
            return Math.abs(views - (of.atEnd() ? crowd.size() - before : before)) < 0.01;
        }
    }

    @Override
    public Table told(Table table, Telling telling) {
        int[] rows = IntStream.range(0, table.rowCount())
                .filter(row -> isTold(table, row, telling))
                .boxed()
                .sorted(order(table, telling))
                .mapToInt(Integer::intValue)
                .toArray();
        Table told = Columns.rows(Columns.only(table, columns()), rows);
        for (int at = 0; at < rows.length; at++) {
            leaveOut(told, at, table, rows[at], telling);
        }
        parts.forEach(part -> addRoughly(told, part, table, rows, telling));
        return told;
    }

    private void leaveOut(Table told, int at, Table table, int row, Telling telling) {
        Crowd crowd = crowd(table, row, telling).orElseThrow();
        if (!telling.tellsLearners(crowd)) {
            OF_LEARNERS.stream()
                    .filter(told::containsColumn)
                    .forEach(column -> told.column(column).setMissing(at));
        }
        parts.stream()
                .filter(part -> !part.isTold(table, row, crowd, telling))
                .flatMap(part -> part.columns().stream())
                .filter(told::containsColumn)
                .forEach(column -> told.column(column).setMissing(at));
    }

    /** Adds what is said roughly, where it is of any row. */
    private static void addRoughly(Table told, Part part, Table table, int[] rows, Telling telling) {
        StringColumn column = StringColumn.create(part.of().roughly());
        for (int row : rows) {
            column.append(part.roughly(table, row, crowd(table, row, telling).orElseThrow(), telling));
        }
        if (column.countMissing() < column.size()) {
            told.addColumns(column);
        }
    }

    private boolean isTold(Table table, int row, Telling telling) {
        return crowd(table, row, telling)
                .filter(telling::tells)
                .filter(crowd -> Columns.number(table, "views", row) == crowd.size())
                .filter(crowd -> parts.stream()
                        .anyMatch(part -> part.isTold(table, row, crowd, telling)
                                || !part.roughly(table, row, crowd, telling).isEmpty()))
                .isPresent();
    }

    private boolean isWhole(Table table, int row, Telling telling) {
        Crowd crowd = crowd(table, row, telling).orElseThrow();
        return parts.stream()
                .filter(part -> part.of() != Measure.QUANTILE)
                .allMatch(part -> part.isTold(table, row, crowd, telling));
    }

    private Comparator<Integer> order(Table table, Telling telling) {
        if (table.containsColumn(POSITION)) {
            return Comparator.naturalOrder();
        }
        return Comparator.comparing((Integer row) -> !isWhole(table, row, telling))
                .thenComparing(row -> isWhole(table, row, telling) ? "" : name(table, row))
                .thenComparing(Comparator.naturalOrder());
    }

    private static String name(Table table, int row) {
        return Columns.text(table, VIDEO, row) + Columns.text(table, COURSE, row);
    }

    private static Optional<Crowd> crowd(Table table, int row, Telling telling) {
        return table.containsColumn(VIDEO)
                ? telling.views().video(Columns.text(table, VIDEO, row))
                : table.containsColumn(COURSE)
                        ? telling.views().course(Columns.text(table, COURSE, row))
                        : Optional.of(telling.views().all());
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(ABOUT);
        parts.forEach(part -> all.addAll(part.columns()));
        return all;
    }
}
