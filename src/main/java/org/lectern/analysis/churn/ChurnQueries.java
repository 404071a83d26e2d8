package org.lectern.analysis.churn;

import java.math.BigDecimal;
import java.util.List;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Property;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.RateQueries;
import org.lectern.analysis.rate.Rates;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Asks the study for views below the threshold. As published, intervals take every view for somebody else's. */
final class ChurnQueries {

    private final ChurnParams params;
    private final Study study;
    private final TaskContext context;

    ChurnQueries(ChurnParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /**
     * Counts by video and by course.
     *
     * @param courseColumn the column that names a view's course
     * @throws org.lectern.contract.ProblemException where there is nothing to count
     */
    Churn count(String courseColumn) {
        RateQueries queries = new RateQueries(study, courseColumn, context);
        Property below = below(params.threshold());
        List<VideoRate> videos = queries.videos(List.of(below, below(params.lower()), below(params.higher())));
        if (videos.isEmpty()) {
            throw NoViews.problem().asException();
        }
        Rates rates = queries.rates(List.of(below));
        return new Churn(
                videos.stream()
                        .map(this::inThisMode)
                        .sorted(VideoRate.SUREST_FIRST)
                        .toList(),
                rates.courses().stream()
                        .map(this::inThisMode)
                        .sorted(CourseRate.SUREST_FIRST)
                        .toList(),
                inThisMode(rates.whole()),
                rates.whole());
    }

    private VideoRate inThisMode(VideoRate video) {
        return new VideoRate(video.video(), video.course(), inThisMode(video.rates()));
    }

    private CourseRate inThisMode(CourseRate course) {
        return new CourseRate(course.course(), inThisMode(course.rates()), course.ps());
    }

    private List<Rate> inThisMode(List<Rate> rates) {
        return rates.stream().map(this::inThisMode).toList();
    }

    private Rate inThisMode(Rate rate) {
        return params.mode() == Mode.CORRECTED ? rate : rate.ofEveryView();
    }

    /** @param views number of all views */
    CourseNames names(String courseColumn, long views) {
        context.checkCancelled();
        Row row = study.query("""
                WITH names AS (
                    SELECT course, course_as_given, %s AS named, count(*) AS n
                    FROM views
                    GROUP BY 1, 2, 3
                )
                SELECT count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       CAST(sum(CASE WHEN named IS NULL THEN n ELSE 0 END) AS BIGINT) AS without_course
                FROM names
                """.formatted(courseColumn), context).row(0);
        return new CourseNames(row.getLong("courses"), row.getLong("spellings"), row.getLong("without_course"), views);
    }

    /** The threshold as a decimal, which compares exactly with completion. */
    private static Property below(double percent) {
        return Property.that("completion < " + BigDecimal.valueOf(percent).toPlainString());
    }
}
