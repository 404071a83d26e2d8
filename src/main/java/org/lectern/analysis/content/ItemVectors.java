package org.lectern.analysis.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lectern.coursetext.TermVectors;
import org.lectern.stats.SparseRows;

/**
 * Items as vectors of length 1: the weighted terms of their texts, and, at half their weight, what a catalogue says of each as yes
 * or no: fields, topic, themes, jobs, level and kind, each of these at length 1.
 *
 * <p>Source: {@code recommendations.md}, section 4.2, of the reference.
 *
 * @param terms of the texts
 * @param rows one an item
 */
public record ItemVectors(TermVectors terms, SparseRows rows) {

    private static final double OF_WHAT_IS_TOLD = 0.5;

    private static final List<Function<Item, List<String>>> TOLD = List.of(
            Item::domain,
            item -> one(item.subtopic()),
            Item::tags,
            Item::jobs,
            item -> one(item.level()),
            item -> one(item.kind()));

    /** @param most how many terms are kept at most */
    public static ItemVectors of(List<Item> items, int most) {
        TermVectors terms = Texts.of(items, false).vectors(most);
        SparseRows told = TOLD.stream()
                .map(what -> yesOrNo(items, what).ofUnitLength())
                .reduce(SparseRows::beside)
                .orElseThrow();
        return new ItemVectors(
                terms, terms.rows().beside(told.times(OF_WHAT_IS_TOLD)).ofUnitLength());
    }

    private static List<String> one(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static SparseRows yesOrNo(List<Item> items, Function<Item, List<String>> told) {
        TreeSet<String> names = new TreeSet<>();
        items.forEach(item -> names.addAll(told.apply(item)));
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] start = new int[items.size() + 1];
        List<Integer> columns = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            told.apply(items.get(item)).stream().map(places::get).sorted().forEach(columns::add);
            start[item + 1] = columns.size();
        }
        double[] values = new double[columns.size()];
        Arrays.fill(values, 1);
        return new SparseRows(
                names.size(),
                start,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values);
    }

    /** The numbers of the fields that each item is of. */
    public static int[][] domains(List<Item> items) {
        SparseRows rows = yesOrNo(items, Item::domain);
        return IntStream.range(0, items.size())
                .mapToObj(item -> Arrays.copyOfRange(rows.column(), rows.start()[item], rows.start()[item + 1]))
                .toArray(int[][]::new);
    }
}
