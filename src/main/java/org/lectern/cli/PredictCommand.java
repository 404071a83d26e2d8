package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.analysis.Mode;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.model.ModelFile;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Predicts every row of a table, or every learner of a study in every course. */
@Command(name = "predict", mixinStandardHelpOptions = true, sortOptions = false)
final class PredictCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(PredictCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Parameters(paramLabel = "IN", descriptionKey = "in")
    private Path in;

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path model;

    @Option(names = "--out", paramLabel = "OUT.csv", required = true)
    private Path out;

    @Option(names = "--study")
    private boolean study;

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
        PredictionCells cells = new PredictionCells(ModelFile.read(model));
        return study ? predictStudy(cells) : predictTable(cells);
    }

    private int predictStudy(PredictionCells cells) {
        Imported imported = Importer.open(in, importFlags.options(), context);
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
