package org.lectern.ingest.door;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.SetAsideFile;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.Workspace;

/** Opens files of viewing data. */
public final class Importer {

    private static final Set<String> QUESTIONS = Set.of(
            "cluster-columns",
            "cluster-names",
            "cluster-no-views",
            "missing-columns",
            "no-length",
            "unclear-above",
            "unclear-beyond-one",
            "unclear-count",
            "unclear-fraction",
            "unclear-mixed",
            "unclear-time",
            "unclear-word");

    private static final Words WORDS = Words.of(Importer.class);

    private Importer() {}

    /** As {@link #open(Recipe, TaskContext)}, with nothing known of the file. */
    public static Imported open(Path file, ImportOptions options, TaskContext context) {
        return open(Recipe.of(file, options), context);
    }

    /**
     * Reads a file into a study, or all files of a folder or a ZIP archive.
     *
     * @param recipe of the file's preview, or one that knows nothing yet
     * @throws org.lectern.contract.ProblemException where the file cannot become a study; nothing is left behind
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Imported open(Recipe recipe, TaskContext context) {
        if (ClusterLink.isOne(recipe.path())) {
            ClusterImport.OnCluster there = onCluster(recipe, context);
            return new Imported(
                    there.study(),
                    there.report(),
                    recipe.path().toAbsolutePath().normalize(),
                    recipe.options());
        }
        Workspace database = Workspace.create();
        boolean opened = false;
        try {
            ImportRun.Outcome outcome = outcome(recipe, database, context);
            StudyFacts facts = outcome.facts();
            Problem trouble = outcome.report().trouble();
            if (facts == null || trouble != null) {
                throw Objects.requireNonNull(trouble).asException();
            }
            Path path = recipe.path().toAbsolutePath().normalize();
            String name = Bundle.isOne(path)
                    ? new Bundle(path).name()
                    : SourceFile.at(path).studyName();
            Study study = new Study(database, name, outcome.fingerprint(), facts);
            ImportReport report = outcome.report().with(study, context);
            SourceFile text = outcome.text();
            opened = true;
            return new Imported(study, report, path, text == null ? path : text.path(), recipe.options());
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    private static ClusterImport.OnCluster onCluster(Recipe recipe, TaskContext context) {
        ClusterLink link = ClusterLink.read(recipe.path());
        return ClusterImport.open(link.connect(context), link.source(), recipe.options(), context);
    }

    /** Whether trouble is a question that is answered by saying how the file is to be read. */
    public static boolean isQuestion(Problem trouble) {
        return QUESTIONS.contains(trouble.code());
    }

    /**
     * Reads a file, folder or archive for its report alone. A table without the columns that a study needs is reported too.
     *
     * @throws org.lectern.contract.ProblemException where the file is no table of rows at all
     */
    public static ImportReport inspect(Path file, ImportOptions options, TaskContext context) {
        if (ClusterLink.isOne(file)) {
            try (ClusterImport.OnCluster there = onCluster(Recipe.of(file, options), context)) {
                return there.report();
            }
        }
        try (Workspace database = Workspace.create()) {
            ImportRun.Outcome outcome = outcome(Recipe.of(file, options), database, context);
            StudyFacts facts = outcome.facts();
            return facts == null
                    ? outcome.report()
                    : outcome.report().with(new Study(database, "", outcome.fingerprint(), facts), context);
        }
    }

    private static ImportRun.Outcome outcome(Recipe recipe, Workspace database, TaskContext context) {
        return Bundle.isOne(recipe.path())
                ? new BundleRun(new Bundle(recipe.path()), recipe.options(), database, context).outcome()
                : new ImportRun(SourceFile.at(recipe.path()), recipe, database, context).outcome();
    }

    /**
     * The first rows of a file, the columns that would be taken, and what would become of the rows, for the user to
     * correct; of several files those of the first that needs no correction, else of the first that is a table.
     *
     * @throws org.lectern.contract.ProblemException where the file is no table of rows at all
     */
    public static Preview preview(Path file, ImportOptions options, TaskContext context) {
        if (ClusterLink.isOne(file)) {
            return ClusterImport.preview(ClusterLink.read(file), options, context)
                    .with(Recipe.of(file, options));
        }
        try (Workspace database = Workspace.create()) {
            return new PreviewRun(options, database, context).of(file);
        }
    }

    /**
     * Writes the rows that were set aside, each with the file, its line number in it, the reason and the row as it stands
     * there: {@code file,line,reason,row}; where pseudonyms stand for people, without the row. Written whole or not at all.
     *
     * @return the number of rows written
     * @throws org.lectern.contract.ProblemException where they cannot be written, or the export is not at hand
     */
    public static long saveSetAside(Imported imported, Path csv, TaskContext context) {
        if (ClusterLink.isOne(imported.source())) {
            throw Problem.of(WORDS, "rows-on-cluster").asException();
        }
        if (imported.kept()) {
            throw Problem.of(
                            WORDS,
                            "rows-not-kept",
                            imported.source().getFileName(),
                            imported.report().file())
                    .asException();
        }
        return new SetAsideFile(imported.source(), imported.text(), imported.report(), imported.study(), context)
                .save(csv);
    }
}
