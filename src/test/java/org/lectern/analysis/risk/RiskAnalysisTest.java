package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.contract.TaskContext;
import org.lectern.learning.Feature;
import org.lectern.learning.LogisticModel;
import org.lectern.stats.LogOdds;
import org.lectern.stats.Simulated;

/** What is said of models whose worth is known. */
class RiskAnalysisTest {

    private static final List<String> FEATURES = List.of("active_days", "days_since_last", "missing_due");

    /** Learners whose risk follows a law, or none. */
    static RiskRows rows(int learners, double strength, long seed, Foreseen foreseen) {
        Random random = new Random(seed);
        List<RiskRow> rows = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            double active = random.nextInt(8);
            double since = random.nextInt(20);
            double missed = random.nextInt(3);
            double logOdds = -1.2 + strength * (-0.5 * (active - 3.5) + 0.15 * (since - 10));
            int label = random.nextDouble() < LogOdds.probability(logOdds) ? 1 : 0;
            rows.add(new RiskRow(
                    String.format(Locale.ROOT, "l%04d", i),
                    "C",
                    "week 4",
                    "T" + (i % 4),
                    List.of(active, since, missed),
                    label,
                    "",
                    active == 0));
        }
        return new RiskRows(
                foreseen,
                FEATURES,
                rows,
                List.of(new Gate("all", learners, "all"), new Gate("left", learners, "left")),
                false,
                Optional.empty(),
                "");
    }

    private static RiskParams params(int contacts) {
        RiskParams usual = RiskParams.of(Choices.standard());
        return new RiskParams(
                contacts,
                usual.foreseen(),
                usual.week(),
                usual.lead(),
                usual.window(),
                usual.followUp(),
                usual.model(),
                usual.mode(),
                usual.seed());
    }

    private static Judged judge(RiskRows rows) {
        return new Judging(rows, params(20), TaskContext.quiet()).byLearner();
    }

    /** Where features tell nothing, skill is claimed in at most one study of twenty; all three conditions make it rarer. */
    @Test
    void nobodyIsFlaggedWhereNothingTells() {
        int claimed = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            claimed +=
                    Standing.of(judge(rows(300, 0, study, Foreseen.NEXT_WEEK))).flags() ? 1 : 0;
        }
        assertTrue(Simulated.within(claimed, 0.05), claimed + " of " + Simulated.STUDIES);
    }

    @Test
    void aLawIsFound() {
        Judged judged = judge(rows(600, 1, 1, Foreseen.NEXT_WEEK));
        assertEquals(Standing.SKILL, Standing.of(judged));
        assertTrue(
                judged.rules().containsKey("inactive_7_days") && judged.rules().containsKey("missed_assessment"));
    }

    /** Nobody stands on both sides, and the newest period judges. */
    @Test
    void forwardInTimeTheNewestPeriodJudges() {
        RiskRows rows = rows(600, 1, 2, Foreseen.RESULT);
        Judged judged =
                new Judging(rows, params(20), TaskContext.quiet()).forward().orElseThrow();
        assertEquals("T3", judged.period());
        assertEquals(150, judged.rows().size());
        assertEquals(FEATURES.size(), judged.drift().size());
    }

    /** Two runs are told by it to have learnt the same: it must not hang on where objects lie in memory. */
    @Test
    void aFingerprintIsTheSameInEveryRun() {
        LogisticModel model = new LogisticModel(
                List.of(Feature.number("active_days")),
                List.of(new LogisticModel.Term(0, LogisticModel.Term.NUMBER, 1.5, 1.5, 2, -0.25)),
                0.5);
        assertEquals("7ab347a314e3", RiskModel.fingerprint(model));
    }

    @Test
    void whatContainsTheAnswerIsNamedAndLeftOut() {
        RiskRows honest = rows(300, 1, 5, Foreseen.RESULT);
        List<RiskRow> copied = honest.rows().stream()
                .map(row -> new RiskRow(
                        row.learner(),
                        row.course(),
                        row.moment(),
                        row.period(),
                        List.of(row.values().get(0), row.values().get(1), 3.0 - 2 * row.label()),
                        row.label(),
                        "",
                        row.empty()))
                .toList();
        RiskRows leaking = new RiskRows(Foreseen.RESULT, FEATURES, copied, honest.gates(), false, Optional.empty(), "");
        assertEquals(
                java.util.Set.of("missing_due"),
                new Judging(leaking, params(20), TaskContext.quiet()).audit().refused());
        assertEquals(
                java.util.Set.of(),
                new Judging(honest, params(20), TaskContext.quiet()).audit().refused());
        assertEquals(
                List.of("active_days", "days_since_last"),
                leaking.without(java.util.Set.of("missing_due")).features());
    }

    @Test
    void tooFewOfAKindAreTooFewToLearnFrom() {
        RiskRows few = rows(20, 0, 3, Foreseen.RESULT);
        assertTrue(!Judging.isPossible(few));
    }

    /** The list holds as many as can be contacted, by rank; ties go by id. */
    @Test
    void asManyAreFlaggedAsCanBeContacted() {
        RiskRows rows = rows(400, 1, 4, Foreseen.NEXT_WEEK);
        Judged judged = judge(rows);
        RiskModel model =
                RiskModel.train(RiskMatrix.labelled(FEATURES, rows.labelled()), params(7), TaskContext.quiet());
        List<Candidate> list = new RiskList(rows.features(), model, one -> one.rank() <= 7).of(rows, judged);
        assertEquals(400, list.size());
        assertEquals(7, list.stream().filter(Candidate::flagged).count());
        assertEquals(
                IntStream.rangeClosed(1, 400).boxed().toList(),
                list.stream().map(Candidate::rank).toList());
        for (int i = 1; i < list.size(); i++) {
            assertTrue(list.get(i - 1).probability() >= list.get(i).probability());
        }
        assertTrue(list.getFirst().reasons().size() <= 3
                && !list.getFirst().reasons().isEmpty());
        List<Candidate> nobody = new RiskList(rows.features(), model, _ -> false).of(rows, judged);
        assertTrue(nobody.stream().noneMatch(Candidate::flagged));
    }

    /** Ids that are whole numbers judge in the fold of that number modulo five, whatever the order of rows. */
    @Test
    void foldsFollowNumbers() {
        List<RiskRow> rows = IntStream.of(7, 12, 30, 31, 5)
                .mapToObj(id -> new RiskRow(Integer.toString(id), "", "", "", List.of(1.0), 0, "", false))
                .toList();
        var matrix = RiskMatrix.features(List.of("x"), rows);
        assertEquals(
                List.of(2, 2, 0, 1, 0),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> matrix.group(row) % RiskMatrix.FOLDS)
                        .toList());
        assertEquals(5, IntStream.range(0, 5).map(matrix::group).distinct().count());
    }

    /** As published a week is foretold from that week, by a score that contains what came of it. */
    @Test
    void thePublishedModelIsShownWithWhatIsWrongWithIt() {
        try (var whole = org.lectern.ingest.door.Importer.open(
                        java.nio.file.Path.of("data", "sample-learning"),
                        org.lectern.ingest.ImportOptions.standard(),
                        TaskContext.quiet())
                .study()) {
            Choices choices = Choices.standard().withMode(org.lectern.analysis.Mode.AS_PUBLISHED);
            Findings found = new RiskAnalysis().answer(choices, whole, TaskContext.quiet());
            assertTrue(
                    found.reading().sentences().getLast().contains("confidence_score contains the answer"),
                    found.reading().sentences()::toString);
            var model = found.tables().stream()
                    .filter(table -> table.name().equals("risk_published_model"))
                    .findFirst()
                    .orElseThrow()
                    .table();
            double judged = 0;
            for (var row : model) {
                if (List.of("truly_no", "falsely_yes", "falsely_no", "truly_yes")
                        .contains(row.getString("measure"))) {
                    judged += row.getDouble("value");
                }
            }
            double all = model.where(model.stringColumn("measure").isEqualTo("rows_judged"))
                    .doubleColumn("value")
                    .get(0);
            assertEquals(all, judged);
        }
    }

    @Test
    void theSampleIsAnswered() {
        try (var whole = org.lectern.ingest.door.Importer.open(
                        java.nio.file.Path.of("data", "sample-learning"),
                        org.lectern.ingest.ImportOptions.standard(),
                        TaskContext.quiet())
                .study()) {
            var study = whole.filtered(whole.facts().learnersOnly());
            Findings found = new RiskAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
            assertTrue(
                    found.reading().headline().startsWith("Of the 20 ranked first, "),
                    found.reading().headline());
            var predictions = found.tables().stream()
                    .filter(table -> table.name().equals("risk_predictions"))
                    .findFirst()
                    .orElseThrow()
                    .table();
            // Of the last week nobody knows yet: everybody is on the list, once.
            assertEquals(
                    study.query("SELECT count(*) AS n FROM people", TaskContext.quiet())
                            .row(0)
                            .getLong("n"),
                    predictions.rowCount());
            assertEquals(20, predictions.longColumn("at_risk").sum());
        }
    }
}
