package org.lectern.analysis.struggle;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * Where views fall far short.
 *
 * @param figures courses by share (absent where the study has none), videos by share, deviations, learners' activity by
 *     course (absent without courses), places in one course (absent where none tells its order)
 * @param tables {@code course_struggle}, {@code struggle_videos} and {@code struggling_learners} as published, and what
 *     stands behind the figures: {@code course_struggle_intervals}, {@code video_struggle}, {@code struggle_deviations},
 *     {@code struggle_by_activity}, {@code struggle_by_place}; those by course are absent where the study has none
 * @param largeTables {@code struggle_views}, every flagged view
 */
public record StruggleFindings(
        List<Figure> figures,
        List<NamedTable> tables,
        List<LargeTable> largeTables,
        Reading reading,
        Provenance provenance)
        implements Findings {

    public StruggleFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        largeTables = List.copyOf(largeTables);
    }
}
