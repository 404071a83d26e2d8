package org.lectern.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.GivenMatches;
import org.lectern.study.Match;
import org.lectern.study.Matches;

/**
 * Which videos of two studies are the same, as a table that somebody can edit and give back: a row a pair, with an empty cell
 * beside a video that is in none. A row that is marked as a suggestion is not used before the mark is taken away.
 */
public final class MatchFile {

    private static final Words WORDS = Words.of(MatchFile.class);

    private static final String VIDEO = "video_a";
    private static final String OTHER = "video_b";
    private static final String MATCHED_BY = "matched_by";
    private static final String SUGGESTION = "suggestion";

    private final Path file;
    private final Map<String, String> titles;
    private final Map<String, String> otherTitles;
    private final List<Match> pairs = new ArrayList<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> otherAlone = new HashSet<>();

    private MatchFile(Path file, Collection<String> titles, Collection<String> otherTitles) {
        this.file = file;
        this.titles = asWritten(titles);
        this.otherTitles = asWritten(otherTitles);
    }

    /** Titles by what stands for them in a file. */
    private static Map<String, String> asWritten(Collection<String> titles) {
        Map<String, String> written = new HashMap<>();
        titles.forEach(
                title -> written.put(SpreadsheetSafety.NEUTRALISED.apply(title).strip(), title));
        titles.forEach(title -> written.put(title.strip(), title));
        return written;
    }

    /**
     * Reads what somebody says of which videos are the same.
     *
     * @param titles of the first study
     * @param otherTitles of the second
     * @throws org.lectern.contract.ProblemException where the file cannot be read, is no such table, names a video that is in neither,
     *     or the same one twice
     */
    public static GivenMatches read(Path file, Collection<String> titles, Collection<String> otherTitles) {
        return new MatchFile(file, titles, otherTitles).read();
    }

    private GivenMatches read() {
        try {
            String text = Files.readString(file);
            try (CSVParser rows = CSVParser.parse(text.startsWith("\ufeff") ? text.substring(1) : text, format(text))) {
                if (!rows.getHeaderMap().keySet().containsAll(List.of(VIDEO, OTHER))) {
                    throw Problem.of(WORDS, "match-columns", file).asException();
                }
                rows.forEach(this::add);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "match-unreadable", file).asException(e);
        }
        return new GivenMatches(pairs, alone, otherAlone);
    }

    private static CSVFormat format(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private void add(CSVRecord row) {
        String mark = cell(row, MATCHED_BY).toLowerCase(Locale.ROOT);
        if (mark.equals(SUGGESTION)) {
            return;
        }
        String video = known(row, VIDEO, titles);
        String other = known(row, OTHER, otherTitles);
        if (!video.isEmpty() && !other.isEmpty()) {
            pairs.add(new Match(video, other, by(mark)));
            checkOnce(row, alone.contains(video) || otherAlone.contains(other) || isPairedBefore());
        } else if (!video.isEmpty()) {
            checkOnce(
                    row,
                    !alone.add(video)
                            || pairs.stream().anyMatch(pair -> pair.video().equals(video)));
        } else if (!other.isEmpty()) {
            checkOnce(
                    row,
                    !otherAlone.add(other)
                            || pairs.stream().anyMatch(pair -> pair.other().equals(other)));
        }
    }

    private boolean isPairedBefore() {
        Match last = pairs.getLast();
        return pairs.subList(0, pairs.size() - 1).stream()
                .anyMatch(pair ->
                        pair.video().equals(last.video()) || pair.other().equals(last.other()));
    }

    private void checkOnce(CSVRecord row, boolean again) {
        if (again) {
            throw Problem.of(WORDS, "match-twice", file, row.getRecordNumber()).asException();
        }
    }

    private String known(CSVRecord row, String column, Map<String, String> known) {
        String cell = cell(row, column);
        if (!cell.isEmpty() && !known.containsKey(cell)) {
            throw Problem.of(WORDS, "match-unknown", file, row.getRecordNumber(), column)
                    .asException();
        }
        return known.getOrDefault(cell, "");
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    private static Match.By by(String mark) {
        return Arrays.stream(Match.By.values())
                .filter(by -> by.option().equals(mark))
                .findFirst()
                .orElse(Match.By.GIVEN);
    }

    /**
     * Writes matches, then suggestions, then the videos that are in neither, whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void write(Path file, Matches matches, Collection<String> titles, Collection<String> otherTitles) {
        AtomicFile.write(file, out -> write(out, matches, titles, otherTitles));
    }

    private static void write(
            OutputStream out, Matches matches, Collection<String> titles, Collection<String> otherTitles)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        Set<String> told = new HashSet<>();
        Set<String> otherTold = new HashSet<>();
        printer.printRecord(VIDEO, OTHER, MATCHED_BY);
        for (Match pair : matches.pairs()) {
            print(printer, pair.video(), pair.other(), pair.by().option());
            told.add(pair.video());
            otherTold.add(pair.other());
        }
        for (Match suggestion : matches.suggestions()) {
            print(printer, suggestion.video(), suggestion.other(), SUGGESTION);
            told.add(suggestion.video());
            otherTold.add(suggestion.other());
        }
        for (String title : titles) {
            if (!told.contains(title)) {
                print(printer, title, "", "");
            }
        }
        for (String title : otherTitles) {
            if (!otherTold.contains(title)) {
                print(printer, "", title, "");
            }
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, String video, String other, String matchedBy) throws IOException {
        printer.printRecord(
                SpreadsheetSafety.NEUTRALISED.apply(video), SpreadsheetSafety.NEUTRALISED.apply(other), matchedBy);
    }
}
