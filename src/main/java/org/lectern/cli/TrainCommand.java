package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.model.ModelFile;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model on a file and saves it. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false)
final class TrainCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(TrainCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path model;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    TrainCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        Training training = new Training(TrainingFlags.params(spec.commandLine()));
        ModelFile.write(training::model, model);
        context.clear();
        training.tell();
        console.out().println();
        console.out().println(WORDS.say("train.saved", model));
        return ExitCode.DONE;
    }

    /** Trained once the model's file is known to be writable. */
    private final class Training {

        private final PredictorParams params;
        private @Nullable Findings findings;

        Training(PredictorParams params) {
            this.params = params;
        }

        CompletionModel model() {
            Imported imported = Importer.open(file, importFlags.options(), context);
            try (Study study = imported.study()) {
                Study seen = study.filtered(filterFlags.filter(study.facts(), params.mode()));
                findings = new PredictorAnalysis().run(params, seen, context);
                return PredictorAnalysis.modelOf(findings);
            }
        }

        void tell() {
            if (findings != null) {
                console.out().println(ReadingText.of(findings));
                console.out().println();
                console.out().println(MetricsText.of(PredictorAnalysis.modelOf(findings)));
            }
        }
    }
}
