package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.contract.Words;

/** What was left out and how far the numbers can be trusted. */
final class StruggleNotices {

    private static final Words WORDS = Words.of(StruggleNotices.class);

    private final StruggleResult result;
    private final StruggleParams params;
    private final StruggleTotals totals;
    private final List<Notice> notices = new ArrayList<>();

    StruggleNotices(StruggleResult result) {
        this.result = result;
        this.params = result.params();
        this.totals = result.totals();
    }

    List<Notice> all() {
        notices.clear();
        FewLearners.notice(totals.learners()).ifPresent(notices::add);
        smallVideos();
        rule();
        meaning();
        courses();
        over100();
        return List.copyOf(notices);
    }

    private void smallVideos() {
        List<StruggleVideo> small = result.videos().stream()
                .filter(video -> video.views() < params.minimumViews())
                .toList();
        if (small.isEmpty()) {
            return;
        }
        long guarded = result.videos().stream()
                .filter(video -> video.views() >= params.minimumViews())
                .mapToLong(video -> video.rate().hits())
                .sum();
        Object[] facts = {
            small.size(),
            result.videos().size(),
            params.minimumViews(),
            guarded,
            result.flaggedWithoutMinimum(),
            views(small)
        };
        notices.add(
                params.mode() == Mode.CORRECTED
                        ? Notice.note("small-videos", WORDS.say("notice.small-videos-corrected", facts))
                        : Notice.warning("small-videos", WORDS.say("notice.small-videos-published", facts)));
    }

    private void rule() {
        if (params.judgingRule() == StruggleRule.PERCENTILE) {
            percentile();
        } else if (!result.impossible().isEmpty()) {
            impossible();
        }
        List<StruggleVideo> alike = those(StruggleVideo::alike);
        if (!alike.isEmpty()) {
            notices.add(Notice.note(
                    "alike",
                    WORDS.say("notice.alike", alike.size(), result.judged().size())));
        }
    }

    private void percentile() {
        int judged = result.judged().size();
        notices.add(Notice.warning("by-construction", WORDS.say("notice.by-construction", params.percentile())));
        List<StruggleVideo> tied = those(video -> !video.alike() && video.rate().hits() == 0);
        if (!tied.isEmpty()) {
            notices.add(Notice.note(
                    "ties", WORDS.say("notice.ties", tied.size(), judged, params.percentile(), views(tied))));
        }
    }

    private void impossible() {
        List<StruggleVideo> enough = result.videos().stream()
                .filter(video -> video.views() >= params.leastViews())
                .toList();
        long impossible = views(result.impossible());
        long all = views(enough);
        double possibleShare = all == impossible ? 0 : 100.0 * result.flagged() / (all - impossible);
        Object[] facts = {
            result.impossible().size(),
            enough.size(),
            params.factor(),
            impossible,
            possibleShare,
            100.0 * result.flagged() / all
        };
        notices.add(Notice.warning(
                "impossible",
                params.mode() == Mode.CORRECTED
                        ? WORDS.say("notice.impossible-corrected", facts)
                        : WORDS.say("notice.impossible-published", facts)));
    }

    private static long views(List<StruggleVideo> videos) {
        return videos.stream().mapToLong(StruggleVideo::views).sum();
    }

    private List<StruggleVideo> those(Predicate<StruggleVideo> condition) {
        return result.judged().stream().filter(condition).toList();
    }

    private void meaning() {
        if (result.flagged() > 0) {
            notices.add(Notice.note("meaning", WORDS.say("notice.meaning")));
        }
    }

    private void courses() {
        notices.addAll(new CourseNames(totals.courses(), totals.spellings(), totals.withoutCourse(), totals.views())
                .notices(params.mode()));
        if (totals.courses() == 0) {
            return;
        }
        int courses = result.courses().size();
        int small = courses - result.rankedCourses().size();
        if (small > 0) {
            notices.add(Notice.note(
                    "small-courses",
                    WORDS.say(
                            "notice.small-courses",
                            small,
                            courses,
                            params.ofCourses().inWords())));
        }
        chosenCourse();
    }

    private void chosenCourse() {
        boolean shown = result.onset()
                .map(onset -> onset.order().course().equals(params.course()))
                .orElse(false);
        if (!params.course().isEmpty() && !shown && !result.learners().isEmpty()) {
            notices.add(Notice.note("course-not-shown", WORDS.say("notice.course-not-shown", params.course())));
        } else if (result.onset().isEmpty() && !result.learners().isEmpty()) {
            notices.add(Notice.note("no-order", OrderedCourse.nowhere("")));
        }
    }

    private void over100() {
        if (totals.over() > 0) {
            notices.add(Notice.warning(
                    "above-100", WORDS.say("notice.above-100", totals.over(), totals.views(), totals.highest())));
        }
    }
}
