package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.contract.Words;
import org.lectern.study.Learners;

/**
 * A line of facts about a learner. Each fact is put into words once and kept for the next learner of whom it is true: there are
 * many learners and few different facts.
 */
final class LearnerWords {

    private static final Words WORDS = Words.of(LearnerWords.class);
    private static final double TENTHS = 10;
    private static final double HUNDREDTHS = 100;

    private final Learners learners;
    private final Map<Long, String> means = new HashMap<>();
    private final Map<Long, String> videos = new HashMap<>();
    private final Map<Long, String> views = new HashMap<>();
    private final Map<Long, String> silhouettes = new HashMap<>();

    LearnerWords(Learners learners) {
        this.learners = learners;
    }

    /**
     * Mean completion, videos, views, group and silhouette.
     *
     * @param group its number and name; empty where there are no groups
     * @param silhouette left out where it is NaN
     */
    String of(int learner, String group, double silhouette) {
        List<String> facts = new ArrayList<>();
        facts.add(means.computeIfAbsent(
                Math.round(TENTHS * learners.mean(learner)), tenths -> WORDS.say("learner.mean", tenths / TENTHS)));
        facts.add(videos.computeIfAbsent(learners.videos(learner), number -> WORDS.say("learner.videos", number)));
        facts.add(views.computeIfAbsent(learners.views(learner), number -> WORDS.say("learner.views", number)));
        if (!group.isEmpty()) {
            facts.add(group);
        }
        if (!Double.isNaN(silhouette)) {
            facts.add(silhouettes.computeIfAbsent(
                    Math.round(HUNDREDTHS * silhouette),
                    hundredths -> WORDS.say("learner.silhouette", hundredths / HUNDREDTHS)));
        }
        return String.join(", ", facts);
    }
}
