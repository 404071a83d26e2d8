package org.lectern.runs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run in MLflow's terms. Names hold letters, digits, underscores, hyphens, dots, spaces and slashes only, at most 250; values at most
 * 500 characters. Source: mlflow.utils.validation, versions 2 and 3.
 *
 * @param experiment one of each task
 * @param id as Lectern's
 * @param name of the run
 * @param start in milliseconds since 1970
 * @param end in milliseconds since 1970, never before the start
 * @param params what was asked for; empty ones are left out
 * @param metrics measures, ends of intervals and baselines that are numbers
 * @param tags what else is known
 */
record MlflowRun(
        String experiment,
        String id,
        String name,
        long start,
        long end,
        Map<String, String> params,
        Map<String, Double> metrics,
        Map<String, String> tags) {

    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_VALUE = 500;

    static MlflowRun of(KeptRun kept) {
        Run run = kept.run();
        Map<String, String> params = new LinkedHashMap<>();
        Asked.of(run).forEach((name, value) -> {
            if (!value.isEmpty()) {
                params.put(legal(name), cut(value));
            }
        });
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (Run.Score score : run.scores()) {
            put(metrics, score.name(), score.value());
            put(metrics, score.name() + "_low", score.low());
            put(metrics, score.name() + "_high", score.high());
            put(metrics, score.name() + "_baseline", score.baseline());
        }
        put(metrics, "seconds", run.seconds());
        run.judged().ifPresent(judged -> {
            put(metrics, "judged_rows", (double) judged.rows());
            put(metrics, "judged_learners", (double) judged.learners());
        });
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("mlflow.runName", cut(kept.title()));
        tags.put("mlflow.source.name", "lectern");
        tags.put("mlflow.source.type", "LOCAL");
        if (!kept.note().isEmpty()) {
            tags.put("mlflow.note.content", cut(kept.note()));
        }
        if (run.isTrial()) {
            tags.put("mlflow.parentRunId", run.parent());
        }
        tags.put("lectern.task", run.task());
        tags.put("lectern.in_use", String.valueOf(kept.inUse()));
        long seconds = Double.isNaN(run.seconds()) ? 0 : Math.round(run.seconds() * 1000);
        return new MlflowRun(
                "lectern-" + run.task(),
                run.id(),
                cut(kept.title()),
                run.started(),
                run.started() + seconds,
                params,
                metrics,
                tags);
    }

    private static void put(Map<String, Double> metrics, String name, double value) {
        if (Double.isFinite(value)) {
            metrics.put(legal(name), value);
        }
    }

    private static String legal(String name) {
        String legal = name.replaceAll("[^A-Za-z0-9_\\-. /]", "_");
        return legal.substring(0, Math.min(LONGEST_NAME, legal.length()));
    }

    /** Whole characters only. */
    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }
}
