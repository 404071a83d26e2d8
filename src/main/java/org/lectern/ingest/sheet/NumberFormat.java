package org.lectern.ingest.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How a workbook shows a number, as far as it tells what the number is; numbers themselves are plain in all formats. */
enum NumberFormat {
    PLAIN,
    /** 0.85 is 85 %. */
    PERCENT,
    /** 85 is 85 %. */
    PERCENT_SIGN,
    DATE,
    TIME;

    /** The day before the first, as there was no 29 February in 1900, which the format believes. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int DAYS_TO_1904 = 1462;

    /** No format of a later version needs more; beyond this lies no date that a calendar has. */
    private static final double LAST_DAY = 2_958_466;

    private static final int DAY = 86_400;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** ECMA-376 part 1, 18.8.30; those beyond 49 in the languages that have them. */
    static NumberFormat of(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code != null) {
            return of(code);
        }
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        boolean date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        boolean time = (id >= 18 && id <= 21) || (id >= 45 && id <= 47);
        return date ? DATE : time ? TIME : PLAIN;
    }

    /** What a format code says, such as {@code dd/mm/yyyy hh:mm}, {@code 0.0%} or {@code 0"%"}. */
    static NumberFormat of(String code) {
        String first = code.split(";", 2)[0];
        boolean signAsText = first.matches(".*(\"[^\"]*%[^\"]*\"|\\\\%).*");
        String bare = first.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        boolean elapsed = bare.matches(".*\\[(h+|m+|s+)].*");
        String letters = bare.replaceAll("\\[[^\\]]*]", "").replaceAll("am/pm|a/p|general|standard", "");
        if (letters.contains("%")) {
            return PERCENT;
        }
        boolean day = letters.matches(".*[yd].*") || letters.matches("[^hs]*mm[^hs]*");
        if (day && !elapsed) {
            return DATE;
        }
        if (elapsed || letters.matches(".*[hs].*")) {
            return TIME;
        }
        return signAsText ? PERCENT_SIGN : PLAIN;
    }

    /**
     * A number as text: dates as in ISO 8601, times as h:mm:ss, percentages with a sign.
     *
     * @param raw as the file spells it
     * @param from1904 whether days are counted from 1904
     */
    String text(String raw, boolean from1904) {
        if (this == PLAIN && isPlainInteger(raw)) {
            return raw;
        }
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        return Double.isFinite(number) ? text(number, from1904) : "";
    }

    private String text(double number, boolean from1904) {
        return switch (this) {
            case PLAIN -> plain(BigDecimal.valueOf(number));
            case PERCENT -> plain(BigDecimal.valueOf(number).movePointRight(2)) + "%";
            case PERCENT_SIGN -> plain(BigDecimal.valueOf(number)) + "%";
            case DATE -> moment(number, from1904);
            // More than a thousand days is a moment of which only the hour is shown.
            case TIME -> number < 0 || number > 1000 ? moment(number, from1904) : duration(Math.round(number * DAY));
        };
    }

    private static String moment(double number, boolean from1904) {
        if (number < 0 || number >= LAST_DAY) {
            return plain(BigDecimal.valueOf(number));
        }
        long seconds = Math.round(number * DAY);
        long days = seconds / DAY;
        LocalDateTime moment = EPOCH.plusDays(from1904 ? days + DAYS_TO_1904 : days < 60 ? days + 1 : days)
                .atStartOfDay()
                .plusSeconds(seconds % DAY);
        return seconds % DAY == 0 ? moment.toLocalDate().toString() : MOMENT.format(moment);
    }

    static String duration(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isPlainInteger(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return !raw.isEmpty();
    }
}
