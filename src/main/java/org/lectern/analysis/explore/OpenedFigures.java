package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;

/** The figures where a study tells of engagements; what it does not tell has none. */
record OpenedFigures(OpenedResult result) {

    /** So many values of a property are shown. */
    private static final int MOST = 10;

    private static final double PERCENT = 100;

    private static final Words WORDS = Words.of(OpenedFigures.class);

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>(List.of(counts()));
        if (!result.times().isEmpty()) {
            figures.addAll(List.of(days(), hours(), weekdays()));
        }
        result.seconds().ifPresent(bins -> figures.add(seconds(bins)));
        if (!result.byLike().isEmpty()) {
            figures.add(byLike());
        }
        result.crossings().forEach(crossing -> figures.add(new CrossingFigure(crossing).figure()));
        if (!result.people().isEmpty()) {
            figures.add(portions(OpenedTables.PEOPLE, result.people(), result.toldPeople()));
        }
        if (!result.content().isEmpty()) {
            figures.add(portions(OpenedTables.CONTENT, result.content(), result.content()));
        }
        return figures;
    }

    private static Heading heading(String table) {
        return new Heading(table, WORDS.say("opened.table." + table), table);
    }

    private HistogramFigure counts() {
        LearnerCounts counts = result.counts();
        List<Long> edges = counts.edges();
        return new HistogramFigure(
                heading(OpenedTables.COUNTS)
                        .saying(
                                WORDS.say(
                                        "opened.counts.alternative",
                                        counts.all(),
                                        counts.median(),
                                        counts.learners().lastKey()),
                                WORDS.say("opened.counts.note")),
                Axis.log(WORDS.say("opened.axis.engagements-of-learner")),
                Axis.fromZero(WORDS.say("opened.axis.learners")),
                edges.stream().map(Long::doubleValue).toList(),
                IntStream.range(0, edges.size() - 1)
                        .mapToObj(bin -> counts.count(edges.get(bin), edges.get(bin + 1)))
                        .toList());
    }

    private CurveFigure days() {
        List<OpenedTimes.Stretch> days = result.times().stretches();
        int step = result.times().step();
        long first = days.getFirst().from().toEpochDay();
        OpenedTimes.Stretch most = days.stream()
                .reduce((one, other) -> other.engagements() > one.engagements() ? other : one)
                .orElseThrow();
        return new CurveFigure(
                heading(OpenedTables.DAYS)
                        .saying(
                                WORDS.say("opened.days.alternative", most.from().toString(), most.engagements(), step),
                                WORDS.say("opened.zone"),
                                step == 1 ? "" : WORDS.say("opened.days.note-step", step)),
                Axis.fromZero(
                        WORDS.say("opened.axis.days", days.getFirst().from().toString())),
                Axis.fromZero(WORDS.say("opened.axis.engagements")),
                CurveFigure.Path.SMOOTH,
                WORDS.say("opened.days.series"),
                List.of(new CurveFigure.Line(
                        WORDS.say("opened.axis.engagements"),
                        days.stream()
                                .map(day -> CurveFigure.Point.bare(
                                        (double) (day.from().toEpochDay() - first),
                                        (double) day.engagements(),
                                        day.from().toString()))
                                .toList())),
                Double.NaN,
                "");
    }

    private BarFigure hours() {
        List<Long> hours = result.times().hours();
        int most = IntStream.range(0, hours.size())
                .reduce(0, (one, other) -> hours.get(other) > hours.get(one) ? other : one);
        return new BarFigure(
                heading(OpenedTables.HOURS)
                        .saying(
                                WORDS.say("opened.hours.alternative", OpenedTables.hour(most), hours.get(most)),
                                WORDS.say("opened.zone")),
                Axis.fromZero(WORDS.say("opened.axis.engagements")),
                WORDS.say("opened.label.hour"),
                IntStream.range(0, hours.size()).mapToObj(OpenedTables::hour).toList(),
                hours.stream().map(Long::doubleValue).toList(),
                hours.stream().map(n -> WORDS.say("opened.cell.count", n)).toList());
    }

    private BarFigure weekdays() {
        List<OpenedTimes.Weekday> week = result.times().weekdays();
        OpenedTimes.Weekday most = week.stream()
                .reduce((one, other) -> other.aDay() > one.aDay() ? other : one)
                .orElseThrow();
        return new BarFigure(
                heading(OpenedTables.WEEKDAYS)
                        .saying(
                                WORDS.say("opened.weekdays.alternative", OpenedTables.weekday(most), most.aDay()),
                                WORDS.say("opened.zone")),
                Axis.fromZero(WORDS.say("opened.axis.a-day")),
                WORDS.say("opened.label.weekday"),
                week.stream().map(OpenedTables::weekday).toList(),
                week.stream().map(OpenedTimes.Weekday::aDay).toList(),
                week.stream()
                        .map(day -> WORDS.say("opened.weekday.label", day.aDay(), day.days()))
                        .toList());
    }

    private static HistogramFigure seconds(SecondsBins bins) {
        return new HistogramFigure(
                heading(OpenedTables.SECONDS)
                        .saying(WORDS.say(
                                "opened.seconds.alternative",
                                bins.all(),
                                bins.counts().getLast(),
                                bins.longest())),
                Axis.fromZero(WORDS.say("opened.axis.seconds")),
                Axis.fromZero(WORDS.say("opened.axis.engagements")),
                IntStream.range(0, bins.counts().size())
                        .mapToObj(bin -> (double) bin * bins.width())
                        .toList(),
                bins.counts(),
                WORDS.say("opened.seconds.longer", bins.longest()));
    }

    private IntervalFigure byLike() {
        List<CrossCell> told = result.byLike().stream()
                .filter(cell -> cell.learners() >= OpenedAnswer.FEWEST)
                .toList();
        return new IntervalFigure(
                told.isEmpty()
                        ? heading(OpenedTables.BY_LIKE).empty(WORDS.say("opened.cell.few", OpenedAnswer.FEWEST))
                        : heading(OpenedTables.BY_LIKE)
                                .saying(WORDS.say("opened.by-like.alternative"), WORDS.say("opened.by-like.note")),
                Axis.fromZero(WORDS.say("opened.axis.seconds-mean")),
                OpenedWords.property("liked"),
                told.stream()
                        .map(cell -> new IntervalFigure.Row(
                                OpenedWords.value("liked", cell.row()),
                                "",
                                cell.value(),
                                cell.interval().low(),
                                cell.interval().high(),
                                cell.n()))
                        .toList(),
                Double.NaN,
                "");
    }

    private static IntervalFigure portions(String table, List<Portion> all, List<Portion> told) {
        List<Portion> shown = told.stream()
                .map(Portion::property)
                .distinct()
                .flatMap(property -> told.stream()
                        .filter(portion -> portion.property().equals(property))
                        .limit(MOST))
                .toList();
        return new IntervalFigure(
                told.isEmpty()
                        ? heading(table).empty(WORDS.say("opened.cell.few", OpenedAnswer.FEWEST))
                        : heading(table)
                                .saying(
                                        WORDS.say(
                                                "opened.portions.alternative." + table,
                                                all.getFirst().all()),
                                        Stream.of(
                                                        WORDS.say("opened.portions.note." + table),
                                                        shown.size() < told.size()
                                                                ? WORDS.say("opened.portions.note-more", MOST)
                                                                : "")
                                                .toArray(String[]::new)),
                Axis.percent(WORDS.say("opened.axis." + table)),
                WORDS.say("opened.label.value"),
                shown.stream()
                        .map(portion -> new IntervalFigure.Row(
                                OpenedWords.value(portion.property(), portion.value()),
                                OpenedWords.property(portion.property()),
                                PERCENT * portion.share(),
                                PERCENT * portion.interval().low(),
                                PERCENT * portion.interval().high(),
                                portion.count()))
                        .toList(),
                Double.NaN,
                "");
    }
}
