package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.keep.StudyFile;
import org.lectern.ledger.KeptLedger;
import org.lectern.workbench.settings.RememberedMappings;

/** Reads files as their columns were read last, or as they explain themselves; on a worker thread. */
final class FileReading {

    private static final Words WORDS = Words.of(FileReading.class);

    private final StudyOpener opener;
    private final RememberedMappings mappings;
    private final Pseudonyms pseudonyms;

    FileReading(StudyOpener opener, RememberedMappings mappings, Pseudonyms pseudonyms) {
        this.opener = opener;
        this.mappings = mappings;
        this.pseudonyms = pseudonyms;
    }

    /** What stands for names where they are not kept. */
    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /** The same options with names kept or replaced. */
    ImportOptions named(ImportOptions options, boolean names) {
        return options.withPseudonyms(names ? null : pseudonyms);
    }

    /**
     * Opens a file, or finds that the user has to be asked.
     *
     * @param ask whether to ask in any case
     */
    Opening open(Path file, boolean names, boolean ask, TaskContext context) {
        if (StudyFile.isOne(file)) {
            return kept(file, context);
        }
        ImportOptions usual = named(ImportOptions.standard(), names);
        Preview found = opener.preview(file, usual, context);
        Optional<ImportOptions> known = mappings.of(found).map(options -> named(options, names));
        ImportOptions options = known.orElse(usual);
        Preview preview = known.isPresent() ? opener.preview(file, options, context) : found;
        if (ask || !preview.isComplete() || !preview.unsureDate().isEmpty()) {
            return new Opening.Unclear(file, found, preview, options, null);
        }
        return opened(
                new Opening.Unclear(file, found, preview, options, null),
                preview.recipe(),
                context,
                imported -> known.isPresent() ? imported.with(remembered()) : imported);
    }

    /** Opens a file as a recipe says, or finds that what is to be known of it cannot be told from the file. */
    private Opening opened(
            Opening.Unclear asked, Recipe recipe, TaskContext context, UnaryOperator<Imported> finished) {
        try {
            return Opening.Opened.ofExport(finished.apply(opener.open(recipe, context)));
        } catch (ProblemException e) {
            if (!Importer.isQuestion(e.problem())) {
                throw e;
            }
            Preview preview = opener.preview(recipe.path(), recipe.options(), context);
            return new Opening.Unclear(asked.file(), asked.found(), preview, recipe.options(), e.problem());
        }
    }

    /** Finds what to ask of a file that is read with these options now. */
    Opening question(Path file, ImportOptions options, TaskContext context) {
        ImportOptions usual = ImportOptions.standard().withPseudonyms(options.pseudonyms());
        return new Opening.Unclear(
                file, opener.preview(file, usual, context), opener.preview(file, options, context), options, null);
    }

    /** Opens a file as the user has answered, and remembers the answer where it was enough. */
    Opening answered(Opening.Unclear asked, ImportOptions chosen, TaskContext context) {
        return opened(asked, asked.preview().recipe().with(chosen), context, imported -> {
            mappings.keep(asked.found(), chosen);
            return imported;
        });
    }

    /** Opens a file with these options. */
    Opening again(Path file, ImportOptions options, TaskContext context) {
        return StudyFile.isOne(file)
                ? kept(file, context)
                : Opening.Opened.ofExport(opener.open(Recipe.of(file, options), context));
    }

    /** Opens a study as it was saved: with names where somebody has said so then. */
    private Opening kept(Path file, TaskContext context) {
        StudyFile.Reopened reopened = StudyFile.read(file, pseudonyms, true, context);
        // Where nothing can be written beside a study it is looked at without its campaigns; two that differ are told.
        Optional<Problem> differing =
                new Carried(reopened.enclosed()).restoreLedger(file).filter(KeptLedger::isOfTwo);
        return new Opening.Opened(reopened.imported(), reopened.setup(), reopened.enclosed(), differing);
    }

    /** The first rows of a file. */
    Preview head(Path file, ImportOptions options, TaskContext context) {
        return opener.preview(file, options, context);
    }

    private static QualityNotice remembered() {
        return new QualityNotice("remembered-columns", WORDS.say("notice.remembered-columns"));
    }

    /** Whether a study is open that keeps names. */
    static boolean keepsNames(@Nullable Imported imported) {
        return imported != null && imported.options().pseudonyms() == null;
    }
}
