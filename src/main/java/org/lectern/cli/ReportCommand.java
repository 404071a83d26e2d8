package org.lectern.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.cards.Card;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.handout.Audience;
import org.lectern.handout.Handout;
import org.lectern.handout.HandoutFormat;
import org.lectern.handout.HandoutOptions;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyDoor;
import org.lectern.keep.StudyFile;
import org.lectern.report.Summary;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs analyses on a file and writes what they answer as one document that can be handed to others. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(ReportCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--out", paramLabel = "REPORT", required = true)
    private Path out;

    @Option(names = "--title", paramLabel = "TITLE", defaultValue = "")
    private String title;

    @Option(names = "--for", paramLabel = "management|teachers|myself", defaultValue = "teachers")
    private Audience audience;

    @Option(names = "--fewest", paramLabel = "N", defaultValue = "10")
    private int fewest;

    @Option(names = "--cards")
    private boolean cards;

    @Option(names = "--with-learners")
    private boolean withLearners;

    @Option(names = "--compare", paramLabel = "FILE")
    private Optional<Path> other = Optional.empty();

    @Mixin
    private SecondStudy secondStudy;

    @Mixin
    private QuestionFlags questionFlags;

    @Mixin
    private ImportFlags importFlags;

    ReportCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        HandoutFormat format = HandoutFormat.of(out);
        HandoutOptions options = HandoutOptions.standard()
                .withTitle(title)
                .withAudience(audience)
                .withFewest(fewest)
                .withLearners(withLearners);
        if (SameFile.are(file, out)) {
            throw Problem.of(WORDS, "reported-onto-itself", out).asException();
        }
        secondStudy.check(Optional.empty());
        questionFlags.check(console);
        Map<String, Findings> answers = new LinkedHashMap<>();
        AnalysisRun run = new AnalysisRun(
                console,
                context,
                (analysis, findings) -> {
                    answers.put(analysis, findings);
                    return List.of();
                },
                FaultLog::record);
        if (cards && !StudyFile.isOne(file)) {
            throw Problem.of(WORDS, "cards-kept-nowhere", file.getFileName()).asException();
        }
        StudyFile.Reopened opened = run.stage("import", () -> StudyDoor.reopen(file, importFlags.options(), context));
        try (Study study = opened.imported().study();
                Beside beside = new Beside(run)) {
            Study seen = beside.to(questionFlags.filtered(study), opened);
            List<Question> questions = questionFlags.questions(seen);
            context.clear();
            questionFlags.doubts(study).forEach(console::tell);
            questions.forEach(question -> run.ask(question, seen, questionFlags.byName()));
            int code = run.finish();
            List<Card> pinned = cards ? opened.setup().map(Setup::cards).orElse(List.of()) : List.of();
            Handout handout = Handout.of(options, seen, answers, refused(run.summary(seen)), pinned, context);
            format.write(handout, out, context);
            context.clear();
            console.out().println(WORDS.say("reported", out, handout.sections().size(), withLearners ? 1 : 0));
            return code;
        }
    }

    /** The study that the first is compared with, if any. */
    private final class Beside implements AutoCloseable {

        private final Optional<Study> study;

        Beside(AnalysisRun run) {
            study = other.map(compared -> run.stage("import_other", () -> importFlags.reopened(compared, context))
                    .imported()
                    .study());
        }

        Study to(Study first, StudyFile.Reopened opened) {
            return study.map(second -> first.beside(secondStudy.beside(
                            first,
                            second.filtered(questionFlags.usual(second)),
                            opened.setup(),
                            Optional.empty(),
                            context)))
                    .orElse(first);
        }

        @Override
        public void close() {
            study.ifPresent(Study::close);
        }
    }

    private static Map<String, Problem> refused(Summary summary) {
        Map<String, Problem> refused = new LinkedHashMap<>();
        for (Summary.Outcome outcome : summary.outcomes()) {
            if (outcome instanceof Summary.Refused(String analysis, Problem problem)) {
                refused.put(analysis, problem);
            }
        }
        return refused;
    }
}
