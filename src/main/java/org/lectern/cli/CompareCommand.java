package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.analysis.compare.CompareAnalysis;
import org.lectern.analysis.compare.Matching;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.keep.StudyDoor;
import org.lectern.report.MatchFile;
import org.lectern.report.ReportFolder;
import org.lectern.report.ReportOptions;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.WrittenFile;
import org.lectern.study.Companion;
import org.lectern.study.GivenMatches;
import org.lectern.study.Matches;
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

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "a")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "b")
    private Path second;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    private Path out;

    @Option(names = "--labels", paramLabel = "NAME,NAME", split = ",")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--match", paramLabel = "FILE")
    private Optional<Path> match = Optional.empty();

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
        questionFlags.check(console);
        checkLabels();
        ReportFolder folder = new ReportFolder(
                out,
                ReportOptions.standard()
                        .withWorkbooks(xlsx)
                        .withPictures(!noFigures)
                        .withSafety(SpreadsheetSafety.NEUTRALISED));
        AnalysisRun run = new AnalysisRun(
                console, context, (analysis, findings) -> written(folder, analysis, findings), FaultLog::record);
        try (Study study = run.stage("import", () -> open(first));
                Study other = run.stage("import_other", () -> open(second))) {
            Companion companion = companion(study, other);
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

    private void checkLabels() {
        if (!labels.isEmpty()
                && (labels.size() != 2 || labels.stream().distinct().count() < 2)) {
            throw Problem.of(WORDS, "two-labels").asException();
        }
        match.filter(file -> SameFile.are(file, out.resolve(MATCHES))).ifPresent(file -> {
            throw Problem.of(WORDS, "matches-onto-themselves", file).asException();
        });
    }

    private Study open(Path file) {
        Study study = StudyDoor.open(file, importFlags.options(), context).study();
        return study.filtered(questionFlags.usual(study));
    }

    /** With the matches, which are written as they were found. */
    private Companion companion(Study study, Study other) {
        List<String> titles = Matching.titles(study, context);
        List<String> others = Matching.titles(other, context);
        GivenMatches given =
                match.map(file -> MatchFile.read(file, titles, others)).orElse(GivenMatches.NONE);
        Matches matches = Matching.of(study, other, given, context);
        MatchFile.write(out.resolve(MATCHES), matches, titles, others);
        Companion companion = Companion.of(study, other, matches);
        return labels.isEmpty() ? companion : companion.withLabels(unquoted(0), unquoted(1));
    }

    /** A name with a comma stands in quotes, which the parser leaves on. */
    private String unquoted(int label) {
        String name = labels.get(label);
        return name.matches("\".+\"") ? name.substring(1, name.length() - 1) : name;
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
