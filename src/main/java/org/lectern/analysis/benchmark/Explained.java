package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.lectern.analysis.benchmark.Viewing.Video;
import org.lectern.stats.VideoDesign;

/**
 * What is reckoned with in what is to be expected of a video: its length, as lines that may bend at 6 and at 12 minutes, its place in
 * the course, as a line that may bend after the first third, and its course. A bend is allowed where there are videos enough to
 * tell it; a video of unknown length or place counts as the mean one.
 *
 * @param terms in the order of the design's columns, after the one of ones
 * @param courses number of courses
 */
record Explained(List<Term> terms, VideoDesign design, int courses) {

    /** What a term is a part of. */
    enum Factor {
        LENGTH,
        PLACE
    }

    /** One column of the design. */
    record Term(Factor factor, ToDoubleFunction<Video> of, DoubleUnaryOperator bent) {

        /** NaN where it is not known. */
        double at(Video video) {
            double value = of.applyAsDouble(video);
            return Double.isNaN(value) ? value : bent.applyAsDouble(value);
        }
    }

    /** So many videos stand behind each term. */
    static final int VIDEOS_A_TERM = 6;

    /** From here on longer is not told from long. */
    static final double LONGEST = 30;

    /** The rule that is to be checked: minutes that a video should not be longer than. */
    static final double RULE = 6;

    /** In the order in which they are given up where videos are few. */
    private static final List<Term> ALL = List.of(
            new Term(Factor.LENGTH, Video::minutes, minutes -> Math.min(LONGEST, minutes)),
            new Term(Factor.PLACE, Video::place, place -> place),
            new Term(Factor.LENGTH, Video::minutes, minutes -> Math.max(0, Math.min(LONGEST, minutes) - RULE)),
            new Term(Factor.PLACE, Video::place, place -> Math.max(0, place - 1.0 / 3)),
            new Term(Factor.LENGTH, Video::minutes, minutes -> Math.max(0, Math.min(LONGEST, minutes) - 2 * RULE)));

    Explained {
        terms = List.copyOf(terms);
    }

    /** @param learners of each video */
    static Explained of(List<Video> videos, int... learners) {
        List<Term> terms = new ArrayList<>();
        for (Term term : ALL) {
            long known = videos.stream()
                    .filter(video -> !Double.isNaN(term.of().applyAsDouble(video)))
                    .count();
            if (known >= (long) VIDEOS_A_TERM * (terms.size() + 1)) {
                terms.add(term);
            }
        }
        double[][] columns =
                terms.stream().map(term -> column(term, videos, learners)).toArray(double[][]::new);
        TreeMap<String, Integer> courses = new TreeMap<>();
        videos.forEach(video -> courses.put(video.course(), 0));
        int number = 0;
        for (var course : courses.entrySet()) {
            course.setValue(number++);
        }
        int[] group = videos.stream()
                .mapToInt(video -> courses.getOrDefault(video.course(), 0))
                .toArray();
        return new Explained(terms, VideoDesign.of(columns, group, courses.size()), courses.size());
    }

    private static double[] column(Term term, List<Video> videos, int... learners) {
        double[] column = videos.stream().mapToDouble(term::at).toArray();
        double sum = 0;
        double known = 0;
        for (int j = 0; j < column.length; j++) {
            sum += Double.isNaN(column[j]) ? 0 : learners[j] * column[j];
            known += Double.isNaN(column[j]) ? 0 : learners[j];
        }
        for (int j = 0; j < column.length; j++) {
            column[j] = Double.isNaN(column[j]) ? sum / known : column[j];
        }
        return column;
    }

    boolean has(Factor factor) {
        return terms.stream().anyMatch(term -> term.factor() == factor);
    }

    /** Numbers by column, of which those of other factors are 0. */
    double[] only(Factor factor, double... byColumn) {
        double[] only = new double[byColumn.length];
        for (int k = 0; k < terms.size(); k++) {
            only[k + 1] = terms.get(k).factor() == factor ? byColumn[k + 1] : 0;
        }
        return only;
    }
}
