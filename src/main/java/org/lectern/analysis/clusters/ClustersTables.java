package org.lectern.analysis.clusters;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.LongColumnType;

/** The tables. Completion is in percent, shares and stability are 0..1, silhouettes -1..1; groups count from 1. */
final class ClustersTables {

    static final String LEARNERS = "learner_clusters";
    static final String PROFILES = "cluster_profiles";
    static final String QUALITY = "cluster_quality";
    static final String CHOICE = "cluster_choice";
    static final String ANSWER = "cluster_answer";

    private static final Words WORDS = Words.of(ClustersTables.class);

    private final ClustersResult result;

    ClustersTables(ClustersResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        return List.of(
                new NamedTable(PROFILES, WORDS.say("table.profiles", result.tried()), profiles()),
                new NamedTable(LEARNERS, WORDS.say("table.learners", result.tried()), learners()),
                new NamedTable(QUALITY, WORDS.say("table.quality"), quality()),
                new NamedTable(CHOICE, WORDS.say("table.choice"), choice()),
                new NamedTable(ANSWER, WORDS.say("table.answer"), answer()));
    }

    private Table learners() {
        double[] silhouettes = result.sample().ofLearners();
        var learners = result.learners();
        return TableOf.rows(IntStream.range(0, learners.size()).boxed().toList())
                .text("student_id", learners::name)
                .number("avg_completion_rate", learners::mean)
                .whole("unique_videos_watched", learners::videos)
                .whole("cluster", learner -> result.grouping().of(learner) + 1)
                .number("silhouette", learner -> silhouettes[learner])
                .table();
    }

    private Table profiles() {
        return TableOf.rows(result.groups())
                .whole("cluster", ClusterProfile::number)
                .text("name", ClusterProfile::name)
                .whole("learners", ClusterProfile::learners)
                .number("learner_share", ClusterProfile::share)
                .number("avg_completion_rate", ClusterProfile::completion)
                .number("unique_videos_watched", ClusterProfile::videos)
                .whole("views", ClusterProfile::views)
                .number("silhouette", ClusterProfile::silhouette)
                .number("stability", ClusterProfile::stability)
                .table();
    }

    private Table quality() {
        return TableOf.rows(result.qualities())
                .whole("k", Quality::k)
                .number("silhouette", Quality::silhouette)
                .number("inertia", Quality::inertia)
                .table();
    }

    /** A silhouette that is exact has no standard error. */
    private Table choice() {
        return TableOf.rows(result.qualities().stream()
                        .filter(quality -> quality.k() >= ClustersParams.FEWEST)
                        .toList())
                .whole("k", Quality::k)
                .number("silhouette", Quality::silhouette)
                .number("standard_error", ClustersTables::error)
                .whole("smallest_cluster", ClustersTables::smallest)
                .text("note", this::note)
                .table();
    }

    private static double error(Quality quality) {
        return quality.standardError() == 0 ? Double.NaN : quality.standardError();
    }

    private static long smallest(Quality quality) {
        return quality.borne() ? quality.smallest() : LongColumnType.missingValueIndicator();
    }

    private String note(Quality quality) {
        if (quality.k() == result.best().k()) {
            return WORDS.say("note.best", result.tried());
        }
        return quality.k() == result.grouping().k() ? WORDS.say("note.shown") : Refusal.of(quality);
    }

    private Table answer() {
        Quality chosen = result.chosen();
        return TableOf.rows(List.of(result))
                .whole("learners", it -> it.learners().size())
                .whole("best_k", it -> it.best().k())
                .whole("k", _ -> chosen.k())
                .number("silhouette", _ -> chosen.silhouette())
                .number("standard_error", _ -> error(chosen))
                .number("inertia", _ -> chosen.inertia())
                .number("stability", ClustersResult::stability)
                .number("one_crowd_p", it -> it.crowds().p())
                .table();
    }
}
