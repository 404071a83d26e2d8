package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.CommonStudies;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Of every table of every analysis somebody has thought how it may be told to others. */
class TableRulesTest {

    private static final CommonStudies STUDIES = new CommonStudies();

    @AfterAll
    static void close() {
        STUDIES.close();
    }

    static Stream<Analysis<?>> analyses() {
        return Analyses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyTableAndColumnIsKnown(Analysis<?> analysis) {
        List<String> strangers = Stream.of(Mode.values())
                .flatMap(mode -> analysis
                        .answer(Choices.standard().withMode(mode), STUDIES.whole(analysis), TaskContext.quiet())
                        .tables()
                        .stream())
                .filter(table -> !TableRules.know(table.name(), table.table()))
                .map(NamedTable::name)
                .toList();
        assertEquals(List.of(), strangers, "say in TableRules how these may be told to others");
    }

    @Test
    void whatIsNotKnownIsWithheld() {
        Table table = Table.create(StringColumn.create("video_title", "v1"));
        assertEquals(new WithheldRows(), TableRules.of("news", table));
    }

    @Test
    void rowsOfLearnersAreWithheldWhateverTheirTableIsCalled() {
        Table table = Table.create(StringColumn.create("student_id", "l1"));
        assertEquals(new WithheldRows(), TableRules.of("study_totals", table));
    }
}
