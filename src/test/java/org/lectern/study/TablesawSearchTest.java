package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class TablesawSearchTest {

    @Test
    void findsNoReaderOfFiles() {
        assertEquals(Optional.empty(), Table.defaultReaderRegistry.getReaderForExtension("csv"));
    }

    @Test
    void leavesTablesWorking() {
        Table table = Table.create(StringColumn.create("video", "b", "a"), LongColumn.create("views", 1, 2));

        assertEquals("a", table.sortOn("video").stringColumn("video").get(0));
        assertEquals(3, table.longColumn("views").sum());
    }
}
