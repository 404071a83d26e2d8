package org.lectern.ingest.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.ingest.source.Synonyms;

/** What a header says that the numbers under it count, in words of the languages that exports come in. */
public enum HeaderUnit {
    /** Hundredths. */
    PERCENT(1),
    /** 0 to 1. */
    FRACTION(1),
    /** A part of a whole, in hundredths or as a fraction. */
    SHARE(1),
    MILLISECONDS(0.001),
    SECONDS(1),
    MINUTES(60),
    HOURS(3600),
    /** How often something happened. */
    COUNT(1),
    /** Nothing that is known. */
    UNSAID(1);

    private static final Pattern PERCENTAGE = Pattern.compile(
            "[%\u066a\uff05]|percent|per cent|pct|prozent|pour ?cent|porcent|por ?ciento|procent|prosent|yüzde"
                    + "|процент|百分|パーセント|퍼센트");
    private static final Pattern ZERO_TO_ONE = Pattern.compile("fra[ck]|\\b0 ?(-|\u2013|to|\\.\\.|bis) ?1\\b");
    private static final Pattern PART =
            Pattern.compile("(\\b(rate|ratio|share|coverage|taux|tasa|tasso|taxa|oranı?|доля)|anteil|quote)\\b|率|比例");

    /** Scripts that write no blanks between words. */
    private static final List<Map.Entry<String, String>> UNSPACED = List.of(
            Map.entry("毫秒|ミリ秒", " ms "),
            Map.entry("小时|小時|時間数|时间数", " hours "),
            Map.entry("分钟|分鐘|分間|分数", " minutes "),
            Map.entry("秒", " seconds "),
            Map.entry("次数|次數|回数", " count "));

    private static final Set<String> MILLIS = Set.of("ms", "msec", "msecs", "millis", "millisecond", "milliseconds");
    private static final Set<String> SECS = Set.of(
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "sek",
            "sekunde",
            "sekunden",
            "seconde",
            "secondes",
            "segundo",
            "segundos",
            "secondo",
            "secondi",
            "seconden",
            "sekund",
            "sekundy",
            "sekunder",
            "saniye",
            "сек",
            "секунд",
            "секунды",
            "초");
    private static final Set<String> MINS = Set.of(
            "m",
            "min",
            "mins",
            "minute",
            "minutes",
            "minuten",
            "minuto",
            "minutos",
            "minuti",
            "minuut",
            "minut",
            "minuty",
            "minuter",
            "minutter",
            "dakika",
            "dk",
            "мин",
            "минут",
            "минуты",
            "分",
            "분");
    private static final Set<String> HOURLY = Set.of(
            "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas", "ora",
            "ore", "uur", "uren", "godz", "godziny", "godzin", "timmar", "timer", "saat", "час", "часы", "часов", "시간");
    private static final Set<String> COUNTED = Set.of(
            "count",
            "counts",
            "times",
            "num",
            "number",
            "anzahl",
            "nombre",
            "veces",
            "vezes",
            "fois",
            "volte",
            "keer",
            "razy",
            "раз",
            "количество");

    private final double seconds;

    HeaderUnit(double seconds) {
        this.seconds = seconds;
    }

    /** Of a header; what stands in brackets counts as what stands before them. */
    public static HeaderUnit of(String header) {
        String spaced = spaced(header);
        if (PERCENTAGE.matcher(spaced).find()) {
            return PERCENT;
        }
        if (ZERO_TO_ONE.matcher(spaced).find()) {
            return FRACTION;
        }
        return ofWords(words(spaced), spaced);
    }

    private static String spaced(String header) {
        String spaced = Synonyms.spaced(header).replace('_', ' ').strip();
        for (Map.Entry<String, String> unit : UNSPACED) {
            spaced = spaced.replaceAll(unit.getKey(), unit.getValue());
        }
        return spaced;
    }

    private static List<String> words(String spaced) {
        return Arrays.asList(spaced.split("[^\\p{L}\\p{N}#]+"));
    }

    private static HeaderUnit ofWords(List<String> words, String spaced) {
        if (has(words, MILLIS)) {
            return MILLISECONDS;
        }
        if (has(words, SECS)) {
            return SECONDS;
        }
        if (has(words, MINS)) {
            return MINUTES;
        }
        if (has(words, HOURLY)) {
            return HOURS;
        }
        if (has(words, COUNTED) || words.contains("#")) {
            return COUNT;
        }
        return PART.matcher(spaced).find() ? SHARE : UNSAID;
    }

    private static boolean has(List<String> words, Set<String> some) {
        return IntStream.range(0, words.size()).anyMatch(i -> some.contains(words.get(i)) && counts(words, i));
    }

    /** A letter alone is a unit only where it stands last. */
    private static boolean counts(List<String> words, int i) {
        return words.get(i).length() > 1 || (i == words.size() - 1 && i > 0);
    }

    /** A header without the words that name a unit of time. */
    public static String withoutTime(String header) {
        List<String> words = words(spaced(header));
        return IntStream.range(0, words.size())
                .filter(i -> Stream.of(MILLIS, SECS, MINS, HOURLY)
                        .noneMatch(some -> some.contains(words.get(i)) && counts(words, i)))
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    /** Whether it is one of time. */
    public boolean isTime() {
        return this == MILLISECONDS || this == SECONDS || this == MINUTES || this == HOURS;
    }

    /** Whether it is one of a part of a whole. */
    public boolean isPart() {
        return this == PERCENT || this == FRACTION || this == SHARE;
    }

    /** How many seconds one of it is; 1 for what is no time. */
    double seconds() {
        return seconds;
    }
}
