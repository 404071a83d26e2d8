package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.stats.Independence;
import org.lectern.stats.Interval;

/** What the numbers say where a study tells of engagements, and what they do not. */
record OpenedReading(OpenedResult result) {

    private static final double PERCENT = 100;
    private static final double SECONDS_A_MINUTE = 60;
    private static final double SIGNIFICANT = 0.05;

    private static final Words WORDS = Words.of(OpenedReading.class);

    Reading reading() {
        LearnerCounts counts = result.counts();
        return new Reading(
                WORDS.say("opened.headline", counts.engagements(), counts.all(), result.items(), counts.median()),
                evidence(),
                notices(),
                List.of(WORDS.say("opened.action")));
    }

    private List<String> evidence() {
        List<String> sentences = new ArrayList<>(List.of(few()));
        result.liking()
                .filter(cell -> cell.learners() >= OpenedAnswer.FEWEST)
                .ifPresent(cell -> sentences.add(WORDS.say(
                        result.saysNo() ? "opened.liking" : "opened.liking-of-all",
                        cell.n(),
                        PERCENT * cell.value(),
                        PERCENT * cell.interval().low(),
                        PERCENT * cell.interval().high())));
        seconds("yes")
                .ifPresent(liked -> seconds(result.saysNo() ? "no" : "")
                        .ifPresent(others -> sentences.add(WORDS.say(
                                result.saysNo() ? "opened.lasting" : "opened.lasting-of-all",
                                liked.value() / SECONDS_A_MINUTE,
                                others.value() / SECONDS_A_MINUTE))));
        result.seniorityAndDomain().ifPresent(test -> sentences.add(seniority(test)));
        return sentences;
    }

    private Optional<CrossCell> seconds(String liked) {
        return result.byLike().stream()
                .filter(cell -> cell.row().equals(liked) && cell.learners() >= OpenedAnswer.FEWEST)
                .findFirst();
    }

    /** That most learners have only few is said where the whole interval lies above half, and nowhere else. */
    private String few() {
        LearnerCounts counts = result.counts();
        Interval interval = counts.fewInterval();
        int most = interval.low() > 0.5 ? 1 : interval.high() < 0.5 ? 0 : 2;
        return WORDS.say(
                "opened.few",
                PERCENT * counts.few() / counts.all(),
                PERCENT * interval.low(),
                PERCENT * interval.high(),
                most,
                counts.mean());
    }

    private static String seniority(Independence test) {
        if (!(test.smallestExpected() >= OpenedAnswer.FEWEST_EXPECTED) || Double.isNaN(test.p())) {
            return WORDS.say("opened.seniority.few");
        }
        return WORDS.say(
                test.p() < SIGNIFICANT ? "opened.seniority.together" : "opened.seniority.apart",
                test.cramersV(),
                test.p());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (!result.times().isEmpty()) {
            notices.add(Notice.note("time-zone", WORDS.say("opened.zone")));
        }
        if (result.jobTellsDepartment()) {
            notices.add(Notice.note("job-tells-department", WORDS.say("opened.notice.job")));
        }
        if (result.liking().isPresent() && !result.saysNo()) {
            notices.add(Notice.warning("nobody-says-no", WORDS.say("opened.notice.nobody-says-no")));
        }
        if (result.others() > 0) {
            notices.add(Notice.note("other-rows", WORDS.say("opened.notice.others", result.others())));
        }
        if (result.hidden() > 0) {
            notices.add(
                    Notice.note("too-few", WORDS.say("opened.notice.hidden", result.hidden(), OpenedAnswer.FEWEST)));
        }
        if (result.people().isEmpty() || result.content().isEmpty()) {
            notices.add(Notice.note(
                    "no-lists",
                    WORDS.say(
                            "opened.notice.lists",
                            result.people().isEmpty() ? result.content().isEmpty() ? 0 : 1 : 2)));
        }
        return notices;
    }
}
