package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.explore.ExploreParams;
import org.lectern.study.CompletionRule;
import org.lectern.study.Filter;
import tech.tablesaw.api.Table;

class ContractRecordsTest {

    @Test
    void analysesHaveIdsOfTheirOwn() {
        List<String> ids = Analyses.all().stream().map(Analysis::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        ids.forEach(id -> assertEquals(id.replaceAll("[^a-z-]", ""), id));
    }

    @Test
    void choicesNameTheBadMinimum() {
        IllegalArgumentException trouble = assertThrows(
                IllegalArgumentException.class, () -> Choices.standard().withMinimumViews(0));
        assertEquals("The minimum number of views is at least 1, not 0", trouble.getMessage());
        assertEquals(
                new Choices(5, Mode.AS_PUBLISHED, 7),
                Choices.standard()
                        .withMinimumViews(5)
                        .withMode(Mode.AS_PUBLISHED)
                        .withSeed(7));
    }

    @Test
    void exploreParametersCheckThemselves() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExploreParams(0, CompletionRule.USUAL, 10, Mode.CORRECTED, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new ExploreParams(1, CompletionRule.USUAL, 0, Mode.CORRECTED, 1));
    }

    @Test
    void tablesAreNamedAsFiles() {
        assertThrows(IllegalArgumentException.class, () -> new NamedTable("Bad name", "t", Table.create()));
    }

    @Test
    void aReadingNeedsAHeadline() {
        assertThrows(IllegalArgumentException.class, () -> new Reading(" ", List.of(), List.of(), List.of()));
    }

    @Test
    void provenanceKeepsItsParametersInOrderAndToItself() {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        parameters.put("z", "1");
        parameters.put("a", "2");
        Provenance provenance = new Provenance("s", "f", Filter.everything(), 1, 1, parameters, 42, "v");
        parameters.clear();
        assertEquals(List.of("z", "a"), List.copyOf(provenance.parameters().keySet()));
    }
}
