package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.RateFindings;
import org.lectern.analysis.rate.Standing;
import org.lectern.contract.Words;

/** What the numbers say: headline, evidence, action. What limits them is in {@link StruggleNotices}. */
final class StruggleReading {

    private static final Words WORDS = Words.of(StruggleReading.class);

    private final StruggleResult result;
    private final StruggleParams params;
    private final StruggleEvidence evidence;
    private final List<Notice> notices;

    StruggleReading(StruggleResult result) {
        this.result = result;
        this.params = result.params();
        this.evidence = new StruggleEvidence(result);
        this.notices = new StruggleNotices(result).all();
    }

    Reading reading() {
        if (result.learners().isEmpty()) {
            return nothingJudged();
        }
        Rate whole = result.whole();
        if (whole.hits() == 0) {
            String headline = WORDS.say("headline.none", whole.views(), whole.learners());
            return new Reading(headline, List.of(evidence.rule()), notices, List.of(WORDS.say("action.none")));
        }
        String headline = WORDS.say("headline", whole.percent(), whole.hits(), whole.views(), whole.learners());
        return params.judgingRule() == StruggleRule.PERCENTILE ? ofLearners(headline) : ofCourses(headline, whole);
    }

    private Reading nothingJudged() {
        int videos = result.videos().size();
        if (result.impossible().isEmpty()) {
            String headline = WORDS.say("headline.none-judged", videos, params.minimumViews());
            return new Reading(headline, List.of(), notices, List.of(WORDS.say("action.lower-minimum")));
        }
        String headline = WORDS.say("headline.none-possible", videos);
        return new Reading(headline, List.of(evidence.rule()), notices, List.of(WORDS.say("action.other-rule")));
    }

    /** Where every video has its lowest views, only learners can be compared. */
    private Reading ofLearners(String headline) {
        return new Reading(
                headline,
                List.of(evidence.rule(), evidence.learners()),
                notices,
                List.of(WORDS.say("action.learners")));
    }

    private Reading ofCourses(String headline, Rate whole) {
        BeyondChance<CourseRate> courses =
                Standing.ofCourses(result.rankedCourses(), CourseRate::rate, CourseRate::p, whole, params.ofCourses());
        List<StruggleVideo> ranked = result.rankedVideos();
        BeyondChance<StruggleVideo> videos = Standing.ofVideos(
                ranked.size() < 2 ? List.of() : ranked, StruggleVideo::rate, whole, params.ofVideos());
        List<String> sentences = new ArrayList<>(List.of(evidence.rule()));
        sentences.addAll(evidence.of(courses, videos));
        return new Reading(
                        courses.tested() > 1 ? where(courses, whole) : headline,
                        sentences,
                        notices,
                        actions(courses, videos),
                        standouts())
                .finding(() -> findings(courses, videos, whole));
    }

    private List<Finding> findings(BeyondChance<CourseRate> courses, BeyondChance<StruggleVideo> videos, Rate whole) {
        List<Finding> found = new ArrayList<>(new RateFindings(
                        "course",
                        facts -> WORDS.say("finding.course", facts),
                        ShownIn.table(StruggleTables.INTERVALS),
                        whole.share(),
                        Beyond.ABOVE)
                .of(courses, StruggleReading::course, one -> WORDS.say("action.course", one.label())));
        found.addAll(new RateFindings(
                        "video",
                        facts -> WORDS.say("finding.video", facts),
                        ShownIn.table(StruggleTables.VIDEOS),
                        whole.share(),
                        Beyond.ABOVE)
                .of(videos, StruggleReading::video, one -> WORDS.say("action.video", one.label())));
        result.onset().ifPresent(onset -> found.addAll(places(onset)));
        return found;
    }

    private static RateFindings.One course(CourseRate course) {
        return new RateFindings.One(
                new Subject(Subject.Kind.COURSE, course.course()),
                StruggleTables.COLUMNS.measure(StruggleTables.INTERVALS, Map.of("course_code", course.course())),
                course.course(),
                course.rate());
    }

    private static RateFindings.One video(StruggleVideo video) {
        return new RateFindings.One(
                new Subject(Subject.Kind.VIDEO, video.name()),
                StruggleTables.COLUMNS.measure(StruggleTables.VIDEOS, Map.of("video_title", video.name())),
                video.name(),
                video.rate());
    }

    /** Those above, as nobody asks where views fall less short than along the rest of a course. */
    private static List<Finding> places(Onset onset) {
        List<Onset.Place> above =
                onset.places().stream().filter(Onset.Place::surelyAbove).toList();
        String course = onset.order().course();
        return new RateFindings(
                        "place",
                        facts -> WORDS.say("finding.place", facts),
                        ShownIn.figure(OnsetFigure.ID).along(Subject.Kind.COURSE, course),
                        onset.percent() / 100,
                        Beyond.ABOVE)
                .of(
                        new BeyondChance<>(Math.max(1, onset.places().size()), above, List.of()),
                        place -> new RateFindings.One(
                                new Subject(Subject.Kind.VIDEO, place.video()),
                                StruggleTables.COLUMNS.measure(
                                        StruggleTables.PLACES,
                                        Map.of("video_title", place.video(), "course_code", course)),
                                place.video(),
                                place.rate()),
                        one -> WORDS.say("action.onset", one.label(), 1));
    }

    /** Courses and videos that more views fall short of are those of which Churn and Explore tell; where it begins is told here alone. */
    private List<Standout> standouts() {
        return result.onset().stream()
                .flatMap(onset -> onset.beginning().stream().map(place -> beginning(onset, place)))
                .toList();
    }

    private static Standout beginning(Onset onset, Onset.Place place) {
        return Standout.of(
                Subject.Kind.VIDEO,
                place.video(),
                Math.max(0, place.rate().views() * (place.rate().percent() - onset.percent()) / 100),
                WORDS.say(
                        "standout.onset",
                        place.video(),
                        place.number(),
                        place.rate().percent(),
                        onset.percent(),
                        place.rate().views()),
                ShownIn.figure(OnsetFigure.ID)
                        .along(Subject.Kind.COURSE, onset.order().course()));
    }

    private static String where(BeyondChance<CourseRate> courses, Rate whole) {
        if (courses.above().isEmpty()) {
            return WORDS.say("headline.nowhere", courses.tested(), whole.percent(), whole.views());
        }
        CourseRate first = courses.above().getFirst();
        return WORDS.say(
                "headline.where",
                courses.above().size(),
                courses.tested(),
                first.course(),
                first.rate().percent(),
                whole.percent(),
                whole.views());
    }

    private List<String> actions(BeyondChance<CourseRate> courses, BeyondChance<StruggleVideo> videos) {
        List<String> actions = new ArrayList<>();
        if (!courses.above().isEmpty()) {
            actions.add(WORDS.say("action.course", courses.above().getFirst().course()));
        } else if (!videos.above().isEmpty()) {
            actions.add(WORDS.say("action.video", videos.above().getFirst().name()));
        }
        result.onset()
                .flatMap(Onset::beginning)
                .ifPresent(place -> actions.add(WORDS.say("action.onset", place.video(), place.number())));
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }
}
