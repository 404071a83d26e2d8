package org.lectern.sharing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Who watched what, in the order of how far views run: those that end before some percentage are the first so many of this order,
 * whatever the percentage.
 */
final class Views {

    private static final String QUESTION = """
            SELECT CAST(course AS STRING) AS course,
                   CAST(video AS STRING) AS video,
                   CAST(learner AS STRING) AS learner,
                   CAST(completion AS DOUBLE) AS completion
            FROM views
            ORDER BY completion, learner, video
            """;

    private final int[] learners;
    private final double[] completion;
    private final Crowd all;
    private final Map<String, Crowd> courses = new TreeMap<>();
    private final Map<String, Crowd> videos = new TreeMap<>();
    private final Set<String> titles;
    private final Set<String> courseNames;
    private final Set<String> names;

    /**
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    static Views ask(Study study, TaskContext context) {
        return new Views(
                study.facts().holds("views.learner", "views.completion")
                        ? study.query(QUESTION, context)
                        : Table.create(
                                StringColumn.create("course"),
                                StringColumn.create("video"),
                                StringColumn.create("learner"),
                                DoubleColumn.create("completion")));
    }

    private Views(Table rows) {
        StringColumn learner = rows.stringColumn("learner");
        StringColumn video = rows.stringColumn("video");
        StringColumn course = rows.stringColumn("course");
        Map<String, Integer> numbers = new HashMap<>();
        learners = IntStream.range(0, rows.rowCount())
                .map(row -> numbers.computeIfAbsent(learner.get(row), _ -> numbers.size()))
                .toArray();
        names = Set.copyOf(numbers.keySet());
        completion = ((DoubleColumn) rows.column("completion")).asDoubleArray();
        Map<String, Map<String, List<Integer>>> byCourse = new TreeMap<>();
        Map<String, List<Integer>> byVideo = new TreeMap<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            String of = course.isMissing(row) ? "" : course.get(row);
            byVideo.computeIfAbsent(video.get(row), _ -> new ArrayList<>()).add(row);
            byCourse.computeIfAbsent(of, _ -> new TreeMap<>())
                    .computeIfAbsent(video.get(row), _ -> new ArrayList<>())
                    .add(row);
        }
        titles = Set.copyOf(byVideo.keySet());
        courseNames = byCourse.keySet().stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        List<Crowd> parts = divided(byCourse, byVideo);
        all = new Crowd("", IntStream.range(0, rows.rowCount()).toArray(), parts);
    }

    /**
     * Courses and in each the videos that no other has; or, where most views are of videos that stand in several courses or in none,
     * videos alone. Either way no view is in two parts.
     */
    private List<Crowd> divided(Map<String, Map<String, List<Integer>>> byCourse, Map<String, List<Integer>> byVideo) {
        Set<String> shared = shared(byCourse);
        long views = byVideo.entrySet().stream()
                .filter(video -> shared.contains(video.getKey()))
                .mapToLong(video -> video.getValue().size())
                .sum();
        boolean named = byCourse.keySet().stream().anyMatch(name -> !name.isEmpty());
        if (!named || 2 * views > learners.length) {
            byVideo.forEach((name, places) -> videos.put(name, crowd(name, places)));
            return List.copyOf(videos.values());
        }
        byCourse.forEach((name, titles) -> {
            List<Crowd> own = titles.entrySet().stream()
                    .filter(title -> !shared.contains(title.getKey()) && !name.isEmpty())
                    .map(title -> crowd(title.getKey(), title.getValue()))
                    .toList();
            own.forEach(video -> videos.put(video.name(), video));
            if (!name.isEmpty()) {
                courses.put(name, new Crowd(name, places(titles.values()), own));
            }
        });
        return List.copyOf(courses.values());
    }

    /** Titles that stand in more than one course. */
    private static Set<String> shared(Map<String, Map<String, List<Integer>>> byCourse) {
        Set<String> seen = new HashSet<>();
        Set<String> again = new HashSet<>();
        byCourse.values()
                .forEach(titles -> titles.keySet().stream()
                        .filter(title -> !seen.add(title))
                        .forEach(again::add));
        return again;
    }

    private static Crowd crowd(String name, List<Integer> places) {
        return new Crowd(name, places(List.of(places)), List.of());
    }

    private static int[] places(Iterable<List<Integer>> lists) {
        IntStream.Builder places = IntStream.builder();
        lists.forEach(list -> list.forEach(places::add));
        return places.build().sorted().toArray();
    }

    /** All of them. */
    Crowd all() {
        return all;
    }

    /** The views of a course; empty where courses share their videos, or where there is no such course. */
    Optional<Crowd> course(String name) {
        return Optional.ofNullable(courses.get(name));
    }

    /** The views of a video; empty where it stands in several courses, or where there is no such video. */
    Optional<Crowd> video(String title) {
        return Optional.ofNullable(videos.get(title));
    }

    /** The courses of which anything can be told. */
    List<Crowd> eachCourse() {
        return List.copyOf(courses.values());
    }

    /** The videos of which anything can be told. */
    List<Crowd> eachVideo() {
        return List.copyOf(videos.values());
    }

    /** The titles of all videos. */
    Set<String> titles() {
        return titles;
    }

    /** The names of all courses. */
    Set<String> courseNames() {
        return courseNames;
    }

    /** Who watched. */
    Set<String> learners() {
        return names;
    }

    /** Whether so many learners or more stand behind the views from one place in this list up to another. */
    boolean areOf(int fewest, int[] places, int from, int to) {
        BitSet seen = new BitSet();
        int distinct = 0;
        for (int at = from; at < to && distinct < fewest; at++) {
            int learner = learners[places[at]];
            distinct += seen.get(learner) ? 0 : 1;
            seen.set(learner);
        }
        return distinct >= fewest;
    }

    /** How many learners a crowd is. */
    int learnersOf(Crowd crowd) {
        BitSet seen = new BitSet();
        IntStream.of(crowd.places()).forEach(place -> seen.set(learners[place]));
        return seen.cardinality();
    }

    /** The larger crowds that one is part of: the course of a video, and the whole. */
    List<Crowd> around(Crowd crowd) {
        return Stream.concat(
                        courses.values().stream()
                                .filter(course -> course.parts().contains(crowd)),
                        Stream.of(all))
                .filter(larger -> larger != crowd)
                .toList();
    }

    /** Mean of how far these views run, in percent; NaN of none. */
    double mean(int[] places) {
        return IntStream.of(places)
                .mapToDouble(place -> completion[place])
                .average()
                .orElse(Double.NaN);
    }

    /** The views of a crowd without those of some of its parts. */
    static int[] rest(Crowd crowd, Set<Crowd> without) {
        if (without.isEmpty()) {
            return crowd.places();
        }
        BitSet gone = new BitSet();
        without.forEach(part -> IntStream.of(part.places()).forEach(gone::set));
        return IntStream.of(crowd.places()).filter(place -> !gone.get(place)).toArray();
    }

    /** Whether a view is in both of these lists. */
    static boolean share(int[] one, int[] other) {
        int at = 0;
        for (int place : one) {
            while (at < other.length && other[at] < place) {
                at++;
            }
            if (at < other.length && other[at] == place) {
                return true;
            }
        }
        return false;
    }

    /** The views of both of these lists. */
    static int[] together(int[] one, int[] other) {
        return IntStream.concat(IntStream.of(one), IntStream.of(other))
                .sorted()
                .distinct()
                .toArray();
    }
}
