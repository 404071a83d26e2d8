package org.lectern.analysis.struggle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void partsLearnersIntoThirds() {
        assertEquals(groups(1, 2, 3, 4, 5, 6), of(6, 1, 5, 2, 4, 3).toString());
        assertEquals(groups(1, 2, 3, 4, 5, 5), of(1, 2, 3, 4, 5).toString());
    }

    @Test
    void neverPartsLearnersOfEquallyManyViews() {
        assertEquals(groups(1, 1, 2, 9), of(1, 1, 1, 1, 2, 9).toString());
        assertEquals(groups(1, 1, 9, 9), of(1, 1, 1, 1, 1, 9).toString());
        assertEquals(groups(7, 7), of(7, 7, 7).toString());
        assertEquals(groups(1, 1, 2, 2), of(1, 2).toString());
        assertEquals(groups(3, 3), of(3).toString());
    }

    private static String groups(long... ends) {
        return new Activity(java.util.stream.IntStream.range(0, ends.length / 2)
                        .mapToObj(i -> new Activity.Group(ends[2 * i], ends[2 * i + 1]))
                        .toList())
                .toString();
    }

    private static Activity of(long... views) {
        List<StruggleLearner> learners = Arrays.stream(views)
                .mapToObj(n -> new StruggleLearner("l", n, 0, 0))
                .toList();
        return Activity.of(learners);
    }
}
