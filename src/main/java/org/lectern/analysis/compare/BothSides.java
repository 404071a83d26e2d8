package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.Match;
import org.lectern.study.Matches;

/**
 * Two studies under the same numbers: a learner of one name is one, a matched video is one. Videos that both have come first,
 * then those of the first alone, then those of the second alone.
 */
final class BothSides {

    private final Watched[] sides;
    private final List<Video> videos = new ArrayList<>();
    private final int[][] videoNumbers = new int[2][];
    private final int[][] learnerNumbers = new int[2][];
    private final int matched;
    private final int learners;
    private final Rows[] rows;

    /**
     * A video.
     *
     * @param first in the first study
     * @param second in the second
     * @param match what says that they are the same; empty where one of them is empty
     */
    record Video(
            Optional<Titled> first,
            Optional<Titled> second,
            Optional<Match> match,
            double seconds,
            double secondsThen) {

        /** Whether the two studies tell lengths that differ by more than rounding does. */
        boolean isEdited() {
            return Math.abs(secondsThen - seconds) > Math.max(1, 0.01 * seconds);
        }

        Titled any() {
            return first.or(() -> second).orElseThrow();
        }
    }

    BothSides(Watched first, Watched second, Matches matches) {
        this.sides = new Watched[] {first, second};
        Map<String, Integer> firstTitles = places(first);
        Map<String, Integer> secondTitles = places(second);
        videoNumbers[0] = unknown(first.videos().size());
        videoNumbers[1] = unknown(second.videos().size());
        for (Match match : matches.pairs()) {
            Integer one = firstTitles.get(match.video());
            Integer other = secondTitles.get(match.other());
            if (one != null && other != null) {
                videoNumbers[0][one] = videos.size();
                videoNumbers[1][other] = videos.size();
                videos.add(new Video(
                        Optional.of(first.videos().get(one)),
                        Optional.of(second.videos().get(other)),
                        Optional.of(match),
                        first.seconds(one),
                        second.seconds(other)));
            }
        }
        this.matched = videos.size();
        alone(0);
        alone(1);
        this.learners = numberLearners();
        this.rows = new Rows[] {
            first.rows().numbered(learnerNumbers[0], videoNumbers[0]),
            second.rows().numbered(learnerNumbers[1], videoNumbers[1])
        };
    }

    private static Map<String, Integer> places(Watched watched) {
        Map<String, Integer> places = new HashMap<>();
        for (int video = 0; video < watched.videos().size(); video++) {
            places.put(watched.videos().get(video).title(), video);
        }
        return places;
    }

    private static int[] unknown(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, -1);
        return numbers;
    }

    private void alone(int side) {
        for (int video = 0; video < videoNumbers[side].length; video++) {
            if (videoNumbers[side][video] < 0) {
                videoNumbers[side][video] = videos.size();
                Optional<Titled> titled = Optional.of(sides[side].videos().get(video));
                double seconds = sides[side].seconds(video);
                videos.add(
                        side == 0
                                ? new Video(titled, Optional.empty(), Optional.empty(), seconds, Double.NaN)
                                : new Video(Optional.empty(), titled, Optional.empty(), Double.NaN, seconds));
            }
        }
    }

    private int numberLearners() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int side = 0; side < 2; side++) {
            List<String> names = sides[side].learners();
            learnerNumbers[side] = new int[names.size()];
            for (int learner = 0; learner < names.size(); learner++) {
                Integer known = numbers.putIfAbsent(names.get(learner), numbers.size());
                learnerNumbers[side][learner] = known == null ? numbers.size() - 1 : known;
            }
        }
        return numbers.size();
    }

    /** Those that both have come first. */
    List<Video> videos() {
        return videos;
    }

    /** How many videos both have. */
    int matched() {
        return matched;
    }

    /** Number of learners of both together. */
    int learners() {
        return learners;
    }

    /** Number of learners of a study. */
    int learners(int side) {
        return sides[side].learners().size();
    }

    /** How many learners are in both. */
    int shared() {
        return learners(0) + learners(1) - learners;
    }

    /** Who watched what in a study, by the numbers of both together. */
    Rows rows(int side) {
        return rows[side];
    }
}
