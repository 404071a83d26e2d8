package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.feather.Feather;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.CommonStudies;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.TabGroup;
import org.lectern.workbench.kit.TabWords;

/** A tab, its words and a line in the docs for every analysis in the list, with or without a tab of its own. */
class EveryAnalysisHasItsPlaceTest {

    /** A figure's button beside four others on a page of 1280 pixels. */
    private static final int SHORT = 30;

    private static final CommonStudies STUDIES = new CommonStudies();

    @AfterAll
    static void close() {
        STUDIES.close();
    }

    static Stream<Analysis<?>> analyses() {
        return Analyses.all().stream();
    }

    private static TabWords words(Analysis<?> analysis) {
        String folder = "org.lectern.workbench.tab." + analysis.id();
        try {
            Words own = Words.of(Class.forName(folder + ".package-info"));
            // A folder may hold a further page alone.
            return own.knows("question") ? TabWords.of(own) : TabWords.of(analysis);
        } catch (ClassNotFoundException | MissingResourceException e) {
            return TabWords.of(analysis);
        }
    }

    @Test
    void tabsFollowTheListGroupByGroupAndDifferInNameAndIcon() {
        List<TabEntry> tabs = Catalogue.all();
        List<String> inOrder = Stream.of(TabGroup.values())
                .flatMap(group -> analyses().map(Catalogue::entry).filter(tab -> tab.group() == group))
                .map(TabEntry::id)
                .flatMap(id -> id.equals("risk") ? Stream.of(id, "messages", "ledger") : Stream.of(id))
                .toList();
        assertEquals(
                Stream.of(Stream.of("overview"), inOrder.stream(), Stream.of("runs", "detail", "todo"))
                        .flatMap(ids -> ids)
                        .toList(),
                tabs.stream().map(TabEntry::id).toList());
        assertEquals(
                List.of("overview", "detail", "todo"),
                tabs.stream()
                        .filter(tab -> tab.group() == TabGroup.ALL)
                        .map(TabEntry::id)
                        .toList(),
                "every analysis belongs to a group");
        assertEquals(
                tabs.size(), new HashSet<>(tabs.stream().map(TabEntry::label).toList()).size());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void hasALabelAndAnIconThatExists(Analysis<?> analysis) {
        TabEntry tab = Catalogue.entry(analysis);
        assertFalse(tab.label().isBlank());
        assertEquals(
                tab.iconLiteral(), Feather.findByDescription(tab.iconLiteral()).getDescription());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void asksAQuestionSaysWhatRunsAndHasShortNamesForItsFigures(Analysis<?> analysis) {
        TabWords words = words(analysis);
        assertTrue(words.question().endsWith("?"), words.question());
        assertFalse(words.running().isBlank());
        List<String> names =
                analysis.answer(Choices.standard(), STUDIES.whole(analysis), TaskContext.quiet()).figures().stream()
                        .map(Figure::caption)
                        .map(words::figure)
                        .toList();
        names.forEach(name -> assertTrue(name.length() <= SHORT, name));
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void standsInTheReadmeAndAmongTheRooms(Analysis<?> analysis) throws Exception {
        String tab = "| **" + Catalogue.entry(analysis).label() + "**: ";
        assertTrue(Files.readString(Path.of("README.md")).contains(tab), tab);
        String room = "`." + analysis.id() + "`";
        String rooms = Files.readString(Path.of("docs/architecture.md"));
        assertTrue(rooms.contains(room) || rooms.contains("`analysis" + room.substring(1)), room);
    }
}
