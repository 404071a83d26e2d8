package org.lectern.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.sheet.CheckedEntry;

/** A ZIP archive from anywhere: nothing is believed that it says of itself. */
final class Archive implements AutoCloseable {

    private static final Pattern CLIMBING = Pattern.compile("^/|^[A-Za-z]:|(^|/)\\.\\.(/|$)");

    private static final int BUFFER = 1 << 16;
    private static final Words WORDS = Words.of(Archive.class);

    private final ZipFile zip;
    private final String name;
    private long left;

    private Archive(ZipFile zip, String name, long left) {
        this.zip = zip;
        this.name = name;
        this.left = left;
    }

    /**
     * Opens an archive.
     *
     * @param name to call it by
     * @throws org.lectern.contract.ProblemException where a password or an unusual packing keeps it from being read
     * @throws ZipException where it is damaged
     */
    static Archive open(Path path, String name) throws IOException {
        try {
            return new Archive(
                    new ZipFile(path.toFile()),
                    name,
                    Math.max(CheckedEntry.HARMLESS_BYTES, CheckedEntry.MOST_UNPACKED * Files.size(path)));
        } catch (ZipException e) {
            // Java tells these two from damage in its message alone.
            String message = String.valueOf(e.getMessage());
            if (message.contains("encrypted entry")) {
                throw Problem.of(WORDS, "encrypted-archive", name).asException(e);
            }
            if (message.contains("bad compression method")) {
                throw Problem.of(WORDS, "unusual-archive", name).asException(e);
            }
            throw e;
        }
    }

    /**
     * Its entries.
     *
     * @throws org.lectern.contract.ProblemException where one would be written outside of the archive; nothing is written under an
     *     entry's name, but one that tries is not to be trusted all the same
     */
    List<ZipEntry> entries() {
        List<ZipEntry> entries = zip.stream().<ZipEntry>map(entry -> entry).toList();
        for (ZipEntry entry : entries) {
            if (CLIMBING.matcher(slashed(entry)).find()) {
                throw Problem.of(WORDS, "climbing-archive", name, entry.getName())
                        .asException();
            }
        }
        return entries;
    }

    /**
     * Unpacks an entry.
     *
     * @return the file, under a name like the entry's
     * @throws org.lectern.contract.ProblemException where all entries together grow to more than any export does
     * @throws ZipException where its bytes are not those that were packed
     */
    Path unpack(ZipEntry entry, Path folder, TaskContext context) throws IOException {
        checkSize(entry.getSize());
        String inside = slashed(entry);
        Path target = folder.resolve(SafeName.of(inside.substring(inside.lastIndexOf('/') + 1)));
        try (InputStream in = new CheckedEntry(zip, entry);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                context.checkCancelled();
                checkSize(n);
                left -= n;
                out.write(buffer, 0, n);
            }
        }
        return target;
    }

    private void checkSize(long bytes) {
        if (bytes > left) {
            throw Problem.of(WORDS, "archive-bomb", name, CheckedEntry.MOST_UNPACKED)
                    .asException();
        }
    }

    private static String slashed(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
