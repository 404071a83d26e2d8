package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Quantiles;

/** The evidence in sentences. */
final class StruggleEvidence {

    private static final Words WORDS = Words.of(StruggleEvidence.class);

    /** A third of fewer places is a single video. */
    private static final int FEWEST_FOR_THIRDS = 6;

    private final StruggleResult result;
    private final StruggleParams params;

    StruggleEvidence(StruggleResult result) {
        this.result = result;
        this.params = result.params();
    }

    /** What the rule comes to in this study. */
    String rule() {
        if (params.judgingRule() == StruggleRule.PERCENTILE) {
            return WORDS.say("evidence.percentile", params.percentile());
        }
        double[] lines = result.judged().stream()
                .filter(video -> !video.alike() && !video.impossible())
                .mapToDouble(StruggleVideo::line)
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

    /** What follows the rule where some views are flagged and videos and courses may be compared. */
    List<String> of(BeyondChance<CourseRate> courses, BeyondChance<StruggleVideo> videos) {
        List<String> evidence = new ArrayList<>();
        if (courses.tested() > 0) {
            evidence.add(courses(courses));
        }
        boolean videosSayMore = courses.tested() == 0
                || (courses.above().isEmpty() && !videos.above().isEmpty());
        if (videos.tested() > 0 && videosSayMore) {
            evidence.add(videos(videos));
        }
        evidence.add(result.onset().map(this::onset).orElseGet(this::learners));
        return evidence;
    }

    private String courses(BeyondChance<CourseRate> courses) {
        Rate whole = result.whole();
        if (courses.above().isEmpty()) {
            return WORDS.say(
                    "evidence.courses-none",
                    courses.tested(),
                    params.ofCourses().inWords(),
                    whole.percent());
        }
        CourseRate first = courses.above().getFirst();
        return WORDS.say(
                        "evidence.courses",
                        courses.above().size(),
                        courses.tested(),
                        params.ofCourses().inWords(),
                        whole.percent())
                + " "
                + highest(WORDS.say("named.course", first.course()), first.rate());
    }

    private String videos(BeyondChance<StruggleVideo> videos) {
        Rate whole = result.whole();
        if (videos.above().isEmpty()) {
            return WORDS.say(
                    "evidence.videos-none", videos.tested(), params.ofVideos().inWords(), whole.percent());
        }
        StruggleVideo first = videos.above().getFirst();
        return WORDS.say(
                        "evidence.videos",
                        videos.above().size(),
                        videos.tested(),
                        params.ofVideos().inWords(),
                        whole.percent())
                + " "
                + highest(WORDS.say("named.video", first.name()), first.rate());
    }

    private static String highest(String name, Rate rate) {
        Interval percent = rate.percentInterval();
        return WORDS.say(
                "evidence.highest",
                name,
                rate.percent(),
                percent.low(),
                percent.high(),
                rate.hits(),
                rate.views(),
                rate.learners());
    }

    private String onset(Onset onset) {
        String course = onset.order().course().isEmpty()
                ? WORDS.say("onset.here")
                : WORDS.say("onset.in-course", onset.order().course());
        return onset.beginning()
                .map(place -> WORDS.say(
                        "evidence.onset",
                        course,
                        place.number(),
                        onset.order().videos().size(),
                        place.video(),
                        place.rate().percent(),
                        place.rate().views(),
                        onset.percent(),
                        onset.places().stream().filter(Onset.Place::surelyAbove).count()))
                .orElseGet(() -> noOnset(onset, course) + " " + learners());
    }

    /** A share may rise along a course although no single video stands out. */
    private static String noOnset(Onset onset, String course) {
        if (onset.places().size() < FEWEST_FOR_THIRDS) {
            return WORDS.say("evidence.onset-none", course, onset.places().size(), onset.percent());
        }
        Rate first = onset.firstThird();
        Rate last = onset.lastThird();
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
    String learners() {
        Rate whole = result.whole();
        List<Long> flagged = result.learners().stream()
                .map(StruggleLearner::flagged)
                .filter(views -> views > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        long sum = 0;
        int half = 0;
        while (2 * sum < whole.hits()) {
            sum += flagged.get(half);
            half++;
        }
        return WORDS.say("evidence.learners", flagged.size(), whole.learners(), half);
    }
}
