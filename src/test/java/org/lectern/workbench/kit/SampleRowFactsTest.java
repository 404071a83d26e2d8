package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject.Kind;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;

/** Of which tables of all analyses a row is a video, a course or a learner, and none of their parts. */
class SampleRowFactsTest {

    @Test
    void eachThingHasOneRowInEveryTableThatTellsOfIt() {
        Map<Kind, Set<String>> used = new TreeMap<>();
        try (Study whole = Importer.open(Path.of("data", "sample-study"), ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study study = whole.filtered(whole.facts().learnersOnly());
            for (Analysis<?> analysis : Analyses.all()) {
                if (analysis.lacking(study).isPresent()) {
                    continue;
                }
                for (NamedTable table : analysis.answer(Choices.standard(), study, TaskContext.quiet())
                        .tables()) {
                    RowNames rows = RowNames.of(table);
                    rows.kind().filter(rows::are).ifPresent(kind -> {
                        used.computeIfAbsent(kind, _ -> new TreeSet<>()).add(table.name());
                        assertEquals(
                                table.table().rowCount(),
                                rows.column().orElseThrow().unique().size(),
                                table::name);
                    });
                }
            }
        }
        assertEquals(
                Map.of(
                        Kind.VIDEO,
                        Set.of(
                                "abandoned_videos",
                                "churn_along_course",
                                "course_path",
                                "struggle_by_place",
                                "struggle_videos",
                                "timeline_totals",
                                "top_videos_by_total",
                                "video_benchmark",
                                "video_churn",
                                "video_engagement",
                                "video_struggle"),
                        Kind.COURSE,
                        Set.of(
                                "abandonment_by_course",
                                "completion_by_course",
                                "course_churn",
                                "course_engagement",
                                "course_struggle",
                                "course_struggle_intervals"),
                        Kind.LEARNER,
                        Set.of(
                                "anomalous_learner_views",
                                "anomalous_learners",
                                "engagement_ranking",
                                "half_watchers",
                                "learner_clusters",
                                "learner_engagement",
                                "predictor_learners",
                                "struggling_learners",
                                "unusual_learners")),
                used);
    }
}
