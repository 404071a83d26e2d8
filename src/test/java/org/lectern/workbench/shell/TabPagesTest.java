package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.study.Origin;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyTables;
import org.lectern.study.Workspace;
import org.lectern.workbench.Answers.Asked;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class TabPagesTest {

    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final Map<String, Guide> guides = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final Desk desk = new Desk();
    private final TabPages pages = new TabPages(
            desk,
            List.of(
                    entry("overview", Set.of()),
                    entry("explore", Set.of(Kind.VIDEO, Kind.COURSE)),
                    entry("churn", Set.of(Kind.VIDEO)),
                    entry("timeline", Set.of(Kind.VIDEO), "segments"),
                    entry("engagement", Set.of(Kind.LEARNER))),
            guide -> new TabContext(desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), guide));

    private TabEntry entry(String id, Set<Kind> knows, String... needs) {
        return new TabEntry(id, id, "fth-home", knows, study -> Lacking.of(study.facts(), needs), context -> {
            guides.put(id, context.guide());
            return new Telling(id);
        });
    }

    private final class Telling implements WorkTab {

        private final String id;
        private final Group page = new Group();

        Telling(String id) {
            this.id = id;
        }

        @Override
        public Node node() {
            return page;
        }

        @Override
        public void focusSubject() {
            told.add(id);
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void letGo() {
        pages.close();
        tasks.close();
    }

    private Guide guide(int tab) {
        pages.chosenProperty().set(tab);
        pages.visit();
        return Objects.requireNonNull(guides.get(pages.entries().get(tab).id()));
    }

    private static List<String> ids(List<TabEntry> entries) {
        return entries.stream().map(TabEntry::id).toList();
    }

    @Test
    void leadsFromEachTabToTheOthersThatKnowAKind() {
        assertEquals(List.of("explore", "churn", "timeline"), ids(guide(0).elsewhere(Kind.VIDEO)));
        assertEquals(List.of("churn", "timeline"), ids(guide(1).elsewhere(Kind.VIDEO)));
        assertEquals(List.of(), ids(guide(1).elsewhere(Kind.COURSE)));
        assertEquals(List.of("engagement"), ids(guide(2).elsewhere(Kind.LEARNER)));
    }

    @Test
    void leadsToNoTabThatHasNoAnswerToTheStudy() {
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        assertEquals(List.of("explore", "churn"), ids(guide(0).elsewhere(Kind.VIDEO)));
        Objects.requireNonNull(desk.study()).close();
    }

    /** Of the two videos of the study, one is told second by second. */
    @Test
    void leadsToTheTimelineOfVideosThatHaveOne() {
        StudyFacts facts = new StudyFacts(
                2,
                1,
                2,
                List.of(),
                List.of(),
                List.of(new StudyFacts.Group("Sets", 1), new StudyFacts.Group("Maps", 1)),
                Set.of("Maps"),
                StudyTables.ofViews(Set.of("completion"))
                        .and(new StudyTables(Map.of("segments", Set.of("from_second")))),
                Origin.TABLE);
        TabEntry timeline = Catalogue.all().stream()
                .filter(entry -> entry.id().equals("timeline"))
                .findFirst()
                .orElseThrow();
        Study study = new Study(Workspace.create(), "seconds", "00", facts);
        assertTrue(timeline.lacking().apply(study).isEmpty());
        Desk open = new Desk();
        open.importedProperty().set(StudyFixture.imported(study, "seconds.csv"));
        try (TabPages all = new TabPages(
                open,
                List.of(entry("explore", Set.of(Kind.VIDEO)), timeline),
                guide -> new TabContext(open, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), guide))) {
            all.visit();
            Guide guide = Objects.requireNonNull(guides.get("explore"));
            assertEquals(List.of("timeline"), ids(guide.elsewhere(new Subject(Kind.VIDEO, "Maps"))));
            assertEquals(List.of(), ids(guide.elsewhere(new Subject(Kind.VIDEO, "Sets"))));
        }
        Objects.requireNonNull(open.study()).close();
    }

    /** The answer has Video 1 to 3; before it is known the tab may have anything. */
    @Test
    void leadsToNoTabWhoseAnswerLeavesTheThingOut() {
        Imported imported = Samples.imported("autumn.csv");
        Subject ninth = new Subject(Kind.VIDEO, "Video 9");
        Samples.Echo echo = new Samples.Echo();
        Desk open = new Desk();
        open.importedProperty().set(imported);
        try (TabPages all = new TabPages(
                open,
                List.of(entry("overview", Set.of()), entry("echo", Set.of(Kind.VIDEO, Kind.LEARNER))),
                guide -> new TabContext(open, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), guide))) {
            all.visit();
            Guide guide = Objects.requireNonNull(guides.get("overview"));
            assertEquals(List.of("echo"), ids(guide.elsewhere(ninth)));
            Samples.Word word = new Samples.Word("hello");
            Asked<Samples.Word> question =
                    new Asked<>(imported, open.filterProperty().get(), word);
            open.answers().keep(question, echo, echo.run(word, imported.study(), TaskContext.quiet()));
            assertEquals(List.of(), ids(guide.elsewhere(ninth)));
            assertEquals(List.of("echo"), ids(guide.elsewhere(new Subject(Kind.VIDEO, "Video 2"))));
            assertEquals(List.of("echo"), ids(guide.elsewhere(new Subject(Kind.LEARNER, "ann"))));
            open.filterProperty().set(Filter.everything().withCourses(List.of("Biology")));
            assertEquals(List.of("echo"), ids(guide.elsewhere(ninth)));
        }
        imported.study().close();
    }

    @Test
    void bringsATabToTheFrontWithTheKeyboardAtWhatItSays() {
        Guide here = guide(1);
        here.goTo(here.elsewhere(Kind.VIDEO).getFirst());
        assertEquals(2, pages.chosenProperty().get());
        assertEquals(List.of("churn"), told);
    }
}
