package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Quantiles;

/** What the numbers say: headline, evidence, action. What limits them is in {@link StruggleNotices}. */
final class StruggleReading {

    private static final Words WORDS = Words.of(StruggleReading.class);

    /** A third of fewer places is a single video. */
    private static final int FEWEST_FOR_THIRDS = 6;

    private final Struggled struggled;
    private final StruggleParams params;

    StruggleReading(Struggled struggled) {
        this.struggled = struggled;
        this.params = struggled.params();
    }

    Reading reading() {
        StruggleNotices notices = new StruggleNotices(struggled);
        if (struggled.learners().isEmpty()) {
            return nothingJudged(notices);
        }
        Share whole = struggled.whole();
        if (whole.flagged() == 0) {
            String headline = WORDS.say("headline.none", whole.views(), whole.learners());
            return new Reading(headline, List.of(rule()), notices.all(), List.of(WORDS.say("action.none")));
        }
        return new Told(whole).reading(notices);
    }

    private Reading nothingJudged(StruggleNotices notices) {
        int videos = struggled.videos().size();
        if (struggled.impossible().isEmpty()) {
            String headline = WORDS.say("headline.none-judged", videos, params.minimumViews());
            return new Reading(headline, List.of(), notices.all(), List.of(WORDS.say("action.lower-minimum")));
        }
        String headline = WORDS.say("headline.none-possible", videos);
        return new Reading(headline, List.of(rule()), notices.all(), List.of(WORDS.say("action.other-rule")));
    }

    /** What the rule comes to in this study. */
    private String rule() {
        if (params.judgingRule() == StruggleRule.PERCENTILE) {
            return WORDS.say("evidence.percentile", params.percentile());
        }
        double[] lines = struggled.judged().stream()
                .filter(video -> !video.alike() && !video.impossible())
                .mapToDouble(Video::line)
                .toArray();
        String rule = WORDS.say("evidence.deviations", params.factor());
        return lines.length == 0
                ? rule
                : rule
                        + " "
                        + WORDS.say(
                                "evidence.lines",
                                lines.length,
                                Quantiles.of(lines, 0.25),
                                Quantiles.median(lines),
                                Quantiles.of(lines, 0.75));
    }

    /** What is said where some views are flagged. */
    private final class Told {

        private final Share whole;
        private final Standing<Course> courses;
        private final Standing<Video> videos;
        private final Optional<Onset.Place> beginning;

        Told(Share whole) {
            this.whole = whole;
            this.courses = Standing.ofCourses(struggled.rankedCourses(), whole.rate());
            this.videos = Standing.ofVideos(struggled.rankedVideos(), whole.rate());
            this.beginning = struggled.onset().flatMap(Onset::beginning);
        }

        Reading reading(StruggleNotices notices) {
            List<String> evidence = new ArrayList<>(List.of(rule()));
            if (params.judgingRule() == StruggleRule.PERCENTILE) {
                evidence.add(learners());
                return new Reading(headline(), evidence, notices.all(), List.of(WORDS.say("action.learners")));
            }
            if (courses.tested() > 0) {
                evidence.add(coursesThatStandOut());
            } else if (videos.tested() > 0) {
                evidence.add(videosThatStandOut());
            }
            evidence.add(struggled.onset().map(this::onset).orElseGet(this::learners));
            return new Reading(headline(), evidence, notices.all(), actions());
        }

        private String headline() {
            return WORDS.say("headline", whole.percent(), whole.flagged(), whole.views(), whole.learners());
        }

        private String coursesThatStandOut() {
            if (courses.above().isEmpty()) {
                return WORDS.say(
                        "evidence.courses-none", courses.tested(), params.minimumCourseViews(), whole.percent());
            }
            Course first = courses.above().getFirst();
            return WORDS.say(
                            "evidence.courses",
                            courses.above().size(),
                            courses.tested(),
                            params.minimumCourseViews(),
                            whole.percent())
                    + " "
                    + highest(WORDS.say("named.course", first.name()), first.share(), first.interval());
        }

        private String videosThatStandOut() {
            if (videos.above().isEmpty()) {
                return WORDS.say("evidence.videos-none", videos.tested(), params.minimumViews(), whole.percent());
            }
            Video first = videos.above().getFirst();
            return WORDS.say(
                            "evidence.videos",
                            videos.above().size(),
                            videos.tested(),
                            params.minimumViews(),
                            whole.percent())
                    + " "
                    + highest(
                            WORDS.say("named.video", first.name()),
                            first.share(),
                            first.share().interval());
        }

        private static String highest(String name, Share share, Interval interval) {
            Interval percent = interval.times(100);
            return WORDS.say(
                    "evidence.highest",
                    name,
                    share.percent(),
                    percent.low(),
                    percent.high(),
                    share.flagged(),
                    share.views(),
                    share.learners());
        }

        private String onset(Onset onset) {
            String course = onset.order().course().isEmpty()
                    ? WORDS.say("onset.here")
                    : WORDS.say("onset.in-course", onset.order().course());
            return beginning
                    .map(place -> WORDS.say(
                            "evidence.onset",
                            course,
                            place.number(),
                            onset.order().videos().size(),
                            place.video(),
                            place.share().percent(),
                            place.share().views(),
                            onset.percent(),
                            onset.places().stream()
                                    .filter(Onset.Place::surelyAbove)
                                    .count()))
                    .orElseGet(() -> noOnset(onset, course) + " " + learners());
        }

        /** A share may rise along a course although no single video stands out. */
        private static String noOnset(Onset onset, String course) {
            if (onset.places().size() < FEWEST_FOR_THIRDS) {
                return WORDS.say("evidence.onset-none", course, onset.places().size(), onset.percent());
            }
            Share first = onset.firstThird();
            Share last = onset.lastThird();
            return WORDS.say(
                    "evidence.onset-thirds",
                    course,
                    onset.places().size(),
                    onset.percent(),
                    first.percent(),
                    first.views(),
                    last.percent(),
                    last.views());
        }

        /** How many learners hold half of the flagged views, the most flagged first. */
        private String learners() {
            List<Long> flagged = struggled.learners().stream()
                    .map(Learner::flagged)
                    .filter(views -> views > 0)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            long sum = 0;
            int half = 0;
            while (2 * sum < whole.flagged()) {
                sum += flagged.get(half);
                half++;
            }
            return WORDS.say("evidence.learners", flagged.size(), whole.learners(), half);
        }

        private List<String> actions() {
            List<String> actions = new ArrayList<>();
            if (!courses.above().isEmpty()) {
                actions.add(
                        WORDS.say("action.course", courses.above().getFirst().name()));
            } else if (!videos.above().isEmpty()) {
                actions.add(WORDS.say("action.video", videos.above().getFirst().name()));
            }
            beginning.ifPresent(place -> actions.add(WORDS.say("action.onset", place.video(), place.number())));
            return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
        }
    }
}
