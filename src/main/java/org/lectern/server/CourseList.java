package org.lectern.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.analysis.next.Recommending;

/**
 * A page of the list of courses.
 *
 * @param skip how many come before it
 * @param limit how many it has at most
 * @param sortBy absent for the order of the catalogue
 * @param filters values that courses have, by field
 */
record CourseList(
        int skip, int limit, Optional<CourseField> sortBy, boolean descending, Map<CourseField, String> filters) {

    private static final Set<String> OF_PAGES = Set.of("skip", "limit", "sort_by", "sort_order");
    private static final int USUAL = 20;

    CourseList {
        filters = Map.copyOf(filters);
    }

    /**
     * Reads a query.
     *
     * @throws Refusal where it has a field that courses do not have, or a number that cannot be
     */
    static CourseList of(Map<String, List<String>> query) {
        Map<CourseField, String> filters = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (!OF_PAGES.contains(name)) {
                filters.put(field(name), values.getLast());
            }
        });
        return new CourseList(
                WholeNumber.of(query, "skip", 0, 0, Integer.MAX_VALUE),
                WholeNumber.of(query, "limit", USUAL, 1, WholeNumber.MOST_ITEMS),
                Optional.ofNullable(query.get("sort_by")).map(values -> field(values.getLast())),
                isDescending(query.getOrDefault("sort_order", List.of("asc")).getLast()),
                filters);
    }

    private static CourseField field(String name) {
        return CourseField.named(name)
                .orElseThrow(() -> new Refusal(
                        400, "Courses have no field of this name. They have: " + CourseField.names() + "."));
    }

    private static boolean isDescending(String order) {
        return switch (order) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw new Refusal(400, "sort_order is asc or desc.");
        };
    }

    /** The places of all courses that pass the filters, in their order. */
    List<Integer> all(Recommending recommending) {
        IntPredicate passes = place -> filters.entrySet().stream()
                .allMatch(filter -> filter.getKey()
                        .holds(recommending.items().get(place), recommending.learnersOf(place), filter.getValue()));
        List<Integer> places = IntStream.range(0, recommending.items().size())
                .filter(passes)
                .boxed()
                .toList();
        return sortBy.map(field -> places.stream()
                        .sorted(Comparator.comparing(
                                (Integer place) ->
                                        field.values(recommending.items().get(place), recommending.learnersOf(place)),
                                field.order(descending)))
                        .toList())
                .orElse(places);
    }

    /** The page of them. */
    List<Integer> page(List<Integer> all) {
        return all.stream().skip(skip).limit(limit).toList();
    }
}
