package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lectern.study.StudyFixture.View;

/** Learners of one course of forty videos, who open as many of them as is each crowd's way. */
public enum Crowd {
    /** Eight each. */
    EIGHT_EACH(1),
    /** All of them. */
    FORTY_EACH(1),
    /** Each by one learner in two. */
    OPENED_BY_CHANCE(1),
    /** One after the other; one in seventeen opens no more after each. */
    LEFT_OFF(1),
    /** Eight each, which nearly all finish. */
    AT_THE_CEILING(3),
    /** Ten each, one in twenty of them up to sixty times, always with the same end. */
    AGAIN_AND_AGAIN(1);

    private static final int VIDEOS = 40;

    private final double middle;

    Crowd(double middle) {
        this.middle = middle;
    }

    /** Where a learner stands who is neither eager nor slack, in logits of finishing a video. */
    public double middle() {
        return middle;
    }

    /**
     * What one learner watches.
     *
     * @param logit of finishing a video
     */
    public List<View> draw(SplittableRandom random, String learner, double logit) {
        List<View> views = new ArrayList<>();
        int opened = opened(random);
        for (int video = 0; video < opened; video++) {
            boolean again = this == AGAIN_AND_AGAIN && random.nextDouble() < 0.05;
            View view = new View(learner, "v" + video, "C", InventedStudies.completion(random, logit));
            for (int time = again ? 1 + random.nextInt(60) : 1; time > 0; time--) {
                views.add(view);
            }
        }
        return views;
    }

    private int opened(SplittableRandom random) {
        int opened = 1;
        switch (this) {
            case EIGHT_EACH, AT_THE_CEILING -> opened = 8;
            case FORTY_EACH -> opened = VIDEOS;
            case AGAIN_AND_AGAIN -> opened = 10;
            case OPENED_BY_CHANCE -> {
                for (int video = 1; video < VIDEOS; video++) {
                    opened += random.nextInt(2);
                }
            }
            case LEFT_OFF -> {
                while (opened < VIDEOS && random.nextDouble() >= 0.06) {
                    opened++;
                }
            }
        }
        return opened;
    }
}
