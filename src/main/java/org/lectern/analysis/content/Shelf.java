package org.lectern.analysis.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.study.CourseOrder;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * All content of a study in its order: what the catalogue lists and what somebody opened. A catalogue's positions tell the order
 * first, then, of views, that of the course; else content stands by its id.
 *
 * @param items in their order
 * @param basis what the order was taken from
 */
public record Shelf(List<Item> items, Basis basis) {

    /** What an order was taken from. */
    public enum Basis {
        POSITIONS,
        COURSE,
        IDS
    }

    /** Words that say that no level is known. */
    private static final Set<String> NO_LEVEL = Set.of("undefined", "none", "unknown", "n/a");

    /** An item with its place in the catalogue, NaN where it has none. */
    private record Placed(Item item, double place) {}

    public Shelf {
        items = List.copyOf(items);
    }

    /**
     * What a study tells of content.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Shelf of(Study study, TaskContext context) {
        List<Placed> listed = study.facts().holds("catalogue") ? listed(study, context) : List.of();
        Map<String, Placed> found = new TreeMap<>(IdOrder.ASCENDING);
        Map<String, String> renamed = new HashMap<>();
        if (study.facts().holds("engagements")) {
            listed.forEach(one -> found.put(one.item().id(), one));
            opened(study, context)
                    .forEach((id, course) -> found.putIfAbsent(id, new Placed(Item.unlisted(id, course), Double.NaN)));
        } else {
            addViewed(study, listed, found, renamed, context);
        }
        needKnown(found, renamed);
        return ordered(study, found, context);
    }

    /** What has to come before is told by id or title; what the shelf has not can hold nobody up. */
    private static void needKnown(Map<String, Placed> found, Map<String, String> renamed) {
        Map<String, String> names = new HashMap<>(renamed);
        found.values()
                .forEach(one ->
                        names.putIfAbsent(folded(one.item().title()), one.item().id()));
        found.values()
                .forEach(one -> names.put(folded(one.item().id()), one.item().id()));
        found.replaceAll((_, one) -> one.item().after().isEmpty()
                ? one
                : new Placed(
                        one.item()
                                .after(one.item().needed().stream()
                                        .map(needed -> names.getOrDefault(folded(needed), ""))
                                        .filter(id -> !id.isEmpty())
                                        .collect(Collectors.joining(", "))),
                        one.place()));
    }

    /** Views name an item by its title or by its id; by that of the catalogue, folded, it is then renamed. */
    private static void addViewed(
            Study study,
            List<Placed> listed,
            Map<String, Placed> found,
            Map<String, String> renamed,
            TaskContext context) {
        Map<String, Placed> byName = new HashMap<>();
        listed.forEach(one -> byName.putIfAbsent(folded(one.item().title()), one));
        listed.forEach(one -> byName.put(folded(one.item().id()), one));
        if (study.facts().holds("views")) {
            opened(study, context).forEach((video, course) -> {
                Placed known = byName.get(folded(video));
                if (known == null) {
                    found.put(video, new Placed(Item.unlisted(video, course), Double.NaN));
                } else {
                    renamed.put(folded(known.item().id()), video);
                    found.put(video, new Placed(known.item().named(video), known.place()));
                }
            });
        }
        listed.stream()
                .filter(one -> !renamed.containsKey(folded(one.item().id())))
                .forEach(one -> found.putIfAbsent(one.item().id(), one));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Shelf ordered(Study study, Map<String, Placed> found, TaskContext context) {
        List<Placed> all = new ArrayList<>(found.values());
        if (all.stream().anyMatch(one -> !Double.isNaN(one.place()))) {
            // Sorting is stable, so those of one place, or of none, stay by their ids.
            all.sort(Comparator.comparingDouble(Placed::place));
            return new Shelf(all.stream().map(Placed::item).toList(), Basis.POSITIONS);
        }
        List<CourseOrder> courses =
                study.facts().holds("views") && !study.facts().holds("engagements")
                        ? study.courseOrders(context)
                        : List.of();
        boolean told = courses.stream()
                .anyMatch(order ->
                        order.basis() == CourseOrder.Basis.POSITIONS || order.basis() == CourseOrder.Basis.TITLES);
        if (!told) {
            return new Shelf(all.stream().map(Placed::item).toList(), Basis.IDS);
        }
        Map<String, Item> first = new LinkedHashMap<>();
        for (CourseOrder order : courses) {
            for (String video : order.videos()) {
                Placed placed = found.get(video);
                if (placed != null) {
                    first.putIfAbsent(video, placed.item());
                }
            }
        }
        all.forEach(one -> first.putIfAbsent(one.item().id(), one.item()));
        return new Shelf(List.copyOf(first.values()), Basis.COURSE);
    }

    /** What somebody opened, with its course, where there are any. */
    private static Map<String, String> opened(Study study, TaskContext context) {
        String sql = study.facts().holds("engagements")
                ? "SELECT DISTINCT CAST(item AS STRING) AS item, '' AS course FROM engagements WHERE item IS NOT NULL ORDER BY item"
                : "SELECT CAST(video AS STRING) AS item, coalesce(min(CAST(course AS STRING)), '') AS course"
                        + " FROM views GROUP BY 1 ORDER BY item";
        Map<String, String> found = new LinkedHashMap<>();
        for (Row row : study.query(sql, context)) {
            found.put(row.getString("item"), row.getString("course"));
        }
        return found;
    }

    private static List<Placed> listed(Study study, TaskContext context) {
        List<Placed> all = new ArrayList<>();
        for (Row row : study.query(
                "SELECT CAST(item AS STRING) AS item, CAST(title AS STRING) AS title,"
                        + " CAST(description AS STRING) AS description, CAST(domain AS STRING) AS domain,"
                        + " CAST(subtopic AS STRING) AS subtopic, CAST(tags AS STRING) AS tags,"
                        + " CAST(jobs AS STRING) AS jobs, CAST(level AS STRING) AS level, CAST(kind AS STRING) AS kind,"
                        + " CAST(language AS STRING) AS language, seconds, position,"
                        + " CAST(after_item AS STRING) AS after_item, coalesce(retired, false) AS retired"
                        + " FROM catalogue ORDER BY item",
                context)) {
            all.add(new Placed(item(row), number(row, "position")));
        }
        return all;
    }

    private static Item item(Row row) {
        String level = text(row, "level");
        String title = text(row, "title");
        return new Item(
                row.getString("item"),
                title.isEmpty() ? row.getString("item") : title,
                text(row, "description"),
                ListCell.values(text(row, "domain")),
                text(row, "subtopic"),
                ListCell.values(text(row, "tags")),
                ListCell.values(text(row, "jobs")),
                NO_LEVEL.contains(level.toLowerCase(Locale.ROOT)) ? "" : level,
                text(row, "kind"),
                text(row, "language"),
                number(row, "seconds"),
                text(row, "after_item"),
                row.getBoolean("retired"),
                true);
    }

    private static String text(Row row, String column) {
        return row.isMissing(column) ? "" : row.getString(column).strip();
    }

    private static double number(Row row, String column) {
        return row.isMissing(column) ? Double.NaN : row.getDouble(column);
    }
}
