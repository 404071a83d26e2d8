package org.lectern.analysis.anomalies;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;

/** What was left out and how far the numbers can be trusted. */
final class AnomaliesNotices {

    private static final Words WORDS = Words.of(AnomaliesNotices.class);

    private final AnomaliesResult result;
    private final AnomaliesParams params;
    private final List<Notice> notices = new ArrayList<>();

    AnomaliesNotices(AnomaliesResult result) {
        this.result = result;
        this.params = result.params();
    }

    List<Notice> all() {
        notices.clear();
        FewLearners.notice(result.learners().size()).ifPresent(notices::add);
        worthOfTheRule();
        singleViews();
        notWatchedAll();
        compared();
        return List.copyOf(notices);
    }

    /** What the published rule finds and what it means by it, in both modes. */
    private void worthOfTheRule() {
        long enough = result.foundWithEnoughViews();
        long really = result.foundHalfWatchers();
        if (really == enough) {
            return;
        }
        Object[] facts = {result.found().size(), enough, params.minimumViews(), really};
        notices.add(
                params.mode() == Mode.CORRECTED
                        ? Notice.note("mean-is-a-mixture", WORDS.say("notice.mixture-corrected", facts))
                        : Notice.warning("mean-is-a-mixture", WORDS.say("notice.mixture-published", facts)));
    }

    private void singleViews() {
        long single =
                result.found().stream().filter(learner -> learner.views() == 1).count();
        if (single > 0) {
            notices.add(Notice.note(
                    "single-views",
                    WORDS.say("notice.single-views", single, result.found().size())));
        }
    }

    /** The rule's second half: whom it leaves out. */
    private void notWatchedAll() {
        List<LearnerProfile> everything = result.sawEverything();
        long leftOut = everything.stream()
                .filter(learner -> AnomaliesResult.inBand(learner, params))
                .count();
        notices.add(
                everything.isEmpty()
                        ? Notice.note("nobody-watched-all", WORDS.say("notice.nobody-watched-all", result.videos()))
                        : Notice.note(
                                "watched-all",
                                WORDS.say("notice.watched-all", everything.size(), result.videos(), leftOut)));
    }

    private void compared() {
        long comparable = result.comparable();
        long rest = result.learners().size() - comparable;
        if (result.scored().isEmpty()) {
            notices.add(Notice.note(
                    "too-few-to-compare",
                    WORDS.say("notice.too-few", comparable, params.minimumViews(), UnusualScores.FEWEST)));
            return;
        }
        if (rest > 0) {
            notices.add(Notice.note(
                    "not-compared",
                    WORDS.say("notice.not-compared", rest, result.learners().size(), params.minimumViews())));
        }
        boolean alike =
                result.scored().getFirst().score() == result.scored().getLast().score();
        notices.add(
                alike
                        ? Notice.note("all-alike", WORDS.say("notice.alike", comparable))
                        : Notice.note("unusual-score", WORDS.say("notice.score", ScoredLearner.UNUSUAL)));
    }
}
