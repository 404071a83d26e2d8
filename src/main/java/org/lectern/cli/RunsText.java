package org.lectern.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.runs.Asked;
import org.lectern.runs.Comparison;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Run;
import org.lectern.runs.Runs;
import org.lectern.runs.ScoreWords;

/** Runs as text for people. */
final class RunsText {

    /** Over the columns of {@link #cells}. */
    static final List<String> HEADS;

    private static final Words WORDS = Words.of(RunsText.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Words.LANGUAGE);

    static {
        HEADS = List.of(
                WORDS.say("runs.head.run"),
                WORDS.say("runs.head.name"),
                WORDS.say("runs.head.started"),
                WORDS.say("runs.head.task"),
                WORDS.say("runs.head.study"),
                WORDS.say("runs.head.score"),
                WORDS.say("runs.head.in-use"));
    }

    private RunsText() {}

    static List<String> cells(KeptRun kept) {
        Run run = kept.run();
        return List.of(
                kept.shortId(),
                kept.name(),
                started(run),
                run.task(),
                run.study(),
                ScoreWords.headline(run)
                        .map(score -> ScoreWords.title(score.name()) + " " + value(score))
                        .orElse(""),
                kept.inUse() ? WORDS.say("runs.in-use") : "");
    }

    private static String started(Run run) {
        return TIME.format(Instant.ofEpochMilli(run.started()).atZone(ZoneId.systemDefault()));
    }

    private static String value(Run.Score score) {
        return Double.isNaN(score.low())
                ? number(score.value())
                : WORDS.say("train.interval", score.value(), score.low(), score.high());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? WORDS.say("train.nothing") : WORDS.say("train.number", value);
    }

    /** All that is known of a run. */
    static String whole(KeptRun kept, List<KeptRun> trials) {
        Run run = kept.run();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of(WORDS.say("runs.head.run"), run.id()));
        facts.add(List.of(WORDS.say("runs.head.name"), kept.name()));
        facts.add(List.of(WORDS.say("runs.head.note"), kept.note()));
        facts.add(List.of(WORDS.say("runs.head.started"), started(run)));
        facts.add(List.of(WORDS.say("runs.head.took"), WORDS.say("runs.took", run.seconds(), run.memory() / 1e6)));
        facts.add(List.of(WORDS.say("runs.head.task"), run.task()));
        facts.add(List.of(WORDS.say("runs.head.study"), run.study()));
        facts.add(List.of(WORDS.say("runs.head.learnt-from"), WORDS.say("runs.of", run.rows(), run.learners())));
        run.judged()
                .ifPresent(judged -> facts.add(List.of(
                        WORDS.say("runs.head.judged-by"), WORDS.say("runs.of", judged.rows(), judged.learners()))));
        facts.add(List.of(
                WORDS.say("runs.head.model"), run.keepsModel() ? kept.model().toString() : WORDS.say("runs.no-model")));
        facts.add(List.of(WORDS.say("runs.head.in-use"), WORDS.say(kept.inUse() ? "runs.in-use" : "runs.not-in-use")));
        List<List<String>> scores = new ArrayList<>();
        scores.add(
                List.of(WORDS.say("runs.head.score"), WORDS.say("runs.head.value"), WORDS.say("runs.head.baseline")));
        run.scores()
                .forEach(score ->
                        scores.add(List.of(ScoreWords.title(score.name()), value(score), number(score.baseline()))));
        String settings = Asked.of(run).entrySet().stream()
                .filter(setting -> !setting.getValue().isEmpty())
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(System.lineSeparator()));
        String text = TextColumns.set(facts) + gap() + TextColumns.set(scores) + gap() + settings;
        return trials.isEmpty() ? text : text + gap() + WORDS.say("runs.trials", trials.size());
    }

    private static String gap() {
        return System.lineSeparator() + System.lineSeparator();
    }

    /** Measures side by side; differences are from the first run. */
    static String scores(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(WORDS.say("runs.head.score")));
        comparison.runs().forEach(run -> heads.add(run.title()));
        comparison.runs().stream()
                .skip(1)
                .forEach(run -> heads.add(WORDS.say(
                        "runs.head.less",
                        run.title(),
                        comparison.runs().getFirst().title())));
        rows.add(heads);
        comparison.scores().forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(ScoreWords.title(row.score())));
            row.of().forEach(score -> cells.add(score.map(RunsText::value).orElse("")));
            row.differences().forEach(difference -> cells.add(difference(difference)));
            rows.add(cells);
        });
        return TextColumns.set(rows);
    }

    private static String difference(Estimate difference) {
        return Optional.of(difference)
                .flatMap(Estimate::interval)
                .map(interval -> WORDS.say("runs.difference", difference.value(), interval.low(), interval.high()))
                .orElseGet(() -> Double.isNaN(difference.value())
                        ? WORDS.say("train.nothing")
                        : WORDS.say("runs.bare-difference", difference.value()));
    }

    /** What was asked for, side by side. */
    static String settings(Comparison comparison, boolean all) {
        List<Comparison.Setting> told = all ? comparison.settings() : comparison.differing();
        if (told.isEmpty()) {
            return WORDS.say("runs.same-settings");
        }
        List<List<String>> rows = new ArrayList<>();
        told.forEach(setting -> {
            List<String> cells = new ArrayList<>(List.of(setting.name()));
            cells.addAll(setting.values());
            rows.add(cells);
        });
        return TextColumns.set(rows);
    }

    static void tellUnreadable(Runs runs, Console console) {
        if (runs.unreadable() > 0) {
            console.err().println(WORDS.say("runs.unreadable", runs.unreadable()));
        }
    }
}
