package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class TablesawStartTest {

    @Test
    void leavesTheClassPathAsItWas() {
        String before = System.getProperty("java.class.path");

        TablesawStart.quickly();

        assertEquals(before, System.getProperty("java.class.path"));
    }

    @Test
    void leavesTablesWorking() {
        TablesawStart.quickly();

        Table table = Table.create(StringColumn.create("video", "b", "a"), LongColumn.create("views", 1, 2));

        assertEquals("a", table.sortOn("video").stringColumn("video").get(0));
        assertEquals(3, table.longColumn("views").sum());
    }
}
