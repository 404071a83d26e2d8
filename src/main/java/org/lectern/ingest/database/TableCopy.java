package org.lectern.ingest.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.study.Sql;

/** Copies one table as text, in the order in which its rows are stored. Numbers are written as SQLite does, so that they read the same. */
final class TableCopy {

    private static final Words WORDS = Words.of(TableCopy.class);

    /** In bytes; what is longer is a page or a picture as text, and no row that holds it could be read. */
    private static final int LONGEST = 1_000_000;

    /** So many characters are kept of a text that is longer. */
    private static final int KEPT = 1_000;

    /** Stands before a text that was cut. */
    private static final byte CUT = 1;

    /** Stands for a cell of bytes that are no text, which are not read. */
    private static final byte BINARY = 0;

    /**
     * A cell as the bytes of its text. SQLite types values, not columns, so every cell may be anything. The length of a text is
     * known before it is read.
     */
    private static final String CELL = "CASE typeof(%1$s) WHEN 'text' THEN CASE WHEN octet_length(%1$s) > " + LONGEST
            + " THEN CAST(char(" + CUT + ") || substr(%1$s, 1, " + KEPT + ") AS BLOB) ELSE CAST(%1$s AS BLOB) END"
            + " WHEN 'blob' THEN x'00' ELSE CAST(%1$s AS BLOB) END";

    private static final int CHECK_EVERY = 1 << 10;
    private static final byte[] EMPTY = new byte[0];

    private final String table;
    private final Statement statement;
    private final Charset encoding;
    private final AtomicLong rows = new AtomicLong();
    private long binary;
    private long cut;
    private long losses;

    /** @param encoding of the database's texts */
    TableCopy(String table, Statement statement, Charset encoding) {
        this.table = table;
        this.statement = statement;
        this.encoding = encoding;
    }

    /** How many rows are written so far; may be asked from any thread. */
    long rows() {
        return rows.get();
    }

    /**
     * Writes the names of the columns and the rows.
     *
     * @param most how many rows
     * @return what is to be known of the cells
     */
    List<QualityNotice> write(Path target, long most, TaskContext context) throws SQLException, IOException {
        List<String> columns = columns();
        String select = columns.stream()
                .map(Sql::name)
                .map(column -> String.format(CELL, column))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + Sql.name(table)));
        try (CsvCells cells = new CsvCells(target)) {
            for (String column : columns) {
                cells.name(column);
            }
            cells.endRow();
            try (ResultSet found = statement.executeQuery(select)) {
                while (rows.get() < most && found.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        cells.cell(text(found.getBytes(i)));
                    }
                    cells.endRow();
                    if (rows.incrementAndGet() % CHECK_EVERY == 0) {
                        context.checkCancelled();
                    }
                }
            }
            losses = cells.losses();
        }
        return notices();
    }

    /** Those that are computed from others, too. */
    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        String all = "SELECT name FROM pragma_table_xinfo(" + Sql.literal(table) + ") ORDER BY cid";
        try (ResultSet found = statement.executeQuery(all)) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    private byte[] text(byte @Nullable [] cell) {
        if (cell == null || (cell.length == 1 && cell[0] == BINARY)) {
            binary += cell == null ? 0 : 1;
            return EMPTY;
        }
        byte[] text = encoding.equals(StandardCharsets.UTF_8)
                ? cell
                : encoding.decode(ByteBuffer.wrap(cell)).toString().getBytes(StandardCharsets.UTF_8);
        if (text.length > KEPT && text[0] == CUT) {
            cut++;
            return Arrays.copyOfRange(text, 1, text.length);
        }
        return text;
    }

    private List<QualityNotice> notices() {
        List<QualityNotice> notices = new ArrayList<>();
        if (binary > 0) {
            notices.add(new QualityNotice("binary-cells", WORDS.say("notice.binary-cells", table, binary)));
        }
        if (cut > 0) {
            notices.add(new QualityNotice("cut-cells", WORDS.say("notice.cut-cells", table, cut, KEPT)));
        }
        if (losses > 0) {
            notices.add(new QualityNotice("lost-characters", WORDS.say("notice.lost-characters", table, losses)));
        }
        return notices;
    }
}
