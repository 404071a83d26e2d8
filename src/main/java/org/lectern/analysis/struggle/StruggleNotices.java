package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;

/** What was left out and how far the numbers can be trusted. */
final class StruggleNotices {

    private static final Words WORDS = Words.of(StruggleNotices.class);

    private final Struggled struggled;
    private final StruggleParams params;
    private final Totals totals;
    private final List<Notice> notices = new ArrayList<>();

    StruggleNotices(Struggled struggled) {
        this.struggled = struggled;
        this.params = struggled.params();
        this.totals = struggled.totals();
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
        List<Video> small = struggled.videos().stream()
                .filter(video -> video.views() < params.minimumViews())
                .toList();
        if (small.isEmpty()) {
            return;
        }
        long guarded = struggled.videos().stream()
                .filter(video -> video.views() >= params.minimumViews())
                .mapToLong(video -> video.share().flagged())
                .sum();
        Object[] facts = {
            small.size(),
            struggled.videos().size(),
            params.minimumViews(),
            guarded,
            struggled.flaggedWithoutMinimum(),
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
        } else if (!struggled.impossible().isEmpty()) {
            impossible();
        }
        List<Video> alike = those(Video::alike);
        if (!alike.isEmpty()) {
            notices.add(Notice.note(
                    "alike",
                    WORDS.say("notice.alike", alike.size(), struggled.judged().size())));
        }
    }

    private void percentile() {
        int judged = struggled.judged().size();
        notices.add(Notice.warning("by-construction", WORDS.say("notice.by-construction", params.percentile())));
        List<Video> tied = those(video -> !video.alike() && video.share().flagged() == 0);
        if (!tied.isEmpty()) {
            notices.add(Notice.note(
                    "ties", WORDS.say("notice.ties", tied.size(), judged, params.percentile(), views(tied))));
        }
    }

    private void impossible() {
        List<Video> enough = struggled.videos().stream()
                .filter(video -> video.views() >= params.leastViews())
                .toList();
        long impossible = views(struggled.impossible());
        long all = views(enough);
        double possibleShare = all == impossible ? 0 : 100.0 * struggled.flagged() / (all - impossible);
        Object[] facts = {
            struggled.impossible().size(),
            enough.size(),
            params.factor(),
            impossible,
            possibleShare,
            100.0 * struggled.flagged() / all
        };
        notices.add(Notice.warning(
                "impossible",
                params.mode() == Mode.CORRECTED
                        ? WORDS.say("notice.impossible-corrected", facts)
                        : WORDS.say("notice.impossible-published", facts)));
    }

    private static long views(List<Video> videos) {
        return videos.stream().mapToLong(Video::views).sum();
    }

    private List<Video> those(Predicate<Video> condition) {
        return struggled.judged().stream().filter(condition).toList();
    }

    private void meaning() {
        if (struggled.flagged() > 0) {
            notices.add(Notice.note("meaning", WORDS.say("notice.meaning")));
        }
    }

    private void courses() {
        notices.addAll(new CourseNames(totals.courses(), totals.spellings(), totals.withoutCourse(), totals.views())
                .notices(params.mode()));
        if (totals.courses() == 0) {
            return;
        }
        int courses = struggled.courses().size();
        int small = courses - struggled.rankedCourses().size();
        if (small > 0) {
            notices.add(Notice.note(
                    "small-courses", WORDS.say("notice.small-courses", small, courses, params.minimumCourseViews())));
        }
        chosenCourse();
    }

    private void chosenCourse() {
        boolean shown = struggled
                .onset()
                .map(onset -> onset.order().course().equals(params.course()))
                .orElse(false);
        if (!params.course().isEmpty() && !shown && !struggled.learners().isEmpty()) {
            notices.add(Notice.note("course-not-shown", WORDS.say("notice.course-not-shown", params.course())));
        } else if (struggled.onset().isEmpty() && !struggled.learners().isEmpty()) {
            notices.add(Notice.note("no-order", WORDS.say("notice.no-order", OrderedCourse.ASKED)));
        }
    }

    private void over100() {
        if (totals.over() > 0) {
            notices.add(Notice.warning(
                    "above-100", WORDS.say("notice.above-100", totals.over(), totals.views(), totals.highest())));
        }
    }
}
