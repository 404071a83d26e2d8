package org.lectern.messages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.text.Channel;
import org.lectern.text.Language;
import org.lectern.text.TextContext;

/** What a template may say of a learner: the values of its slots, which are missing where nothing is known. */
final class Slots {

    /** The learner's own name: known only when messages leave. */
    static final String NAME = "name";

    /** All that there are, in the order in which they are offered. */
    static final List<String> ALL = List.of(
            NAME,
            "course",
            "exam_date",
            "days_to_exam",
            "days_since_last",
            "lessons_done",
            "lessons_total",
            "sessions",
            "topics",
            "next_step",
            "resources",
            "title",
            "link",
            "support",
            "sender");

    private static final Words WORDS = Words.of(Slots.class);

    /** As many topics and resources as a message names. */
    private static final int MOST = 3;

    private static final Pattern PRINTED_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");
    private static final Pattern PRINTED_DASHES = Pattern.compile("[\u2013\u2014]");

    /** Data that end so many days ago tell how things are today. */
    private static final int OLDEST_DATA = 3;

    /** Of one day “days” is not said, nor of none that it has been long. */
    private static final double FEWEST_DAYS = 2;

    private final Details details;
    private final Recipient one;
    private final LocalDate today;
    private final Channel channel;

    /** @param today days to the exam are counted from it */
    Slots(Details details, Recipient one, LocalDate today, Channel channel) {
        this.details = details;
        this.one = one;
        this.today = today;
        this.channel = channel;
    }

    /** Values by slot; a text, or of {@code resources} a list of values again. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "course", course());
        details.exam().ifPresent(day -> {
            put(values, "exam_date", written(day));
            if (daysToExam() >= FEWEST_DAYS) {
                put(values, "days_to_exam", Long.toString(daysToExam()));
            }
        });
        if (daysSinceLast() >= FEWEST_DAYS) {
            put(values, "days_since_last", Long.toString(Math.round(daysSinceLast())));
        }
        count(values, "lessons_done", one.known().lessonsDone());
        count(values, "lessons_total", one.known().lessonsTotal());
        count(values, "sessions", one.known().sessions());
        put(values, "topics", listed(details.topics()));
        put(values, "next_step", nextStep());
        put(values, "support", details.support());
        put(values, "sender", details.sender());
        List<Map<String, String>> resources =
                resources().stream().map(Slots::values).toList();
        if (!resources.isEmpty()) {
            values.put("resources", resources);
        }
        return values;
    }

    /** The same as texts, resources with semicolons between. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values().forEach((slot, value) -> {
            if (value instanceof String text) {
                texts.put(slot, text);
            }
        });
        List<Resource> few = resources();
        if (!few.isEmpty()) {
            texts.put(
                    "resources",
                    few.stream()
                            .map(one -> one.link().isBlank() ? one.title() : one.title() + ": " + one.link())
                            .collect(Collectors.joining("; ")));
        }
        return texts;
    }

    private static Map<String, String> values(Resource resource) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", resource.title());
        if (!resource.link().isBlank()) {
            values.put("link", resource.link());
        }
        return values;
    }

    private static void count(Map<String, Object> values, String slot, long number) {
        if (number > 0) {
            values.put(slot, Long.toString(number));
        }
    }

    private static void put(Map<String, Object> values, String slot, String text) {
        if (!text.isBlank()) {
            values.put(slot, text.strip());
        }
    }

    private String course() {
        return details.course().isBlank() ? one.known().courseTitle() : details.course();
    }

    /** Up to today. What data that ended days ago do not tell nobody knows: somebody may have been there since. */
    private double daysSinceLast() {
        return one.known()
                .asOf()
                .map(day -> ChronoUnit.DAYS.between(day, today))
                .filter(since -> since >= 0 && since <= OLDEST_DATA)
                .map(since -> one.known().daysSinceLast() + since)
                .orElse(Double.NaN);
    }

    private long daysToExam() {
        return details.exam().map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
    }

    private String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(details.language() == Language.DE ? Locale.GERMANY : Locale.UK));
    }

    private String listed(List<String> texts) {
        List<String> few =
                texts.stream().filter(text -> !text.isBlank()).limit(MOST).toList();
        if (few.size() < 2) {
            return String.join("", few);
        }
        String last = few.getLast();
        return WORDS.say(
                "slot.and." + details.language().option(), String.join(", ", few.subList(0, few.size() - 1)), last);
    }

    private String nextStep() {
        String lesson = one.known().nextLesson();
        if (details.nextStep().isBlank() && !lesson.isBlank()) {
            return plain(WORDS.say("slot.lesson." + details.language().option(), lesson));
        }
        return plain(details.nextStep());
    }

    /** An SMS with quotation marks and dashes of print has room for less than half as much. */
    private String plain(String text) {
        return channel == Channel.SMS
                ? PRINTED_DASHES
                        .matcher(PRINTED_QUOTES.matcher(text).replaceAll("\""))
                        .replaceAll("-")
                : text;
    }

    private List<Resource> resources() {
        return details.resources().stream()
                .filter(resource -> !resource.title().isBlank())
                .limit(MOST)
                .toList();
    }

    /**
     * What a text about this learner may say.
     *
     * @param others names that belong to somebody else
     */
    TextContext context(List<String> others) {
        List<Double> numbers = Stream.of(
                        Optional.of((double) daysToExam()).filter(days -> days >= FEWEST_DAYS),
                        Optional.of(daysSinceLast()).filter(Double::isFinite),
                        Optional.of((double) one.known().lessonsDone()),
                        Optional.of((double) one.known().lessonsTotal()),
                        Optional.of((double) one.known().sessions()))
                .flatMap(Optional::stream)
                .map(Math::rint)
                .toList();
        List<Double> percentages = Stream.of(one.known().progress(), one.known().score())
                .filter(Double::isFinite)
                .map(Math::rint)
                .toList();
        List<String> links = new ArrayList<>(details.links());
        resources().stream().map(Resource::link).filter(link -> !link.isBlank()).forEach(links::add);
        return new TextContext(
                course(),
                details.exam().map(this::written).orElse(""),
                numbers,
                percentages,
                details.topics(),
                nextStep(),
                details.support(),
                links,
                resources().stream().map(Resource::title).toList(),
                others,
                List.copyOf(capitals()));
    }

    /** What the course, its topics and whoever signs write in capitals is no shouting. */
    private Set<String> capitals() {
        Set<String> words = new TreeSet<>();
        for (String text : List.of(course(), String.join(" ", details.topics()), details.sender(), nextStep())) {
            for (String word : text.split("[^\\p{L}]+", -1)) {
                if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
