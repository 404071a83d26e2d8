package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.panel.PublishedFeatures;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import tech.tablesaw.api.Row;

/**
 * What do learners do from week to week, and what do the first weeks tell of the later ones?
 *
 * <p>Figures: learners who do anything by week, scores and progress by week, the map of learners and weeks, kinds of weeks, the
 * published score by week, units completed; as published what goes together, too. Tables: those behind the figures, {@code
 * weekly_groups_tried}, {@code units_completed_by_course}, {@code early_behaviour} and {@code final_quiz}; as published {@code
 * weekly_behavior_master} and what was made of it. For files alone: {@code learner_week_panel}, and as
 * published {@code weekly_behavioral_features}.
 */
public final class WeeksAnalysis implements Analysis<WeeksParams> {

    private static final Words WORDS = Words.of(WeeksAnalysis.class);

    @Override
    public String id() {
        return "weeks";
    }

    @Override
    public WeeksParams parameters(Choices choices) {
        return WeeksParams.of(choices);
    }

    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return Lacking.ofAny(facts, "activity", "attempts")
                .or(() -> WeekClock.tells(facts)
                        ? Optional.empty()
                        : Lacking.of(facts, facts.holds("activity") ? "activity.happened_at" : "attempts.happened_at"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that nothing is left by the filter.
     */
    @Override
    public Findings run(WeeksParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.panel"), 0);
        WeekPanel panel = WeekPanel.of(study, WeekClock.of(study, context));
        Row counted = panel.ask(
                        "SELECT count(*) AS things, count(DISTINCT learner) AS learners FROM done WHERE day >= 0",
                        context)
                .row(0);
        if (counted.getLong("things") == 0) {
            throw NoViews.problem().asException();
        }
        WeeksResult result = look(params, panel, study, context);
        context.progress(WORDS.say("step.words"), 0.95);
        List<NamedTable> tables = new ArrayList<>(new WeeksTables(result).all());
        Optional<PublishedLook> published = params.mode() == Mode.AS_PUBLISHED
                ? Optional.of(PublishedLook.of(panel.clock(), study, params.seed(), context))
                : Optional.empty();
        published.map(PublishedLook::tables).ifPresent(tables::addAll);
        return new Findings(
                        ListOnDemand.of(() -> Stream.concat(
                                        new WeeksFigures(result).all().stream(),
                                        published.stream()
                                                .map(PublishedLook::figures)
                                                .flatMap(List::stream))
                                .toList()),
                        tables,
                        new WeeksReading(result, study)
                                .reading(published.map(PublishedLook::sentences).orElse(List.of())),
                        Provenance.of(
                                study, counted.getLong("things"), counted.getLong("learners"), params, params.seed()))
                .withLargeTables(large(result, study, context));
    }

    private static WeeksResult look(WeeksParams params, WeekPanel panel, Study study, TaskContext context) {
        WeeksQueries queries = new WeeksQueries(panel, study, context);
        List<WeekRow> trend = queries.trend();
        context.progress(WORDS.say("step.learners"), 0.3);
        List<Band> bands = queries.bands(params.bands());
        Early early = queries.early(params.early());
        Mean slopes = queries.slopes();
        Optional<Completing> completing =
                study.facts().holds("activity.status") ? Optional.of(queries.completing()) : Optional.empty();
        context.progress(WORDS.say("step.groups"), 0.5);
        WeekGroups groups = WeekGroups.of(queries.active(), params.seed(), context);
        Optional<FinalQuiz> last =
                study.facts().holds("attempts.score") ? Optional.of(FinalQuiz.of(panel, context)) : Optional.empty();
        Optional<CourseUnits> byCourse =
                CourseUnits.areTold(study.facts()) ? Optional.of(CourseUnits.of(study, context)) : Optional.empty();
        return new WeeksResult(
                params, panel, trend, bands, groups, early, slopes, completing, byCourse, last, queries.outside());
    }

    private static List<LargeTable> large(WeeksResult result, Study study, TaskContext context) {
        WeekPanel panel = result.panel();
        if (result.params().mode() == Mode.CORRECTED) {
            long rows = result.trend().stream().mapToLong(WeekRow::learners).sum();
            return List.of(new LargeTable(
                    "learner_week_panel", WORDS.say("table.panel"), rows, panel.study(), panel.published()));
        }
        // As published, nobody asks who is a learner in the first table; the panel is of learners all the same.
        Study learners = study.filter().roles().isEmpty()
                ? study.filtered(
                        study.filter().withRoles(study.facts().learnersOnly().roles()))
                : study;
        Study everybody = study.filtered(study.filter().withRoles(List.of()));
        WeekPanel corrected = WeekPanel.of(learners, panel.clock());
        WeekPanel features = WeekPanel.of(everybody, panel.clock());
        return List.of(
                counted("learner_week_panel", "table.panel", corrected.study(), corrected.published(), context),
                counted(
                        "weekly_behavioral_features",
                        "table.features",
                        features.study(),
                        PublishedFeatures.sql(features),
                        context));
    }

    private static LargeTable counted(String name, String title, Study study, String sql, TaskContext context) {
        long rows = study.query("SELECT count(*) AS n FROM (" + sql + ")", context)
                .row(0)
                .getLong("n");
        return new LargeTable(name, WORDS.say(title), rows, study, sql);
    }
}
