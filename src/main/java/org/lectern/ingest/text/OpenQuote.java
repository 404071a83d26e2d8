package org.lectern.ingest.text;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;

/**
 * A quotation mark that opens a field and never closes, so that all lines after it became part of that field.
 *
 * @param line that it stands on, from 1
 * @param swallowed lines after that one
 */
public record OpenQuote(long line, long swallowed) {

    private static final int TAIL = 1 << 16;
    private static final int CHECK_EVERY = 1 << 16;

    /**
     * Finds it. Reads the whole text only where its end does not agree with the last row.
     *
     * @param lastRow texts of the last row that was read
     * @return null where there is none
     */
    public static @Nullable OpenQuote find(CsvText text, List<String> lastRow, TaskContext context) throws IOException {
        String end = lastLine(text);
        return lastRow.stream().allMatch(end::contains) ? null : scan(text, context);
    }

    private static @Nullable OpenQuote scan(CsvText text, TaskContext context) throws IOException {
        try (Reader in = text.reader()) {
            RecordScanner records = new RecordScanner(in, text.dialect());
            records.skipLines(text.dialect().preambleLines());
            for (long n = 0; records.next(); n++) {
                if (n % CHECK_EVERY == 0) {
                    context.checkCancelled();
                }
            }
            return records.endsQuoted() && records.linesOfRecord() > 1
                    ? new OpenQuote(records.line(), records.linesOfRecord() - 1)
                    : null;
        }
    }

    private static String lastLine(CsvText text) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(text.path().toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce("", (_, line) -> line);
        }
    }
}
