package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Mode;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.StudyDoor;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Predicts every row of a table, or every learner of a study in every course. */
@Command(name = "predict", mixinStandardHelpOptions = true, sortOptions = false)
final class PredictCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(PredictCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IN", descriptionKey = "in")
    private Path in;

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path model;

    @Option(names = "--out", paramLabel = "OUT.csv", required = true)
    private Path out;

    @Option(names = "--study")
    private boolean study;

    @Option(names = "--contacts", paramLabel = "N")
    private @Nullable String contacts;

    @Option(names = "--above", paramLabel = "P")
    private @Nullable String above;

    @Mixin
    private ModelFlags modelFlags;

    @Mixin
    private SettingsFlags settingsFlags;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    PredictCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        return switch (modelFlags.open(model)) {
            case TrainedRisk risk -> predictRisk(risk);
            case CompletionModel completion -> predict(completion);
            case TrainedRecommender recommender -> recommend(recommender);
            case TrainedModel other -> throw new IllegalStateException("Nothing predicts by " + other.getClass());
        };
    }

    private int predict(CompletionModel completion) {
        refuseContacts();
        PredictionCells cells = new PredictionCells(completion);
        return study ? predictStudy(cells) : predictTable(cells);
    }

    /** A model of risk is asked of a file of what learners did, whatever the flag says. */
    private int predictRisk(TrainedRisk risk) {
        RiskSettings settings = settingsFlags.found(RiskSettings.Use.PREDICTING, console);
        RiskBatch batch = RiskBatch.of(risk, contacts, above, settings);
        Imported imported = StudyDoor.open(in, importFlags.options(), context);
        try (Study opened = imported.study()) {
            Study seen = opened.filtered(filterFlags.filter(opened.facts(), Mode.CORRECTED));
            long rows = batch.write(seen, out, context);
            context.clear();
            console.out().println(WORDS.say("predict.done", rows, out));
            return ExitCode.DONE;
        }
    }

    private void refuseContacts() {
        if (contacts != null || above != null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("predict.contacts-of-risk"));
        }
    }

    /** A recommender is asked of a file of what learners opened, whatever the flag says. */
    private int recommend(TrainedRecommender recommender) {
        refuseContacts();
        Imported imported = StudyDoor.open(in, importFlags.options(), context);
        try (Study opened = imported.study()) {
            Study seen = opened.filtered(filterFlags.filter(opened.facts(), Mode.CORRECTED));
            RecommendBatch.Written written =
                    new RecommendBatch(Recommending.of(recommender, context), seen, context).write(out);
            context.clear();
            console.out().println(WORDS.say("recommend.done", written.learners(), written.rows(), out));
            if (written.popular() > 0) {
                console.out().println(WORDS.say("recommend.popular", written.popular()));
            }
            return ExitCode.DONE;
        }
    }

    private int predictStudy(PredictionCells cells) {
        Imported imported = StudyDoor.open(in, importFlags.options(), context);
        try (Study opened = imported.study()) {
            Study seen = opened.filtered(filterFlags.filter(opened.facts(), Mode.CORRECTED));
            long rows = new StudyPredictions(cells, seen, context).write(out);
            context.clear();
            console.out().println(WORDS.say("predict.done", rows, out));
            return ExitCode.DONE;
        }
    }

    private int predictTable(PredictionCells cells) {
        try (PredictionInput input = PredictionInput.open(in)) {
            TablePredictions predictions = new TablePredictions(cells, input, context);
            predictions.write(out);
            context.clear();
            console.out().println(WORDS.say("predict.done", predictions.predicted(), out));
            if (predictions.isPartial()) {
                console.tell(predictions.problem());
                return ExitCode.TROUBLE;
            }
            return ExitCode.DONE;
        }
    }
}
