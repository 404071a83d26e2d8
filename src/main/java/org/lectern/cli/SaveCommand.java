package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.keep.StudyDoor;
import org.lectern.keep.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file and saves the study. */
@Command(name = "save", mixinStandardHelpOptions = true, sortOptions = false)
final class SaveCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(SaveCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--out", paramLabel = "STUDY.lectern", required = true)
    private Path out;

    @Mixin
    private ImportFlags importFlags;

    SaveCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        ImportOptions options = importFlags.options();
        if (SameFile.are(file, out)) {
            throw Problem.of(WORDS, "saved-onto-itself", out).asException();
        }
        StudyFile.write(() -> StudyDoor.reopen(file, options, context), out, context);
        context.clear();
        console.out().println(WORDS.say("saved", out, options.pseudonyms() == null ? 1 : 0));
        return ExitCode.DONE;
    }
}
