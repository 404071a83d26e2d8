package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What the numbers say: headline, evidence, action. What limits them is in {@link ExploreNotices}. */
final class ExploreReading {

    private static final Words WORDS = Words.of(ExploreReading.class);

    private final Explored explored;
    private final Totals totals;
    private final BeyondChance<Engagement> videos;
    private final BeyondChance<Course> courses;

    ExploreReading(Explored explored) {
        this.explored = explored;
        this.totals = explored.totals();
        int minimumViews = explored.params().minimumViews();
        this.videos = Standing.ofVideos(explored.videos(), totals, minimumViews);
        this.courses = Standing.ofCourses(explored.courses(), totals, minimumViews);
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        evidence.add(finished());
        if (videos.tested() > 0) {
            evidence.add(videosThatStandOut());
        }
        if (courses.tested() > 0) {
            evidence.add(coursesThatStandOut());
        }
        return new Reading(headline(), evidence, new ExploreNotices(explored).all(), actions());
    }

    private String headline() {
        double finished = totals.engagement().finishedShare();
        return WORDS.say(
                "headline",
                WORDS.say("headline.finished", Fraction.nearest(finished).place(), 100 * finished),
                WORDS.say(
                        "headline.stopped",
                        Fraction.nearest(totals.stoppedShare()).place(),
                        100 * totals.stoppedShare()),
                totals.views(),
                totals.learners());
    }

    private String finished() {
        Engagement all = totals.engagement();
        Interval interval = all.finishedInterval().times(100);
        return WORDS.say(
                "evidence.finished",
                explored.params().rule().inWords(),
                all.finished(),
                all.views(),
                100 * all.finishedShare(),
                interval.low(),
                interval.high(),
                totals.mean(),
                all.median());
    }

    private String videosThatStandOut() {
        int minimum = explored.params().minimumViews();
        String counts = WORDS.say(
                "evidence.videos",
                videos.tested(),
                minimum,
                totals.mean(),
                videos.above().size(),
                videos.below().size());
        if (videos.standOut() == 0) {
            return WORDS.say("evidence.videos-none", videos.tested(), minimum, totals.mean());
        }
        return counts
                + " "
                + (videos.below().isEmpty()
                        ? WORDS.say("evidence.highest", facts(videos.above().getFirst()))
                        : WORDS.say("evidence.lowest", facts(videos.below().getFirst())));
    }

    private String coursesThatStandOut() {
        if (courses.standOut() == 0) {
            return WORDS.say("evidence.courses-none", courses.tested(), totals.mean());
        }
        String counts = WORDS.say(
                "evidence.courses",
                courses.standOut(),
                courses.tested(),
                totals.mean(),
                courses.above().size(),
                courses.below().size());
        return counts
                + " "
                + (courses.below().isEmpty()
                        ? WORDS.say("evidence.highest", facts(courses.above().getFirst()))
                        : WORDS.say("evidence.lowest", facts(courses.below().getFirst())));
    }

    private Object[] facts(Engagement video) {
        return facts(WORDS.say("named.video", video.name()), video, video.meanInterval(totals.ceiling()));
    }

    private Object[] facts(Course course) {
        return facts(
                WORDS.say("named.course", course.name()), course.engagement(), course.meanInterval(totals.ceiling()));
    }

    private static Object[] facts(String name, Engagement group, Interval interval) {
        return new Object[] {name, group.mean(), interval.low(), interval.high(), group.views()};
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (!videos.below().isEmpty()) {
            actions.add(WORDS.say("action.video", videos.below().getFirst().name()));
        }
        if (!courses.below().isEmpty()) {
            actions.add(WORDS.say("action.course", courses.below().getFirst().name()));
        }
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }
}
