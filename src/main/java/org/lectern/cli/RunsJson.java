package org.lectern.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.evaluation.Estimate;
import org.lectern.json.RecordJson;
import org.lectern.runs.Again;
import org.lectern.runs.Comparison;
import org.lectern.runs.ComparisonWords;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Run;
import org.lectern.stats.Interval;

/** Runs for scripts. */
final class RunsJson {

    private RunsJson() {}

    static Map<String, @Nullable Object> of(KeptRun kept) {
        Run run = kept.run();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", run.id());
        json.put("name", kept.name());
        json.put("note", kept.note());
        json.put("in_use", kept.inUse());
        json.put("parent", run.parent().isEmpty() ? null : run.parent());
        json.put("task", run.task());
        json.put("started", Instant.ofEpochMilli(run.started()).toString());
        json.put("seconds", finite(run.seconds()));
        json.put("peak_heap_bytes", run.memory());
        json.put("study", run.study());
        json.put("fingerprint", run.question().fingerprint());
        json.put("filter", RecordJson.of(run.question().filter()));
        json.put("parameters", run.question().parameters());
        json.put("seed", run.seed());
        json.put("versions", run.versions());
        json.put("rows", run.rows());
        json.put("learners", run.learners());
        json.put("judged_rows", run.judged().map(Run.JudgedBy::rows).orElse(null));
        json.put("judged_learners", run.judged().map(Run.JudgedBy::learners).orElse(null));
        json.put("metrics", run.scores().stream().map(RunsJson::of).toList());
        json.put("model", run.keepsModel() ? kept.model().toString() : null);
        return json;
    }

    private static Map<String, @Nullable Object> of(Run.Score score) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("metric", score.name());
        json.put("value", finite(score.value()));
        json.put("low", finite(score.low()));
        json.put("high", finite(score.high()));
        json.put("baseline", finite(score.baseline()));
        return json;
    }

    static Map<String, @Nullable Object> of(Comparison comparison) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("runs", comparison.runs().stream().map(RunsJson::of).toList());
        json.put("same_data", comparison.isOfTheSameData());
        json.put("same_learners", comparison.paired());
        Map<String, List<String>> differing = new LinkedHashMap<>();
        comparison.differing().forEach(setting -> differing.put(setting.name(), setting.values()));
        json.put("differing", differing);
        Map<String, Object> differences = new LinkedHashMap<>();
        comparison
                .scores()
                .forEach(row -> differences.put(
                        row.score(),
                        row.differences().stream().map(RunsJson::of).toList()));
        json.put("differences_from_first", differences);
        json.put("changed", comparison.changed().stream().map(RecordJson::of).toList());
        json.put("sentences", ComparisonWords.of(comparison));
        return json;
    }

    private static Map<String, @Nullable Object> of(Estimate difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", finite(difference.value()));
        json.put("low", difference.interval().map(Interval::low).orElse(null));
        json.put("high", difference.interval().map(Interval::high).orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> of(Again again) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", again.run().id());
        json.put("same", again.moved().isEmpty());
        json.put("moved", again.moved().stream().map(RecordJson::of).toList());
        json.put("sentence", again.sentence());
        return json;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
