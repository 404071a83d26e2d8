package org.lectern.runs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What a log holds.
 *
 * @param all runs as they were written, whatever clocks said; deleted ones are not among them
 * @param unreadable how many lines nobody can read, such as one that was cut off
 */
public record Runs(List<KeptRun> all, int unreadable) {

    private static final Words WORDS = Words.of(Runs.class);

    public Runs {
        all = List.copyOf(all);
    }

    /** Runs as lines tell of them, a later line over an earlier one. */
    static Runs of(RunLog log, Collection<Line> lines, int unreadable) {
        Map<String, KeptRun> runs = new LinkedHashMap<>();
        for (Line line : lines) {
            switch (line) {
                case Line.Trained(Run run) ->
                    runs.putIfAbsent(run.id(), new KeptRun(run, "", "", false, log.folder(run.id())));
                case Line.Named(String id, String name) -> runs.computeIfPresent(id, (_, run) -> run.named(name));
                case Line.Noted(String id, String note) -> runs.computeIfPresent(id, (_, run) -> run.noted(note));
                case Line.Used(String id) -> use(runs, id);
                case Line.Deleted(String id) -> runs.remove(id);
            }
        }
        return new Runs(List.copyOf(runs.values()), unreadable);
    }

    private static void use(Map<String, KeptRun> runs, String id) {
        KeptRun used = runs.get(id);
        if (used != null) {
            String task = used.run().task();
            runs.replaceAll((_, run) ->
                    run.run().task().equals(task) ? run.used(run.run().id().equals(id)) : run);
        }
    }

    /** Runs that were asked for; not what was tried on the way. */
    public List<KeptRun> asked() {
        return all.stream().filter(run -> !run.run().isTrial()).toList();
    }

    /** What was tried on the way to a run. */
    public List<KeptRun> trials(KeptRun of) {
        return all.stream()
                .filter(run -> run.run().parent().equals(of.run().id()))
                .toList();
    }

    /** The run whose model is in use for a task. */
    public Optional<KeptRun> inUse(String task) {
        return all.stream()
                .filter(run -> run.inUse() && run.run().task().equals(task))
                .findFirst();
    }

    /**
     * The run that somebody means.
     *
     * @param meant its name, or how its id begins
     * @throws org.lectern.contract.ProblemException {@code no-run} where none is meant by it, {@code several-runs} where more than one is
     */
    public KeptRun get(String meant) {
        List<KeptRun> named =
                all.stream().filter(run -> run.name().equals(meant)).toList();
        List<KeptRun> found = named.isEmpty()
                ? all.stream().filter(run -> run.run().id().startsWith(meant)).toList()
                : named;
        if (meant.isEmpty() || found.isEmpty()) {
            throw Problem.of(WORDS, "no-run", meant).asException();
        }
        if (found.size() > 1) {
            throw Problem.of(WORDS, "several-runs", meant, found.size()).asException();
        }
        return found.getFirst();
    }
}
