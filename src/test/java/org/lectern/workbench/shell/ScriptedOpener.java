package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;

/**
 * Opens by name: {@code broken…} cannot be opened, {@code unclear…} has no plain columns,
 * {@code seconds…} does not say its unit, {@code slow…} takes until it is
 * cancelled, anything else is a small study.
 */
final class ScriptedOpener implements StudyOpener {

    /** What was opened, and with which options. */
    final List<ImportOptions> used = Collections.synchronizedList(new ArrayList<>());

    /** Opens when the slow file has been begun. */
    final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public Preview preview(Path file, ImportOptions options, TaskContext context) {
        return StudyFixture.preview(
                file, options, !file.getFileName().toString().startsWith("unclear"));
    }

    @Override
    public Imported open(Recipe recipe, TaskContext context) {
        String name = String.valueOf(recipe.path().getFileName());
        if (name.startsWith("broken")) {
            throw new Problem("broken-file", Map.of("file", name), name + " is no table.", "Open another file.")
                    .asException();
        }
        if (name.startsWith("seconds") && recipe.options().unit() == ImportOptions.Unit.FOUND) {
            throw new Problem("unclear-time", Map.of(), "It may hold seconds.", "Say which it is.").asException();
        }
        if (name.startsWith("slow")) {
            context.progress("reading rows", 0.4);
            begun.countDown();
            CountDownLatch cancelled = new CountDownLatch(1);
            try (TaskContext.Registration _ = context.onCancel(cancelled::countDown)) {
                cancelled.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            context.checkCancelled();
        }
        used.add(recipe.options());
        return StudyFixture.imported(recipe.path(), recipe.options());
    }
}
