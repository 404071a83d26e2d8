package org.lectern.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * Pages about something among files that were saved. A page that is a table, as systems export them, is none of them.
 *
 * @param collected of the pages
 * @param taken names of the files of which a row was made, or which were left out for a reason
 */
public record PagesAmong(Collected collected, Set<String> taken) {

    private static final Words WORDS = Words.of(PagesAmong.class);

    public PagesAmong {
        taken = Set.copyOf(taken);
    }

    /**
     * Reads files that are called as pages are.
     *
     * @param files by name
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static PagesAmong of(Map<String, Path> files, TaskContext context) {
        PageCollection collection = new PageCollection();
        Set<String> taken = new HashSet<>();
        files.forEach((name, file) -> {
            context.checkCancelled();
            context.progress(WORDS.say("step.pages"), Double.NaN);
            if (take(name, file, collection)) {
                taken.add(name);
            }
        });
        return new PagesAmong(collection.collected(), taken);
    }

    private static boolean take(String name, Path file, PageCollection collection) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PageCollection.MOST_BYTES + 1);
            if (bytes.length > PageCollection.MOST_BYTES || !PageText.isPage(name, bytes)) {
                return false;
            }
            SavedPage page = new SavedPage(name, PageText.of(bytes));
            if (page.isExport()) {
                return false;
            }
            collection.takePage(name, page);
            return true;
        } catch (IOException e) {
            // Whoever reads the file next says so.
            return false;
        }
    }
}
