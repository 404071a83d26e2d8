package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.contract.Words;
import org.lectern.stats.Kitagawa.Part;
import org.lectern.study.Match;
import tech.tablesaw.api.Table;

/** The tables. Means are in percent, differences and their parts in percentage points. */
final class CompareTables {

    static final String OVERALL = "compare_overall";
    static final String PARTS = "compare_parts";
    static final String VIDEOS = "compare_videos";
    static final String COURSES = "compare_courses";
    static final String CURVES = "compare_curves";
    static final String UNMATCHED = "compare_unmatched";

    private static final Words WORDS = Words.of(CompareTables.class);

    private final CompareResult result;

    CompareTables(CompareResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(OVERALL, WORDS.say("table.overall"), overall()));
        tables.add(new NamedTable(PARTS, WORDS.say("table.parts"), parts()));
        tables.add(videos());
        if (!result.courses().isEmpty()) {
            tables.add(courses());
        }
        result.curves()
                .ifPresent(curves -> tables.add(new NamedTable(CURVES, WORDS.say("table.curves"), curves(curves))));
        tables.add(new NamedTable(UNMATCHED, WORDS.say("table.unmatched"), unmatched()));
        return tables;
    }

    /** A line of the table of all together; what is counted has no parts. */
    private record Line(String measure, double a, double b, double difference, Map<Part, Amount> parts) {

        static Line of(Parts parts) {
            return new Line(
                    parts.measure().option(),
                    parts.a(),
                    parts.b(),
                    parts.whole().value(),
                    parts.parts());
        }

        static Line counted(String what, double a, double b) {
            return new Line(what, a, b, b - a, Map.of());
        }

        double part(Part part) {
            Amount found = parts.get(part);
            return found == null ? Double.NaN : found.value();
        }

        double low() {
            Amount whole = parts.get(Part.WHOLE);
            return whole == null ? Double.NaN : whole.low();
        }

        double high() {
            Amount whole = parts.get(Part.WHOLE);
            return whole == null ? Double.NaN : whole.high();
        }
    }

    private Table overall() {
        BothSides both = result.both();
        List<Line> lines = Stream.concat(
                        result.parts().stream().map(Line::of),
                        Stream.of(
                                Line.counted("views", (double) result.views(0), (double) result.views(1)),
                                Line.counted("learners", both.learners(0), both.learners(1)),
                                Line.counted("videos", videosOf(0), videosOf(1))))
                .toList();
        return TableOf.rows(lines)
                .text("measure", Line::measure)
                .number("a", Line::a)
                .number("b", Line::b)
                .number("difference", Line::difference)
                .number("low", Line::low)
                .number("high", Line::high)
                .number("from_videos", line -> line.part(Part.GROUPS))
                .number("from_learners", line -> line.part(Part.STRATA))
                .number("from_watching", line -> line.part(Part.MEANS))
                .table();
    }

    private int videosOf(int side) {
        return result.both().matched() + result.alone(side).size();
    }

    private record OnePart(Parts of, Part part) {

        Amount amount() {
            return of.of(part);
        }
    }

    private Table parts() {
        List<OnePart> parts = result.parts().stream()
                .flatMap(of -> Stream.of(Part.values()).map(part -> new OnePart(of, part)))
                .toList();
        return TableOf.rows(parts)
                .text("measure", one -> one.of().measure().option())
                .text("part", one -> option(one.part()))
                .number("difference", one -> one.amount().value())
                .number("low", one -> one.amount().low())
                .number("high", one -> one.amount().high())
                .number("mean_a", one -> one.of().a())
                .number("mean_b", one -> one.of().b())
                .whole("learners_a", _ -> result.both().learners(0))
                .whole("learners_b", _ -> result.both().learners(1))
                .table();
    }

    /** The name of a part in tables. */
    static String option(Part part) {
        return switch (part) {
            case WHOLE -> "all";
            case GROUPS -> "from_videos";
            case STRATA -> "from_learners";
            case MEANS -> "from_watching";
        };
    }

    private NamedTable videos() {
        List<Changed<BothSides.Video>> rows = result.videos();
        TableOf<Changed<BothSides.Video>> table = TableOf.rows(rows)
                .text("video_title_a", row -> title(row.what(), 0))
                .text("video_title_b", row -> title(row.what(), 1))
                .text(
                        "matched_by",
                        row -> row.what().match().map(Match::by).orElseThrow().option());
        return new NamedTable(
                VIDEOS,
                WORDS.say("table.videos"),
                compared(table)
                        .number("seconds_a", row -> row.what().seconds())
                        .number("seconds_b", row -> row.what().secondsThen())
                        .table(),
                unranked(rows));
    }

    private static String title(BothSides.Video video, int side) {
        return (side == 0 ? video.first() : video.second()).map(Titled::title).orElse("");
    }

    private NamedTable courses() {
        List<Changed<CoursePairs.Pair>> rows = result.courses();
        TableOf<Changed<CoursePairs.Pair>> table = TableOf.rows(rows)
                .text("course_code_a", row -> row.what().first())
                .text("course_code_b", row -> row.what().second());
        return new NamedTable(
                COURSES, WORDS.say("table.courses"), compared(table).table(), unranked(rows));
    }

    private static <T> TableOf<Changed<T>> compared(TableOf<Changed<T>> table) {
        return table.whole("views_a", row -> row.difference().views())
                .whole("views_b", row -> row.difference().viewsThen())
                .whole("learners_a", row -> row.difference().learners())
                .whole("learners_b", row -> row.difference().learnersThen())
                .number("mean_a", row -> row.difference().a())
                .number("mean_b", row -> row.difference().b())
                .number("difference", row -> row.difference().value())
                .number("low", Changed::low)
                .number("high", Changed::high)
                .number("p_adjusted", Changed::p)
                .text("standing", row -> row.moved().option());
    }

    private <T> Unranked unranked(List<Changed<T>> rows) {
        return Unranked.of(
                rows,
                row -> row.moved() != Moved.TOO_FEW,
                WORDS.say("unranked", result.enough().inWords()));
    }

    private record At(int side, int percent) {}

    private Table curves(Curves curves) {
        List<At> points = Stream.of(0, 1)
                .flatMap(side -> Stream.iterate(0, percent -> percent < CurveQuery.TIMES, percent -> percent + 1)
                        .map(percent -> new At(side, percent)))
                .toList();
        return TableOf.rows(points)
                .text("study", at -> result.names().of(at.side()))
                .whole("percent", At::percent)
                .number("running", at -> curves.of(at.side()).share(at.percent()))
                .number("low", at -> curves.of(at.side()).interval(at.percent()).low())
                .number(
                        "high",
                        at -> curves.of(at.side()).interval(at.percent()).high())
                .table();
    }

    /** A video that one of the studies has alone; views and their mean there. */
    private record Alone(String title, String course, int side, double views, double mean) {}

    private Table unmatched() {
        List<Alone> rows = new ArrayList<>(alone(0));
        rows.addAll(alone(1));
        rows.sort(Comparator.comparingInt(Alone::side)
                .thenComparing(Comparator.comparingDouble(Alone::views).reversed())
                .thenComparing(Alone::title));
        return TableOf.rows(rows)
                .text("video_title", Alone::title)
                .text("course_code", Alone::course)
                .text("study", row -> result.names().of(row.side()))
                .whole("views", row -> (long) row.views())
                .number("mean", Alone::mean)
                .table();
    }

    private List<Alone> alone(int side) {
        List<BothSides.Video> videos = result.both().videos();
        double[] views = new double[videos.size()];
        double[] sums = new double[videos.size()];
        Rows of = result.both().rows(side);
        for (int row = 0; row < of.size(); row++) {
            views[of.what(row)] += of.count(row);
            sums[of.what(row)] += of.sum(result.main().measure(), row);
        }
        return IntStream.range(result.both().matched(), videos.size())
                .filter(video -> views[video] > 0)
                .mapToObj(video -> new Alone(
                        videos.get(video).any().title(),
                        videos.get(video).any().course(),
                        side,
                        views[video],
                        sums[video] / views[video]))
                .toList();
    }
}
