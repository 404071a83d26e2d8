package org.lectern.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoursesByFileTest {

    private static boolean areCourses(String names) {
        return CoursesByFile.areNames(List.of(names.split(", ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENGG2240_2, MECH1750_2",
                "Algebra, Biology, Chemistry",
                "Zoologie-export, Übersetzen-export",
                "views of art 2026-03, views of law 2026-03"
            })
    void namesWithAWordOfTheirOwnAreCourses(String names) {
        assertTrue(areCourses(names));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "part-1, part-2",
                "ENGG2240_1, ENGG2240_2",
                "BIO101, BIO102",
                "BIO101_1, BIO101_2, MECH1750_1",
                "2026-03-01, 2026-03-02",
                "views March, views April",
                "log Monday, log Tuesday",
                "autumn, spring",
                "a, b",
                "students, teachers",
                "export, export (1)",
                "Table data, Totals",
                "Biology, biology"
            })
    void partsTimesAndKindsOfTablesAreNone(String names) {
        assertFalse(areCourses(names));
    }

    @Test
    void folderAndEndingAreNotOfTheName() {
        assertEquals("ENGG2240_2", CoursesByFile.stem("a/b.c/ENGG2240_2.csv"));
        assertEquals("Art", CoursesByFile.stem("week 1\\Art.csv.gz"));
        assertEquals("Art v1.2 of May", CoursesByFile.stem("Art v1.2 of May"));
        assertEquals(".csv", CoursesByFile.stem(".csv"));
    }
}
