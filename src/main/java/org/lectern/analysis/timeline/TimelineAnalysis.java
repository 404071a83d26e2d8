package org.lectern.analysis.timeline;

import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.NoViews;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * What happens inside a video?
 *
 * <p>Figures: who watches each moment, where people skip and leave, and first and repeated passages; where there are
 * no learners, the share that watches each place alone. Tables: {@code timeline}, {@code timeline_findings} and {@code
 * timeline_totals}.
 */
public final class TimelineAnalysis implements Analysis<TimelineParams> {

    private static final Words WORDS = Words.of(TimelineAnalysis.class);

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public TimelineParams parameters(Choices choices) {
        return TimelineParams.of(choices);
    }

    /** The problem {@code no-positions}, where the study tells neither what seconds were watched nor what share was. */
    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return facts.holds("segments") || facts.holds("retention") ? Optional.empty() : Lacking.of(facts, "segments");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that the filter leaves nothing that tells positions. A video that was asked
     * for and is not there is replaced as if none had been asked for, and a notice says so.
     */
    @Override
    public Findings run(TimelineParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.videos"), 0);
        boolean learners = study.facts().holds("segments");
        TitleChoice titles = learners
                ? TimelineQueries.titles(params, study, context)
                : RetentionQueries.titles(params, study, context);
        String title = titles.chosen().orElseThrow(() -> NoViews.problem().asException());
        context.progress(WORDS.say("step.moments"), 0.3);
        return learners
                ? new WatchingAnswer(params, titles, new TimelineQueries(title, study, context).watching())
                        .findings(study)
                : new RetentionAnswer(params, titles, new RetentionQueries(title, study, context).retention())
                        .findings(study);
    }
}
