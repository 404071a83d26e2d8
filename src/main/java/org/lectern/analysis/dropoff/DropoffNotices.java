package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.SmallStudy;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What was left out and how far the numbers can be trusted. */
final class DropoffNotices {

    private static final Words WORDS = Words.of(DropoffNotices.class);

    private final DropoffResult result;
    private final DropoffParams params;
    private final DropoffTotals totals;
    private final boolean corrected;
    private final List<Notice> notices = new ArrayList<>();

    DropoffNotices(DropoffResult result) {
        this.result = result;
        this.params = result.params();
        this.totals = result.totals();
        this.corrected = params.mode() == Mode.CORRECTED;
    }

    List<Notice> all() {
        notices.clear();
        missing();
        smallStudy();
        smallVideos();
        byCount();
        atThreshold();
        cliffs();
        courses();
        paths();
        notices.add(StoppedEarly.howTheyDiffer());
        return List.copyOf(notices);
    }

    private void missing() {
        if (result.paths().missing()) {
            notices.add(Notice.warning(
                    "course-without-path",
                    WORDS.say("notice.course-without-path", result.paths().asked())));
        }
        for (String name : result.comparison().missing()) {
            notices.add(Notice.warning("part-missing", WORDS.say("notice.part-missing", name)));
        }
    }

    private void smallStudy() {
        notices.addAll(SmallStudy.notices(totals.views(), totals.learners(), params.minimumViews()));
    }

    private void smallVideos() {
        long small = totals.videos() - result.standing().tested();
        if (small == totals.videos()) {
            notices.add(Notice.warning(
                    "nothing-ranked",
                    WORDS.say(
                            "notice.nothing-ranked",
                            totals.videos(),
                            params.toTest().inWords())));
        } else if (small > 0) {
            notices.add(Notice.note(
                    "small-videos",
                    WORDS.say(
                            "notice.small-videos",
                            small,
                            totals.videos(),
                            params.toTest().inWords())));
        }
    }

    /** The published ranking is by count, which ranks by views. */
    private void byCount() {
        Optional<VideoRate> first = result.abandoned().stream().findFirst();
        Optional<VideoRate> surest = result.videos().stream()
                .filter(video ->
                        params.toTest().has(video.rate()) && video.rate().hits() > 0)
                .min(VideoRate.SUREST_FIRST);
        if (first.isEmpty()
                || surest.isEmpty()
                || first.get().video().equals(surest.get().video())) {
            return;
        }
        Interval interval = surest.get().rate().percentInterval();
        Object[] facts = {
            first.get().video(),
            first.get().rate().hits(),
            first.get().rate().views(),
            first.get().rate().percent(),
            surest.get().video(),
            surest.get().rate().hits(),
            surest.get().rate().views(),
            surest.get().rate().percent(),
            interval.low(),
            interval.high()
        };
        notices.add(
                corrected
                        ? Notice.note("by-count", WORDS.say("notice.by-count-corrected", facts))
                        : Notice.warning("by-count", WORDS.say("notice.by-count-published", facts)));
    }

    private void atThreshold() {
        if (totals.atThreshold() > 0) {
            // What is counted in one mode and not in the other.
            long other =
                    corrected ? totals.abandoned() + totals.atThreshold() : totals.abandoned() - totals.atThreshold();
            notices.add(Notice.note(
                    "at-threshold",
                    WORDS.say(
                            corrected ? "notice.at-threshold-corrected" : "notice.at-threshold-published",
                            totals.atThreshold(),
                            params.abandonedAt(),
                            totals.abandoned(),
                            other)));
        }
    }

    private void cliffs() {
        for (Curve curve : result.comparison().curves()) {
            curve.cliff()
                    .ifPresent(percent -> notices.add(Notice.warning(
                            "cliff",
                            WORDS.say(
                                    "notice.cliff",
                                    percent,
                                    curve.running().atRisk(percent),
                                    curve.running().stopped(percent),
                                    curve.label()))));
        }
    }

    private void courses() {
        notices.addAll(new CourseNames(totals.courses(), totals.spellings(), totals.withoutCourse(), totals.views())
                .notices(params.mode()));
        if (totals.shared() > 0) {
            notices.add(Notice.note("shared-titles", WORDS.say("notice.shared-titles", totals.shared())));
        }
    }

    private void paths() {
        int counted = result.paths().courses().size();
        if (counted < result.paths().ordered()) {
            notices.add(Notice.note(
                    "paths-left-out",
                    WORDS.say("notice.paths-left-out", counted, result.paths().ordered())));
        }
    }
}
