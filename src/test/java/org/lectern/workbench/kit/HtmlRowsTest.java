package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.NamedTable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What is pasted as a table has the rows and columns that were copied. */
class HtmlRowsTest {

    @Test
    void hasTheRowsInTheirOrderWithTextsAsTheyAre() {
        TableViewModel model = new TableViewModel(new NamedTable(
                "videos",
                "Videos",
                Table.create(
                        StringColumn.create("video_title", List.of("A <b> & C", "=1+1", "1-2")),
                        DoubleColumn.create("mean_completion", new double[] {1234, 50, 7}))));
        Elements table = Jsoup.parseBodyFragment(HtmlRows.of(List.of(2, 0, 1), model.columns()))
                .select("table");
        assertEquals(
                List.of("1-2", "A <b> & C", "'=1+1"),
                table.select("td:first-child").eachText());
        assertEquals(List.of("7", "1234", "50"), table.select("td:last-child").eachText());
        assertEquals(2, table.select("th").size());
        assertEquals(4, table.select("tr").size());
        assertEquals("mso-number-format:'\\@'", table.select("td").attr("style"));
    }
}
