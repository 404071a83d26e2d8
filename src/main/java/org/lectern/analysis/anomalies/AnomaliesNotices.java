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

    private final Examined examined;
    private final AnomaliesParams params;
    private final List<Notice> notices = new ArrayList<>();

    AnomaliesNotices(Examined examined) {
        this.examined = examined;
        this.params = examined.params();
    }

    List<Notice> all() {
        notices.clear();
        FewLearners.notice(examined.learners().size()).ifPresent(notices::add);
        worthOfTheRule();
        singleViews();
        notWatchedAll();
        compared();
        return List.copyOf(notices);
    }

    /** What the published rule finds and what it means by it, in both modes. */
    private void worthOfTheRule() {
        long enough = examined.foundWithEnoughViews();
        long really = examined.foundHalfWatchers();
        if (really == enough) {
            return;
        }
        Object[] facts = {examined.found().size(), enough, params.minimumViews(), really};
        notices.add(
                params.mode() == Mode.CORRECTED
                        ? Notice.note("mean-is-a-mixture", WORDS.say("notice.mixture-corrected", facts))
                        : Notice.warning("mean-is-a-mixture", WORDS.say("notice.mixture-published", facts)));
    }

    private void singleViews() {
        long single = examined.found().stream()
                .filter(learner -> learner.views() == 1)
                .count();
        if (single > 0) {
            notices.add(Notice.note(
                    "single-views",
                    WORDS.say("notice.single-views", single, examined.found().size())));
        }
    }

    /** The rule's second half: whom it leaves out. */
    private void notWatchedAll() {
        List<Viewing> everything = examined.sawEverything();
        long leftOut = everything.stream()
                .filter(learner -> Examined.inBand(learner, params))
                .count();
        notices.add(
                everything.isEmpty()
                        ? Notice.note("nobody-watched-all", WORDS.say("notice.nobody-watched-all", examined.videos()))
                        : Notice.note(
                                "watched-all",
                                WORDS.say("notice.watched-all", everything.size(), examined.videos(), leftOut)));
    }

    private void compared() {
        long comparable = examined.comparable();
        long rest = examined.learners().size() - comparable;
        if (examined.scored().isEmpty()) {
            notices.add(Notice.note(
                    "too-few-to-compare",
                    WORDS.say("notice.too-few", comparable, params.minimumViews(), Comparison.FEWEST)));
            return;
        }
        if (rest > 0) {
            notices.add(Notice.note(
                    "not-compared",
                    WORDS.say("notice.not-compared", rest, examined.learners().size(), params.minimumViews())));
        }
        boolean alike = examined.scored().getFirst().score()
                == examined.scored().getLast().score();
        notices.add(
                alike
                        ? Notice.note("all-alike", WORDS.say("notice.alike", comparable))
                        : Notice.note("unusual-score", WORDS.say("notice.score", Scored.UNUSUAL)));
    }
}
