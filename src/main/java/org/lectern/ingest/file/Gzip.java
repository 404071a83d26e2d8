package org.lectern.ingest.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.sheet.CheckedEntry;

/** What gzip has packed, once or, as web servers do with what is packed already, twice; no more than any export unpacks to. */
final class Gzip extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final Words WORDS = Words.of(Gzip.class);

    private final CountedInput packed;
    private final String name;
    private long unpacked;

    private Gzip(CountedInput packed, InputStream unpacking, String name) {
        super(unpacking);
        this.packed = packed;
        this.name = name;
    }

    /**
     * Unpacks while it is read.
     *
     * @param raw the packed bytes
     * @param name of the file
     * @throws IOException where it is cut ({@link java.io.EOFException}) or damaged ({@link ZipException})
     */
    static InputStream of(InputStream raw, String name) throws IOException {
        CountedInput packed = new CountedInput(raw);
        InputStream once = new Gzip(packed, new Members(packed), name);
        BufferedInputStream peeked = new BufferedInputStream(once, BUFFER);
        peeked.mark(2);
        boolean twice = isGzip(peeked);
        peeked.reset();
        return twice ? new Gzip(packed, new Members(peeked), name) : peeked;
    }

    /** Whether what comes next is packed by gzip; takes two bytes. */
    static boolean isGzip(InputStream in) throws IOException {
        byte[] magic = in.readNBytes(2);
        return magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count(Math.max(0, n));
        return n;
    }

    /** What grows so much is known before it is written: what follows would have to make up for it. */
    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > CheckedEntry.HARMLESS_BYTES && unpacked / CheckedEntry.MOST_UNPACKED > packed.count()) {
            throw Problem.of(WORDS, "archive-bomb", name, CheckedEntry.MOST_UNPACKED)
                    .asException();
        }
    }

    /** One packed part after the other. Java passes over what follows the last one, though it may be a part that is damaged. */
    private static final class Members extends GZIPInputStream {

        private static final int TRAILER = 8;

        Members(InputStream packed) throws IOException {
            super(packed, BUFFER);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            if (n < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
                throw new ZipException("something follows the last part");
            }
            return n;
        }
    }
}
