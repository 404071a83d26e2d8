package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.report.ImportReport;
import org.lectern.keep.StudyDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a file holds and how it would be read. */
@Command(name = "inspect", mixinStandardHelpOptions = true, sortOptions = false)
final class InspectCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(InspectCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Mixin
    private StudyInput input;

    @Mixin
    private ImportFlags flags;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--rejects", paramLabel = "FILE.csv")
    private @Nullable Path rejects;

    InspectCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        input.check();
        ImportReport report = rejects == null ? input.report(flags.options(), context) : reportAndSave(rejects);
        context.clear();
        console.out().println(json ? ImportReportJson.of(report) : ImportReportText.of(report));
        if (report.trouble() == null) {
            return ExitCode.DONE;
        }
        console.tell(report.trouble());
        return ExitCode.TROUBLE;
    }

    private ImportReport reportAndSave(Path csv) {
        Path file = input.file();
        if (file == null) {
            throw Problem.of(WORDS, "rejects-on-cluster").asException();
        }
        Imported imported = StudyDoor.open(file, flags.options(), context);
        try (var _ = imported.study()) {
            long saved = Importer.saveSetAside(imported, csv, context);
            console.err().println(WORDS.say("rejects-saved", saved, csv));
            return imported.report();
        }
    }
}
