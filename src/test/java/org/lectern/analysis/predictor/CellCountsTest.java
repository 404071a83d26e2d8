package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.stats.Scores;

class CellCountsTest {

    private static final int COURSES = 3;

    /** By bin and course. */
    private static final double[] SAID = {0.1, 0.3, 0.2, 0.4, 0.7, 0.5, 0.6, 0.9, 0.8};

    private static JudgedViews judged(int views) {
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
        return new JudgedViews(SAID, SAID, COURSES, views / 4, learner, cell, one, finished);
    }

    @Test
    void countsEveryLearnerAsOftenAsDrawn() {
        JudgedViews judged = new JudgedViews(
                SAID, SAID, COURSES, 2, new int[] {0, 0, 1}, new int[] {2, 4, 4}, new int[] {3, 1, 5}, new int[] {
                    1, 1, 2
                });
        assertEquals(9, new CellCounts.Counter(judged).all().views());
        CellCounts drawn = new CellCounts.Counter(judged).count(new int[] {2, 0});
        assertEquals(8, drawn.views());
        assertEquals(4, drawn.finished());
        // Of six views at 0.2 two were finished, of two at 0.7 both: 2 · 4 pairs won, 2 · 4 tied.
        assertEquals(0.75, drawn.by(new Scores(SAID)).rocAuc());
    }

    /** What is counted for shuffled averages, or courses, is the mean over shuffles by lot. */
    @Test
    void isTheMeanOverShuffles() {
        JudgedViews judged = judged(400);
        Scores scores = new Scores(SAID);
        CellCounts counts = new CellCounts.Counter(judged).all();
        double[] sums = new double[2];
        int shuffles = 400;
        Random random = new Random(5);
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            List<Integer> other = new ArrayList<>();
            for (int view = 0; view < judged.rows(); view++) {
                other.add(judged.cell(view));
            }
            Collections.shuffle(other, random);
            sums[0] += shuffled(judged, other, true, scores);
            sums[1] += shuffled(judged, other, false, scores);
        }
        assertEquals(
                sums[0] / shuffles, counts.withAveragesShuffled().by(scores).rocAuc(), 0.005);
        assertEquals(sums[1] / shuffles, counts.withCoursesShuffled().by(scores).rocAuc(), 0.005);
    }

    private static double shuffled(JudgedViews judged, List<Integer> other, boolean averages, Scores scores) {
        double[] views = new double[SAID.length];
        double[] finished = new double[SAID.length];
        for (int view = 0; view < judged.rows(); view++) {
            int own = judged.cell(view);
            int bin = (averages ? other.get(view) : own) / COURSES;
            int course = (averages ? own : other.get(view)) % COURSES;
            views[bin * COURSES + course]++;
            finished[bin * COURSES + course] += judged.finished(view);
        }
        return scores.count(views, finished).rocAuc();
    }
}
