package org.lectern.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.drafts.CheckResult;
import org.lectern.drafts.CourseDraft;
import org.lectern.drafts.CourseTexts;
import org.lectern.drafts.DraftKind;
import org.lectern.drafts.Drafting;
import org.lectern.drafts.SignedDraft;
import org.lectern.keep.StudyDoor;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a summary or a quiz of an item's text, says what the checks say of it, and writes it once somebody has accepted it. */
@Command(name = "draft", mixinStandardHelpOptions = true, sortOptions = false)
final class DraftCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(DraftCommand.class);
    private static final int MOST = 50;

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", descriptionKey = "study")
    private Path study;

    @Option(names = "--item", paramLabel = "ID", required = true)
    private String item;

    @Option(names = "--kind", paramLabel = "summary|quiz", defaultValue = "summary")
    private DraftKind kind;

    @Option(names = "--questions", paramLabel = "N", defaultValue = "" + Drafting.QUESTIONS)
    private int questions;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--accepted-by", paramLabel = "NAME")
    private @Nullable String acceptedBy;

    @Mixin
    private ImportFlags importFlags;

    DraftCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        check();
        CourseDraft<?> draft = draft();
        context.clear();
        tell(draft);
        if (out != null && acceptedBy != null) {
            SignedDraft<?> signed = draft.accept(acceptedBy, Clock.systemUTC().instant());
            Path acceptances = signed.write(out);
            console.out().println();
            paragraph(WORDS.say("draft.written", signed.sentence(), out, acceptances), "");
        }
        return ExitCode.DONE;
    }

    /** What can be refused before a file is opened. */
    private void check() {
        if (questions < 1 || questions > MOST) {
            throw new ParameterException(spec.commandLine(), WORDS.say("draft.questions", MOST));
        }
        if (acceptedBy != null && out == null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("draft.out-first"));
        }
        if (out == null) {
            return;
        }
        kind.check(out);
        if (SameFile.are(study, out)) {
            throw Problem.of(WORDS, "drafted-onto-itself", out).asException();
        }
        if (acceptedBy == null || acceptedBy.isBlank()) {
            throw Problem.of(WORDS, "draft-unaccepted").asException();
        }
    }

    private CourseDraft<?> draft() {
        try (Study opened =
                StudyDoor.open(study, importFlags.options(), context).study()) {
            CourseTexts texts = CourseTexts.of(opened, context);
            return new Drafting(texts, texts.named(item)).draft(kind, questions);
        }
    }

    private void tell(CourseDraft<?> draft) {
        paragraph(
                WORDS.say(
                        "draft.of",
                        draft.kind().title(),
                        draft.about().title(),
                        draft.about().id()),
                "");
        console.out().println();
        // Options stand under their question.
        draft.lines()
                .forEach(line -> paragraph(
                        line,
                        "  " + " ".repeat(line.length() - line.stripLeading().length())));
        console.out().println();
        paragraph(draft.verdict(), "");
        for (CheckResult check : draft.draft().checks()) {
            paragraph(
                    WORDS.say("draft.check", check.title(), check.evidence()),
                    check.passed() ? WORDS.say("draft.passed") : WORDS.say("draft.failed"));
        }
    }

    private void paragraph(String text, String lead) {
        console.out().println(Paragraph.wrap(text, lead, Console.COLUMNS));
    }
}
