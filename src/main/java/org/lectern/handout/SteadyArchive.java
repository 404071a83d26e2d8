package org.lectern.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An archive of office documents without the moment in which it was made, so that the same document is the same bytes. */
final class SteadyArchive {

    /** When every document was made, as such documents tell it. */
    private static final String ALWAYS = "1970-01-01T00:00:00Z";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(?<made><dcterms:created[^>]*>)[^<]*";

    /** The earliest that an archive can tell, whatever the time zone. */
    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyArchive() {}

    /** Writes the same archive without its times. */
    static void write(byte[] archive, OutputStream out) throws IOException {
        ZipOutputStream steady = new ZipOutputStream(out);
        // Java's own reader takes no archive of which the sizes come after the content.
        try (ZipFile timed = ZipFile.builder().setByteArray(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(timed.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(FIRST_TIME);
                steady.putNextEntry(same);
                byte[] content = timed.getInputStream(entry).readAllBytes();
                steady.write(entry.getName().equals(PROPERTIES) ? withoutTime(content) : content);
                steady.closeEntry();
            }
        }
        steady.finish();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "${made}" + ALWAYS)
                .getBytes(StandardCharsets.UTF_8);
    }
}
