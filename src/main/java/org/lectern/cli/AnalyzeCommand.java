package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.contract.Words;
import org.lectern.report.ReportFolder;
import org.lectern.report.ReportOptions;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.WrittenFile;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs analyses on a file and leaves their tables, pictures and a summary in a folder. One analysis that cannot answer does
 * not stop the others; the run then ends as trouble.
 */
@Command(name = "analyze", mixinStandardHelpOptions = true, sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(AnalyzeCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Mixin
    private StudyInput input;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    private Path out;

    @Mixin
    private QuestionFlags questionFlags;

    @Option(names = "--xlsx")
    private boolean xlsx;

    @Option(names = "--no-figures")
    private boolean noFigures;

    @Option(names = "--svg")
    private boolean svg;

    @Option(names = "--vega")
    private boolean vega;

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
        input.check();
        questionFlags.check(console);
        ReportFolder folder = new ReportFolder(out, reportOptions());
        AnalysisRun run = new AnalysisRun(
                console, context, (analysis, findings) -> written(folder, analysis, findings), FaultLog::record);
        try (Study study = run.stage("import", () -> input.study(importFlags.options(), context))) {
            Study seen = questionFlags.filtered(study);
            List<Question> questions = questionFlags.questions(seen);
            context.clear();
            questionFlags.doubts(study).forEach(console::tell);
            questions.forEach(question -> run.ask(question, seen, questionFlags.byName()));
            folder.writeSummary(run.summary(seen));
            int code = run.finish();
            console.out().println();
            console.out().println(WORDS.say("analyze.files", run.files(), out));
            return code;
        }
    }

    private List<WrittenFile> written(ReportFolder folder, String analysis, Findings findings) {
        List<WrittenFile> files = folder.write(analysis, findings, context);
        context.clear();
        console.out().println(ReadingText.of(findings));
        return files;
    }

    private ReportOptions reportOptions() {
        return ReportOptions.standard()
                .withWorkbooks(xlsx)
                .withPictures(!noFigures)
                .withVectors(svg)
                .withCharts(vega)
                .withSafety(rawText ? SpreadsheetSafety.AS_IS : SpreadsheetSafety.NEUTRALISED);
    }
}
