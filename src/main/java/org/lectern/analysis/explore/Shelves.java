package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lectern.analysis.content.Item;

/**
 * What a catalogue says of its items, counted. One of several fields counts in each.
 *
 * @param items that the catalogue lists, those that somebody opened alone left out
 */
record Shelves(List<Item> items) {

    private static final Map<String, Function<Item, List<String>>> PROPERTIES = properties();

    /** A pair of values. */
    private record Pair(String row, String column) {}

    Shelves {
        items = items.stream().filter(Item::listed).toList();
    }

    private static Map<String, Function<Item, List<String>>> properties() {
        Map<String, Function<Item, List<String>>> properties = new LinkedHashMap<>();
        properties.put("domain", item -> item.domain().isEmpty() ? List.of("") : item.domain());
        properties.put("subtopic", item -> List.of(item.subtopic()));
        properties.put("level", item -> List.of(item.level()));
        properties.put("kind", item -> List.of(item.kind()));
        return properties;
    }

    /** Shares of items by each property of which anything is told, most first. */
    List<Portion> portions() {
        List<Portion> all = new ArrayList<>();
        PROPERTIES.forEach((property, values) -> {
            if (tells(property)) {
                Map<String, Long> counts = new TreeMap<>();
                items.forEach(item -> values.apply(item).forEach(value -> counts.merge(value, 1L, Long::sum)));
                counts.entrySet().stream()
                        .sorted(Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .forEach(one -> all.add(new Portion(property, one.getKey(), one.getValue(), items.size())));
            }
        });
        return all;
    }

    /** Items by level and by kind in each field. */
    List<Crossing> crossings() {
        List<Crossing> all = new ArrayList<>();
        for (String row : List.of("level", "kind")) {
            if (tells(row) && tells("domain")) {
                all.add(crossing(row, "domain"));
            }
        }
        return all;
    }

    private boolean tells(String property) {
        return items.stream().anyMatch(item -> values(property, item).stream().anyMatch(value -> !value.isEmpty()));
    }

    private static List<String> values(String property, Item item) {
        return PROPERTIES.getOrDefault(property, _ -> List.of()).apply(item);
    }

    private Crossing crossing(String row, String column) {
        Map<Pair, Long> counts = new TreeMap<>(Comparator.comparing(Pair::row).thenComparing(Pair::column));
        for (Item item : items) {
            for (String one : values(row, item)) {
                values(column, item).forEach(other -> counts.merge(new Pair(one, other), 1L, Long::sum));
            }
        }
        return new Crossing(
                row,
                column,
                Crossing.Measure.ITEMS,
                counts.entrySet().stream()
                        .map(one -> CrossCell.ofItems(
                                one.getKey().row(), one.getKey().column(), one.getValue(), items.size()))
                        .toList());
    }
}
