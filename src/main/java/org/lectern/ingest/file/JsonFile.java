package org.lectern.ingest.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.text.JsonObjects;

/**
 * A file of JSON objects.
 *
 * @param lines whether each stands on a line of its own
 */
public record JsonFile(SourceFile file, boolean gzip, boolean lines) {

    private static final Words WORDS = Words.of(JsonFile.class);
    private static final int BUFFER = 1 << 16;
    private static final int CHECK_EVERY = 1 << 10;

    /** The share of an import in which a file is copied. */
    private static final double COPYING = 0.1;

    /** Whether the objects that the first bytes hold stand on a line each. A first line that is broken is no reason not to. */
    public static boolean standsInLines(byte[] head) {
        try (JsonObjects objects = new JsonObjects(new ByteArrayInputStream(head))) {
            if (!objects.next() || objects.isInEnvelope()) {
                return false;
            }
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
        int line = endOfLine(head, 0);
        if (isWhole(head, line)) {
            return true;
        }
        int next = line + 1;
        while (next < head.length && head[next] <= ' ' && head[next] != ' ' && head[next] != '\t') {
            next++;
        }
        return next >= head.length || head[next] == '{';
    }

    private static boolean isWhole(byte[] head, int end) {
        try (JsonObjects objects = new JsonObjects(new ByteArrayInputStream(head, 0, end))) {
            return objects.next() && !objects.isCut();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static int endOfLine(byte[] head, int from) {
        int at = from;
        boolean begun = false;
        while (at < head.length && !(begun && head[at] == '\n')) {
            begun |= head[at] == '{';
            at++;
        }
        return at;
    }

    /**
     * Objects as DuckDB reads them.
     *
     * @param path the file itself, or a copy
     * @param cut whether what packed them ends in the middle
     */
    record Unpacked(Path path, boolean cut) {}

    /** The file as DuckDB reads it, one object a line. */
    Unpacked readable(Path copy, TaskContext context) {
        return readable(copy, context, (in, out) -> {
            if (lines) {
                return copyLines(in, out, context);
            }
            return copyObjects(new JsonObjects(in), Long.MAX_VALUE, out, context);
        });
    }

    /** The same of its first objects alone, or of more. */
    Unpacked readableHead(Path copy, int objects, TaskContext context) {
        return readable(copy, context, (in, out) -> copyObjects(new JsonObjects(in), objects, out, context));
    }

    /** The objects one after the other; to be closed. */
    public JsonObjects objects() throws IOException {
        return new JsonObjects(FileSniffer.open(file, gzip));
    }

    /** Writes what comes in as one object a line; says whether it was cut. */
    private interface Copying {
        boolean copy(InputStream in, OutputStream out) throws IOException;
    }

    private Unpacked readable(Path copy, TaskContext context, Copying copying) {
        try {
            if (lines && !gzip && !hasMark()) {
                return new Unpacked(file.path(), false);
            }
            try (CountedInput in = new CountedInput(Files.newInputStream(file.path()));
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER)) {
                context.progress(WORDS.say("step.unpack"), () -> COPYING * in.count() / Math.max(1, file.bytes()));
                return new Unpacked(copy, copying.copy(gzip ? Gzip.of(in, file.name()) : in, out));
            }
        } catch (IOException e) {
            throw file.trouble(e);
        }
    }

    private static boolean copyObjects(JsonObjects objects, long most, OutputStream out, TaskContext context)
            throws IOException {
        for (long i = 0; i < most && objects.next(); i++) {
            if (i % CHECK_EVERY == 0) {
                context.checkCancelled();
            }
            objects.writeTo(out);
            out.write('\n');
        }
        return objects.isPackingCut();
    }

    private static boolean copyLines(InputStream in, OutputStream out, TaskContext context) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try {
            byte[] first = in.readNBytes(3);
            out.write(first, isMark(first) ? 3 : 0, isMark(first) ? 0 : first.length);
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                context.checkCancelled();
                out.write(buffer, 0, n);
            }
            return false;
        } catch (EOFException e) {
            // An archive that was cut in the middle ends where it was cut: its last line is counted as broken.
            return true;
        }
    }

    private boolean hasMark() throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return isMark(in.readNBytes(3));
        }
    }

    private static boolean isMark(byte[] first) {
        return first.length == 3 && first[0] == (byte) 0xef && first[1] == (byte) 0xbb && first[2] == (byte) 0xbf;
    }
}
