package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.analysis.compare.CompareAnalysis;
import org.lectern.contract.Words;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.report.ReportFolder;
import org.lectern.report.ReportOptions;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.WrittenFile;
import org.lectern.study.Companion;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a study with another and leaves tables, pictures, a summary, and the list of matches in a folder. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(CompareCommand.class);
    private static final String MATCHES = "matches.csv";

    private final Console console;
    private final ConsoleContext context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "A", descriptionKey = "a")
    private @Nullable Path first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", descriptionKey = "b")
    private @Nullable Path second;

    @Mixin
    private ClusterFlags cluster;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    private Path out;

    @Mixin
    private SecondStudy secondStudy;

    @Mixin
    private QuestionFlags questionFlags;

    @Option(names = "--xlsx", descriptionKey = "lectern.analyze.xlsx")
    private boolean xlsx;

    @Option(names = "--no-figures", descriptionKey = "lectern.analyze.no-figures")
    private boolean noFigures;

    @Mixin
    private ImportFlags importFlags;

    CompareCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        cluster.check((first == null ? 0 : 1) + (second == null ? 0 : 1), 2);
        questionFlags.check(console);
        Path matches = out.resolve(MATCHES);
        secondStudy.check(Optional.of(matches));
        ReportFolder folder = new ReportFolder(
                out,
                ReportOptions.standard()
                        .withWorkbooks(xlsx)
                        .withPictures(!noFigures)
                        .withSafety(SpreadsheetSafety.NEUTRALISED));
        AnalysisRun run = new AnalysisRun(
                console, context, (analysis, findings) -> written(folder, analysis, findings), FaultLog::record);
        Side one = run.stage("import", () -> side(first, 0));
        try (Study study = one.study();
                Study other = run.stage("import_other", () -> side(second, first == null ? 1 : 0))
                        .study()) {
            Study compared = other.filtered(questionFlags.usual(other));
            Companion companion = secondStudy.beside(study, compared, one.setup(), Optional.of(matches), context);
            Study seen = questionFlags.filtered(study).beside(companion);
            context.clear();
            questionFlags.doubts(study).forEach(console::tell);
            asked(seen).forEach(question -> run.ask(question, seen, true));
            folder.writeSummary(run.summary(seen));
            int code = run.finish();
            console.out().println();
            console.out().println(WORDS.say("analyze.files", run.files() + 1, out));
            return code;
        }
    }

    /** One of the two, and what was decided of it where it was saved. */
    private record Side(Study study, Optional<Setup> setup) {}

    /** A file, or where there is none, a table on the cluster by its place among those that are named. */
    private Side side(@Nullable Path file, int place) {
        if (file == null) {
            return new Side(
                    cluster.open(cluster.sources().get(place), importFlags.options(), context)
                            .study(),
                    Optional.empty());
        }
        StudyFile.Reopened opened = importFlags.reopened(file, context);
        return new Side(opened.imported().study(), opened.setup());
    }

    /** The comparison alone, unless others are asked for by name. */
    private List<Question> asked(Study seen) {
        String compare = new CompareAnalysis().id();
        return questionFlags.questions(seen).stream()
                .filter(question ->
                        questionFlags.byName() || question.analysis().equals(compare))
                .toList();
    }

    private List<WrittenFile> written(ReportFolder folder, String analysis, Findings findings) {
        List<WrittenFile> files = folder.write(analysis, findings, context);
        context.clear();
        console.out().println(ReadingText.of(findings));
        return files;
    }
}
