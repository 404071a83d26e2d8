package org.lectern.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.page.LeftOut.Reason;
import org.lectern.ingest.text.TextEncoding;

/** Puts a catalogue together out of saved pages and other catalogues: every file that is looked at becomes a row or is left out. */
public final class PageCollection {

    /** No page of text is longer, nor a catalogue that somebody writes by hand. */
    static final int MOST_BYTES = 5 << 20;

    private static final Words WORDS = Words.of(PageCollection.class);

    private final Map<String, String> fileByIdentity = new HashMap<>();
    private final List<CatalogueRow> rows = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /**
     * Reads pages and catalogues; of two that have an address in common the first is kept.
     *
     * @param paths of pages, catalogues, folders and ZIP archives
     * @throws org.lectern.contract.ProblemException where a folder or archive cannot be read
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Collected of(List<Path> paths, TaskContext context) {
        PageCollection collection = new PageCollection();
        for (Path path : paths) {
            String within = within(path, paths);
            PageFiles.each(path, (name, source) -> {
                context.checkCancelled();
                context.progress(WORDS.say("step.pages"), Double.NaN);
                collection.take(within + name, source);
            });
        }
        return collection.collected();
    }

    /** What goes before names, so that no two files have one name: it may be all that tells two pages apart. */
    private static String within(Path path, List<Path> paths) {
        Path own = path.toAbsolutePath().normalize();
        long alike = paths.stream()
                .filter(other ->
                        Objects.equals(other.toAbsolutePath().normalize().getFileName(), own.getFileName()))
                .count();
        if (!PageFiles.holdsFiles(path)) {
            return alike > 1 ? own.getParent() + "/" : "";
        }
        return paths.size() == 1 ? "" : (alike > 1 ? own : own.getFileName()) + "/";
    }

    /** What has been taken so far. */
    public Collected collected() {
        return new Collected(rows, leftOut);
    }

    private void take(String name, PageFiles.Source source) {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            leaveOut(name, Reason.UNREADABLE);
            return;
        }
        if (bytes.length > MOST_BYTES) {
            leaveOut(name, PageFiles.isForLooks(name) ? Reason.NOT_A_PAGE : Reason.TOO_LARGE);
        } else if (PageFiles.isForLooks(name)) {
            leaveOut(name, Reason.NOT_A_PAGE);
        } else if (PageText.isPage(name, bytes)) {
            takePage(name, new SavedPage(name, PageText.of(bytes)));
        } else {
            takeCatalogue(name, bytes);
        }
    }

    /** Takes a page that was read already. */
    void takePage(String name, SavedPage page) {
        CatalogueRow row = page.row();
        if (page.isFrameset()) {
            leaveOut(name, Reason.ONLY_FRAMES);
        } else {
            take(row);
        }
    }

    private void takeCatalogue(String name, byte[] bytes) {
        boolean text = !TextEncoding.looksBinary(bytes);
        Optional<List<CatalogueRow>> found = text ? OtherCatalogue.rows(name, PageText.of(bytes)) : Optional.empty();
        found.ifPresentOrElse(all -> all.forEach(this::take), () -> leaveOut(name, Reason.NOT_A_PAGE));
    }

    private void take(CatalogueRow row) {
        String identity = row.identity();
        if (row.cell(CatalogueColumn.TITLE).isEmpty()) {
            leaveOut(row.file(), Reason.NO_TITLE);
        } else if (identity.isEmpty()) {
            leaveOut(row.file(), Reason.NO_ADDRESS);
        } else if (fileByIdentity.containsKey(identity)) {
            leftOut.add(new LeftOut(row.file(), Reason.SAME_ADDRESS, fileByIdentity.getOrDefault(identity, "")));
        } else {
            fileByIdentity.put(identity, row.file());
            rows.add(row);
        }
    }

    /** Leaves a file out for a reason that stands alone. */
    void leaveOut(String name, Reason reason) {
        leftOut.add(new LeftOut(name, reason, ""));
    }
}
