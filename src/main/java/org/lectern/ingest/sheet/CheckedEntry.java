package org.lectern.ingest.sheet;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The bytes of an entry of a ZIP archive, compared at their end with the checksum that they were packed with, which Java does not,
 * and no more of them than any export unpacks to.
 */
public final class CheckedEntry extends CheckedInputStream {

    /** Text packs to a tenth, very regular text to a fiftieth of its size. */
    public static final int MOST_UNPACKED = 100;

    /** Up to here anything may unpack to whatever it likes. */
    public static final long HARMLESS_BYTES = 256L << 20;

    private final ZipEntry entry;
    private long bytes;

    /** @throws IOException where the entry cannot be unpacked; reading throws a {@link ZipException} where its checksum differs or it grows beyond measure */
    public CheckedEntry(ZipFile zip, ZipEntry entry) throws IOException {
        super(zip.getInputStream(entry), new CRC32());
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        check(b < 0 ? b : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        check(n);
        return n;
    }

    /** Whoever reads XML stops where it ends, and does not ask for more. */
    private void check(int read) throws IOException {
        bytes += Math.max(0, read);
        if (bytes > HARMLESS_BYTES && bytes / MOST_UNPACKED > entry.getCompressedSize()) {
            throw new ZipException("An entry grows beyond measure");
        }
        if ((read < 0 || bytes == entry.getSize())
                && entry.getCrc() >= 0
                && entry.getCrc() != getChecksum().getValue()) {
            throw new ZipException("The checksum of an entry differs");
        }
    }
}
