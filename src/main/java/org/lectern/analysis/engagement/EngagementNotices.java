package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;
import org.lectern.stats.Quantiles;
import org.lectern.study.Learners;

/** What was left out and how far the numbers can be trusted. */
final class EngagementNotices {

    /** So many times what nearly all learners reach is out of line. */
    private static final double OUT_OF_LINE = 2;

    private static final double NEARLY_ALL = 0.99;

    /** Where half of the learners use less than this share of a scale, they stand close together on it. */
    private static final double CROWDED = 0.1;

    private static final Words WORDS = Words.of(EngagementNotices.class);

    private final EngagementResult result;
    private final EngagementParams params;
    private final Learners learners;
    private final List<Notice> notices = new ArrayList<>();

    EngagementNotices(EngagementResult result) {
        this.result = result;
        this.params = result.params();
        this.learners = result.learners();
    }

    List<Notice> all() {
        notices.clear();
        FewLearners.notice(result.size()).ifPresent(notices::add);
        fewViews();
        singleVideos();
        scaleOfVideos();
        constantParts();
        staff();
        over100();
        notices.add(Notice.note("relative", WORDS.say("notice.relative")));
        return List.copyOf(notices);
    }

    /** Who may be ranked is where the modes differ. */
    private void fewViews() {
        int[] enough = result.atLeast(params.minimumViews());
        int few = result.size() - enough.length;
        if (few == 0) {
            return;
        }
        if (enough.length == 0) {
            notices.add(Notice.warning(
                    "nothing-ranked",
                    params.mode() == Mode.CORRECTED
                            ? WORDS.say("notice.nothing-ranked-corrected", few, params.minimumViews())
                            : WORDS.say("notice.nothing-ranked-published", few, params.minimumViews())));
            return;
        }
        int[] everybody = result.order();
        boolean alike = everybody[0] == enough[0] && everybody[everybody.length - 1] == enough[enough.length - 1];
        Object[] facts = {
            few,
            result.size(),
            params.minimumViews(),
            100.0 / params.minimumViews(),
            named(everybody[0]),
            named(everybody[everybody.length - 1]),
            named(enough[0]),
            named(enough[enough.length - 1]),
            alike ? 1 : 0
        };
        notices.add(
                params.mode() == Mode.CORRECTED
                        ? Notice.note("few-views", WORDS.say("notice.few-views-corrected", facts))
                        : Notice.warning("few-views", WORDS.say("notice.few-views-published", facts)));
    }

    private String named(int learner) {
        return WORDS.say("named.learner", learners.name(learner), result.score(learner), learners.views(learner));
    }

    /** A mean of one video is easily perfect, and then counts like the mean of a hundred. */
    private void singleVideos() {
        double middle = result.median();
        long single = IntStream.range(0, result.size())
                .filter(learner -> learners.videos(learner) == 1 && result.score(learner) > middle)
                .count();
        if (single > 0 && result.videos().high() > 1) {
            notices.add(
                    Notice.warning("single-video", WORDS.say("notice.single-video", single, result.size(), middle)));
        }
    }

    /** Where the scale of videos ends far beyond what most learners open, their part of the score says little. */
    private void scaleOfVideos() {
        double[] videos = result.videosOfAll();
        double most = result.videos().high();
        double nearlyAll = Quantiles.of(videos, NEARLY_ALL);
        double middle = Quantiles.median(videos);
        double reached = result.videos().scaled(middle);
        Object[] facts = {most, nearlyAll, middle, reached * params.videosWeight(), params.videosWeight()};
        if (most > OUT_OF_LINE * nearlyAll) {
            notices.add(Notice.warning("out-of-line", WORDS.say("notice.out-of-line", facts)));
        } else if (reached < CROWDED) {
            notices.add(Notice.note("crowded", WORDS.say("notice.crowded", facts)));
        }
    }

    private void constantParts() {
        if (result.completion().isPoint() && result.size() > 1) {
            notices.add(Notice.note("same-completion", WORDS.say("notice.same-completion")));
        }
        if (result.videos().isPoint() && result.size() > 1) {
            notices.add(Notice.note(
                    "same-videos",
                    WORDS.say("notice.same-videos", result.videos().high())));
        }
    }

    private void staff() {
        int staff = result.audience().staff();
        if (staff > 0) {
            notices.add(Notice.warning("staff", WORDS.say("notice.staff", staff, result.size())));
        }
    }

    private void over100() {
        Audience audience = result.audience();
        if (audience.over() > 0) {
            notices.add(Notice.warning(
                    "above-100", WORDS.say("notice.above-100", audience.over(), learners.views(), audience.highest())));
        }
    }
}
