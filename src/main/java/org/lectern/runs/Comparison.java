package org.lectern.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.analysis.Findings;
import org.lectern.contract.Portion;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Judges;
import org.lectern.study.Study;

/**
 * Runs side by side, each beside the first.
 *
 * @param runs two to five
 * @param settings all that was asked for, of each run; what differs first
 * @param scores measures that any of them has
 * @param changed of each run but the first, learners of whom its model says something else than the first one's; empty where nobody
 *     looked at the data again
 * @param paired whether differences were taken on the same learners, of every run but the first
 */
public record Comparison(
        List<KeptRun> runs, List<Setting> settings, List<Row> scores, List<Changed> changed, List<Boolean> paired) {

    /** More than these nobody reads side by side. */
    public static final int MOST = 5;

    private static final Words WORDS = Words.of(Comparison.class);

    /**
     * Something that was asked for.
     *
     * @param values of each run; empty where a run knows no such thing
     */
    public record Setting(String name, List<String> values) {

        public Setting {
            values = List.copyOf(values);
        }

        /** Whether runs differ in it. */
        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /**
     * A measure.
     *
     * @param of each run; empty where a run has no such measure
     * @param differences of each run but the first: its value less the first one's, with the interval of the difference on the same
     *     learners where that is known
     */
    public record Row(String score, List<Optional<Run.Score>> of, List<Estimate> differences) {

        public Row {
            of = List.copyOf(of);
            differences = List.copyOf(differences);
        }
    }

    /**
     * Of whom a model says something else.
     *
     * @param learners of whom both say something
     * @param others how many of them are told something else
     */
    public record Changed(int learners, int others) {}

    public Comparison {
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        scores = List.copyOf(scores);
        changed = List.copyOf(changed);
        paired = List.copyOf(paired);
    }

    /**
     * As the log has them: every measure with its own interval, differences without one.
     *
     * @throws org.lectern.contract.ProblemException {@code how-many} where there are fewer than two, more than {@link #MOST}, or one
     *     twice, {@code
     *     other-task} where they do not foresee the same
     */
    public static Comparison of(List<KeptRun> runs) {
        return of(runs, List.of(), List.of());
    }

    /**
     * Trains each of them again on their data, so that differences can be taken learner by learner.
     *
     * @param study their data
     * @throws org.lectern.contract.ProblemException as {@link #of(List)} and {@link Again#of}
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Comparison again(List<KeptRun> runs, Study study, TaskContext context) {
        of(runs);
        List<Findings> found = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            TaskContext part = new Portion(context, (double) i / runs.size(), (i + 1.0) / runs.size());
            found.add(Again.of(runs.get(i).run(), study, part).findings());
        }
        List<Map<String, Estimate>> differences = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            differences.add(difference(runs.get(i).run(), found.get(i), found.getFirst(), context));
            changed.add(Advice.changed(found.getFirst(), found.get(i)));
        }
        return of(runs, differences, changed);
    }

    private static Map<String, Estimate> difference(Run run, Findings one, Findings first, TaskContext context) {
        Optional<Judges> judges = one.judges();
        Optional<Judges> others = first.judges();
        Map<String, Estimate> named = new LinkedHashMap<>();
        if (judges.isPresent() && others.isPresent()) {
            judges.get()
                    .difference(others.get(), run.seed(), context)
                    .forEach((name, apart) -> named.put(
                            Recording.name(name, run.task(), run.question().parameters()), apart));
        }
        return named;
    }

    private static Comparison of(List<KeptRun> runs, List<Map<String, Estimate>> differences, List<Changed> changed) {
        if (runs.size() < 2 || runs.size() > MOST || runs.stream().distinct().count() < runs.size()) {
            throw Problem.of(WORDS, "how-many", MOST).asException();
        }
        if (runs.stream().map(run -> run.run().task()).distinct().count() > 1) {
            throw Problem.of(WORDS, "other-task").asException();
        }
        return new Comparison(
                runs,
                settings(runs),
                names(runs).stream().map(name -> row(name, runs, differences)).toList(),
                changed,
                differences.isEmpty()
                        ? IntStream.range(1, runs.size()).mapToObj(_ -> false).toList()
                        : differences.stream().map(found -> !found.isEmpty()).toList());
    }

    private static List<Setting> settings(List<KeptRun> runs) {
        List<Map<String, String>> asked =
                runs.stream().map(run -> Asked.of(run.run())).toList();
        Set<String> names = new LinkedHashSet<>();
        asked.forEach(one -> names.addAll(one.keySet()));
        List<Setting> all = names.stream()
                .map(name -> new Setting(
                        name,
                        asked.stream()
                                .map(one -> Objects.requireNonNullElse(one.get(name), ""))
                                .toList()))
                .toList();
        List<Setting> sorted =
                new ArrayList<>(all.stream().filter(Setting::differs).toList());
        all.stream().filter(setting -> !setting.differs()).forEach(sorted::add);
        return sorted;
    }

    private static Set<String> names(List<KeptRun> runs) {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> run.run().scores().forEach(score -> names.add(score.name())));
        return names;
    }

    private static Row row(String name, List<KeptRun> runs, List<Map<String, Estimate>> differences) {
        List<Optional<Run.Score>> of =
                runs.stream().map(run -> run.run().score(name)).toList();
        double first = value(of.getFirst());
        return new Row(
                name,
                of,
                IntStream.range(1, runs.size())
                        .mapToObj(i -> Optional.ofNullable(
                                        differences.isEmpty()
                                                ? null
                                                : differences.get(i - 1).get(name))
                                .orElse(new Estimate(value(of.get(i)) - first, Optional.empty())))
                        .toList());
    }

    private static double value(Optional<Run.Score> score) {
        return score.map(Run.Score::value).orElse(Double.NaN);
    }

    /** Whether all were trained on the same data, read the same way. */
    public boolean isOfTheSameData() {
        return runs.stream()
                        .map(run -> run.run().question().fingerprint())
                        .distinct()
                        .count()
                == 1;
    }

    /** Only what differs. */
    public List<Setting> differing() {
        return settings.stream().filter(Setting::differs).toList();
    }
}
