package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.learning.Clustering;
import org.lectern.learning.KMeans;
import org.lectern.stats.ZScores;

/**
 * Kinds of published weeks, by every number of them that was tried.
 *
 * @param tried the fewest first
 */
record PublishedKinds(List<Tried> tried) {

    /**
     * A number of kinds.
     *
     * @param inertia sum of squared distances to the own centre, in standard deviations
     * @param silhouette mean over weeks; NaN of one kind
     * @param sizes weeks of each kind, the largest first
     */
    record Tried(int kinds, double inertia, double silhouette, List<Integer> sizes) {}

    private static final Words WORDS = Words.of(PublishedKinds.class);

    /** The published table has so many. */
    static final int KINDS = 3;

    static final int RESTARTS = 10;

    private static final int MOST = 9;

    static PublishedKinds of(MasterRows rows, long seed, TaskContext context) {
        // Distances of all to all are computed.
        int step = Math.max(1, Math.ceilDiv(rows.size(), WeekGroups.MOST));
        double[][] points = PublishedWeeks.GROUPED.stream()
                .map(rows::column)
                .map(column -> IntStream.range(0, column.length)
                        .filter(row -> row % step == 0)
                        .mapToDouble(row -> column[row])
                        .toArray())
                .map(ZScores::of)
                .toArray(double[][]::new);
        KMeans search = new KMeans(points);
        int most = search.distinct(MOST);
        List<Clustering> fits = IntStream.rangeClosed(1, most)
                .mapToObj(kinds -> search.fit(kinds, RESTARTS, seed, context::checkCancelled))
                .toList();
        // Of one kind there is no other to be nearer to; the distances of all to all are computed once for the others.
        double[] silhouettes =
                fits.size() < 2 ? new double[0] : WeekGroups.silhouettes(points, fits.subList(1, fits.size()), context);
        List<Tried> tried = new ArrayList<>();
        for (int place = 0; place < fits.size(); place++) {
            Clustering fit = fits.get(place);
            tried.add(new Tried(
                    place + 1,
                    fit.inertia(),
                    place == 0 ? Double.NaN : silhouettes[place - 1],
                    IntStream.of(fit.sizes())
                            .boxed()
                            .sorted(Comparator.reverseOrder())
                            .toList()));
        }
        return new PublishedKinds(List.copyOf(tried));
    }

    NamedTable table() {
        return new NamedTable(
                "published_kinds",
                WORDS.say("table.published-kinds"),
                TableOf.rows(tried)
                        .whole("kinds", Tried::kinds)
                        .number("inertia", Tried::inertia)
                        .number("silhouette", Tried::silhouette)
                        .text(
                                "sizes",
                                one -> one.sizes().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))
                        .table());
    }

    /** Of the published number. */
    List<String> sentences() {
        return tried.stream()
                .filter(one -> one.kinds() == KINDS && Double.isFinite(one.silhouette()))
                .map(one -> WORDS.say("sentence.kinds", one.kinds(), one.silhouette()))
                .toList();
    }
}
