package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Evaluation;

/** How the model came about, what it could not know and how far its worth can be trusted. */
final class PredictorNotices {

    private static final Words WORDS = Words.of(PredictorNotices.class);

    /** Averages that leave a view out lie in so many bands at most, mostly. */
    private static final int BANDS_A_LEARNER = 3;

    private static final double SURELY = 0.01;

    private final Outcome outcome;
    private final Evaluation evaluation;
    private final CompletionModel model;
    private final boolean published;
    private final List<Notice> notices = new ArrayList<>();

    PredictorNotices(Outcome outcome) {
        this.outcome = outcome;
        evaluation = outcome.evaluation();
        model = outcome.trial().model();
        published = outcome.params().mode() == Mode.AS_PUBLISHED;
    }

    List<Notice> all() {
        notices.clear();
        FewLearners.notice(evaluation.learners()).ifPresent(notices::add);
        oneClass();
        parts();
        averages();
        unseenCourses();
        deciding();
        staff();
        calibration();
        earlyEnd();
        return List.copyOf(notices);
    }

    private void oneClass() {
        if (evaluation.rows() > 0 && evaluation.oneClass()) {
            notices.add(Notice.warning(
                    "one-class", WORDS.say("notice.one-class", evaluation.positives() > 0 ? 1 : 0, evaluation.rows())));
        }
    }

    private void parts() {
        PredictorParts parts = outcome.parts();
        notices.add(
                published
                        ? Notice.warning(
                                "published-way",
                                WORDS.say(
                                        "notice.published-way", outcome.trial().trainedOn(), evaluation.rows()))
                        : Notice.note(
                                "parts",
                                WORDS.say(
                                        "notice.parts",
                                        parts.trainingLearners(),
                                        parts.trainingViews(),
                                        parts.validationLearners(),
                                        parts.validationViews(),
                                        parts.testLearners(),
                                        parts.testViews())));
    }

    private void averages() {
        if (!published) {
            PredictorParts parts = outcome.parts();
            notices.add(
                    parts.history()
                            ? Notice.note("earlier-views", WORDS.say("notice.earlier-views"))
                            : Notice.note("no-times", WORDS.say("notice.no-times", 100 * parts.timed())));
        }
    }

    private void unseenCourses() {
        if (outcome.trial().unseenCourses() > 0) {
            notices.add(Notice.note(
                    "unseen-courses",
                    WORDS.say("notice.unseen-courses", outcome.trial().unseenCourses(), evaluation.rows())));
        }
    }

    /** Courses in which all views went alike, by more learners than chance would have it. */
    private void deciding() {
        List<Seen.Course> courses = model.seen().courses();
        double baseRate = outcome.trial().baseRate();
        List<Seen.Counts> alike = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Seen.Course course : courses) {
            Seen.Counts all = course.all();
            double share = all.finished() == all.views() ? baseRate : all.finished() == 0 ? 1 - baseRate : 1;
            // A learner whose average lies in several bands counts in each.
            if (Math.pow(share, all.learners() / (double) BANDS_A_LEARNER) < SURELY / courses.size()) {
                alike.add(all);
                names.add(course.name());
            }
        }
        if (!alike.isEmpty()) {
            Seen.Counts first = alike.getFirst();
            notices.add(Notice.warning(
                    "deciding-courses",
                    WORDS.say(
                            "notice.deciding",
                            alike.size(),
                            courses.size(),
                            names.getFirst(),
                            first.views(),
                            first.finished() > 0 ? 1 : 0)));
        }
    }

    /** Where a file tells roles, the filter names those of learners unless it is told otherwise. */
    private void staff() {
        if (model.provenance().filter().roles().isEmpty()) {
            notices.add(Notice.note("staff", WORDS.say("notice.staff")));
        }
    }

    private void calibration() {
        String how = switch (model.calibration()) {
            case Calibration.None _ -> WORDS.say("notice.calibration-none");
            case Calibration.Platt _ -> WORDS.say("notice.calibration-platt");
            case Calibration.Isotonic _ -> WORDS.say("notice.calibration-isotonic");
        };
        if (!published) {
            notices.add(Notice.note("calibration", how));
        }
    }

    private void earlyEnd() {
        int trees = model.trees().trees().size();
        if (trees < outcome.params().trees()) {
            notices.add(Notice.note(
                    "early-end",
                    WORDS.say("notice.early-end", trees, outcome.params().trees())));
        }
    }
}
