package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Notice;
import org.lectern.analysis.SmallStudy;
import org.lectern.contract.Words;

/** What was left out and how far the numbers can be trusted. */
final class CompareNotices {

    private static final Words WORDS = Words.of(CompareNotices.class);

    /** From here on one study is so much smaller that it alone says how sure anything is. */
    private static final double LOPSIDED = 20;

    private final CompareResult result;
    private final Names names;
    private final List<Notice> notices = new ArrayList<>();

    CompareNotices(CompareResult result) {
        this.result = result;
        this.names = result.names();
    }

    List<Notice> all() {
        notices.clear();
        scope();
        size();
        videos();
        learners();
        filter();
        notices.add(Notice.note("no-proof", WORDS.say("notice.no-proof")));
        return List.copyOf(notices);
    }

    private void scope() {
        Scope scope = result.scope();
        if (scope.sameFile()) {
            notices.add(Notice.warning("same-file", WORDS.say("notice.same-file")));
        }
        if (!scope.bothCompletion()) {
            notices.add(Notice.warning("no-completion", WORDS.say("notice.no-completion")));
        } else if (!scope.sameMeaning()) {
            notices.add(Notice.warning("other-meaning", WORDS.say("notice.other-meaning")));
        } else if (!scope.sameRule()) {
            notices.add(Notice.note(
                    "other-rule",
                    WORDS.say("notice.other-rule", result.params().rule().inWords())));
        }
    }

    private void size() {
        long views = Math.min(result.views(0), result.views(1));
        long learners = Math.min(result.both().learners(0), result.both().learners(1));
        notices.addAll(SmallStudy.notices(views, learners, result.params().minimumViews()));
        int small = result.views(0) < result.views(1) ? 0 : 1;
        double times = (double) result.views(1 - small) / result.views(small);
        if (times >= LOPSIDED) {
            notices.add(
                    Notice.note("lopsided", WORDS.say("notice.lopsided", names.of(1 - small), times, names.of(small))));
        }
    }

    private void videos() {
        BothSides both = result.both();
        if (both.matched() == 0) {
            notices.add(Notice.warning("unmatched", WORDS.say("notice.unmatched")));
        }
        int edited = result.edited().size();
        if (edited > 0) {
            notices.add(Notice.note(
                    "edited",
                    WORDS.say(
                            "notice.edited",
                            edited,
                            result.edited().getFirst().any().title())));
        }
        int few = result.videos().size() - CompareResult.tested(result.videos()).size();
        if (few > 0) {
            notices.add(Notice.note(
                    "few-views-a-video",
                    WORDS.say("notice.few", few, both.matched(), result.enough().inWords())));
        }
    }

    private void learners() {
        int shared = result.both().shared();
        notices.add(
                shared == 0
                        ? Notice.note("no-shared-learners", WORDS.say("notice.no-shared"))
                        : Notice.note("shared-learners", WORDS.say("notice.shared", shared)));
    }

    private void filter() {
        if (result.scope().daysOfFirst()) {
            notices.add(Notice.note("days-of-first", WORDS.say("notice.days", names.first(), names.second())));
        }
        if (result.scope().rolesOfFirst()) {
            notices.add(Notice.note("roles-of-first", WORDS.say("notice.roles", names.second())));
        }
    }
}
