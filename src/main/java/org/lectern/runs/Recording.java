package org.lectern.runs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Sha256;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Metric;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.TableCsv;
import org.lectern.stats.Interval;

/** Makes a run of what a training found. */
public final class Recording {

    /** Tables of which no row is about a learner. */
    private static final Set<String> TABLES = Set.of(
            "predictor_metrics",
            "predictor_calibration",
            "predictor_importance",
            "predictor_curve",
            "predictor_confusion",
            "risk_metrics",
            "risk_gates",
            "risk_contacts",
            "risk_decision_curve",
            "risk_reliability",
            "risk_by_week",
            "risk_search",
            "recommender_metrics",
            "recommender_histories",
            "recommender_weights",
            "tuning",
            "sequence");

    private Recording() {}

    /**
     * Keeps what was found.
     *
     * @param now when the training ended
     * @param analysis the id of what trained
     * @return the run; empty where nothing was learnt
     * @throws org.lectern.contract.ProblemException where it cannot be written; what was trained is not lost by that
     */
    public static Optional<KeptRun> keep(RunLog log, Instant now, String analysis, Findings found) {
        return found.model().map(model -> keep(log, now, analysis, found, model));
    }

    private static KeptRun keep(RunLog log, Instant now, String analysis, Findings found, TrainedModel model) {
        Task task = Task.of(model);
        Provenance provenance = found.provenance();
        Run run = new Run(
                newId(),
                "",
                task.id(),
                now.minus(found.took()).toEpochMilli(),
                found.took().toNanos() / 1e9,
                peak(),
                provenance.study(),
                provenance.question(analysis),
                provenance.views(),
                provenance.learners(),
                provenance.seed(),
                versions(provenance),
                found.judges().map(Recording::judged),
                model.metrics().stream()
                        .map(metric -> score(metric, provenance, task))
                        .toList(),
                Calibrations.of(found),
                List.of());
        return log.add(run, Trials.of(run, found), folder -> files(task, model, found, now, folder));
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Run.JudgedBy judged(Judges judges) {
        return new Run.JudgedBy(judges.rows(), judges.learners());
    }

    private static Map<String, String> versions(Provenance provenance) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("lectern", provenance.version());
        versions.put("java", Runtime.version().toString());
        versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** What a run calls a measure; one of lists says how long they were. */
    static String name(String metric, String task, Map<String, String> parameters) {
        String shown = parameters.get("shown");
        return task.equals(Task.RECOMMEND.id()) && shown != null ? metric + "_at_" + shown : metric;
    }

    static String name(Metric metric, String task, Map<String, String> parameters) {
        return name(metric.name(), task, parameters);
    }

    private static Run.Score score(Metric metric, Provenance provenance, Task task) {
        return new Run.Score(
                name(metric, task.id(), provenance.parameters()),
                metric.value(),
                metric.interval().map(Interval::low).orElse(Double.NaN),
                metric.interval().map(Interval::high).orElse(Double.NaN),
                metric.baseline());
    }

    private static List<Run.KeptFile> files(Task task, TrainedModel model, Findings found, Instant now, Path folder)
            throws IOException {
        List<Run.KeptFile> files = new ArrayList<>();
        // A recommender holds who opened what.
        if (task != Task.RECOMMEND) {
            ModelFile.write(model, folder.resolve(Run.MODEL), now);
            files.add(kept(folder, Run.MODEL));
        }
        for (NamedTable table : found.tables()) {
            if (TABLES.contains(table.name())) {
                String name = table.name() + ".csv";
                TableCsv.write(table, SpreadsheetSafety.NEUTRALISED, folder.resolve(name));
                files.add(kept(folder, name));
            }
        }
        return files;
    }

    private static Run.KeptFile kept(Path folder, String name) throws IOException {
        return new Run.KeptFile(name, Sha256.hex(Files.readAllBytes(folder.resolve(name))));
    }
}
