package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.cards.Recheck;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyDoor;
import org.lectern.keep.StudyFile;
import org.lectern.keep.StudyFile.Reopened;
import org.lectern.ledger.KeptLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a newer export what became of the cards of a study, as the window does, and keeps both as a study. */
@Command(name = "update", mixinStandardHelpOptions = true, sortOptions = false)
final class UpdateCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(UpdateCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Parameters(index = "0", paramLabel = "STUDY.lectern", descriptionKey = "study")
    private Path study;

    @Parameters(index = "1", paramLabel = "NEWER", descriptionKey = "newer")
    private Path newer;

    @Option(names = "--out", paramLabel = "STUDY.lectern")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ImportFlags importFlags;

    UpdateCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        ImportOptions options = importFlags.options();
        out.filter(file -> SameFile.are(newer, file) || SameFile.are(study, file))
                .ifPresent(file -> {
                    throw Problem.of(WORDS, "saved-onto-itself", file).asException();
                });
        Reopened before = before();
        Setup setup = setup(before);
        if (setup.cards().isEmpty()) {
            throw Problem.of(WORDS, "no-cards", study.getFileName()).asException();
        }
        try (Imported imported = StudyDoor.reopen(newer, options, context).imported()) {
            List<Card> cards = Recheck.of(setup.cards(), imported.study(), context);
            context.clear();
            cards.forEach(this::tell);
            out.ifPresent(file -> {
                StudyFile.write(
                        new Reopened(imported, Optional.of(setup.withCards(cards)), ledger(before)), file, context);
                context.clear();
                console.out().println(WORDS.say("saved", file, options.pseudonyms() == null ? 1 : 0));
            });
        }
        return ExitCode.DONE;
    }

    private Reopened before() {
        Reopened reopened = importFlags.reopened(study, context);
        reopened.imported().close();
        return reopened;
    }

    private Setup setup(Reopened before) {
        return before.setup()
                .orElseThrow(
                        () -> Problem.of(WORDS, "no-cards", study.getFileName()).asException());
    }

    /** A ledger cannot be made again, and goes on with the newer data. */
    private Map<Enclosed, String> ledger(Reopened before) {
        return KeptLedger.beside(study)
                .text(Optional.ofNullable(before.enclosed().get(Enclosed.LEDGER)))
                .map(text -> Map.of(Enclosed.LEDGER, text))
                .orElse(Map.of());
    }

    private void tell(Card card) {
        console.out().println(card.claim().finding().sentence());
        console.out().println("  " + CardWords.check(card));
    }
}
