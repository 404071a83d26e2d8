package org.lectern.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Knows all tables of a report, which videos there are and of which course each is, and what the tables mean. Its unknowns are the
 * views of each video between each two percentages at which anything is counted; every number that is told is a sum of some of them.
 */
final class Attacker {

    /** Prime, and so large that a product of two remainders fits into a long. */
    private static final long PRIME = 2_147_483_647L;

    /** A sum of unknowns that is told. */
    static final class Equation {

        private final double[] factors;
        private final double value;

        /** @param factors of the unknowns, 0 or 1; not to be changed */
        Equation(double[] factors, double value) {
            this.factors = factors;
            this.value = value;
        }

        double[] factors() {
            return factors;
        }

        double value() {
            return value;
        }
    }

    private final List<String> videos;
    private final List<String> courses;
    private final double[] edges;
    private final List<Equation> equations = new ArrayList<>();
    private final List<Equation> limits = new ArrayList<>();
    private final List<long[]> echelon = new ArrayList<>();

    /**
     * @param tables what is told, by name
     * @param courseOf the course of each video
     * @param lines the percentages below which a view churns, is abandoned and is not complete
     */
    Attacker(Map<String, Table> tables, Map<String, String> courseOf, Lines lines) {
        videos = List.copyOf(courseOf.keySet());
        courses = videos.stream().map(courseOf::get).toList();
        edges = edges(tables, lines);
        tables.forEach((name, table) -> {
            for (int row = 0; row < table.rowCount(); row++) {
                learn(name, table, row, lines);
            }
        });
        equations.forEach(equation -> reduceInto(equation.factors()));
    }

    record Lines(double churn, double abandoned, double complete) {}

    private static double[] edges(Map<String, Table> tables, Lines lines) {
        Set<Double> all = new TreeSet<>(List.of(0.0, lines.churn(), lines.abandoned(), 50.0, lines.complete(), 1000.0));
        addAll(all, tables.getOrDefault("completion_distribution", Table.create()), "from");
        addAll(all, tables.getOrDefault("churn_by_threshold", Table.create()), "threshold");
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void addAll(Set<Double> all, Table table, String column) {
        IntStream.range(0, table.rowCount()).forEach(row -> all.add(Columns.number(table, column, row)));
    }

    private void learn(String name, Table table, int row, Lines lines) {
        Predicate<Integer> of = of(table, row);
        double views = Columns.number(table, "views", row);
        switch (name) {
            case "completion_distribution" -> {
                double from = Columns.number(table, "from", row);
                double to = Columns.number(table, "to", row);
                add(of, from, to == 100 && isLast(table, row) ? 1000 : to, views);
            }
            case "churn_by_threshold" ->
                add(of, 0, Columns.number(table, "threshold", row), Columns.number(table, "churned_views", row));
            default -> {
                add(of, 0, 1000, views);
                add(of, 0, lines.churn(), Columns.number(table, "churned_views", row));
                add(of, 0, lines.churn(), views * Columns.number(table, "churn_rate", row));
                add(of, 0, lines.abandoned(), Columns.number(table, "abandonment_count", row));
                add(of, 0, lines.abandoned(), views * Columns.number(table, "abandonment_rate", row));
                add(of, lines.complete(), 1000, views * Columns.number(table, "completed_share", row));
                add(of, 0, 50, views * Columns.number(table, "stopped_share", row));
                add(of, 50, lines.complete(), views * Columns.number(table, "stopped_later_share", row));
                limit(of, 0, lines.churn(), views, Columns.text(table, "churn_roughly", row));
                limit(of, 0, lines.abandoned(), views, Columns.text(table, "abandonment_roughly", row));
                limit(of, lines.complete(), 1000, views, Columns.text(table, "completed_roughly", row));
                limit(of, 0, 50, views, Columns.text(table, "stopped_roughly", row));
            }
        }
    }

    private static boolean isLast(Table table, int row) {
        return row == table.rowCount() - 1;
    }

    private Predicate<Integer> of(Table table, int row) {
        String video = Columns.text(table, "video_title", row);
        String course = Columns.text(table, "course_code", row);
        return !video.isEmpty()
                ? at -> videos.get(at).equals(video)
                : !course.isEmpty() ? at -> courses.get(at).equals(course) : _ -> true;
    }

    private void add(Predicate<Integer> of, double from, double to, double value) {
        if (!Double.isNaN(value)) {
            equations.add(new Equation(region(of, from, to), Math.rint(value)));
        }
    }

    /** Of what is said to be under 5 % there is less, of what is said to be over 95 % as much else. */
    private void limit(Predicate<Integer> of, double from, double to, double views, String roughly) {
        double most = Math.ceil(0.05 * views) - 1;
        if (roughly.equals("under 5 %")) {
            limits.add(new Equation(region(of, from, to), most));
        } else if (roughly.equals("over 95 %")) {
            limits.add(new Equation(from == 0 ? region(of, to, 1000) : region(of, 0, from), most));
        }
    }

    /** Sums of unknowns that are at most so large. */
    List<Equation> limits() {
        return limits;
    }

    /** Which unknowns lie in a region. */
    double[] region(Predicate<Integer> of, double from, double to) {
        int bins = edges.length - 1;
        double[] region = new double[videos.size() * bins];
        for (int video = 0; video < videos.size(); video++) {
            for (int bin = 0; bin < bins; bin++) {
                region[video * bins + bin] = of.test(video) && edges[bin] >= from && edges[bin + 1] <= to ? 1 : 0;
            }
        }
        return region;
    }

    /** The percentages at which anything is counted, from 0 up to more than any view has. */
    double[] edges() {
        return edges;
    }

    List<Equation> equations() {
        return equations;
    }

    /** Whether the sum of a region follows from what is told: whether it is a combination of told sums. */
    boolean follows(double[] region) {
        return first(reduced(region)) < 0;
    }

    private void reduceInto(double[] factors) {
        long[] row = reduced(factors);
        int at = first(row);
        if (at >= 0) {
            long inverse = power(row[at], PRIME - 2);
            echelon.add(Arrays.stream(row).map(value -> value * inverse % PRIME).toArray());
        }
    }

    private long[] reduced(double[] factors) {
        long[] row = Arrays.stream(factors).mapToLong(value -> (long) value).toArray();
        for (long[] known : echelon) {
            int at = first(known);
            long times = row[at];
            if (times != 0) {
                for (int i = at; i < row.length; i++) {
                    row[i] = Math.floorMod(row[i] - times * known[i], PRIME);
                }
            }
        }
        return row;
    }

    private static int first(long[] row) {
        int at = 0;
        while (at < row.length && row[at] == 0) {
            at++;
        }
        return at == row.length ? -1 : at;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, left = exponent; left > 0; left /= 2, square = square * square % PRIME) {
            result = left % 2 == 1 ? result * square % PRIME : result;
        }
        return result;
    }
}
