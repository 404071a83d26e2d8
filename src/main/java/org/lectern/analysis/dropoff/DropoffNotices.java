package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.SmallStudy;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What was left out and how far the numbers can be trusted. */
final class DropoffNotices {

    private static final Words WORDS = Words.of(DropoffNotices.class);

    private final Dropped dropped;
    private final DropoffParams params;
    private final Totals totals;
    private final boolean corrected;
    private final List<Notice> notices = new ArrayList<>();

    DropoffNotices(Dropped dropped) {
        this.dropped = dropped;
        this.params = dropped.params();
        this.totals = dropped.totals();
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
        return List.copyOf(notices);
    }

    private void missing() {
        if (dropped.paths().missing()) {
            notices.add(Notice.warning(
                    "course-without-path",
                    WORDS.say("notice.course-without-path", dropped.paths().asked())));
        }
        for (String name : dropped.comparison().missing()) {
            notices.add(Notice.warning("part-missing", WORDS.say("notice.part-missing", name)));
        }
    }

    private void smallStudy() {
        notices.addAll(SmallStudy.notices(totals.views(), totals.learners(), params.minimumViews()));
    }

    private void smallVideos() {
        long small = totals.videos() - dropped.standing().tested();
        if (small == totals.videos()) {
            notices.add(Notice.warning(
                    "nothing-ranked", WORDS.say("notice.nothing-ranked", totals.videos(), params.minimumViews())));
        } else if (small > 0) {
            notices.add(Notice.note(
                    "small-videos", WORDS.say("notice.small-videos", small, totals.videos(), params.minimumViews())));
        }
    }

    /** The published ranking is by count, which ranks by views. */
    private void byCount() {
        Optional<Abandonment> first = dropped.abandoned().stream().findFirst();
        Optional<Abandonment> surest = dropped.videos().stream()
                .filter(video -> video.views() >= params.minimumViews() && video.abandoned() > 0)
                .min(Abandonment.BY_RATE);
        if (first.isEmpty()
                || surest.isEmpty()
                || first.get().video().equals(surest.get().video())) {
            return;
        }
        Interval interval = surest.get().interval().times(100);
        Object[] facts = {
            first.get().video(),
            first.get().abandoned(),
            first.get().views(),
            100 * first.get().rate(),
            surest.get().video(),
            surest.get().abandoned(),
            surest.get().views(),
            100 * surest.get().rate(),
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
            notices.add(Notice.note(
                    "at-threshold",
                    WORDS.say(
                            "notice.at-threshold",
                            totals.atThreshold(),
                            params.abandonedAt(),
                            totals.abandoned(),
                            totals.abandoned() - totals.atThreshold())));
        }
    }

    private void cliffs() {
        for (Curve curve : dropped.comparison().curves()) {
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
        int counted = dropped.paths().courses().size();
        if (counted < dropped.paths().ordered()) {
            notices.add(Notice.note(
                    "paths-left-out",
                    WORDS.say("notice.paths-left-out", counted, dropped.paths().ordered())));
        }
    }
}
