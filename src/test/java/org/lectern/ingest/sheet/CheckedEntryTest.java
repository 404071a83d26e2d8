package org.lectern.ingest.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedEntryTest {

    private static final byte[] PIECE = new byte[1 << 20];

    @TempDir
    private Path folder;

    private Path zip(long bytes) throws IOException {
        Path zip = folder.resolve("book.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (long left = bytes; left > 0; left -= PIECE.length) {
                out.write(PIECE, 0, (int) Math.min(left, PIECE.length));
            }
        }
        return zip;
    }

    private static long read(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = new CheckedEntry(zip, zip.entries().nextElement())) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Test
    void whatIsHarmlessMayGrowAsMuchAsItLikes() throws IOException {
        assertEquals(CheckedEntry.HARMLESS_BYTES, read(zip(CheckedEntry.HARMLESS_BYTES)));
    }

    /** A sheet of a thousand times its packed size would fill a disk. */
    @Test
    void whatGrowsBeyondMeasureIsLeftThere() throws IOException {
        Path bomb = zip(CheckedEntry.HARMLESS_BYTES + 1);
        ZipException e = assertThrows(ZipException.class, () -> read(bomb));
        assertEquals("An entry grows beyond measure", e.getMessage());
    }
}
