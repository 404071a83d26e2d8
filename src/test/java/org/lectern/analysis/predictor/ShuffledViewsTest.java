package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.evaluation.CellCounts;
import org.lectern.evaluation.Outcomes;
import org.lectern.stats.Scores;

class ShuffledViewsTest {

    private static final int COURSES = 3;

    /** By bin and course. */
    private static final double[] SAID = {0.1, 0.3, 0.2, 0.4, 0.7, 0.5, 0.6, 0.9, 0.8};

    private static Outcomes judged(int views) {
        Random random = new Random(4);
        int[] learner = new int[views];
        int[] cell = new int[views];
        int[] one = new int[views];
        int[] finished = new int[views];
        for (int view = 0; view < views; view++) {
            learner[view] = view / 4;
            cell[view] = random.nextInt(SAID.length);
            one[view] = 1;
            finished[view] = random.nextDouble() < SAID[cell[view]] ? 1 : 0;
        }
        return new Outcomes(learner, cell, one, finished);
    }

    /** What is counted for shuffled averages, or courses, is the mean over random shuffles. */
    @Test
    void isTheMeanOverShuffles() {
        Outcomes judged = judged(400);
        Scores scores = new Scores(SAID);
        double[] views = new double[SAID.length];
        double[] finished = new double[SAID.length];
        for (int entry = 0; entry < judged.size(); entry++) {
            views[judged.cell(entry)] += judged.rows(entry);
            finished[judged.cell(entry)] += judged.positives(entry);
        }
        ShuffledViews counts = new ShuffledViews(new CellCounts(views, finished), COURSES);
        double[] sums = new double[2];
        int shuffles = 400;
        Random random = new Random(5);
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            List<Integer> other = new ArrayList<>();
            for (int view = 0; view < judged.size(); view++) {
                other.add(judged.cell(view));
            }
            Collections.shuffle(other, random);
            sums[0] += shuffled(judged, other, true, scores);
            sums[1] += shuffled(judged, other, false, scores);
        }
        assertEquals(sums[0] / shuffles, counts.averages().by(scores).rocAuc(), 0.005);
        assertEquals(sums[1] / shuffles, counts.courses().by(scores).rocAuc(), 0.005);
    }

    private static double shuffled(Outcomes judged, List<Integer> other, boolean averages, Scores scores) {
        double[] views = new double[SAID.length];
        double[] finished = new double[SAID.length];
        for (int view = 0; view < judged.size(); view++) {
            int own = judged.cell(view);
            int bin = (averages ? other.get(view) : own) / COURSES;
            int course = (averages ? own : other.get(view)) % COURSES;
            views[bin * COURSES + course]++;
            finished[bin * COURSES + course] += judged.positives(view);
        }
        return scores.count(views, finished).rocAuc();
    }
}
