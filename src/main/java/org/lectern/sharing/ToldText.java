package org.lectern.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.lectern.contract.Words;

/**
 * Which sentences may be told: those that name no learner and nothing withheld, and whose numbers all stand in what is told of the
 * things that they name, or count videos, courses and the like, or are settings.
 */
final class ToldText {

    private static final Words WORDS = Words.of(ToldText.class);

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,])(-?\\d{1,3}(?:,\\d{3})+|-?\\d+)(\\.\\d+)?(?![\\p{L}\\d])(\\s?%)?");
    private static final Pattern THINGS = Pattern.compile(WORDS.bundle().getString("text.things"));
    private static final Pattern PEOPLE = Pattern.compile(WORDS.bundle().getString("text.people"));
    private static final Pattern SETTING = Pattern.compile(WORDS.bundle().getString("text.setting") + "$");
    private static final Pattern IN_WORDS = Pattern.compile(WORDS.bundle().getString("text.numbers"));
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?]) (?=[\\p{Lu}\\d“])");
    private static final double CLOSE = 1e-9;
    private static final int SETTING_LENGTH = 20;

    private final Names names;
    private final List<TableNumbers> tables;
    private final List<double[]> general = new ArrayList<>();
    private final Set<Double> settings;
    private final int fewest;

    /**
     * @param names who and what is named, and what of that may be
     * @param tables what is told
     * @param whole numbers that are told of all learners together
     * @param settings numbers that were chosen, not found
     */
    ToldText(Names names, List<TableNumbers> tables, double[] whole, Set<Double> settings, int fewest) {
        this.names = names;
        this.tables = tables;
        this.settings = settings;
        this.fewest = fewest;
        general.add(whole);
        tables.stream().filter(TableNumbers::isOfAll).forEach(table -> {
            general.addAll(table.all());
            table.all().forEach(row -> general.add(TableNumbers.counted(row)));
        });
    }

    /** Whether all of a text may be told. */
    boolean tells(String text) {
        return tells(text, List.of());
    }

    private boolean tells(String text, List<double[]> more) {
        if (names.areSecretIn(text) || IN_WORDS.matcher(text).find()) {
            return false;
        }
        List<String> things = names.thingsIn(text);
        String rest = names.without(text, things);
        List<double[]> numbers = new ArrayList<>(general);
        numbers.addAll(more);
        things.forEach(thing -> tables.forEach(table -> numbers.addAll(table.of(thing))));
        Set<Long> counted = new HashSet<>();
        Matcher matcher = NUMBER.matcher(rest);
        while (matcher.find()) {
            if (!isTold(new Said(matcher.toMatchResult()), rest, numbers, counted)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number is told of all learners, as it is or as a share of a percentage. */
    boolean tellsOfAll(double number) {
        return general.stream()
                .flatMapToDouble(DoubleStream::of)
                .anyMatch(cell -> Math.abs(cell - number) < CLOSE || Math.abs(100 * cell - number) < CLOSE);
    }

    /** The sentences of a text up to the first that may not be told; empty where none may. */
    String beginning(String text) {
        return beginning(text, List.of());
    }

    /** The same of what is said about a table whose rows have no names. */
    String beginning(String text, TableNumbers about) {
        return beginning(text, about.names().stream().noneMatch(names::isThing) ? about.all() : List.of());
    }

    private String beginning(String text, List<double[]> more) {
        List<String> told = new ArrayList<>();
        for (String sentence : AFTER_SENTENCE.split(text, -1)) {
            if (!tells(sentence, more)) {
                break;
            }
            told.add(sentence);
        }
        return String.join(" ", told);
    }

    /** Those of some texts that may be told, each as far as it may. */
    List<String> beginnings(Collection<String> texts) {
        return texts.stream()
                .map(this::beginning)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean isTold(Said said, String text, List<double[]> numbers, Set<Long> counted) {
        if (said.isWhole() && THINGS.matcher(text.substring(said.end())).lookingAt()) {
            counted.add(said.whole());
            return true;
        }
        String before = text.substring(Math.max(0, said.start() - SETTING_LENGTH), said.start());
        if (settings.contains(said.value()) && SETTING.matcher(before).find()) {
            return true;
        }
        // What has counted videos may count learners the next time.
        if (said.isWhole()
                && counted.contains(said.whole())
                && !PEOPLE.matcher(text.substring(said.end())).lookingAt()) {
            return true;
        }
        boolean few = said.isWhole() && said.value() < fewest;
        return !few && numbers.stream().anyMatch(said::standsIn);
    }

    /** A number as a text says it. */
    private record Said(double value, int decimals, boolean percent, int start, int end) {

        Said(MatchResult found) {
            this(
                    Double.parseDouble(
                            found.group(1).replace(",", "") + (found.group(2) == null ? "" : found.group(2))),
                    found.group(2) == null ? 0 : found.group(2).length() - 1,
                    found.group(3) != null,
                    found.start(),
                    found.end());
        }

        boolean isWhole() {
            return decimals == 0 && !percent;
        }

        long whole() {
            return (long) value;
        }

        /** Whether a row has it: a whole number as it is, others as far as their digits go, shares as percentages. */
        boolean standsIn(double[] row) {
            double tolerance = isWhole() ? 1e-9 : 0.5 * Math.pow(10, -decimals) + 1e-9;
            for (double cell : row) {
                if (Math.abs(cell - value) <= tolerance || (!isWhole() && Math.abs(100 * cell - value) <= tolerance)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Numbers in a text, such as settings are written with. */
    static Stream<Double> numbersIn(String text) {
        return NUMBER.matcher(text).results().map(Said::new).map(Said::value);
    }
}
