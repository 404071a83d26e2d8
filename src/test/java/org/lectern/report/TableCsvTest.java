package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.NamedTable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class TableCsvTest {

    @TempDir
    Path folder;

    private String written(SpreadsheetSafety safety, Column<?>... columns) throws IOException {
        Path file = folder.resolve("table.csv");
        TableCsv.write(new NamedTable("table", "Table", Table.create(columns)), safety, file);
        return Files.readString(file);
    }

    @Test
    void numbersAreShortAndPlain() throws IOException {
        LongColumn views = LongColumn.create("views", new long[] {1_234_567, 0});
        views.appendMissing();
        DoubleColumn mean = DoubleColumn.create("mean", new double[] {93.1, 0.00001, Double.NaN});
        DoubleColumn sum = DoubleColumn.create("sum", new double[] {12345678901.5, 93.0, -0.0});
        assertEquals("""
                sum,views,mean
                12345678901.5,1234567,93.1
                93,0,0.00001
                0,,
                """, written(SpreadsheetSafety.NEUTRALISED, sum, views, mean));
    }

    @Test
    void everyNumberReadsBackAsItself() {
        for (double value : new double[] {0.1, 1.0 / 3, 1e22, 4.9e-324, Double.MAX_VALUE, 123456.789}) {
            assertEquals(value, Double.parseDouble(TableCsv.number(value)));
        }
    }

    @Test
    void textsAreQuotedWhereNeeded() throws IOException {
        assertEquals(
                "video_title,views\n\"a, b\",1\n\"say \"\"hi\"\"\",2\n\"two\nlines\",3\nšģ漢,4\n",
                written(
                        SpreadsheetSafety.NEUTRALISED,
                        StringColumn.create("video_title", "a, b", "say \"hi\"", "two\nlines", "šģ漢"),
                        LongColumn.create("views", new long[] {1, 2, 3, 4})));
    }

    @Test
    void formulasAreNeutralised() throws IOException {
        assertEquals(
                "x,v\n'=1+1,1\n'+1,1\n'-1,1\n'@a,1\n'\tb,1\na=b,1\n",
                written(
                        SpreadsheetSafety.NEUTRALISED,
                        StringColumn.create("x", "=1+1", "+1", "-1", "@a", "\tb", "a=b"),
                        LongColumn.create("v", new long[] {1, 1, 1, 1, 1, 1})));
    }

    @Test
    void formulasStayWhereAsked() throws IOException {
        assertEquals(
                "v,x\n-1,=1+1\n",
                written(
                        SpreadsheetSafety.AS_IS,
                        LongColumn.create("v", new long[] {-1}),
                        StringColumn.create("x", "=1+1")));
    }

    @Test
    void timesAndTruthsAreWrittenAsIsoAndWords() throws IOException {
        assertEquals(
                "at,done\n2025-09-01T10:00,true\n",
                written(
                        SpreadsheetSafety.NEUTRALISED,
                        DateTimeColumn.create("at", LocalDateTime.of(2025, 9, 1, 10, 0)),
                        BooleanColumn.create("done", true)));
    }

    @Test
    void anEmptyTableHasItsNames() throws IOException {
        assertEquals("a,b\n", written(SpreadsheetSafety.NEUTRALISED, StringColumn.create("a"), LongColumn.create("b")));
    }
}
