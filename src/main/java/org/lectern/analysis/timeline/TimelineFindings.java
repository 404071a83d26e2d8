package org.lectern.analysis.timeline;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What looking into a video found.
 *
 * @param figures who watches each moment, where people skip and leave, and first and repeated passages; where there are
 *     no learners, the share that watches each place alone
 * @param tables {@code timeline}, {@code timeline_findings} and {@code timeline_totals}
 * @param videos the titles that may be chosen, in their order
 */
public record TimelineFindings(
        List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance, List<String> videos)
        implements Findings {

    public TimelineFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        videos = List.copyOf(videos);
    }
}
