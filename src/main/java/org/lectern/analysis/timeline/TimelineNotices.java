package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;

/** What was left out and how far the numbers can be trusted, where learners are known. */
record TimelineNotices(TimelineParams params, TitleChoice titles, TimelineResult watching) {

    private static final Words WORDS = Words.of(TimelineNotices.class);

    List<Notice> all() {
        List<Notice> notices = new ArrayList<>();
        if (titles.missing()) {
            notices.add(Notice.warning("video-missing", WORDS.say("notice.video-missing", titles.asked())));
        }
        FewLearners.notice(watching.viewers()).ifPresent(notices::add);
        if (watching.viewers() < params.minimumViewers()) {
            notices.add(Notice.warning(
                    "too-few-to-test",
                    WORDS.say("notice.too-few-to-test", watching.viewers(), params.minimumViewers())));
        }
        if (!watching.lengthKnown()) {
            notices.add(Notice.note("length-unknown", WORDS.say("notice.length-unknown")));
        }
        if (watching.inferred() > 0) {
            notices.add(Notice.note(
                    "inferred-ends", WORDS.say("notice.inferred-ends", watching.inferred(), watching.segments())));
        }
        if (watching.step() > 1) {
            notices.add(Notice.note("ticks", WORDS.say("notice.ticks", watching.step())));
        }
        notices.add(Notice.note("moments", WORDS.say("notice.moments", watching.width())));
        return notices;
    }
}
