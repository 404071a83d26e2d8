package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;

class CellWordsTest {

    private static final Set<String> NAMES_OF_THE_STUDY = Set.of(
            "video_title",
            "course_code",
            "student_id",
            "learner",
            "item",
            "title",
            "domain",
            "next_item",
            "next_title",
            "mostly_to",
            "mostly_to_title",
            "similar_item",
            "shared_terms",
            "other_item",
            "other_title");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9]+(_[A-Za-z0-9]+)+");

    @Test
    void fixedNamesAreSaidInWords() {
        assertEquals("Pairs ranked rightly (ROC-AUC)", CellWords.of("metric", "roc_auc"));
        assertEquals("as published", CellWords.of("mode", "as_published"));
        assertEquals("Course A=B", CellWords.of("feature", "course_code=A=B"));
    }

    @Test
    void whatAStudyNamesStaysAsItIs() {
        assertEquals("roc_auc", CellWords.of("video_title", "roc_auc"));
        assertEquals("=", CellWords.of("feature", "="));
        assertEquals("a=b", CellWords.of("feature", "a=b"));
    }

    @Test
    void noTableOfTheSampleStudyShowsAnIdentifier() {
        List<String> shown = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        try (Study study = Importer.open(Path.of("data", "sample-study"), ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            for (Analysis<?> analysis : Analyses.all()) {
                if (analysis.lacking(study).isEmpty()) {
                    analysis.answer(Choices.standard(), study, TaskContext.quiet())
                            .tables()
                            .forEach(table -> identifiers(table, shown, raw));
                }
            }
        }
        assertEquals(List.of(), shown);
        assertTrue(raw.contains("roc_auc"), "published tables keep their names");
    }

    private static void identifiers(NamedTable table, List<String> shown, List<String> raw) {
        table.table().columns().stream()
                .map(column -> new ResultColumn(table.name(), column))
                .filter(column -> !column.isNumber() && !NAMES_OF_THE_STUDY.contains(column.name()))
                .forEach(column -> IntStream.range(0, table.table().rowCount()).forEach(row -> {
                    raw.add(table.table().column(column.name()).getString(row));
                    if (IDENTIFIER.matcher(column.text(row)).matches()) {
                        shown.add(table.name() + ": " + column.text(row));
                    }
                }));
    }
}
