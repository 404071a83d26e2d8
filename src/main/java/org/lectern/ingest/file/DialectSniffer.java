package org.lectern.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.text.Dialect;

/** Finds how a text is cut into fields by cutting its head in every likely way and keeping the most regular one. */
public final class DialectSniffer {

    private static final Words WORDS = Words.of(DialectSniffer.class);
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 200;

    private final SourceFile file;
    private final String head;
    private final boolean whole;

    /**
     * @param head the first characters
     * @param whole whether they are all there are
     */
    public DialectSniffer(SourceFile file, String head, boolean whole) {
        this.file = file;
        this.head = head;
        this.whole = whole;
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
        char quote = quote();
        char escape = escape(quote);
        Cut best = null;
        for (char delimiter : DELIMITERS) {
            Cut cut = cutWith(new Dialect(delimiter, quote, escape, 0, bareReturns), SAMPLE + 1);
            if (best == null || cut.regularity() > best.regularity()) {
                best = cut;
            }
        }
        Dialect found = java.util.Objects.requireNonNull(best).dialect();
        return cutWith(new Dialect(found.delimiter(), quote, escape, 0, bareReturns), SAMPLE * 5);
    }

    /**
     * A head cut into records.
     *
     * @param records header first, without blank lines and without what stands above the header
     * @param regularity how sure the dialect is; larger is surer
     */
    public record Cut(Dialect dialect, List<List<String>> records, double regularity) {}

    /** Cuts the head into at most so many records; the more, the longer it takes before the code has warmed up. */
    private Cut cutWith(Dialect dialect, int most) {
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
        try (CSVParser parser = CSVParser.parse(head, format)) {
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
        return judged(dialect, records, lines);
    }

    private Cut judged(Dialect dialect, List<List<String>> records, List<Long> lines) {
        Map<Integer, Integer> widths = new HashMap<>();
        List<List<String>> sample = records.subList(0, Math.min(SAMPLE, records.size()));
        sample.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        int usual = widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        double share = widths.getOrDefault(usual, 0) / (double) sample.size();
        int above = preamble(sample, usual);
        boolean headed = above == 0 && records.getFirst().size() >= usual - 1;
        double regularity = usual == 1 ? 0.01 : share + Math.min(usual, 50) / 200.0 + (headed ? 1 : 0);
        Dialect full = new Dialect(
                dialect.delimiter(),
                dialect.quote(),
                dialect.escape(),
                above == 0 ? 0 : linesAbove(Math.toIntExact(lines.get(above))),
                dialect.bareReturns());
        return new Cut(full, records.subList(above, records.size()), regularity);
    }

    /** Lines above a header that follows so many lines, blank ones in between included. */
    private int linesAbove(int lines) {
        return lines
                + Math.toIntExact(
                        head.lines().skip(lines).takeWhile(String::isBlank).count());
    }

    /** Records above the first that is as wide as most; a table without any such has none. */
    private static int preamble(List<List<String>> sample, int usual) {
        for (int i = 0; i < sample.size() && usual > 2; i++) {
            if (sample.get(i).size() >= usual - 1) {
                return i;
            }
        }
        return 0;
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
