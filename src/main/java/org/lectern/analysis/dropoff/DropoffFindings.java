package org.lectern.analysis.dropoff;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What looking for drop-off found.
 *
 * @param figures videos by abandonment rate, by count, the path of a course, the curve of views still running
 * @param tables {@code abandoned_videos}, {@code abandonment_by_course}, {@code abandonment_by_course_video},
 *     {@code course_path}, {@code survival_curve} and {@code dropoff_totals}; those by course are absent where the study
 *     has none, and the path where no order is known
 * @param videos every title, whose views may be compared
 * @param courses every course, whose views may be compared, by one name
 * @param paths the courses whose path may be shown
 */
public record DropoffFindings(
        List<Figure> figures,
        List<NamedTable> tables,
        Reading reading,
        Provenance provenance,
        List<String> videos,
        List<String> courses,
        List<String> paths)
        implements Findings {

    public DropoffFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        videos = List.copyOf(videos);
        courses = List.copyOf(courses);
        paths = List.copyOf(paths);
    }
}
