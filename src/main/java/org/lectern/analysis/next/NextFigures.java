package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;

/** The figures, the one that answers the question first; what cannot be judged has none. */
final class NextFigures {

    /** So many models are shown, so that the figure is seen beside its sentence. */
    private static final int MODELS = 6;

    /** So many places are shown. */
    private static final int PLACES = 15;

    private static final double PERCENT = 100;

    private static final Words WORDS = Words.of(NextFigures.class);

    private final NextResult result;
    private final ModelNames names = new ModelNames();

    NextFigures(NextResult result) {
        this.result = result;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        result.evaluation().ifPresent(found -> figures.add(models(found)));
        if (!result.sequence().mostLeft().isEmpty()) {
            figures.add(places());
        }
        result.evaluation().ifPresent(found -> {
            if (!found.histories().isEmpty()) {
                figures.add(histories(found));
            }
            figures.add(weights(found));
        });
        return figures;
    }

    private IntervalFigure models(Evaluation found) {
        Trial last = found.last();
        Scored order = last.of(Models.ORDER);
        List<Scored> ranked = last.models().stream()
                .map(last::of)
                .sorted(Comparator.comparingDouble((Scored one) -> -one.value().value()))
                .toList();
        Set<String> shown = shown(found, ranked);
        List<IntervalFigure.Row> rows = rows(ranked, shown::contains, last.learners());
        Heading heading = new Heading("next_models", WORDS.say("figure-title.models"), NextTables.METRICS);
        return new IntervalFigure(
                heading.saying(
                        WORDS.say(
                                "models.alternative",
                                rows.getFirst().category(),
                                rows.getFirst().value(),
                                order.value().value(),
                                last.of(Models.POPULARITY).value().value()),
                        WORDS.say("models.note", result.params().shown()),
                        shown.size() < ranked.size() ? WORDS.say("models.note-more", shown.size(), ranked.size()) : "",
                        FewLearners.note(last.learners())),
                Axis.fromZero(WORDS.say("axis.score", result.params().shown())),
                WORDS.say("label.model"),
                rows,
                rows(ranked, model -> !shown.contains(model), last.learners()),
                order.value().value(),
                WORDS.say("reference.order", order.value().value()));
    }

    /** What the verdict speaks of, and the best of the others. */
    private static Set<String> shown(Evaluation found, List<Scored> ranked) {
        Set<String> shown = new HashSet<>(Set.of(found.chosen(), Models.ORDER, Models.POPULARITY));
        ranked.stream()
                .map(Scored::model)
                .filter(model -> !shown.contains(model))
                .limit(MODELS - shown.size())
                .toList()
                .forEach(shown::add);
        return shown;
    }

    private List<IntervalFigure.Row> rows(List<Scored> ranked, Predicate<String> which, int learners) {
        return ranked.stream()
                .filter(one -> which.test(one.model()))
                .map(one -> new IntervalFigure.Row(
                        names.of(one.model()),
                        "",
                        one.value().value(),
                        one.value().low(),
                        one.value().high(),
                        learners))
                .toList();
    }

    private IntervalFigure places() {
        List<IntervalFigure.Row> rows = result.sequence().mostLeft().stream()
                .map(place -> new IntervalFigure.Row(
                        result.item(place.item()).title(),
                        "",
                        PERCENT * place.left(),
                        PERCENT * place.leftInterval().low(),
                        PERCENT * place.leftInterval().high(),
                        place.steps()))
                .toList();
        double usual = PERCENT * (1 - result.sequence().kept().value());
        Heading heading = new Heading("next_places", WORDS.say("figure-title.places"), NextTables.SEQUENCE);
        return new IntervalFigure(
                heading.saying(
                        WORDS.say(
                                "places.alternative",
                                rows.getFirst().category(),
                                rows.getFirst().value(),
                                rows.getFirst().count(),
                                usual),
                        rows.size() > PLACES ? WORDS.say("places.note", PLACES, rows.size()) : "",
                        FewLearners.note(result.learners())),
                Axis.percent(WORDS.say("axis.left")),
                WORDS.say("label.item"),
                rows.stream().limit(PLACES).toList(),
                rows.stream().skip(PLACES).toList(),
                usual,
                WORDS.say("reference.usual", usual));
    }

    private CurveFigure histories(Evaluation found) {
        List<Line> lines = Stream.of(found.chosen(), Models.ORDER, Models.POPULARITY)
                .distinct()
                .map(model -> new Line(
                        names.of(model),
                        found.histories().stream()
                                .filter(row -> row.model().equals(model))
                                .map(row -> point(row.from(), row.score(), history(row)))
                                .toList()))
                .toList();
        Heading heading = new Heading("next_histories", WORDS.say("figure-title.histories"), NextTables.HISTORIES);
        return new CurveFigure(
                heading.saying(
                        WORDS.say("histories.alternative", names.of(found.chosen())), WORDS.say("histories.note")),
                Axis.log(WORDS.say("axis.opened")),
                Axis.fromZero(WORDS.say("axis.score", result.params().shown())),
                Path.POINTS,
                WORDS.say("label.model"),
                lines,
                Double.NaN,
                "");
    }

    private static String history(Evaluation.History row) {
        return row.to() == Integer.MAX_VALUE
                ? WORDS.say("history.from", row.from(), row.learners())
                : WORDS.say("history.to", row.from(), row.to(), row.learners());
    }

    private CurveFigure weights(Evaluation found) {
        List<Point> points = found.curve().stream()
                .map(one -> point(one.weight(), one.score(), WORDS.say("weight", one.weight())))
                .toList();
        Heading heading = new Heading("next_weights", WORDS.say("figure-title.weights"), NextTables.WEIGHTS);
        return new CurveFigure(
                heading.saying(
                                WORDS.say(
                                        "weights.alternative",
                                        points.getFirst().y(),
                                        points.getLast().y()),
                                WORDS.say("weights.note"))
                        .asCheck(),
                new Axis(WORDS.say("axis.weight"), Axis.Scale.LINEAR, 0, 1),
                Axis.fromZero(WORDS.say("axis.score", result.params().shown())),
                Path.POINTS,
                WORDS.say("label.model"),
                List.of(new Line(names.of(Models.HYBRID), points)),
                result.params().collaborative(),
                WORDS.say("reference.weight", result.params().collaborative()));
    }

    private static Point point(double x, Estimate y, String detail) {
        return new Point("", x, y.value(), y.low(), y.high(), false, detail);
    }
}
