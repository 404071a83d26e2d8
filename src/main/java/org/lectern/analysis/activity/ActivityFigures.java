package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.HistogramFigure.Reference;

/** The figures, the one that answers the question first; what a study does not tell has none. */
final class ActivityFigures {

    private static final Words WORDS = Words.of(ActivityFigures.class);

    private final ActivityResult result;
    private final String few;

    ActivityFigures(ActivityResult result) {
        this.result = result;
        this.few = FewLearners.note(result.active().size());
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(funnel());
        if (!result.progress().isEmpty()) {
            figures.add(progress());
        }
        if (!result.scores().isEmpty()) {
            figures.add(scores());
        }
        figures.addAll(new GroupFigures(result).all());
        figures.addAll(new TimeFigures(result).all());
        if (result.pairs().size() > 1 && result.active().size() > 1) {
            figures.add(new TogetherFigure(result).figure());
        }
        return figures;
    }

    private BarFigure funnel() {
        FunnelStep first = result.funnel().getFirst();
        FunnelStep last = result.funnel().getLast();
        Heading heading = new Heading("activity_funnel", WORDS.say("figure-title.funnel"), ActivityTables.FUNNEL);
        Caption caption = heading.saying(
                WORDS.say(
                        "funnel.alternative",
                        first.name(),
                        first.share().those(),
                        last.name(),
                        last.share().those(),
                        100 * last.share().value()),
                WORDS.say(result.told().listed() ? "funnel.note" : "funnel.note-unlisted"),
                few);
        return new BarFigure(
                caption,
                Axis.fromZero(WORDS.say("axis.learners")),
                WORDS.say("label.step"),
                result.funnel().stream().map(FunnelStep::name).toList(),
                result.funnel().stream()
                        .map(step -> (double) step.share().those())
                        .toList(),
                result.funnel().stream()
                        .map(step -> label(step, step.equals(first)))
                        .toList());
    }

    private static String label(FunnelStep step, boolean isFirst) {
        Estimate percent = step.share().percent();
        return isFirst
                ? WORDS.say("funnel.label-first", step.share().those())
                : WORDS.say("funnel.label", step.share().those(), percent.value(), percent.low(), percent.high());
    }

    private HistogramFigure progress() {
        Estimate mean = result.kpi("mean_progress");
        Heading heading = new Heading("activity_progress", WORDS.say("figure-title.progress"), ActivityTables.PROGRESS);
        return histogram(
                heading.saying(
                        WORDS.say("progress.alternative", mean.value(), mean.low(), mean.high(), mean.n()),
                        WORDS.say("bins.note"),
                        few),
                WORDS.say("axis.progress"),
                WORDS.say("axis.activities"),
                result.progress(),
                List.of(new Reference(mean.value(), WORDS.say("reference.mean", mean.value()))));
    }

    private HistogramFigure scores() {
        Estimate mean = result.kpi("mean_score");
        double mark = result.params().passMark();
        Heading heading = new Heading("activity_scores", WORDS.say("figure-title.scores"), ActivityTables.SCORES);
        Reference meanLine = new Reference(mean.value(), WORDS.say("reference.mean-score", mean.value()));
        Reference markLine = new Reference(mark, WORDS.say("reference.mark", mark));
        return histogram(
                heading.saying(
                        WORDS.say(
                                "scores.alternative",
                                mean.value(),
                                mean.low(),
                                mean.high(),
                                mean.n(),
                                100 * result.kpi("pass_rate").value(),
                                mark),
                        WORDS.say("bins.note"),
                        few),
                WORDS.say("axis.score"),
                WORDS.say("axis.attempts"),
                result.scores(),
                mean.value() <= mark ? List.of(meanLine, markLine) : List.of(markLine, meanLine));
    }

    private static HistogramFigure histogram(
            Caption caption, String value, String count, List<Bin> bins, List<Reference> references) {
        List<Double> edges = new ArrayList<>(bins.stream().map(Bin::from).toList());
        edges.add(bins.getLast().to());
        return new HistogramFigure(
                caption,
                Axis.percent(value),
                Axis.fromZero(count),
                edges,
                bins.stream().map(Bin::count).toList(),
                "",
                references);
    }
}
