package org.lectern.ingest.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.Zones;

/**
 * Points in time as exports write them: ISO 8601 with and without offset, counted from an epoch ({@link NumberedTime}), dates
 * in numbers with years of four or two digits, dates with months in words ({@link LooseTime}), clocks of 24 and 12 hours.
 *
 * @param dates what stands first in 3/4/2026
 * @param zone in whose local time points in time with an offset are told
 */
public record TimestampText(ImportOptions.Dates dates, ZoneId zone) {

    /** Code of the notice that times have no years. */
    public static final String NO_YEARS = "no-years";

    private static final Words WORDS = Words.of(TimestampText.class);

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d).*");
    private static final Pattern YEARLESS =
            Pattern.compile("(\\d{1,2}\\.? \\p{L}{3,9}|\\p{L}{3,9} \\d{1,2}),? \\d{1,2}:\\d{2}.*");

    /** An offset behind a clock, as RE2 reads it. */
    private static final String OFFSET = ":[0-9]{2}([.,][0-9]+)?( ?Z| ?UTC| ?GMT| ?[+-][0-9]{2}(:?[0-9]{2})?)$";

    private static final Pattern OFFSET_BEHIND = Pattern.compile(OFFSET);
    private static final List<String> CLOCKS = List.of(" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", "");
    private static final List<String> NAMED = List.of("%d %b", "%d %B", "%b %d", "%B %d");

    /**
     * The time in a text as SQL, null where there is none.
     *
     * @param sample texts of the column, which tell days from months where nobody did
     */
    public String sql(String column, List<String> sample) {
        Map<String, Integer> months = MonthNames.of(sample);
        String loose = new LooseTime(months, isMonthFirst(sample), this::local).sql(column);
        String formats = "try_strptime(" + spelled(column) + ", [" + formats(isMonthFirst(sample)) + "])";
        return "CASE WHEN " + hasOffset(column) + " THEN coalesce(" + ofOffset(column) + ", " + loose
                + ") WHEN regexp_matches(" + column + ", '^ *[0-9]{4}[^0-9]') THEN coalesce(TRY_CAST(" + column
                + " AS TIMESTAMP), " + loose + ") WHEN " + numbered(column, sample) + " ELSE coalesce("
                // To find that none of the formats reads a text takes longer than anything else.
                + (months.isEmpty() ? formats + ", " + loose : loose + ", " + formats) + ") END";
    }

    /** The time in a text as ISO 8601 writes it, with or without offset, as SQL; null where there is none. */
    public String iso(String column) {
        return "CASE WHEN " + hasOffset(column) + " THEN " + ofOffset(column) + " ELSE TRY_CAST(" + column
                + " AS TIMESTAMP) END";
    }

    private static String hasOffset(String column) {
        return "regexp_matches(" + column + ", '" + OFFSET + "')";
    }

    private String ofOffset(String column) {
        return local("timezone('UTC', TRY_CAST(" + column + " AS TIMESTAMPTZ))");
    }

    private String numbered(String column, List<String> sample) {
        String whole = "TRY_CAST(" + column + " AS BIGINT)";
        String time = NumberedTime.sql(whole, this::local);
        if (!NumberedTime.countsDays(sample)) {
            return whole + " IS NOT NULL THEN " + time;
        }
        String day = NumberedTime.day(column);
        return day + " IS NOT NULL THEN " + day + " WHEN " + whole + " IS NOT NULL THEN " + time;
    }

    private String local(String utc) {
        return Zones.local(zone, utc);
    }

    /** With plain blanks, without commas, the name of the day, and the point behind its number. */
    private static String spelled(String column) {
        String bare = "regexp_replace(translate(trim(" + column
                + "), chr(160) || chr(8239) || ',', '  '), '^(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.? ', '')";
        return "regexp_replace(" + bare + ", '^([0-9]{1,2})\\. ', '\\1 ')";
    }

    private boolean isMonthFirst(List<String> sample) {
        return dates == ImportOptions.Dates.MONTH_FIRST || (dates == ImportOptions.Dates.FOUND && monthFirst(sample));
    }

    private static String formats(boolean month) {
        List<String> days = new ArrayList<>();
        for (String mark : List.of("/", ".", "-")) {
            days.add((month ? "%m" : "%d") + mark + (month ? "%d" : "%m") + mark);
        }
        NAMED.forEach(day -> days.add(day + " "));
        days.add("%d-%b-");
        // Years of two digits first: %Y would take 26 for the year 26.
        return days.stream()
                .flatMap(day -> List.of(day + "%y", day + "%Y").stream())
                .flatMap(day -> CLOCKS.stream().map(clock -> "'" + day + clock + "'"))
                .collect(Collectors.joining(", "));
    }

    /** What a reader should know of how the times were read. */
    public List<QualityNotice> notices(List<String> sample) {
        List<QualityNotice> notices = new ArrayList<>();
        if (dates == ImportOptions.Dates.FOUND) {
            unsure(sample)
                    .ifPresent(_ -> notices.add(new QualityNotice("unsure-dates", WORDS.say("notice.unsure-dates"))));
        }
        sample.stream()
                .map(String::strip)
                .filter(text -> YEARLESS.matcher(text).matches())
                .findFirst()
                .ifPresent(_ -> notices.add(new QualityNotice(NO_YEARS, WORDS.say("notice.no-years"))));
        TreeSet<String> offsets = offsets(sample);
        if (offsets.size() > 1) {
            notices.add(new QualityNotice(
                    "two-zones", WORDS.say("notice.two-zones", String.join(", ", offsets), Zones.name(zone))));
        }
        return notices;
    }

    private static TreeSet<String> offsets(List<String> sample) {
        TreeSet<String> offsets = new TreeSet<>();
        boolean bare = false;
        for (String text : sample) {
            Matcher matcher = OFFSET_BEHIND.matcher(text.strip());
            if (matcher.find()) {
                String offset = matcher.group(2).strip();
                offsets.add(offset.equals("Z") ? "UTC" : offset);
            } else {
                bare |= text.contains(":");
            }
        }
        if (bare && !offsets.isEmpty()) {
            offsets.add(WORDS.say("notice.two-zones.none"));
        }
        return offsets;
    }

    /** The first date of a sample in which nothing tells days from months; empty where something does. */
    public static Optional<String> unsure(List<String> sample) {
        String first = null;
        for (String text : sample) {
            Matcher matcher = SLASHED.matcher(text.strip());
            if (matcher.matches() && !matcher.group(2).equals(".")) {
                if (Math.max(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3))) > 12) {
                    return Optional.empty();
                }
                boolean same = matcher.group(1).equals(matcher.group(3));
                first = first == null && !same ? text.strip() : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** What stands first in the dates of a sample in numbers; empty where nothing tells. */
    public static Optional<ImportOptions.Dates> order(List<String> sample) {
        if (monthFirst(sample)) {
            return Optional.of(ImportOptions.Dates.MONTH_FIRST);
        }
        boolean day = sample.stream()
                .map(text -> SLASHED.matcher(text.strip()))
                .anyMatch(date -> date.matches() && Integer.parseInt(date.group(1)) > 12);
        return day ? Optional.of(ImportOptions.Dates.DAY_FIRST) : Optional.empty();
    }

    private static boolean monthFirst(List<String> sample) {
        boolean first = false;
        for (String text : sample) {
            Matcher matcher = SLASHED.matcher(text.strip());
            if (matcher.matches()) {
                if (Integer.parseInt(matcher.group(1)) > 12) {
                    return false;
                }
                first |= Integer.parseInt(matcher.group(3)) > 12;
            }
        }
        return first;
    }
}
