package org.lectern.analysis.rate;

import java.util.Comparator;
import java.util.List;

/**
 * The views of one course.
 *
 * @param course its name
 * @param rates one a property that was asked for
 * @param ps of each, the chance of such a difference from the whole, learner by learner
 */
public record CourseRate(String course, List<Rate> rates, List<Double> ps) {

    /** Surest to be high first, equal ones by name. */
    public static final Comparator<CourseRate> SUREST_FIRST =
            Comparator.comparing(CourseRate::rate, Rate.SUREST_FIRST).thenComparing(CourseRate::course);

    public static final Comparator<CourseRate> MOST_VIEWS_FIRST = Comparator.comparingLong(
                    (CourseRate course) -> course.rate().views())
            .reversed()
            .thenComparing(CourseRate::course);

    public CourseRate {
        rates = List.copyOf(rates);
        ps = List.copyOf(ps);
    }

    /** Of the property that was asked for first. */
    public Rate rate() {
        return rates.getFirst();
    }

    /** Of the property that was asked for first, see {@link org.lectern.stats.ClusteredContrast#p}. */
    public double p() {
        return ps.getFirst();
    }

    /** The names, most views first. */
    public static List<String> byViews(List<CourseRate> courses) {
        return courses.stream().sorted(MOST_VIEWS_FIRST).map(CourseRate::course).toList();
    }
}
