package org.lectern.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.source.CompletionWords;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.OneOf;
import org.lectern.study.Sql;

/** Turns a table with a column a video into one with a row for each cell of those columns that says anything. */
public final class LongTable {

    private static final Words WORDS = Words.of(LongTable.class);

    private LongTable() {}

    /** The table that a source's rows are read from: the file's own, or that turned. */
    public static SourceTable of(SourceTable table, Contents contents) {
        return contents instanceof Contents.VideoColumns turned ? of(table, turned) : table;
    }

    private static SourceTable of(SourceTable wide, Contents.VideoColumns contents) {
        Map<String, String> videos = contents.videos();
        List<String> kept = wide.headers().stream()
                .filter(header -> !videos.containsKey(header))
                .toList();
        List<String> headers = new ArrayList<>(kept);
        headers.addAll(List.of(
                Objects.requireNonNull(contents.columns().get(Field.VIDEO)),
                Objects.requireNonNull(contents.columns().get(Field.COMPLETION))));
        SourceTable turned = new SourceTable(
                wide.format(),
                wide.encoding(),
                headers,
                IntStream.range(0, headers.size()).mapToObj(i -> "l" + i).toList(),
                "surplus",
                head(wide, kept, videos),
                relation(wide, kept, videos, wide.relation()),
                relation(wide, kept, videos, wide.patientRelation()),
                wide.text(),
                wide.notices());
        List<String> others = contents.others();
        return others.isEmpty()
                ? turned
                : turned.withNotice(new QualityNotice(
                        "other-columns", WORDS.say("notice.other-columns", String.join(", ", others), others.size())));
    }

    /** Which row of the wide table each row of the turned one comes from, as SQL: {@code record} and {@code source}, from 1. */
    public static String sources(SourceTable turned) {
        return "SELECT row_number() OVER () AS record, source FROM " + turned.patientRelation();
    }

    /** Besides the columns, {@code source} is the row of the wide table, from 1. */
    private static String relation(SourceTable wide, List<String> kept, Map<String, String> videos, String relation) {
        List<String> titles = List.copyOf(videos.values());
        List<String> cells = List.copyOf(videos.keySet());
        List<String> inner = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            inner.add(wide.column(kept.get(i)) + " AS l" + i);
        }
        inner.add(wide.surplus() + " AS surplus");
        inner.add("row_number() OVER () AS source");
        inner.add(cells.stream()
                .map(header -> share(wide.column(header)))
                .collect(Collectors.joining(", ", "[", "] AS cells")));
        String names = titles.stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "]"));
        return "(SELECT * EXCLUDE (l%2$d), l%2$d FROM (SELECT * EXCLUDE (cells), unnest(%1$s) AS l%3$d, unnest(cells) AS l%2$d"
                        .formatted(names, kept.size() + 1, kept.size())
                + " FROM (SELECT " + String.join(", ", inner) + " FROM " + relation + ")) WHERE "
                + Missing.cleaned("l" + (kept.size() + 1)) + " IS NOT NULL)";
    }

    private static String share(String text) {
        String word = "lower(trim(" + text + "))";
        return "CASE WHEN " + OneOf.sql(word, CompletionWords.DONE) + " THEN '100%' WHEN "
                + OneOf.sql(word, CompletionWords.OPEN) + " THEN '0%' ELSE " + text + " END";
    }

    private static List<List<String>> head(SourceTable wide, List<String> kept, Map<String, String> videos) {
        List<List<String>> head = new ArrayList<>();
        for (List<String> row : wide.head()) {
            videos.forEach((header, title) -> {
                String cell = row.get(wide.headers().indexOf(header));
                if (!Missing.is(cell)) {
                    List<String> one = new ArrayList<>();
                    kept.forEach(name -> one.add(row.get(wide.headers().indexOf(name))));
                    int share = CompletionWords.share(cell.strip().toLowerCase(Locale.ROOT));
                    one.addAll(List.of(title, share < 0 ? cell : share + "%"));
                    head.add(one);
                }
            });
        }
        return head;
    }
}
