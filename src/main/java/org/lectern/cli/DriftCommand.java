package org.lectern.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.evaluation.DriftReport;
import org.lectern.evaluation.DriftWords;
import org.lectern.evaluation.Observation;
import org.lectern.evaluation.Shift;
import org.lectern.json.RecordJson;
import org.lectern.keep.StudyDoor;
import org.lectern.model.StudyModels;
import org.lectern.model.Task;
import org.lectern.study.Study;
import org.lectern.upkeep.LastCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether newer data is still what a model was trained on. */
@Command(name = "drift", mixinStandardHelpOptions = true, sortOptions = false)
final class DriftCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(DriftCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Parameters(paramLabel = "NEW", descriptionKey = "file")
    private Path file;

    @Option(names = "--model", paramLabel = "MODEL", required = true, descriptionKey = "served")
    private Path model;

    @Option(names = "--task", paramLabel = "TASK")
    private @Nullable Task task;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Option(names = "--keep")
    private boolean keep;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    DriftCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        TrainedModel asked = StudyModels.read(model, Optional.ofNullable(task));
        if (Task.of(asked) == Task.RECOMMEND) {
            throw Problem.of(WORDS, "drift-of-items").asException();
        }
        Observation training = asked.reference()
                .orElseThrow(() -> Problem.of(WORDS, "drift-without-reference").asException());
        DriftReport report;
        try (Study study = StudyDoor.open(file, importFlags.options(), context).study()) {
            Study seen = study.filtered(filterFlags.filter(study.facts(), asked.mode()));
            report = DriftReport.of(training, asked.look(seen, context));
            if (keep) {
                LastCheck.drift(model, Instant.now(), seen.fingerprint(), report);
            }
        }
        context.clear();
        if (json) {
            console.out().println(ScriptJson.text(json(report)));
        } else {
            DriftWords.of(report).forEach(said -> console.out().println(Paragraph.wrap(said, "", Console.COLUMNS)));
            console.out().println();
            console.out().println(table(report));
        }
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> json(DriftReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(RecordJson.of(report));
        json.put("sentences", DriftWords.of(report));
        return json;
    }

    private static String table(DriftReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                WORDS.say("drift.head.column"),
                WORDS.say("drift.head.effect"),
                WORDS.say("drift.head.p"),
                WORDS.say("drift.head.index"),
                WORDS.say("drift.head.before"),
                WORDS.say("drift.head.after"),
                WORDS.say("drift.head.learners"),
                WORDS.say("drift.head.standing")));
        for (Shift shift : report.shifts()) {
            rows.add(List.of(
                    DriftWords.name(shift),
                    number(shift.effect()),
                    number(shift.p()),
                    number(shift.index()),
                    number(shift.before()),
                    number(shift.after()),
                    WORDS.say("drift.learners", shift.learnersBefore(), shift.learnersAfter()),
                    DriftWords.standing(shift)));
        }
        return TextColumns.set(rows);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : WORDS.say("train.number", value);
    }
}
