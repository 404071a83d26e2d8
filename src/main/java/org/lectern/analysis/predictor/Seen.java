package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model saw in training: learners' averages, courses, and how their views went.
 *
 * @param prior mean completion of all views, in percent, which a learner's average starts with
 * @param shrinkage views' worth of it
 * @param lowest lowest average that was there, in percent
 * @param highest highest average that was there, in percent
 * @param courses in the order of their numbers among the trees' categories; an empty name for views without a course
 */
public record Seen(double prior, double shrinkage, double lowest, double highest, List<Course> courses) {

    /** Averages are counted in bands this wide, in percent. */
    public static final double BAND = 5;

    /** An average of a hundred times each video; some studies keep what lies above 100 %. */
    private static final double MOST = 10_000;

    /** Fewer learners are not counted where others may read it. */
    private static final int FEWEST = 5;

    /** More views than any model is trained on; their sums are exact. */
    private static final long MOST_VIEWS = 1L << 40;

    /** Number of bands; the last holds 100 and whatever lies above. */
    public static final int BANDS = 20;

    /**
     * A course.
     *
     * @param bands its views by the average of their learners, {@link #BANDS} of them
     */
    public record Course(String name, List<Counts> bands) {

        public Course {
            bands = List.copyOf(bands);
            if (bands.size() != BANDS) {
                throw new IllegalArgumentException("A course has " + BANDS + " bands, not " + bands.size());
            }
        }

        /** All its views. */
        public Counts all() {
            return bands.stream().reduce(Counts.NONE, Counts::plus);
        }
    }

    /**
     * Views.
     *
     * @param learners who made them; one with averages in two bands, or in two courses, counts in both
     */
    public record Counts(long views, long finished, long learners) {

        static final Counts NONE = new Counts(0, 0, 0);

        public Counts {
            if (finished < 0 || views < finished || learners < 0 || views < learners || views > MOST_VIEWS) {
                throw new IllegalArgumentException(finished + " of " + views + " views of " + learners + " learners");
            }
        }

        /** The same, or nothing where so few learners made them that they might be told who it was. */
        public Counts ofMany() {
            return learners < FEWEST ? NONE : this;
        }

        Counts plus(Counts others) {
            return new Counts(views + others.views, finished + others.finished, learners + others.learners);
        }
    }

    public Seen {
        courses = List.copyOf(courses);
        if (!(prior >= 0 && prior <= MOST && shrinkage >= 0 && lowest <= highest) || courses.isEmpty()) {
            throw new IllegalArgumentException("A model saw a course and an average at least");
        }
        for (int i = 1; i < courses.size(); i++) {
            if (courses.get(i - 1).name().compareTo(courses.get(i).name()) >= 0) {
                throw new IllegalArgumentException("Courses stand in the order of their names, each once");
            }
        }
    }

    /** The band that an average lies in, 0 to {@value #BANDS} - 1. */
    public static int band(double average) {
        return Math.clamp((int) (average / BAND), 0, BANDS - 1);
    }

    /** The number of a course among the trees' categories; -1 for one that was not there. */
    public int category(String course) {
        int low = 0;
        int high = courses.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = courses.get(middle).name().compareTo(course);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** A learner's average as the model takes it: shrunk toward that of all, the more the fewer views stand behind it. */
    public double shrunk(double mean, long views) {
        return (shrinkage * prior + mean * views) / (shrinkage + views);
    }

    /** All views. */
    public Counts all() {
        return courses.stream().map(Course::all).reduce(Counts.NONE, Counts::plus);
    }

    /** The views of learners in the band of an average, in one course or, with -1, in all. */
    public Counts like(double average, int category) {
        int band = band(average);
        List<Counts> alike = new ArrayList<>();
        for (int course = 0; course < courses.size(); course++) {
            if (category < 0 || category == course) {
                alike.add(courses.get(course).bands().get(band));
            }
        }
        return alike.stream().reduce(Counts.NONE, Counts::plus);
    }
}
