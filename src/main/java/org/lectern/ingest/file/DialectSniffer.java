package org.lectern.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.sheet.SheetText;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.Dialect;

/**
 * Finds how a text is cut into fields: as its first line says, {@code sep=;}, else by cutting its head in every likely way
 * and keeping the most regular one.
 */
public final class DialectSniffer {

    private static final Words WORDS = Words.of(DialectSniffer.class);
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 200;

    /** What Excel reads, and never shows; a program that saves the table again may quote it or fill the line up. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\A\"?sep=(\\\\t|.)\"?[,;\\t| ]*(?:\\r\\n?|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    /** Lines in which a title would stand. */
    private static final int FIRST = 30;

    private static final double MOST = 0.9;

    /** A line with so many names of columns that are known is one of names. */
    private static final long NAMES_KNOWN = 2;

    private final SourceFile file;
    private final String head;
    private final boolean whole;

    /** Lines before {@link #head}. */
    private final int passed;

    private final char[] delimiters;

    /**
     * @param head the first characters
     * @param whole whether they are all there are
     */
    public DialectSniffer(SourceFile file, String head, boolean whole) {
        Matcher separator = SEPARATOR.matcher(head);
        boolean said = separator.lookingAt();
        this.file = file;
        this.whole = whole;
        this.head = said ? head.substring(separator.end()) : head;
        this.passed = said ? 1 : 0;
        this.delimiters = said
                ? new char[] {delimiter(separator.group(1))}
                : SheetText.isOne(head) ? new char[] {SheetText.DELIMITER} : DELIMITERS;
    }

    private static char delimiter(String said) {
        return said.length() > 1 ? '\t' : said.charAt(0);
    }

    /**
     * The dialect and the records of the head, header first.
     *
     * @throws org.lectern.contract.ProblemException if there is no end of a line in the whole head
     */
    public Cut cut() {
        if (head.isBlank()) {
            throw Problem.of(WORDS, "empty-file", file.name()).asException();
        }
        if (!whole && head.indexOf('\n') < 0 && head.indexOf('\r') < 0) {
            throw Problem.of(WORDS, "endless-line", file.name(), head.length()).asException();
        }
        boolean bareReturns = head.indexOf('\n') < 0 && head.indexOf('\r') >= 0;
        boolean sheet = delimiters[0] == SheetText.DELIMITER;
        char quote = sheet ? '"' : quote();
        char escape = sheet ? '"' : escape(quote);
        Dialect unknown = new Dialect(',', quote, escape, 0, bareReturns);
        Cut best = best(unknown);
        if (escape != quote && !beginsFields(quote, best.dialect().delimiter())) {
            // What is escaped stands inside a text, as in objects of a table that is cut by tabs, and belongs to it.
            unknown = new Dialect(',', quote, quote, 0, bareReturns);
            best = best(unknown);
        }
        Optional<Cut> below = best.mayBeginWithTitle() ? belowTitle(unknown, best) : Optional.empty();
        return cutWith(below.orElse(best).dialect(), SAMPLE * 5, below.isPresent());
    }

    private Cut best(Dialect unknown) {
        return cuts(unknown, false).stream()
                .reduce((a, b) -> b.regularity() > a.regularity() ? b : a)
                .orElseThrow();
    }

    private boolean beginsFields(char quote, char delimiter) {
        return head.charAt(0) == quote || head.contains("\n" + quote) || head.contains("" + delimiter + quote);
    }

    private List<Cut> cuts(Dialect unknown, boolean titled) {
        List<Cut> cuts = new ArrayList<>();
        for (char delimiter : delimiters) {
            cuts.add(cutWith(unknown.with(delimiter), SAMPLE + 1, titled));
        }
        return cuts;
    }

    /** A cut that leaves out the first lines and then is as even as the one that was thought best. */
    private Optional<Cut> belowTitle(Dialect unknown, Cut best) {
        return cuts(unknown, true).stream()
                .filter(cut -> cut.dialect().delimiter() != best.dialect().delimiter())
                .filter(cut -> cut.isTableBelowTitle() && cut.evenness() >= best.evenness())
                .max(Comparator.comparingDouble(Cut::evenness)
                        .thenComparingInt(cut -> cut.records().getFirst().size()));
    }

    /**
     * A head cut into records.
     *
     * @param records header first, without blank lines and without what stands above the header
     * @param above lines with text that stand above the header and are left out
     * @param regularity how sure the dialect is; larger is surer
     */
    public record Cut(Dialect dialect, List<List<String>> records, long above, double regularity) {

        /** Whether the first line is taken for the header, though one of those after it has no delimiter at all. */
        boolean mayBeginWithTitle() {
            return above == 0 && records.stream().limit(FIRST).anyMatch(row -> row.size() == 1);
        }

        /** The share of records that are as long as the first. */
        double evenness() {
            int width = records.getFirst().size();
            return records.stream().filter(row -> row.size() == width).count() / (double) records.size();
        }

        /** Whether lines are left out above something that looks like names of columns, with even records below. */
        boolean isTableBelowTitle() {
            return above > 0 && records.size() > 1 && evenness() >= MOST && isHeader(records.getFirst());
        }
    }

    /**
     * Cuts the head into at most so many records; the more, the longer it takes before the code has warmed up.
     *
     * @param titled whether the first half of them says nothing of how wide the table is
     */
    private Cut cutWith(Dialect dialect, int most, boolean titled) {
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .setEscape(dialect.escape() == dialect.quote() ? null : dialect.escape())
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        // The head may end between an escape and what it escapes, which the parser takes for an error.
        boolean cut = dialect.escape() != dialect.quote() && head.charAt(head.length() - 1) == dialect.escape();
        try (CSVParser parser = CSVParser.parse(cut ? head.substring(0, head.length() - 1) : head, format)) {
            long line = 0;
            for (CSVRecord row : parser) {
                lines.add(line);
                records.add(List.of(row.values()));
                line = parser.getCurrentLineNumber();
                if (records.size() == most) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!whole && records.size() > 1 && records.size() < most) {
            records.removeLast();
        }
        return judged(dialect, records, lines, titled);
    }

    private Cut judged(Dialect dialect, List<List<String>> records, List<Long> lines, boolean titled) {
        Map<Integer, Integer> widths = new HashMap<>();
        List<List<String>> sample = records.subList(0, Math.min(SAMPLE, records.size()));
        sample.subList(titled ? sample.size() / 2 : 0, sample.size())
                .forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        int usual = widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        double share = widths.getOrDefault(usual, 0) / (double) sample.size();
        int above = delimiters.length == 1 ? aboveNames(sample, usual) : preamble(sample, usual);
        above = belowFacts(sample, usual, above);
        int first = firstWithText(sample);
        above = Math.max(above, first);
        boolean headed = above == first && records.get(first).size() >= usual - 1;
        double regularity = usual == 1 ? 0.01 : share + Math.min(usual, 50) / 200.0 + (headed ? 1 : 0);
        int skipped = linesAbove(Math.toIntExact(lines.get(above)));
        Dialect full = new Dialect(
                dialect.delimiter(), dialect.quote(), dialect.escape(), passed + skipped, dialect.bareReturns());
        String empty = "" + dialect.delimiter() + dialect.quote();
        long told = head.lines()
                .limit(skipped)
                .filter(line -> !line.chars().allMatch(c -> empty.indexOf(c) >= 0 || Character.isWhitespace(c)))
                .count();
        return new Cut(full, records.subList(above, records.size()), told, regularity);
    }

    /** Lines above a header that follows so many lines, blank ones in between included. */
    private int linesAbove(int lines) {
        return lines
                + Math.toIntExact(
                        head.lines().skip(lines).takeWhile(String::isBlank).count());
    }

    /** A line without text names no columns, however many delimiters a program has put there. */
    private static int firstWithText(List<List<String>> sample) {
        int first = 0;
        while (first < sample.size() - 1 && isBlank(sample.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** Records above the first that is as wide as most; a table without any such has none. */
    private static int preamble(List<List<String>> sample, int usual) {
        for (int i = 0; i < sample.size() && usual > 2; i++) {
            if (sample.get(i).size() >= usual - 1 && !isBlank(sample.get(i))) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Lines such as {@code Course,Biology} in front of a table, filled up by who saved it or not, name no columns where the one
     * line that does, by names that are known, comes below them and they are all narrower or have blanks.
     */
    private static int belowFacts(List<List<String>> sample, int usual, int above) {
        if (usual < 3 || known(sample.get(above)) >= NAMES_KNOWN) {
            return above;
        }
        int names = above;
        while (names < Math.min(FIRST, sample.size()) && isFact(sample.get(names), usual)) {
            names++;
        }
        boolean below = names > above
                && names < sample.size() - 1
                && isHeader(filled(sample.get(names)))
                && known(sample.get(names)) >= NAMES_KNOWN;
        return below ? names : above;
    }

    private static boolean isFact(List<String> row, int usual) {
        return filled(row).size() <= Math.min(2, usual - 1) && known(row) < NAMES_KNOWN;
    }

    private static List<String> filled(List<String> row) {
        return row.stream().filter(text -> !text.isBlank()).toList();
    }

    private static long known(List<String> row) {
        return row.stream().filter(Synonyms::isKnown).count();
    }

    /** Where the delimiter is sure, what stands above a header that is as wide as the table is no part of it. */
    private static int aboveNames(List<List<String>> sample, int usual) {
        for (int i = 0; i < Math.min(FIRST, sample.size()) && usual > 1; i++) {
            if (sample.get(i).size() == usual && isHeader(sample.get(i))) {
                return i;
            }
        }
        return preamble(sample, usual);
    }

    private static boolean isHeader(List<String> names) {
        return names.stream().map(String::strip).distinct().count() == names.size()
                && names.stream()
                        .noneMatch(name -> name.isBlank() || name.strip().matches("[-+\\d.,:%]+"));
    }

    private char quote() {
        if (head.indexOf('"') >= 0) {
            return '"';
        }
        long single =
                head.lines().limit(SAMPLE).filter(DialectSniffer::quotedSingly).count();
        long all = head.lines().limit(SAMPLE).count();
        return single * 2 > all ? '\'' : '"';
    }

    private static boolean quotedSingly(String line) {
        String trimmed = line.strip();
        return (trimmed.length() > 1 && trimmed.startsWith("'") && trimmed.endsWith("'"))
                || trimmed.matches(".*[,;\t|]'[^']*'[,;\t|].*");
    }

    private char escape(char quote) {
        boolean doubled = head.contains("" + quote + quote);
        boolean escaped = head.contains("\\" + quote);
        return escaped && !doubled ? '\\' : quote;
    }
}
