package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which courses of two studies are the same: those of one name, whatever its case and punctuation; then those of which each
 * has more of the other's videos than any other course has.
 */
final class CoursePairs {

    /** Two courses; a course of a study is in one pair at most. */
    record Pair(String first, String second) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> firstPlaces = new HashMap<>();
    private final Map<String, Integer> secondPlaces = new HashMap<>();

    CoursePairs(BothSides both) {
        Map<String, Map<String, Integer>> common = new TreeMap<>();
        Map<String, Map<String, Integer>> backwards = new TreeMap<>();
        for (BothSides.Video video : both.videos().subList(0, both.matched())) {
            String first = course(video.first());
            String second = course(video.second());
            if (!first.isEmpty() && !second.isEmpty()) {
                common.computeIfAbsent(first, _ -> new TreeMap<>()).merge(second, 1, Integer::sum);
                backwards.computeIfAbsent(second, _ -> new TreeMap<>()).merge(first, 1, Integer::sum);
            }
        }
        common.forEach((first, seconds) -> seconds.keySet().stream()
                .filter(second -> Titled.plain(second).equals(Titled.plain(first)))
                .findFirst()
                .ifPresent(second -> add(first, second)));
        common.forEach((first, seconds) -> most(seconds)
                .filter(second -> most(backwards.getOrDefault(second, Map.of()))
                        .filter(first::equals)
                        .isPresent())
                .ifPresent(second -> add(first, second)));
    }

    private static String course(Optional<Titled> video) {
        return video.map(Titled::course).orElse("");
    }

    /** The course with most of the videos; empty where two have as many. */
    private static Optional<String> most(Map<String, Integer> courses) {
        int most = courses.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> those = courses.entrySet().stream()
                .filter(course -> course.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return those.size() == 1 ? Optional.of(those.getFirst()) : Optional.empty();
    }

    private void add(String first, String second) {
        if (!firstPlaces.containsKey(first) && !secondPlaces.containsKey(second)) {
            firstPlaces.put(first, pairs.size());
            secondPlaces.put(second, pairs.size());
            pairs.add(new Pair(first, second));
        }
    }

    List<Pair> all() {
        return pairs;
    }

    /** The place of a video's course among the pairs; one past the last where its course is in none. */
    private int place(BothSides.Video video, int side) {
        return side == 0
                ? firstPlaces.getOrDefault(course(video.first()), pairs.size())
                : secondPlaces.getOrDefault(course(video.second()), pairs.size());
    }

    /** Who watched which course in a study: views of all its videos, matched or not. */
    Rows rows(BothSides both, int side) {
        int[] places =
                both.videos().stream().mapToInt(video -> place(video, side)).toArray();
        return both.rows(side).joined(places, pairs.size() + 1);
    }
}
