package org.lectern.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.contract.TaskContext;

/**
 * Writes a sheet as a delimited text whose lines have the numbers of its rows. Rows are filled up to the widest so far, so
 * that titles stay narrow above a table.
 */
public final class SheetText implements Book.Rows, Closeable {

    /** ASCII's own mark between fields (unit separator), which no cell holds. */
    public static final char DELIMITER = '\u001f';

    private static final int CHECK_EVERY = 1 << 12;

    private final Writer out;
    private final long most;
    private final TaskContext context;
    private long line;
    private long rows;
    private long hidden;
    private int width;

    /** @param most how many rows are written */
    public SheetText(Path target, long most, TaskContext context) throws IOException {
        this.out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        this.most = most;
        this.context = context;
    }

    @Override
    public boolean take(long number, boolean isHidden, List<String> cells) throws IOException {
        if (rows % CHECK_EVERY == 0) {
            context.checkCancelled();
        }
        for (; line < number - 1; line++) {
            out.write('\n');
        }
        width = Math.max(width, cells.size());
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                out.write(DELIMITER);
            }
            out.write(i < cells.size() ? cell(cells.get(i)) : "");
        }
        out.write('\n');
        line++;
        rows++;
        hidden += isHidden ? 1 : 0;
        return rows < most;
    }

    private static String cell(String text) {
        String line = needsNoCare(text) ? text : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.indexOf('"') < 0 ? line : "\"" + line.replace("\"", "\"\"") + "\"";
    }

    private static boolean needsNoCare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text may be one of these: it has the mark and no other control character. */
    public static boolean isOne(String head) {
        return head.indexOf(DELIMITER) >= 0
                && head.chars().allMatch(c -> c >= ' ' || c == DELIMITER || c == '\n' || c == '\r' || c == '\t');
    }

    /** How many rows were written. */
    public long rows() {
        return rows;
    }

    /** How many of them a reader of the sheet does not see. */
    public long hidden() {
        return hidden;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
