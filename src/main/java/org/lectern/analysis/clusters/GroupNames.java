package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.contract.Words;

/**
 * Names groups by what their learners do. A group watches many videos where its median learner watches at least half as many
 * again as the study's, few at most two thirds as many: medians, as a few who watch a great deal pull a mean away from all
 * others. How far videos are watched goes by the mean completion. Groups that would share a name are told apart by their
 * numbers.
 */
final class GroupNames {

    private static final double MANY = 1.5;

    private static final double TO_THE_END = 90;
    private static final double MOSTLY_FINISHED = 70;
    private static final double HALF_FINISHED = 50;
    private static final double OFTEN_STOPPED = 25;

    private static final Words WORDS = Words.of(GroupNames.class);

    private final double medianVideos;
    private final boolean sameVideos;

    /**
     * @param medianVideos number of videos that the median learner watches
     * @param sameVideos whether all learners watch equally many, so that their number tells no groups apart
     */
    GroupNames(double medianVideos, boolean sameVideos) {
        this.medianVideos = medianVideos;
        this.sameVideos = sameVideos;
    }

    /**
     * The groups' names, each another.
     *
     * @param completion mean of each group, in percent
     * @param videos mean number of videos of each group's learners
     * @param medians median number of videos of each group's learners
     */
    List<String> of(double[] completion, double[] videos, double[] medians) {
        List<String> plain = new ArrayList<>();
        for (int g = 0; g < completion.length; g++) {
            plain.add(plain(completion[g], medians[g]));
        }
        List<String> numbered = new ArrayList<>();
        for (int g = 0; g < completion.length; g++) {
            boolean shared = Collections.frequency(plain, plain.get(g)) > 1;
            numbered.add(shared ? WORDS.say("name.numbered", plain.get(g), completion[g], videos[g]) : plain.get(g));
        }
        List<String> names = new ArrayList<>();
        for (int g = 0; g < completion.length; g++) {
            boolean shared = Collections.frequency(numbered, numbered.get(g)) > 1;
            names.add(shared ? WORDS.say("name.again", numbered.get(g), g + 1) : numbered.get(g));
        }
        return List.copyOf(names);
    }

    private String plain(double completion, double videos) {
        String far = far(completion);
        return sameVideos ? far : WORDS.say("name", howMany(videos), far);
    }

    private String howMany(double videos) {
        if (videos >= MANY * medianVideos) {
            return WORDS.say("name.many");
        }
        return videos <= medianVideos / MANY ? WORDS.say("name.few") : WORDS.say("name.usual");
    }

    private static String far(double completion) {
        if (completion >= TO_THE_END) {
            return WORDS.say("name.to-the-end");
        }
        if (completion >= MOSTLY_FINISHED) {
            return WORDS.say("name.mostly-finished");
        }
        if (completion >= HALF_FINISHED) {
            return WORDS.say("name.half-finished");
        }
        return completion >= OFTEN_STOPPED ? WORDS.say("name.often-stopped") : WORDS.say("name.mostly-stopped");
    }
}
