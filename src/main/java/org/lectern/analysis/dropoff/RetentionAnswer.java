package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/**
 * Where plays drop off, where learners are not known.
 *
 * @param curves of every video, most plays first; at least one
 */
record RetentionAnswer(DropoffParams params, List<RetentionCurve> curves) {

    private static final String LOSSES = "videos_by_loss";
    private static final String CURVES = "retention_curves";
    private static final Words WORDS = Words.of(RetentionAnswer.class);

    RetentionAnswer {
        curves = List.copyOf(curves);
    }

    Findings findings(Study study) {
        return new Findings(
                        ListOnDemand.of(() -> List.of(lossFigure(), curveFigure())),
                        List.of(
                                new NamedTable(LOSSES, WORDS.say("kept.table.losses"), losses()),
                                new NamedTable(CURVES, WORDS.say("kept.table.curves"), places())),
                        reading(),
                        Provenance.of(study, all().plays(), 0, params, params.seed()))
                .withOptions("first", videos())
                .withOptions("second", videos());
    }

    private List<ParameterOption> videos() {
        return ParameterOption.of(curves.stream()
                .map(RetentionCurve::name)
                .map(Part::video)
                .map(Part::toString)
                .toList());
    }

    private RetentionCurve all() {
        return RetentionQueries.together(WORDS.say("kept.all"), curves);
    }

    /** What is drawn: a chosen video or else the one with most plays, and another one or else all together. */
    private List<RetentionCurve> compared() {
        RetentionCurve first = named(params.first()).orElse(curves.getFirst());
        RetentionCurve second =
                named(params.second()).filter(curve -> !curve.equals(first)).orElseGet(this::all);
        return List.of(first, second);
    }

    private Optional<RetentionCurve> named(Part part) {
        return curves.stream()
                .filter(curve -> part.kind() == Part.Kind.VIDEO && curve.name().equals(part.name()))
                .findFirst();
    }

    private double lost(RetentionCurve curve) {
        return curve.lostAt(params.abandonedAt());
    }

    /** Surest to lose a large share first; those with plays enough. */
    private List<RetentionCurve> ranked() {
        return curves.stream()
                .filter(this::isRanked)
                .sorted(Comparator.comparingDouble((RetentionCurve curve) -> interval(curve, Interval::low))
                        .reversed()
                        .thenComparing(RetentionCurve::name))
                .toList();
    }

    private boolean isRanked(RetentionCurve curve) {
        return curve.plays() >= params.toRank().views() && curve.plays() > 0;
    }

    private double interval(RetentionCurve curve, Function<Interval, Double> end) {
        return curve.interval(lost(curve)).map(end).orElse(Double.NaN);
    }

    private IntervalFigure lossFigure() {
        List<RetentionCurve> ranked = ranked();
        List<IntervalFigure.Row> rows = ranked.stream()
                .limit(params.ranked())
                .map(curve -> new IntervalFigure.Row(
                        curve.name(),
                        "",
                        100 * lost(curve),
                        Math.min(100 * lost(curve), 100 * interval(curve, Interval::low)),
                        Math.max(100 * lost(curve), 100 * interval(curve, Interval::high)),
                        curve.plays()))
                .toList();
        double whole = 100 * lost(all());
        return new IntervalFigure(
                new Caption(
                        LOSSES,
                        WORDS.say("kept.losses.title", params.abandonedAt()),
                        rows.isEmpty()
                                ? WORDS.say("kept.losses.empty", params.toRank().views())
                                : WORDS.say(
                                        "kept.surest",
                                        ranked.getFirst().name(),
                                        rows.getFirst().value()),
                        WORDS.say("kept.losses.note", rows.size(), curves.size()),
                        LOSSES),
                Axis.percent(WORDS.say("kept.axis.lost", params.abandonedAt())),
                WORDS.say("label.video"),
                rows,
                whole,
                WORDS.say("reference.study", whole));
    }

    private CurveFigure curveFigure() {
        List<RetentionCurve> compared = compared();
        return new CurveFigure(
                new Caption(
                        CURVES,
                        WORDS.say("kept.curves.title"),
                        WORDS.say(
                                "kept.curves.alternative",
                                params.abandonedAt(),
                                100 * compared.getFirst().at(params.abandonedAt()),
                                compared.getFirst().name(),
                                100 * compared.getLast().at(params.abandonedAt()),
                                compared.getLast().name()),
                        WORDS.say("kept.curves.note"),
                        CURVES),
                Axis.percent(WORDS.say("axis.percent")),
                Axis.fromZero(WORDS.say("kept.axis.present")),
                CurveFigure.Path.SMOOTH,
                WORDS.say("kept.curves.label"),
                compared.stream().map(RetentionAnswer::line).toList(),
                params.abandonedAt(),
                WORDS.say("curve.reference", params.abandonedAt()));
    }

    private static CurveFigure.Line line(RetentionCurve curve) {
        return new CurveFigure.Line(
                curve.name(),
                curve.places().stream()
                        .map(place -> {
                            Optional<Interval> interval = curve.interval(place.watching());
                            double share = 100 * place.watching();
                            return new CurveFigure.Point(
                                    "",
                                    place.percent(),
                                    share,
                                    interval.map(ends -> Math.min(share, 100 * ends.low()))
                                            .orElse(Double.NaN),
                                    interval.map(ends -> Math.max(share, 100 * ends.high()))
                                            .orElse(Double.NaN),
                                    false,
                                    "");
                        })
                        .toList());
    }

    private Table losses() {
        List<RetentionCurve> others = curves.stream()
                .filter(curve -> !isRanked(curve))
                .sorted(Comparator.comparingDouble(this::lost).reversed().thenComparing(RetentionCurve::name))
                .toList();
        return TableOf.rows(Stream.concat(ranked().stream(), others.stream()).toList())
                .text("video_title", RetentionCurve::name)
                .text("course_code", RetentionCurve::course)
                .whole("plays", RetentionCurve::plays)
                .number("loss_rate", this::lost)
                .number("loss_low", curve -> interval(curve, Interval::low))
                .number("loss_high", curve -> interval(curve, Interval::high))
                .number("steepest_from_percent", curve -> fall(curve, RetentionCurve.Fall::from))
                .number("steepest_to_percent", curve -> fall(curve, RetentionCurve.Fall::to))
                .number("steepest_loss", curve -> fall(curve, RetentionCurve.Fall::lost))
                .table();
    }

    private static double fall(RetentionCurve curve, Function<RetentionCurve.Fall, Double> of) {
        return curve.steepest().map(of).orElse(Double.NaN);
    }

    private record At(RetentionCurve curve, RetentionCurve.Place place) {}

    private Table places() {
        List<At> places = new ArrayList<>();
        compared().forEach(curve -> curve.places().forEach(place -> places.add(new At(curve, place))));
        return TableOf.rows(places)
                .text("group", at -> at.curve().name())
                .number("percent", at -> at.place().percent())
                .number("watching_share", at -> at.place().watching())
                .table();
    }

    private Reading reading() {
        RetentionCurve all = all();
        List<String> evidence = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        ranked().stream().findFirst().ifPresent(curve -> {
            Interval interval = curve.interval(lost(curve)).orElseThrow().times(100);
            evidence.add(WORDS.say("kept.surest", curve.name(), 100 * lost(curve))
                    + " "
                    + WORDS.say("kept.interval", interval.low(), interval.high(), curve.plays()));
            actions.add(WORDS.say("action.video", curve.name(), StoppedEarly.line(params.abandonedAt())));
        });
        RetentionCurve first = compared().getFirst();
        first.steepest()
                .ifPresent(fall -> evidence.add(
                        WORDS.say("kept.steepest", first.name(), fall.from(), fall.to(), 100 * fall.lost())));
        return new Reading(
                WORDS.say(
                        "kept.headline",
                        100 * lost(all),
                        StoppedEarly.line(params.abandonedAt()),
                        all.plays(),
                        curves.size()),
                evidence,
                List.of(Notice.warning("no-learners", WORDS.say("kept.notice.no-learners"))),
                actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions);
    }
}
