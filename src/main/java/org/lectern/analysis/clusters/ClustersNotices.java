package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;
import org.lectern.learning.ClusterStability;
import org.lectern.study.Learners;

/** What was left out and how far the groups can be trusted. */
final class ClustersNotices {

    /** Silhouettes closer than this do not decide between two numbers of groups. */
    private static final double CLOSE = 0.02;

    /** From this share of learners with few views on, that is more than good to know. */
    private static final double MANY = 0.2;

    private static final Words WORDS = Words.of(ClustersNotices.class);

    private final ClustersResult result;
    private final Learners learners;
    private final List<Notice> notices = new ArrayList<>();

    ClustersNotices(ClustersResult result) {
        this.result = result;
        learners = result.learners();
    }

    List<Notice> all() {
        notices.clear();
        FewLearners.notice(learners.size()).ifPresent(notices::add);
        asked();
        structure();
        refused();
        rivals();
        untrusted();
        smallGroups();
        fewViews();
        sampled();
        sameQuantity();
        over100();
        published();
        return List.copyOf(notices);
    }

    private void asked() {
        int asked = result.params().k();
        if (asked != ClustersParams.BEST && asked != result.grouping().k()) {
            notices.add(Notice.warning(
                    "groups-not-borne",
                    WORDS.say(
                            "notice.groups-not-borne",
                            asked,
                            Refusal.of(result.qualities().get(asked - 1)),
                            result.grouping().k())));
        }
    }

    private void structure() {
        double best = result.best().silhouette();
        if (best < ClustersResult.NO_STRUCTURE) {
            notices.add(Notice.warning("no-groups", WORDS.say("notice.no-groups", best)));
            return;
        }
        double silhouette = result.chosen().silhouette();
        double between = 100 * result.sample().shareBelow(ClustersResult.NO_STRUCTURE);
        if (silhouette < ClustersResult.CLEAR_STRUCTURE) {
            notices.add(Notice.warning("weak-groups", WORDS.say("notice.weak-groups", silhouette, between)));
        } else if (silhouette < ClustersResult.STRONG_STRUCTURE && !result.oneCrowd()) {
            notices.add(Notice.note("borders", WORDS.say("notice.borders", between)));
        }
    }

    private void refused() {
        List<Quality> refused =
                result.qualities().stream().filter(quality -> !quality.borne()).toList();
        if (!refused.isEmpty()) {
            notices.add(Notice.note(
                    "too-many-groups",
                    WORDS.say(
                            "notice.too-many-groups",
                            GroupWords.numbers(refused.stream().map(Quality::k).toList()),
                            Refusal.of(refused.getFirst()))));
        }
    }

    private void rivals() {
        List<Integer> close = result.qualities().stream()
                .filter(quality -> quality.k() != result.best().k()
                        && quality.silhouette() > result.best().silhouette() - CLOSE)
                .map(Quality::k)
                .toList();
        if (!close.isEmpty() && !result.oneCrowd()) {
            notices.add(Notice.note(
                    "close-rivals",
                    WORDS.say(
                            "notice.close-rivals",
                            GroupWords.numbers(close),
                            result.best().k())));
        }
    }

    private void untrusted() {
        List<ClusterProfile> groups = result.groups();
        List<Integer> untrusted = groups.stream()
                .filter(group -> group.stability() < ClusterStability.TRUSTED)
                .map(ClusterProfile::number)
                .toList();
        if (!untrusted.isEmpty()) {
            notices.add(Notice.warning(
                    "unstable-groups",
                    WORDS.say(
                            "notice.unstable-groups",
                            untrusted.size(),
                            GroupWords.numbers(untrusted),
                            100 * ClusterStability.TRUSTED)));
        }
    }

    /** In a study of few learners, of which is said so already, every group is small. */
    private void smallGroups() {
        List<Integer> small = result.groups().stream()
                .filter(group -> group.learners() <= FewLearners.MOST)
                .map(ClusterProfile::number)
                .toList();
        if (!small.isEmpty() && learners.size() > FewLearners.MOST) {
            notices.add(Notice.warning(
                    "small-groups",
                    WORDS.say("notice.small-groups", small.size(), GroupWords.numbers(small), FewLearners.MOST)));
        }
    }

    private void fewViews() {
        int few = result.learnersWithFewViews();
        if (few > 0) {
            double share = (double) few / learners.size();
            notices.add(new Notice(
                    share < MANY ? Notice.Severity.NOTE : Notice.Severity.WARNING,
                    "few-views",
                    WORDS.say(
                            "notice.few-views",
                            few,
                            learners.size(),
                            ClustersResult.FEW_VIEWS,
                            100 * share,
                            result.tried())));
        }
    }

    private void sampled() {
        if (!result.sample().whole()) {
            notices.add(Notice.note(
                    "sampled-silhouettes",
                    WORDS.say(
                            "notice.sampled",
                            result.sample().size(),
                            learners.size(),
                            result.chosen().standardError())));
        }
    }

    private void sameQuantity() {
        boolean videos = IntStream.range(1, learners.size()).allMatch(i -> learners.videos(i) == learners.videos(0));
        boolean completion = IntStream.range(1, learners.size()).allMatch(i -> learners.mean(i) == learners.mean(0));
        if (videos) {
            notices.add(Notice.note("same-videos", WORDS.say("notice.same-videos", learners.videos(0))));
        } else if (completion) {
            notices.add(Notice.note("same-completion", WORDS.say("notice.same-completion", learners.mean(0))));
        }
    }

    private void over100() {
        long over = IntStream.range(0, learners.size())
                .filter(i -> learners.mean(i) > 100)
                .count();
        if (over > 0) {
            notices.add(Notice.warning("above-100", WORDS.say("notice.above-100", over)));
        }
    }

    /** The published loop tries as many groups as there are learners, which no silhouette can judge. */
    private void published() {
        if (result.params().mode() == Mode.AS_PUBLISHED && learners.size() <= ClustersParams.MOST) {
            notices.add(Notice.note("published-fails", WORDS.say("notice.published-fails", learners.size())));
        }
    }
}
