package org.lectern.render;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG of opaque pixels row by row, so that a high picture is never in memory as a whole, and without the desktop
 * classes of Java, whose start costs more than the picture. Format: W3C, Portable Network Graphics, third edition.
 */
final class PngWriter implements Closeable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final byte LIKE_THE_ROW_ABOVE = 2;

    private final OutputStream out;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    private final DeflaterOutputStream data;
    private byte[] above;

    /**
     * @param description what the picture shows, in words
     * @param pixelsPerMetre how large it is meant to be on paper
     */
    PngWriter(OutputStream out, int width, int height, int pixelsPerMetre, String description) throws IOException {
        this.out = out;
        out.write(SIGNATURE);
        chunk("IHDR", header -> {
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {EIGHT_BITS, TRUE_COLOUR, 0, 0, 0});
        });
        chunk("pHYs", size -> {
            size.writeInt(pixelsPerMetre);
            size.writeInt(pixelsPerMetre);
            size.writeByte(1);
        });
        chunk("iTXt", text -> {
            text.write("Description\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
            text.write(description.getBytes(StandardCharsets.UTF_8));
        });
        data = new DeflaterOutputStream(new Chunks(), deflater, 1 << 16);
        above = new byte[3 * width];
    }

    /** Appends one row of pixels, each 0xAARRGGBB; opacity is not kept. */
    void row(int[] pixels, int from) throws IOException {
        byte[] row = new byte[above.length];
        byte[] filtered = new byte[above.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) (pixels[from + i / 3] >> (16 - 8 * (i % 3)));
            filtered[i] = (byte) (row[i] - above[i]);
        }
        data.write(LIKE_THE_ROW_ABOVE);
        data.write(filtered);
        above = row;
    }

    @Override
    public void close() throws IOException {
        try {
            data.finish();
            chunk("IEND", _ -> {});
        } finally {
            deflater.end();
        }
    }

    /** What stands in a chunk. */
    private interface Content {
        void writeTo(DataOutputStream chunk) throws IOException;
    }

    private void chunk(String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.write(name.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(body);
        CRC32 check = new CRC32();
        check.update(bytes.toByteArray());
        DataOutputStream whole = new DataOutputStream(out);
        whole.writeInt(bytes.size() - 4);
        bytes.writeTo(whole);
        whole.writeInt((int) check.getValue());
    }

    /** Passes compressed bytes on, one chunk a write. */
    private final class Chunks extends OutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            chunk("IDAT", chunk -> chunk.write(bytes, from, length));
        }
    }
}
