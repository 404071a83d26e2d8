package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.lectern.contract.TaskContext;

/** Compares findings to the last digit, but for what they were computed from. */
public final class SameFindings {

    private SameFindings() {}

    public static void assertSame(Findings expected, Findings actual) {
        assertEquals(expected.reading(), actual.reading());
        assertEquals(expected.figures(), actual.figures());
        assertEquals(tables(expected), tables(actual));
        assertEquals(largeTables(expected), largeTables(actual));
    }

    private static List<String> tables(Findings found) {
        return found.tables().stream()
                .map(table -> table.name() + "\n" + table.table().printAll())
                .toList();
    }

    private static List<String> largeTables(Findings found) {
        return found.largeTables().stream()
                .map(table -> table.name() + " " + table.rows() + "\n"
                        + table.study().query(table.sql(), TaskContext.quiet()).printAll())
                .toList();
    }
}
