package org.lectern.ingest.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.text.TextEncoding;

/**
 * A text file as characters, whatever its compression and encoding.
 *
 * @param bareReturns whether lines end with a carriage return alone
 */
public record TextSource(SourceFile file, boolean gzip, TextEncoding encoding, boolean bareReturns) {

    private static final int BUFFER = 1 << 16;

    private static final int LONG_LINE = 1 << 18;

    /** Whether DuckDB can read the file as it is. */
    boolean isPlain() {
        return !gzip && !bareReturns && encoding.isUtf8();
    }

    /** The characters after the byte-order mark; what cannot be decoded is replaced. */
    public Reader reader() throws IOException {
        var in = FileSniffer.open(file, gzip);
        in.skipNBytes(encoding.markLength());
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                BUFFER);
    }

    /**
     * Writes the characters as UTF-8 with line feeds.
     *
     * @return whether a line is so long that DuckDB must be given time
     */
    boolean copyTo(Path target, TaskContext context) {
        try (Reader in = reader();
                Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER];
            boolean longLines = false;
            long sinceLineEnd = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                context.checkCancelled();
                if (bareReturns) {
                    replaceReturns(buffer, n);
                }
                out.write(buffer, 0, n);
                int after = afterLastLineEnd(buffer, n);
                sinceLineEnd = after == 0 ? sinceLineEnd + n : n - after;
                longLines |= sinceLineEnd > LONG_LINE;
            }
            return longLines;
        } catch (IOException e) {
            throw file.trouble(e);
        }
    }

    private static int afterLastLineEnd(char[] buffer, int length) {
        int after = length;
        while (after > 0 && buffer[after - 1] != '\n') {
            after--;
        }
        return after;
    }

    private static void replaceReturns(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\r') {
                buffer[i] = '\n';
            }
        }
    }
}
