package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Property;
import org.lectern.analysis.rate.RateQueries;
import org.lectern.analysis.rate.Rates;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Counts abandoned views. */
final class DropoffQueries {

    private static final Property EARLY = Property.that("completion < " + DropoffTotals.EARLY);

    private final DropoffParams params;
    private final Study study;
    private final TaskContext context;
    private final List<Property> abandoned;

    DropoffQueries(DropoffParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
        this.abandoned = List.of(Property.that(params.abandoned()));
    }

    /**
     * Every title in every course, most abandoned views first.
     *
     * @param column that names the course
     */
    List<VideoRate> pairs(String column) {
        return rates(column).videos(abandoned).stream()
                .sorted(DropoffResult.BY_COUNT)
                .toList();
    }

    /** Every title, made of its pairs, most abandoned views first. */
    List<VideoRate> videos(List<VideoRate> pairs) {
        return rates(params.courseColumn()).titles(pairs).stream()
                .sorted(DropoffResult.BY_COUNT)
                .toList();
    }

    /** The study and its courses, those with most abandoned views first. */
    Rates rates() {
        Rates rates = rates(params.courseColumn()).rates(List.of(abandoned.getFirst(), EARLY));
        List<CourseRate> courses =
                rates.courses().stream().sorted(DropoffResult.COURSES_BY_COUNT).toList();
        return new Rates(rates.wholes(), courses);
    }

    private RateQueries rates(String column) {
        return new RateQueries(study, column, context);
    }

    /**
     * The study as a whole.
     *
     * @param pairs as {@link #pairs} gives them
     * @param videos number of titles
     */
    DropoffTotals totals(Rates rates, List<VideoRate> pairs, int videos) {
        context.checkCancelled();
        Row counts = study.query("""
                SELECT count(CASE WHEN completion = %s THEN 1 END) AS at_threshold,
                       count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       count(*) - count(%s) AS without_course
                FROM views
                """.formatted(params.decimal(), params.courseColumn()), context)
                .row(0);
        long shared = pairs.stream()
                .filter(pair -> !pair.course().isEmpty())
                .collect(Collectors.groupingBy(VideoRate::video, Collectors.counting()))
                .values()
                .stream()
                .filter(courses -> courses > 1)
                .count();
        return new DropoffTotals(
                rates.whole(),
                rates.wholes().getLast().share(),
                counts.getLong("at_threshold"),
                videos,
                counts.getLong("courses"),
                counts.getLong("spellings"),
                counts.getLong("without_course"),
                shared);
    }
}
