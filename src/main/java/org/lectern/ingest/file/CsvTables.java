package org.lectern.ingest.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.CsvText;
import org.lectern.ingest.text.Dialect;
import org.lectern.ingest.text.Headers;
import org.lectern.study.Sql;

/** Describes delimited texts to DuckDB. */
public final class CsvTables {

    private static final Words WORDS = Words.of(CsvTables.class);

    private CsvTables() {}

    /**
     * A delimited text.
     *
     * @param readable a file in UTF-8 with line feeds: the source itself or a copy
     * @param longLines whether some may be longer than what DuckDB reads at a time; it loses them unless it is patient
     * @throws org.lectern.contract.ProblemException if there is nothing below the header
     */
    static SourceTable describe(TextSource source, DialectSniffer.Cut cut, Path readable, boolean longLines) {
        Headers headers = Headers.of(cut.records().getFirst());
        List<List<String>> rows = cut.records().subList(1, cut.records().size());
        if (rows.isEmpty()) {
            throw Problem.of(WORDS, "header-only", source.file().name()).asException();
        }
        List<QualityNotice> notices = new ArrayList<>(headers.notices());
        if (!source.encoding().isUtf8()) {
            notices.add(new QualityNotice(
                    "encoding", WORDS.say("notice.encoding", source.encoding().label())));
        }
        if (cut.above() > 0) {
            notices.add(new QualityNotice("preamble", WORDS.say("notice.preamble", cut.above())));
        }
        int width = headers.names().size();
        return new SourceTable(
                format(cut.dialect().delimiter(), source.gzip()),
                source.encoding().label(),
                headers.names(),
                IntStream.range(0, width).mapToObj(i -> "c" + i).toList(),
                "c" + width,
                rows.stream().map(row -> fitted(row, width)).toList(),
                relation(readable, cut.dialect(), width, !longLines),
                relation(readable, cut.dialect(), width, false),
                new CsvText(readable, cut.dialect()),
                notices);
    }

    static String relation(Path readable, Dialect dialect, int width, boolean parallel) {
        String columns = IntStream.rangeClosed(0, width)
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv([" + file(readable) + "], columns = " + columns
                + ", auto_detect = false, header = true, skip = " + dialect.preambleLines()
                + ", delim = " + Sql.literal(String.valueOf(dialect.delimiter()))
                + ", quote = " + Sql.literal(String.valueOf(dialect.quote()))
                + ", escape = " + Sql.literal(String.valueOf(dialect.escape()))
                + ", null_padding = true, strict_mode = false, store_rejects = true, compression = 'none'"
                + ", hive_partitioning = false, parallel = " + parallel + ")";
    }

    /** A path that DuckDB takes literally, whatever patterns it contains. */
    public static String file(Path path) {
        return Sql.literal(path.toString().replaceAll("[\\[*?]", "[$0]"));
    }

    private static List<String> fitted(List<String> row, int width) {
        List<String> fitted = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private static String format(char delimiter, boolean gzip) {
        String text = switch (delimiter) {
            case ';' -> WORDS.say("format.semicolons");
            case '\t' -> WORDS.say("format.tabs");
            case '|' -> WORDS.say("format.bars");
            case ',' -> WORDS.say("format.commas");
            default -> WORDS.say("format.other", String.valueOf(delimiter));
        };
        return gzip ? WORDS.say("format.compressed", text) : text;
    }
}
