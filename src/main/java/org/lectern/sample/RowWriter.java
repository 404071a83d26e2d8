package org.lectern.sample;

import java.io.IOException;
import java.io.OutputStream;

/** Gathers bytes and hands them on in large pieces. */
final class RowWriter implements AutoCloseable {

    private final OutputStream out;
    private final byte[] buffer;
    private int length;

    RowWriter(OutputStream out) {
        this(out, 1 << 16);
    }

    /** @param piece bytes that are gathered */
    RowWriter(OutputStream out, int piece) {
        this.out = out;
        this.buffer = new byte[piece];
    }

    void write(byte[] bytes) throws IOException {
        if (length + bytes.length > buffer.length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    void write(char ascii) throws IOException {
        if (length == buffer.length) {
            flush();
        }
        buffer[length++] = (byte) ascii;
    }

    /** Writes a number of tenths with one decimal: 1000 is {@code 100.0}. */
    void writeTenths(int tenths) throws IOException {
        if (tenths >= 1000) {
            write((char) ('0' + tenths / 1000));
        }
        if (tenths >= 100) {
            write((char) ('0' + tenths / 100 % 10));
        }
        write((char) ('0' + tenths / 10 % 10));
        write('.');
        write((char) ('0' + tenths % 10));
    }

    /** @param number not negative */
    void writeNumber(int number) throws IOException {
        if (number >= 10) {
            writeNumber(number / 10);
        }
        write((char) ('0' + number % 10));
    }

    /** @param number 0..99 */
    void writeTwoDigits(int number) throws IOException {
        write((char) ('0' + number / 10));
        write((char) ('0' + number % 10));
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
