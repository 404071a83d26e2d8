package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.page.Collected;
import org.lectern.ingest.page.LeftOutWords;
import org.lectern.ingest.page.PageCollection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a catalogue of saved pages. */
@Command(name = "collect", mixinStandardHelpOptions = true, sortOptions = false)
final class CollectCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(CollectCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Parameters(paramLabel = "PAGES", descriptionKey = "pages", arity = "1..*")
    private List<Path> pages;

    @Option(names = "--out", paramLabel = "CATALOGUE.csv", required = true)
    private Path out;

    @Option(names = "--rejects", paramLabel = "FILE.csv")
    private @Nullable Path rejects;

    CollectCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        if (pages.stream().anyMatch(page -> SameFile.are(page, out))) {
            throw Problem.of(WORDS, "collected-onto-itself", out).asException();
        }
        Collected collected = PageCollection.of(pages, context);
        context.clear();
        if (rejects != null) {
            collected.saveLeftOut(rejects);
        }
        String leftOut = String.join("; ", LeftOutWords.sentences(collected));
        if (collected.rows().isEmpty()) {
            throw Problem.of(WORDS, "nothing-collected", collected.read(), leftOut)
                    .asException();
        }
        collected.save(out);
        console.out()
                .println(WORDS.say(
                        "collected",
                        collected.read(),
                        collected.rows().size(),
                        collected.leftOut().size(),
                        out));
        LeftOutWords.sentences(collected)
                .forEach(sentence -> console.out().println(WORDS.say("collected-left-out", sentence)));
        return ExitCode.DONE;
    }
}
