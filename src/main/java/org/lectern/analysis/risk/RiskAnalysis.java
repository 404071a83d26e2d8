package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Jury;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.LeakAudit;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.ThingsDone;
import tech.tablesaw.api.Row;

/**
 * Who needs help now, and can anybody tell?
 *
 * <p>Figures: precision and recall by how many are contacted, net benefit, reliability, performance by week, weights. Tables:
 * {@code risk_predictions}, {@code risk_metrics}, {@code risk_gates}, {@code risk_contacts}, {@code risk_decision_curve},
 * {@code risk_reliability}, {@code risk_by_week}, {@code risk_reasons}, {@code risk_judged}; those of a model are absent where
 * nothing was learnt. As published {@code risk_published_model}, {@code risk_published_predictions} and, of exams,
 * {@code risk_published_features}.
 */
public final class RiskAnalysis implements Analysis<RiskParams> {

    private static final Words WORDS = Words.of(RiskAnalysis.class);

    /** Ends of weeks at which a result is foreseen, for comparison. */
    private static final List<Integer> WEEKS = List.of(1, 2, 3, 4, 6, 8, 10);

    @Override
    public String id() {
        return "risk";
    }

    @Override
    public RiskParams parameters(Choices choices) {
        return RiskParams.of(choices);
    }

    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return Lacking.ofAny(facts, "activity", "attempts")
                .or(() -> Foreseen.FOUND.isTold(facts)
                        ? Optional.empty()
                        : Optional.of(Problem.of(WORDS, "nothing-foreseen")));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that nothing is left by the filter, {@code not-foreseen} that the study does not tell
     * what is to be foreseen, {@code no-week-after} that nothing comes after the week.
     */
    @Override
    public Findings run(RiskParams params, Study study, TaskContext context) {
        Foreseen foreseen = params.foreseen()
                .in(study.facts())
                .orElseThrow(() -> Problem.of(WORDS, "not-foreseen", WORDS.say("foreseen." + params.foreseen()))
                        .asException());
        context.progress(WORDS.say("step.rows"), 0);
        RiskRows rows = foreseen.rows(params, study, context);
        if (foreseen == Foreseen.NO_MORE && params.week() >= rows.weeks()) {
            throw Problem.of(WORDS, "no-week-after", params.week(), rows.weeks())
                    .asException();
        }
        Row done = done(study, context);
        if (rows.rows().isEmpty() || done.getLong("things") == 0) {
            throw NoViews.problem().asException();
        }
        RiskResult result = look(rows, params, study, context);
        context.progress(WORDS.say("step.words"), 0.95);
        List<NamedTable> tables = new ArrayList<>(new RiskTables(result, study.fingerprint()).all());
        Optional<? extends Published> published = published(rows, params, study, context);
        boolean asPublished = params.mode() == Mode.AS_PUBLISHED;
        published.filter(_ -> asPublished).map(Published::tables).ifPresent(tables::addAll);
        Provenance provenance =
                Provenance.of(study, done.getLong("things"), done.getLong("learners"), params, params.seed());
        Findings findings = new Findings(
                ListOnDemand.of(() -> new RiskFigures(result).all()),
                tables,
                new RiskReading(result)
                        .reading(published.map(Published::sentences).orElse(List.of())),
                provenance);
        List<LargeTable> large = new ArrayList<>();
        large.add(new LargeTable(
                "risk_features", WORDS.say("table.features"), rows.rows().size(), rows.askedOf(study), rows.sql()));
        published.filter(_ -> asPublished).map(Published::largeTables).ifPresent(large::addAll);
        return TrainedRisk.of(result, provenance)
                .map(model -> findings.withModel(model, jury(result)))
                .orElse(findings)
                .withLargeTables(large);
    }

    private static Jury jury(RiskResult result) {
        Judged judged = result.judged().orElseThrow();
        RiskRows rows = result.rows();
        return new Jury(judged.judges(), new RiskJury(rows.foreseen(), rows.features(), judged.rows())::of);
    }

    /** Of exams it is told beside what is learnt without its errors, too. */
    private static Optional<? extends Published> published(
            RiskRows rows, RiskParams params, Study study, TaskContext context) {
        return switch (rows.foreseen()) {
            case EXAM -> PublishedExams.of(params, rows, study, context);
            case NEXT_WEEK ->
                params.mode() == Mode.AS_PUBLISHED
                        ? PublishedModel.of(study, params.seed(), context)
                        : Optional.empty();
            case FOUND, RESULT, FAILING, WITHDRAWAL, NO_MORE -> Optional.empty();
        };
    }

    static Row done(Study study, TaskContext context) {
        return study.query(
                        "SELECT count(*) AS things, count(DISTINCT learner) AS learners FROM ("
                                + ThingsDone.sql(study.tables()) + ")",
                        context)
                .row(0);
    }

    private static RiskResult look(RiskRows given, RiskParams params, Study study, TaskContext context) {
        Judging judgingGiven = new Judging(given, params, context);
        LeakAudit audit = judgingGiven.audit();
        RiskRows rows = given.without(audit.refused());
        if (rows.features().isEmpty()) {
            return nothing(params, given, Standing.ALL_LEAK, audit);
        }
        Judging judging = audit.refused().isEmpty() ? judgingGiven : new Judging(rows, params, context);
        if (!Judging.isPossible(rows)) {
            return nothing(params, rows, Standing.TOO_FEW, audit);
        }
        if (rows.emptyShare() > Standing.MOST_EMPTY && rows.foreseen() == Foreseen.EXAM) {
            return nothing(params, rows, Standing.MOSTLY_EMPTY, audit);
        }
        context.progress(WORDS.say("step.judge"), 0.3);
        Judged byLearner = judging.byLearner();
        Optional<Judged> forward = judging.forward();
        // A term is judged as it will be used; single days of exams and weeks hold too few.
        boolean counts = rows.foreseen().isOnceATerm() && forward.isPresent();
        Judged judged = counts ? forward.orElseThrow() : byLearner;
        List<Judged> also = new ArrayList<>();
        if (counts) {
            also.add(byLearner);
        } else {
            forward.ifPresent(also::add);
        }
        Standing standing = Standing.of(judged);
        context.progress(WORDS.say("step.list"), 0.6);
        RiskModel model = RiskModel.train(judging.all(), params, context);
        List<Candidate> list = new RiskList(
                        rows.features(), model, one -> standing.flags() && one.rank() <= params.contacts())
                .of(rows, judged);
        context.progress(WORDS.say("step.weeks"), 0.7);
        List<RiskResult.OfWeek> byWeek =
                rows.foreseen().isOnceATerm() ? byWeek(rows.foreseen(), params, audit, study, context) : List.of();
        return new RiskResult(
                params,
                rows,
                standing,
                Optional.of(new Contacting(judged)),
                also,
                byWeek,
                Optional.of(model),
                list,
                audit);
    }

    private static RiskResult nothing(RiskParams params, RiskRows rows, Standing standing, LeakAudit audit) {
        return new RiskResult(
                params, rows, standing, Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), audit);
    }

    private static List<RiskResult.OfWeek> byWeek(
            Foreseen foreseen, RiskParams params, LeakAudit audit, Study study, TaskContext context) {
        List<RiskResult.OfWeek> weeks = new ArrayList<>();
        for (int week : WEEKS) {
            RiskParams then = params.atWeek(week);
            RiskRows rows = foreseen.rows(then, study, context).without(audit.refused());
            if (Judging.isPossible(rows)) {
                Judging judging = new Judging(rows, then, context);
                judging.forward()
                        .or(() -> Optional.of(judging.byLearner()))
                        .ifPresent(judged -> weeks.add(new RiskResult.OfWeek(week, judged)));
            }
        }
        return weeks;
    }
}
