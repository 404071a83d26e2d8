package org.lectern.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupNamesTest {

    @Test
    void tellsHowManyVideosAndHowFar() {
        assertEquals(
                List.of(
                        "few videos, mostly stopped early",
                        "some videos, half finished",
                        "many videos, watched to the end"),
                new GroupNames(60, false)
                        .of(new double[] {24.9, 50, 90}, new double[] {40, 41, 95}, new double[] {40, 41, 90}));
    }

    @Test
    void leavesOutTheNumberOfVideosWhereItTellsNothing() {
        assertEquals(
                List.of("often stopped early", "mostly finished"),
                new GroupNames(3, true).of(new double[] {30, 70}, new double[] {3, 3}, new double[] {3, 3}));
    }

    @Test
    void tellsApartWhatWouldShareAName() {
        assertEquals(
                List.of(
                        "many videos, watched to the end (91.0 %, 100 videos)",
                        "many videos, watched to the end (95.0 %, 120 videos) [2]",
                        "many videos, watched to the end (95.0 %, 120 videos) [3]",
                        "few videos, watched to the end"),
                new GroupNames(10, false)
                        .of(new double[] {91, 95, 95.02, 99}, new double[] {100, 120, 120.1, 2}, new double[] {
                            99, 120, 120, 2
                        }));
    }

    @Test
    void aFewWhoWatchAGreatDealMakeNoGroupOfMany() {
        assertEquals(
                List.of("some videos, watched to the end"),
                new GroupNames(3, false).of(new double[] {95}, new double[] {5.2}, new double[] {3}));
    }
}
