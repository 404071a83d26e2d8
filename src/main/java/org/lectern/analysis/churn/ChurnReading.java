package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.stats.KendallTrend;

/** What the numbers say: headline, evidence, action. What limits them is in {@link ChurnNotices}. */
final class ChurnReading {

    /** From this share of videos on that stay in front, little hangs on the threshold. */
    private static final double STEADY = 0.8;

    /** Below this share, much does. */
    private static final double SHAKY = 0.5;

    private static final Words WORDS = Words.of(ChurnReading.class);

    private final Churned churned;
    private final ChurnParams params;
    private final Tally whole;
    private final Labels labels;
    private final BeyondChance<VideoChurn> videos;
    private final BeyondChance<CourseChurn> courses;

    ChurnReading(Churned churned) {
        this.churned = churned;
        this.params = churned.params();
        this.whole = churned.whole();
        this.labels = new Labels(churned.counted().videos());
        this.videos = Standing.ofVideos(churned.counted(), params.minimumViews());
        this.courses = Standing.ofCourses(churned.counted(), params.minimumViews());
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (courses.tested() > 0) {
            evidence.add(coursesThatStandOut());
        }
        if (videos.tested() > 0) {
            evidence.add(videosThatStandOut());
        }
        churned.walk().flatMap(this::alongTheCourse).ifPresent(evidence::add);
        evidence.add(threshold());
        return new Reading(headline(), evidence, new ChurnNotices(churned).all(), actions());
    }

    private String headline() {
        return WORDS.say(
                "headline", 100 * whole.rate(), params.threshold(), whole.churned(), whole.views(), whole.learners());
    }

    private String coursesThatStandOut() {
        if (courses.standOut() == 0) {
            return WORDS.say("evidence.courses-none", courses.tested(), 100 * whole.rate());
        }
        List<CourseChurn> above = courses.above();
        String first = above.isEmpty()
                ? ""
                : WORDS.say(
                        "evidence.first-course",
                        facts(above.getFirst().name(), above.getFirst().tally(), above.size()));
        return WORDS.say("evidence.courses", counts(courses, first));
    }

    private String videosThatStandOut() {
        if (videos.standOut() == 0) {
            return WORDS.say("evidence.videos-none", videos.tested(), params.minimumViews(), 100 * whole.rate());
        }
        List<VideoChurn> above = videos.above();
        String first = above.isEmpty()
                ? ""
                : WORDS.say(
                        "evidence.first-video",
                        facts(labels.of(above.getFirst()), above.getFirst().tally(), above.size()));
        return WORDS.say("evidence.videos", counts(videos, first));
    }

    private Object[] counts(BeyondChance<?> standing, String first) {
        return new Object[] {
            standing.tested(),
            standing.above().size(),
            100 * whole.rate(),
            standing.below().size(),
            first,
            params.minimumViews()
        };
    }

    private static Object[] facts(String name, Tally tally, int among) {
        return new Object[] {
            name,
            100 * tally.rate(),
            100 * tally.interval().low(),
            100 * tally.interval().high(),
            tally.views(),
            among
        };
    }

    private Optional<String> alongTheCourse(Walk walk) {
        return walk.trend()
                .map(trend -> WORDS.say(
                        "evidence.walk",
                        named(walk),
                        trend.p() > BeyondChance.ALPHA ? 0 : trend.tau() > 0 ? 1 : 2,
                        100 * walk.early(),
                        100 * walk.late(),
                        walk.counted(),
                        params.minimumViews()));
    }

    private static String named(Walk walk) {
        String course = walk.order().course();
        return course.isEmpty() ? WORDS.say("walk.unnamed") : WORDS.say("walk.named", course);
    }

    private String threshold() {
        String shares = WORDS.say(
                "evidence.threshold",
                params.threshold(),
                params.lower(),
                100 * churned.lowerRate(),
                params.higher(),
                100 * churned.higherRate(),
                100 * whole.interval().low(),
                100 * whole.interval().high());
        int followed = churned.followed();
        if (followed == 0) {
            return shares;
        }
        double steady = (double) churned.steady() / followed;
        int steadiness = steady >= STEADY ? 2 : steady >= SHAKY ? 1 : 0;
        return shares + " " + WORDS.say("evidence.ranks", followed, churned.steady(), steadiness);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (!videos.above().isEmpty()) {
            actions.add(WORDS.say("action.video", labels.of(videos.above().getFirst()), params.threshold()));
        }
        Optional<Walk> rising = churned.walk().filter(ChurnReading::rises);
        if (rising.isPresent()) {
            actions.add(WORDS.say("action.walk", named(rising.get())));
        } else if (!courses.above().isEmpty()) {
            actions.add(WORDS.say("action.course", courses.above().getFirst().name()));
        }
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }

    private static boolean rises(Walk walk) {
        Optional<KendallTrend> trend = walk.trend();
        return trend.isPresent()
                && trend.get().p() <= BeyondChance.ALPHA
                && trend.get().tau() > 0;
    }
}
