package org.lectern.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupNamesTest {

    @Test
    void tellsHowManyVideosAndHowFar() {
        assertEquals(
                List.of(
                        "few videos, mostly left early",
                        "a usual number of videos, often left before the end",
                        "many videos, watched to the end"),
                new GroupNames(60, false)
                        .of(new double[] {24.9, 50, 90}, new double[] {40, 41, 95}, new double[] {40, 41, 90}));
    }

    @Test
    void leavesOutTheNumberOfVideosWhereItTellsNothing() {
        assertEquals(
                List.of("often left early", "mostly watched to the end"),
                new GroupNames(3, true).of(new double[] {30, 70}, new double[] {3, 3}, new double[] {3, 3}));
    }

    @Test
    void tellsApartWhatWouldShareAName() {
        assertEquals(
                List.of(
                        "many videos, watched to the end (91 % of 100 videos)",
                        "many videos, watched to the end (95 % of 120 videos) [2]",
                        "many videos, watched to the end (95 % of 120 videos) [3]",
                        "few videos, watched to the end"),
                new GroupNames(10, false)
                        .of(new double[] {91, 95, 95.2, 99}, new double[] {100, 120, 120.1, 2}, new double[] {
                            99, 120, 120, 2
                        }));
    }

    @Test
    void aFewWhoWatchAGreatDealMakeNoGroupOfMany() {
        assertEquals(
                List.of("a usual number of videos, watched to the end"),
                new GroupNames(3, false).of(new double[] {95}, new double[] {5.2}, new double[] {3}));
    }
}
