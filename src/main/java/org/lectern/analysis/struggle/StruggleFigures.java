package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/** The figures, the one that answers the question first. */
final class StruggleFigures {

    private static final Words WORDS = Words.of(StruggleFigures.class);

    private final Struggled struggled;
    private final StruggleParams params;

    StruggleFigures(Struggled struggled) {
        this.struggled = struggled;
        this.params = struggled.params();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (!struggled.courses().isEmpty()) {
            figures.add(courses());
        }
        figures.add(videos());
        figures.add(deviations());
        if (!struggled.courses().isEmpty()) {
            figures.add(new ActivityFigure(struggled).figure());
        }
        struggled.onset().ifPresent(onset -> figures.add(new OnsetFigure(struggled, onset).figure()));
        return figures;
    }

    private IntervalFigure courses() {
        List<Course> ranked = struggled.rankedCourses();
        List<Course> shown = ranked.stream().limit(params.ranked()).toList();
        List<IntervalFigure.Row> rows = shown.stream()
                .map(course -> row(course.name(), course.share(), course.interval()))
                .toList();
        String id = "course_struggle_rate";
        String title = WORDS.say("courses.title");
        if (rows.isEmpty()) {
            String nothing = WORDS.say("courses.empty", params.minimumCourseViews());
            return ranking(
                    new Caption(id, title, nothing, nothing, StruggleTables.INTERVALS),
                    WORDS.say("label.course"),
                    rows);
        }
        Share first = shown.getFirst().share();
        double whole = struggled.whole().percent();
        String note = WORDS.say(
                "courses.note", shown.size(), ranked.size(), struggled.courses().size(), params.minimumCourseViews());
        Caption caption = new Caption(
                id,
                title,
                WORDS.say("courses.alternative", shown.getFirst().name(), first.percent(), first.views(), whole),
                joined(note, few(shown.stream().map(Course::share).toList())),
                StruggleTables.INTERVALS);
        return ranking(caption, WORDS.say("label.course"), rows);
    }

    private IntervalFigure videos() {
        List<Video> ranked = struggled.rankedVideos();
        List<Video> shown = ranked.stream().limit(params.ranked()).toList();
        List<IntervalFigure.Row> rows = shown.stream()
                .map(video -> row(video.name(), video.share(), video.share().interval()))
                .toList();
        int videos = struggled.videos().size();
        String id = "video_struggle_rate";
        String title = WORDS.say("videos.title");
        if (rows.isEmpty()) {
            String nothing = WORDS.say("videos.empty", videos, params.minimumViews());
            return ranking(
                    new Caption(id, title, nothing, nothing, StruggleTables.VIDEOS), WORDS.say("label.video"), rows);
        }
        Share first = shown.getFirst().share();
        double whole = struggled.whole().percent();
        String note = WORDS.say("videos.note", shown.size(), ranked.size(), videos, params.minimumViews());
        Caption caption = new Caption(
                id,
                title,
                WORDS.say("videos.alternative", shown.getFirst().name(), first.percent(), first.views(), whole),
                joined(note, few(shown.stream().map(Video::share).toList())),
                StruggleTables.VIDEOS);
        return ranking(caption, WORDS.say("label.video"), rows);
    }

    private IntervalFigure ranking(Caption caption, String label, List<IntervalFigure.Row> rows) {
        double whole = rows.isEmpty() ? Double.NaN : struggled.whole().percent();
        return new IntervalFigure(
                caption,
                Axis.fromZero(WORDS.say("axis.share")),
                label,
                rows,
                whole,
                rows.isEmpty() ? "" : WORDS.say("reference.whole", whole));
    }

    private static IntervalFigure.Row row(String name, Share share, Interval interval) {
        Interval percent = interval.times(100);
        double value = share.percent();
        return new IntervalFigure.Row(
                name, "", value, Math.min(percent.low(), value), Math.max(percent.high(), value), share.views());
    }

    private HistogramFigure deviations() {
        List<Double> edges = new ArrayList<>();
        for (int bin = 0; bin <= StruggleQueries.BINS; bin++) {
            edges.add(-100.0 + bin * StruggleQueries.BIN_WIDTH);
        }
        boolean empty = struggled.learners().isEmpty();
        String nothing = WORDS.say("deviations.empty");
        Caption caption = new Caption(
                "struggle_deviation_dist",
                WORDS.say("deviations.title"),
                empty ? nothing : deviationsInWords(),
                empty ? nothing : WORDS.say("deviations.note", StruggleQueries.BIN_WIDTH),
                StruggleTables.DEVIATIONS);
        return new HistogramFigure(
                caption,
                new Axis(WORDS.say("axis.deviation"), Axis.Scale.LINEAR, -100, 100),
                Axis.fromZero(WORDS.say("axis.views")),
                empty ? List.of(0.0) : edges,
                empty ? List.of() : struggled.deviations());
    }

    private String deviationsInWords() {
        List<Long> counts = struggled.deviations();
        int tallest = 0;
        long below = 0;
        for (int bin = 0; bin < counts.size(); bin++) {
            tallest = counts.get(bin) > counts.get(tallest) ? bin : tallest;
            below += bin >= StruggleQueries.BINS / 2 ? counts.get(bin) : 0;
        }
        long views = struggled.whole().views();
        long from = -100L + (long) tallest * StruggleQueries.BIN_WIDTH;
        long to = from + StruggleQueries.BIN_WIDTH;
        return WORDS.say(
                "deviations.alternative",
                100.0 * below / views,
                views,
                from < 0 ? WORDS.say("deviations.above", -to, -from) : WORDS.say("deviations.below", from, to),
                100.0 * counts.get(tallest) / views);
    }

    /** Says where ten learners or fewer stand behind a row. */
    private static String few(List<Share> shares) {
        long few = shares.stream()
                .filter(share -> share.learners() <= FewLearners.MOST)
                .count();
        return few == 0 ? "" : WORDS.say("few.rows", few, FewLearners.MOST);
    }

    /** The sentences that are not empty. */
    static String joined(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
