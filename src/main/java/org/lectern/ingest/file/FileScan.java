package org.lectern.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.text.TextEncoding;
import org.lectern.ingest.text.Utf8Check;

/**
 * What one pass over all bytes of a text tells.
 *
 * @param longLines whether a line is so long that DuckDB must be given time; of uncompressed texts only
 * @param other the encoding that the first bytes that are not UTF-8 speak of; null where there are none
 */
public record FileScan(boolean longLines, @Nullable TextEncoding other) {

    private static final int BUFFER = 1 << 18;

    /**
     * Reads the file once; not at all where it is no plain UTF-8, as it is then read as something else.
     *
     * @param utf8 whether the first bytes say that it is
     */
    public static FileScan of(SourceFile file, boolean utf8, TaskContext context) {
        if (!utf8) {
            return new FileScan(false, null);
        }
        Utf8Check check = new Utf8Check();
        TextEncoding other = null;
        boolean longLines = false;
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                context.checkCancelled();
                longLines |= n == BUFFER && !endsLine(buffer);
                if (other == null) {
                    other = otherIn(check, buffer, n);
                }
            }
        } catch (IOException e) {
            throw file.trouble(e);
        }
        return new FileScan(longLines, other);
    }

    private static boolean endsLine(byte[] piece) {
        for (byte b : piece) {
            if (b == '\n') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable TextEncoding otherIn(Utf8Check check, byte[] buffer, int length) {
        try {
            check.accept(buffer, length);
            return null;
        } catch (CharacterCodingException e) {
            return TextEncoding.detected(Arrays.copyOf(buffer, length));
        }
    }
}
