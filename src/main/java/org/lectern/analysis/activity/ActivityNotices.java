package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;

/** What was left out, and how far the numbers can be trusted. What contradicts itself in the files was told when they were opened. */
final class ActivityNotices {

    private static final Words WORDS = Words.of(ActivityNotices.class);

    private final ActivityResult result;
    private final Told told;
    private final List<Notice> notices = new ArrayList<>();

    ActivityNotices(ActivityResult result) {
        this.result = result;
        this.told = result.told();
    }

    List<Notice> all() {
        FewLearners.notice(result.active().size()).ifPresent(notices::add);
        people();
        missing();
        departments();
        tests();
        if (result.beyond() > 0) {
            notices.add(Notice.note("beyond-100", WORDS.say("notice.beyond-100", result.beyond())));
        }
        return List.copyOf(notices);
    }

    private void people() {
        switch (result.roles()) {
            case UNKNOWN -> notices.add(Notice.warning("no-roles", WORDS.say("notice.no-roles")));
            case EVERYBODY -> notices.add(Notice.warning("all-roles", WORDS.say("notice.all-roles")));
            case LEARNERS -> {}
        }
        if (!told.listed()) {
            notices.add(Notice.note("no-list", WORDS.say("notice.no-list")));
            return;
        }
        long strangers =
                result.active().stream().filter(learner -> !learner.listed()).count();
        if (strangers > 0) {
            notices.add(Notice.note("not-listed", WORDS.say("notice.not-listed", strangers)));
        }
    }

    private void missing() {
        if (!told.lessons()) {
            notices.add(Notice.note("no-lessons", WORDS.say("notice.no-lessons")));
        } else if (!told.status()) {
            notices.add(Notice.note("no-status", WORDS.say("notice.no-status")));
        }
        if (!told.quizzes()) {
            notices.add(Notice.note("no-quizzes", WORDS.say("notice.no-quizzes")));
        }
        if (told.status() && !told.units()) {
            notices.add(Notice.note("no-units", WORDS.say("notice.no-units")));
        }
        switch (told.time()) {
            case NEVER -> notices.add(Notice.note("no-times", WORDS.say("notice.no-times")));
            case DAY_NUMBERS -> notices.add(Notice.note("day-numbers", WORDS.say("notice.day-numbers")));
            case DATES -> {}
        }
        if (told.timed() && !result.retention().tells()) {
            notices.add(Notice.note("one-week", WORDS.say("notice.one-week")));
        }
    }

    private void departments() {
        result.departments().stream()
                .filter(department -> !department.isNamed())
                .forEach(department -> notices.add(Notice.note(
                        "small-departments",
                        WORDS.say(
                                "notice.small-departments",
                                department.departments(),
                                department.learners().size(),
                                result.params().smallest()))));
    }

    private void tests() {
        if (result.tests().isEmpty()) {
            return;
        }
        notices.add(
                Notice.note("tests", WORDS.say("notice.tests", result.tests().size(), Unit.LEARNERS)));
        result.tests().stream()
                .filter(GroupTest::isThin)
                .forEach(test -> notices.add(Notice.note(
                        "thin-cells", WORDS.say("notice.thin-cells", test.smallestExpected(), GroupTest.EXPECTED))));
        if (result.active().stream().mapToLong(LearnerActivity::scored).sum() > TestQueries.MOST
                || result.active().stream().mapToLong(LearnerActivity::measured).sum() > TestQueries.MOST) {
            notices.add(Notice.note("too-many-to-rank", WORDS.say("notice.too-many-to-rank", TestQueries.MOST)));
        }
    }
}
