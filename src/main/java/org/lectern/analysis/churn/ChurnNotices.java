package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.SmallStudy;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What was left out and how far the numbers can be trusted. */
final class ChurnNotices {

    private static final Words WORDS = Words.of(ChurnNotices.class);

    private final ChurnResult result;
    private final ChurnParams params;
    private final Rate whole;
    private final boolean corrected;
    private final List<Notice> notices = new ArrayList<>();

    ChurnNotices(ChurnResult result) {
        this.result = result;
        this.params = result.params();
        this.whole = result.whole();
        this.corrected = params.mode() == Mode.CORRECTED;
    }

    List<Notice> all() {
        notices.clear();
        smallStudy();
        smallVideos();
        minimum();
        intervals();
        courses();
        leavers();
        notices.add(StoppedEarly.howTheyDiffer());
        return List.copyOf(notices);
    }

    private void smallStudy() {
        notices.addAll(SmallStudy.notices(whole.views(), whole.learners(), params.minimumViews()));
    }

    private void smallVideos() {
        int videos = result.churn().videos().size();
        List<VideoRate> small = result.churn().videos().stream()
                .filter(video -> !params.toTest().has(video.rate()))
                .toList();
        if (small.size() == videos) {
            notices.add(Notice.warning(
                    "nothing-ranked",
                    WORDS.say("notice.nothing-ranked", videos, params.toTest().inWords())));
        } else if (!small.isEmpty()) {
            long views = small.stream().mapToLong(video -> video.rate().views()).sum();
            notices.add(Notice.note(
                    "small-videos",
                    WORDS.say(
                            "notice.small-videos",
                            small.size(),
                            videos,
                            params.toTest().inWords(),
                            views,
                            100.0 * views / whole.views())));
        }
    }

    /** What a ranking that heeds no minimum shows in its first place. */
    private void minimum() {
        VideoRate first = result.churn().videos().getFirst();
        result.churn().videos().stream()
                .filter(video -> params.toTest().has(video.rate()))
                .findFirst()
                .filter(guarded -> !guarded.equals(first))
                .ifPresent(guarded -> {
                    Object[] facts = {
                        first.video(),
                        first.rate().percent(),
                        first.rate().views(),
                        params.toTest().inWords(),
                        guarded.video(),
                        guarded.rate().percent(),
                        guarded.rate().views()
                    };
                    notices.add(
                            corrected
                                    ? Notice.note("no-minimum", WORDS.say("notice.no-minimum-corrected", facts))
                                    : Notice.warning("no-minimum", WORDS.say("notice.no-minimum-published", facts)));
                });
    }

    /** What counting every view as if it were a learner's only one makes of the study's interval. */
    private void intervals() {
        Interval views = whole.ofEveryView().interval();
        Interval learners = result.churn().byLearner().interval();
        Object[] facts = {100 * learners.low(), 100 * learners.high(), 100 * views.low(), 100 * views.high()};
        if (WORDS.say("interval", facts[0], facts[1]).equals(WORDS.say("interval", facts[2], facts[3]))) {
            return;
        }
        notices.add(
                corrected
                        ? Notice.note("intervals", WORDS.say("notice.intervals-corrected", facts))
                        : Notice.warning("intervals", WORDS.say("notice.intervals-published", facts)));
    }

    private void courses() {
        notices.addAll(result.names().notices(params.mode()));
    }

    /** Who has left a course stays out of its last videos, and so out of their churn. */
    private void leavers() {
        result.walk().filter(ChurnByPosition::losesLearners).ifPresent(walk -> {
            VideoRate first = walk.stops().getFirst().video();
            VideoRate last = walk.stops().getLast().video();
            notices.add(Notice.note(
                    "leavers",
                    WORDS.say(
                            "notice.leavers",
                            first.video(),
                            first.rate().learners(),
                            last.video(),
                            last.rate().learners())));
        });
    }
}
