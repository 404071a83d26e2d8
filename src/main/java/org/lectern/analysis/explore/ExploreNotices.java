package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.SmallStudy;
import org.lectern.analysis.StoppedEarly;
import org.lectern.contract.Words;
import org.lectern.stats.Quantiles;

/** What was left out and how far the numbers can be trusted. */
final class ExploreNotices {

    private static final Words WORDS = Words.of(ExploreNotices.class);

    private final ExploreResult result;
    private final ExploreParams params;
    private final ExploreTotals totals;
    private final List<Notice> notices = new ArrayList<>();

    ExploreNotices(ExploreResult result) {
        this.result = result;
        this.params = result.params();
        this.totals = result.totals();
    }

    List<Notice> all() {
        notices.clear();
        smallStudy();
        smallVideos();
        perfectVideos();
        courses();
        over100();
        notices.add(StoppedEarly.howTheyDiffer());
        return List.copyOf(notices);
    }

    private void smallStudy() {
        notices.addAll(SmallStudy.notices(totals.views(), totals.learners(), params.minimumViews()));
    }

    private void smallVideos() {
        List<Engagement> small = result.videos().stream()
                .filter(video -> !params.toTest().has(video.completion()))
                .toList();
        if (small.size() == result.videos().size()) {
            notices.add(Notice.warning(
                    "nothing-ranked",
                    WORDS.say(
                            "notice.nothing-ranked",
                            totals.videos(),
                            params.toTest().inWords())));
        } else if (!small.isEmpty()) {
            long views = small.stream().mapToLong(Engagement::views).sum();
            notices.add(Notice.note(
                    "small-videos",
                    WORDS.say(
                            "notice.small-videos",
                            small.size(),
                            totals.videos(),
                            params.toTest().inWords(),
                            views,
                            100.0 * views / totals.views())));
        }
    }

    /** What the published ranking by mean, which heeds no minimum, shows in its first place. */
    private void perfectVideos() {
        double[] views = result.videos().stream()
                .filter(video -> video.mean() >= 100)
                .mapToDouble(Engagement::views)
                .toArray();
        List<Engagement> guarded = result.videos().stream()
                .filter(video -> params.toTest().has(video.completion()))
                .toList();
        if (views.length == 0 || guarded.isEmpty() || Quantiles.median(views) >= params.minimumViews()) {
            return;
        }
        Object[] facts = {
            views.length,
            Quantiles.median(views),
            params.toTest().inWords(),
            guarded.getFirst().name(),
            guarded.getFirst().mean(),
            guarded.getFirst().views()
        };
        notices.add(
                params.mode() == Mode.CORRECTED
                        ? Notice.note("no-minimum", WORDS.say("notice.no-minimum-corrected", facts))
                        : Notice.warning("no-minimum", WORDS.say("notice.no-minimum-published", facts)));
    }

    private void courses() {
        notices.addAll(totals.names().notices(params.mode()));
    }

    private void over100() {
        if (totals.spread().over() > 0) {
            notices.add(Notice.warning(
                    "above-100",
                    WORDS.say(
                            "notice.above-100",
                            totals.spread().over(),
                            totals.views(),
                            totals.spread().highest())));
        }
    }
}
