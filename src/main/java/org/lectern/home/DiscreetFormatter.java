package org.lectern.home;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Writes log lines without learners' data: of what an exception says only the first line is kept, and what stands there in
 * quotes, where databases repeat the cell they choked on, is blanked.
 */
final class DiscreetFormatter extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.systemDefault());
    private static final Pattern QUOTED = Pattern.compile("'[^']*'?|\"[^\"]*\"?|“[^”]*”?");

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder()
                .append(TIME.format(entry.getInstant()))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(entry.getLoggerName())
                .append(": ")
                .append(formatMessage(entry))
                .append('\n');
        Throwable thrown = entry.getThrown();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (thrown != null && seen.add(thrown)) {
            append(text, thrown);
            thrown = thrown.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable thrown) {
        text.append("  ").append(thrown.getClass().getName());
        String message = thrown.getMessage();
        if (message != null) {
            text.append(": ").append(discreet(message));
        }
        text.append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("    at ").append(frame).append('\n');
        }
    }

    private static String discreet(String message) {
        String first = message.lines().findFirst().orElse("");
        return QUOTED.matcher(first).replaceAll("…");
    }
}
