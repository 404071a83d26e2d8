package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.RateFindings;
import org.lectern.analysis.rate.Standing;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;

/** What the numbers say: headline, evidence, action. What limits them is in {@link ChurnNotices}. */
final class ChurnReading {

    /** From this share of videos on that stay in front, little hangs on the threshold. */
    private static final double STEADY = 0.8;

    /** Below this share, much does. */
    private static final double SHAKY = 0.5;

    private static final Words WORDS = Words.of(ChurnReading.class);

    private final ChurnResult result;
    private final ChurnParams params;
    private final Rate whole;
    private final Labels labels;
    private final BeyondChance<VideoRate> videos;
    private final BeyondChance<CourseRate> courses;

    ChurnReading(ChurnResult result) {
        this.result = result;
        this.params = result.params();
        this.whole = result.whole();
        this.labels = new Labels(result.churn().videos());
        this.videos = Standing.ofVideos(result.churn().videos(), VideoRate::rate, whole, params.toTest());
        this.courses =
                Standing.ofCourses(result.churn().courses(), CourseRate::rate, CourseRate::p, whole, params.toTest());
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (courses.tested() > 0) {
            evidence.add(coursesThatStandOut());
        }
        if (videos.tested() > 0) {
            evidence.add(videosThatStandOut());
        }
        result.walk().flatMap(this::alongTheCourse).ifPresent(evidence::add);
        evidence.add(threshold());
        return new Reading(headline(), evidence, new ChurnNotices(result).all(), actions(), standouts())
                .finding(this::findings);
    }

    private String headline() {
        return WORDS.say(
                "headline",
                whole.percent(),
                params.line(),
                whole.hits(),
                whole.views(),
                whole.learners(),
                courses.tested() > 1 ? coursesThatLoseMore() : "");
    }

    private String coursesThatLoseMore() {
        List<CourseRate> above = courses.above();
        String first = above.isEmpty() ? "" : above.getFirst().course();
        return WORDS.say("headline.courses", above.size(), courses.tested(), first);
    }

    private String coursesThatStandOut() {
        if (courses.standOut() == 0) {
            return WORDS.say("evidence.courses-none", courses.tested(), whole.percent());
        }
        List<CourseRate> above = courses.above();
        String first = above.isEmpty()
                ? ""
                : WORDS.say(
                        "evidence.first-course",
                        facts(above.getFirst().course(), above.getFirst().rate(), above.size()));
        return WORDS.say("evidence.courses", counts(courses, first));
    }

    private String videosThatStandOut() {
        if (videos.standOut() == 0) {
            return WORDS.say(
                    "evidence.videos-none", videos.tested(), params.toTest().inWords(), whole.percent());
        }
        List<VideoRate> above = videos.above();
        String first = above.isEmpty()
                ? ""
                : WORDS.say(
                        "evidence.first-video",
                        facts(labels.of(above.getFirst()), above.getFirst().rate(), above.size()));
        return WORDS.say("evidence.videos", counts(videos, first));
    }

    private Object[] counts(BeyondChance<?> standing, String first) {
        return new Object[] {
            standing.tested(),
            standing.above().size(),
            whole.percent(),
            standing.below().size(),
            first,
            params.toTest().inWords()
        };
    }

    private static Object[] facts(String name, Rate rate, int among) {
        return new Object[] {
            name,
            rate.percent(),
            rate.percentInterval().low(),
            rate.percentInterval().high(),
            rate.views(),
            among
        };
    }

    private Optional<String> alongTheCourse(ChurnByPosition walk) {
        return walk.trend()
                .map(trend -> WORDS.say(
                        "evidence.walk",
                        named(walk),
                        trend.p() > BeyondChance.ALPHA ? 0 : trend.tau() > 0 ? 1 : 2,
                        100 * walk.early(),
                        100 * walk.late(),
                        walk.counted(),
                        params.toTest().inWords()));
    }

    private static String named(ChurnByPosition walk) {
        String course = walk.order().course();
        return course.isEmpty() ? WORDS.say("walk.unnamed") : WORDS.say("walk.named", course);
    }

    private String threshold() {
        String shares = WORDS.say(
                "evidence.threshold",
                params.threshold(),
                params.lower(),
                100 * result.lowerRate(),
                params.higher(),
                100 * result.higherRate(),
                whole.percentInterval().low(),
                whole.percentInterval().high());
        int followed = result.followed();
        if (followed == 0) {
            return shares;
        }
        double steady = (double) result.steady() / followed;
        int steadiness = steady >= STEADY ? 2 : steady >= SHAKY ? 1 : 0;
        return shares + " " + WORDS.say("evidence.ranks", followed, result.steady(), steadiness);
    }

    private List<Standout> standouts() {
        List<Standout> found = new ArrayList<>();
        if (!courses.above().isEmpty()) {
            CourseRate first = courses.above().getFirst();
            found.add(Standout.of(
                    Subject.Kind.COURSE,
                    first.course(),
                    courses.above().stream()
                            .mapToDouble(course -> course.rate().excess(whole))
                            .sum(),
                    WORDS.say(
                            "standout.courses",
                            courses.above().size(),
                            courses.tested(),
                            first.course(),
                            params.line(),
                            first.rate().percent(),
                            first.rate().percentInterval().low(),
                            first.rate().percentInterval().high(),
                            whole.percent()),
                    ShownIn.figure(ChurnFigures.BY_COURSE)));
        }
        result.walk().filter(ChurnReading::rises).map(this::rising).ifPresent(found::add);
        return found;
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>(new RateFindings(
                        "course",
                        facts -> WORDS.say("finding.course", facts),
                        ShownIn.figure(ChurnFigures.BY_COURSE),
                        whole.share(),
                        Beyond.ABOVE)
                .of(courses, this::course, one -> WORDS.say("action.course", one.label()), params.line()));
        found.addAll(new RateFindings(
                        "video",
                        facts -> WORDS.say("finding.video", facts),
                        ShownIn.figure(ChurnFigures.RANKING),
                        whole.share(),
                        Beyond.ABOVE)
                .of(videos, this::video, one -> WORDS.say("action.video", one.label(), params.line()), params.line()));
        result.walk().filter(ChurnReading::turns).map(this::along).ifPresent(found::add);
        return found;
    }

    private RateFindings.One course(CourseRate course) {
        return new RateFindings.One(
                new Subject(Subject.Kind.COURSE, course.course()),
                ChurnTables.COLUMNS.measure(ChurnTables.COURSES, Map.of("course_code", course.course())),
                course.course(),
                course.rate());
    }

    private RateFindings.One video(VideoRate video) {
        return new RateFindings.One(
                new Subject(Subject.Kind.VIDEO, video.video()),
                ChurnTables.COLUMNS.measure(
                        ChurnTables.VIDEOS, Map.of("video_title", video.video(), "course_code", video.course())),
                labels.of(video),
                video.rate());
    }

    /** A trend is many numbers, none of which says it alone. */
    private Finding along(ChurnByPosition walk) {
        ShownIn in = ShownIn.figure(ChurnByPositionFigure.ID)
                .along(Subject.Kind.COURSE, walk.order().course());
        boolean up = rises(walk);
        return new Finding(
                "walk",
                Optional.empty(),
                in.along(),
                up ? Beyond.ABOVE : Beyond.BELOW,
                Double.NaN,
                1,
                WORDS.say(
                        "finding.walk", up ? 0 : 1, named(walk), 100 * walk.early(), 100 * walk.late(), walk.counted()),
                up ? WORDS.say("action.walk", named(walk)) : "",
                in);
    }

    private Standout rising(ChurnByPosition walk) {
        String sentence =
                WORDS.say("standout.walk", named(walk), 100 * walk.early(), 100 * walk.late(), walk.counted());
        // From the first third to the last it rises by this much, so that half of it is lost on the whole way.
        double atStake =
                Math.max(0, walk.late() - walk.early()) / 2 * walk.whole().views();
        String course = walk.order().course();
        ShownIn in = ShownIn.figure(ChurnByPositionFigure.ID).along(Subject.Kind.COURSE, course);
        return new Standout(sentence, atStake, in.along(), in);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (!videos.above().isEmpty()) {
            actions.add(WORDS.say("action.video", labels.of(videos.above().getFirst()), params.line()));
        }
        Optional<ChurnByPosition> rising = result.walk().filter(ChurnReading::rises);
        if (rising.isPresent()) {
            actions.add(WORDS.say("action.walk", named(rising.get())));
        } else if (!courses.above().isEmpty()) {
            actions.add(WORDS.say("action.course", courses.above().getFirst().course()));
        }
        return actions.isEmpty()
                ? List.of(
                        params.toTest().nothingStandsOut(videos.tested() + courses.tested(), WORDS.say("action.none")))
                : actions;
    }

    private static boolean turns(ChurnByPosition walk) {
        return walk.trend().filter(trend -> trend.p() <= BeyondChance.ALPHA).isPresent();
    }

    private static boolean rises(ChurnByPosition walk) {
        return turns(walk) && walk.trend().filter(trend -> trend.tau() > 0).isPresent();
    }
}
