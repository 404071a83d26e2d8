package org.lectern.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Jury;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Metric;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture.View;

/** Who judges a new model judges the old one by the same views. */
class ChallengeTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    private static Findings trained(List<View> views, Mode mode) {
        try (Study study = DrawnTerm.study(views)) {
            return new PredictorAnalysis().ask(DrawnTerm.params(mode), study, QUIET);
        }
    }

    /** Asked view by view it says the same as by the cells that it was trained in: a second way of computing. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void aModelBesideItselfIsNoBetter(Mode mode) {
        Findings found = trained(DrawnTerm.views(150, 3, 1.2, 1), mode);
        Jury jury = found.jury().orElseThrow();
        Judges again = jury.of(found.model().orElseThrow()).orElseThrow();
        Map<String, Estimate> own = jury.own().scores(1, QUIET);
        again.scores(1, QUIET)
                .forEach((measure, score) ->
                        assertEquals(Objects.requireNonNull(own.get(measure)).value(), score.value(), 1e-9, measure));
        again.difference(jury.own(), 1, QUIET)
                .forEach((measure, apart) -> assertEquals(0, apart.value(), 1e-9, measure));
        assertEquals(jury.own().rows(), again.rows());
    }

    @Test
    void aModelOfMuchMoreIsBetterThanOneOfLittle() {
        TrainedModel little =
                trained(DrawnTerm.views(12, 3, 1.2, 2), Mode.CORRECTED).model().orElseThrow();
        Challenge challenge = Challenge.of(little, trained(DrawnTerm.views(600, 3, 1.2, 3), Mode.CORRECTED), QUIET)
                .orElseThrow();
        assertTrue(challenge.better().surelyAbove(0), challenge::toString);
        assertEquals(
                challenge.before().value() - challenge.now().value(),
                challenge.better().value(),
                1e-12);
    }

    @Test
    void aModelOfAnotherQuestionIsNotJudged() {
        Findings found = trained(DrawnTerm.views(60, 2, 1, 4), Mode.CORRECTED);
        TrainedModel other = new TrainedModel() {
            @Override
            public Provenance provenance() {
                return found.provenance();
            }

            @Override
            public List<Metric> metrics() {
                return List.of();
            }

            @Override
            public Mode mode() {
                return Mode.CORRECTED;
            }

            @Override
            public long countRows(Study study, TaskContext context) {
                return 0;
            }
        };
        assertEquals(Optional.empty(), found.jury().orElseThrow().of(other));
    }

    /**
     * Terms of one law. In how many is a model of an earlier one said to tell learners apart less well, and how often does the interval of
     * the difference between two models that know as much leave out nothing.
     */
    @Test
    @Tag("simulated")
    void falseAlarmsWhereNothingChanges() {
        int terms = 100;
        int worse = 0;
        int sure = 0;
        Policy policy = new Policy(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, true, 1, 5);
        for (int term = 0; term < terms; term++) {
            TrainedModel before = trained(DrawnTerm.views(120, 3, 1.2, 1000 + term), Mode.CORRECTED)
                    .model()
                    .orElseThrow();
            List<View> views = DrawnTerm.views(120, 3, 1.2, 5000 + term);
            try (Study study = DrawnTerm.study(views)) {
                List<Reason> reasons = new Reasons(policy, before, study, QUIET)
                        .all(Optional.empty(), Instant.EPOCH, Optional.empty());
                worse += reasons.isEmpty() ? 0 : 1;
                Findings now = new PredictorAnalysis().ask(DrawnTerm.params(Mode.CORRECTED), study, QUIET);
                Challenge challenge = Challenge.of(before, now, QUIET).orElseThrow();
                sure += challenge.better().surelyAbove(0) || challenge.better().surelyBelow(0) ? 1 : 0;
            }
        }
        assertTrue(worse <= 5, worse + " of " + terms + " said to be worse");
        assertTrue(sure <= 15, sure + " of " + terms + " said to differ");
    }
}
