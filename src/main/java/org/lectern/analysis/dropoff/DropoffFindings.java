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
 */
public record DropoffFindings(List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance)
        implements Findings {

    public DropoffFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
