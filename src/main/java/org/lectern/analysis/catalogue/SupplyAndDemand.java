package org.lectern.analysis.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.lectern.analysis.catalogue.Cell.Standing;
import org.lectern.analysis.content.ByDegree;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.Viewers;
import org.lectern.stats.Quantiles;

/**
 * What there is of each field and level, beside how much it is opened. A gap is a cell of enough learners whose openings an item
 * are in the upper quarter of all such cells while its items are fewer than the median of all cells. An item of several fields counts in each.
 *
 * <p>Source: {@code recommendations.md}, section 7.3, of the reference.
 *
 * @param cells every field with every level, by name
 */
record SupplyAndDemand(List<Cell> cells) {

    private static final double UPPER_QUARTER = 0.75;
    private static final double SECONDS_A_MINUTE = 60;

    SupplyAndDemand {
        cells = List.copyOf(cells);
    }

    /** A field and a level. */
    private record Place(String domain, String level) {}

    /**
     * @param viewers who opened what
     * @param asked whether anybody tells
     * @param enough learners before a gap is told
     */
    static SupplyAndDemand of(List<Item> items, Viewers viewers, boolean asked, int enough) {
        Map<Place, List<Item>> there =
                new TreeMap<>(Comparator.comparing(Place::domain).thenComparing(Place::level));
        TreeSet<String> domains = new TreeSet<>();
        TreeSet<String> levels = new TreeSet<>(ByDegree.LOWEST_FIRST);
        for (Item item : items) {
            for (String domain : item.domain().isEmpty() ? List.of("") : item.domain()) {
                domains.add(domain);
                levels.add(item.level());
                there.computeIfAbsent(new Place(domain, item.level()), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (String domain : domains) {
            for (String level : levels) {
                Place place = new Place(domain, level);
                cells.add(cell(place, there.getOrDefault(place, List.of()), viewers));
            }
        }
        return new SupplyAndDemand(judged(cells, asked, enough));
    }

    private static List<Cell> judged(List<Cell> cells, boolean asked, int enough) {
        double[] demand = cells.stream()
                .filter(cell -> cell.items() > 0 && cell.learners() >= enough)
                .mapToDouble(Cell::perItem)
                .toArray();
        double[] supply = cells.stream()
                .filter(cell -> cell.items() > 0)
                .mapToDouble(Cell::items)
                .toArray();
        if (!asked || demand.length == 0) {
            return cells.stream()
                    .map(cell -> cell.standing(cell.items() == 0 ? Standing.NOTHING : Standing.TOO_FEW))
                    .toList();
        }
        double high = Quantiles.of(demand, UPPER_QUARTER);
        double median = Quantiles.median(supply);
        return cells.stream()
                .map(cell -> cell.standing(standing(cell, enough, high, median)))
                .toList();
    }

    private static Standing standing(Cell cell, int enough, double high, double median) {
        if (cell.items() == 0) {
            return Standing.NOTHING;
        }
        if (cell.learners() < enough) {
            return Standing.TOO_FEW;
        }
        return cell.perItem() >= high && cell.items() < median ? Standing.GAP : Standing.USUAL;
    }

    /** Gaps, those opened most for what there is first. */
    List<Cell> gaps() {
        return cells.stream()
                .filter(cell -> cell.standing() == Standing.GAP)
                .sorted(Comparator.comparingDouble((Cell cell) -> -cell.perItem())
                        .thenComparing(Cell::domain)
                        .thenComparing(Cell::level))
                .toList();
    }

    /** Every cell, by field and level. */
    Map<String, Map<String, Cell>> byName() {
        Map<String, Map<String, Cell>> byName = new HashMap<>();
        cells.forEach(cell ->
                byName.computeIfAbsent(cell.domain(), _ -> new HashMap<>()).put(cell.level(), cell));
        return byName;
    }

    List<String> domains() {
        return cells.stream().map(Cell::domain).distinct().toList();
    }

    List<String> levels() {
        return cells.stream().map(Cell::level).distinct().toList();
    }

    private static Cell cell(Place place, List<Item> items, Viewers viewers) {
        double[] seconds = items.stream()
                .mapToDouble(Item::seconds)
                .filter(length -> !Double.isNaN(length))
                .toArray();
        return new Cell(
                place.domain(),
                place.level(),
                items.size(),
                seconds.length == 0 ? Double.NaN : DoubleStream.of(seconds).sum() / SECONDS_A_MINUTE,
                viewers.any(items),
                items.stream().mapToLong(item -> viewers.count(item.id())).sum(),
                Standing.USUAL);
    }
}
