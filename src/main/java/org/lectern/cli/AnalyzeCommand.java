package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.report.ReportFolder;
import org.lectern.report.ReportOptions;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs analyses on a file and leaves their tables, pictures and a summary in a folder. One analysis that cannot answer does
 * not stop the others; the run then ends as trouble.
 */
@Command(name = "analyze", mixinStandardHelpOptions = true, sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(AnalyzeCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    private Path out;

    @Option(names = "--only", paramLabel = "ANALYSIS", split = ",")
    private List<String> only = new ArrayList<>();

    @Option(names = "--no-figures")
    private boolean noFigures;

    @Option(names = "--vega")
    private boolean vega;

    @Option(names = "--as-published")
    private boolean asPublished;

    @Mixin
    private FilterFlags filterFlags;

    @Option(names = "--min-views", paramLabel = "N", defaultValue = "30")
    private int minimumViews;

    @Mixin
    private RuleFlags ruleFlags;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42")
    private long seed;

    @Option(names = "--exact")
    private boolean exact;

    @Option(names = "--raw-text")
    private boolean rawText;

    @Mixin
    private ImportFlags importFlags;

    AnalyzeCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        Choices choices = choices();
        List<Analysis<?>> chosen = chosen();
        AnalysisRun run = new AnalysisRun(console, context, new ReportFolder(out, reportOptions()), choices, ruleFlags);
        Imported imported = run.stage("import", () -> Importer.open(file, importFlags.options(), context));
        try (Study study = imported.study()) {
            Study seen = study.filtered(filterFlags.filter(study.facts()));
            if (only.isEmpty()) {
                chosen.forEach(analysis -> run.askIfHeld(analysis, seen));
            } else {
                chosen.forEach(analysis -> run.ask(analysis, seen));
            }
            int code = run.finish(seen);
            console.out().println();
            console.out().println(WORDS.say("analyze.files", run.files(), out));
            return code;
        }
    }

    private ReportOptions reportOptions() {
        return ReportOptions.standard()
                .withPictures(!noFigures)
                .withCharts(vega)
                .withSafety(rawText ? SpreadsheetSafety.AS_IS : SpreadsheetSafety.NEUTRALISED);
    }

    private Choices choices() {
        if (minimumViews < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.say("min-views-too-small", minimumViews));
        }
        return new Choices(minimumViews, asPublished ? Mode.AS_PUBLISHED : Mode.CORRECTED, seed).withExact(exact);
    }

    private List<Analysis<?>> chosen() {
        List<String> names = Analyses.all().stream().map(Analysis::id).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw Problem.of(WORDS, "unknown-analysis", name, NearestName.among(names, name))
                        .asException();
            }
        }
        return Analyses.all().stream()
                .filter(analysis -> only.isEmpty() || only.contains(analysis.id()))
                .toList();
    }
}
