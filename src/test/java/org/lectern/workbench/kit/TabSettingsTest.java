package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Allowed;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ParameterOption;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Setup;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.workbench.Desk;

class TabSettingsTest {

    private record Asked(@Allowed(from = 1) int groups, int minimumViews, String video, long seed) {
        Asked {
            if (groups > minimumViews) {
                throw new IllegalArgumentException("More groups than views");
            }
        }
    }

    /** A tenth as many groups as views. */
    private static final class Asking implements Analysis<Asked> {
        @Override
        public String id() {
            return "asking";
        }

        @Override
        public Asked parameters(Choices choices) {
            return new Asked(choices.minimumViews() / 10, choices.minimumViews(), "", choices.seed());
        }

        @Override
        public Findings run(Asked parameters, Study study, TaskContext context) {
            return Samples.answering(parameters.toString(), study);
        }
    }

    private final Desk desk = new Desk();
    private final TabSettings<Asked> settings = new TabSettings<>(new Asking(), desk);

    @AfterEach
    void letGo() {
        settings.close();
    }

    private void choose(int minimumViews) {
        desk.choicesProperty().set(Choices.standard().withMinimumViews(minimumViews));
    }

    @Test
    void whatIsNotSetFollowsWhatAllTabsShare() {
        ObjectProperty<Integer> groups = settings.value("groups", Integer.class);
        choose(50);
        assertEquals(5, groups.get());
        assertEquals(new Asked(5, 50, "", 42), settings.parameters().get());
    }

    @Test
    void whatIsSetStaysUntilItIsSetBack() {
        ObjectProperty<Integer> groups = settings.value("groups", Integer.class);
        groups.set(7);
        choose(50);
        assertEquals(new Asked(7, 50, "", 42), settings.parameters().get());
        groups.set(settings.usual("groups", Integer.class).getValue());
        choose(60);
        assertEquals(new Asked(6, 60, "", 42), settings.parameters().get());
    }

    @Test
    void valuesThatDoNotGoTogetherChangeNothingUntilTheyDo() {
        ObjectProperty<Integer> groups = settings.value("groups", Integer.class);
        groups.set(31);
        assertEquals(3, settings.parameters().get().groups());
        assertNotNull(settings.refusalProperty().get());
        choose(40);
        assertEquals(new Asked(31, 40, "", 42), settings.parameters().get());
        assertNull(settings.refusalProperty().get());
    }

    @Test
    void offersTheNamesThatAnAnswerHasAndForgetsThose() {
        SimpleObjectProperty<@Nullable Findings> answers = new SimpleObjectProperty<>();
        NameChoice video = settings.name("video", "Any");
        settings.offerFrom(answers);
        try (Study study = StudyFixture.of(List.of(new StudyFixture.View("ann", "A", "X", 100)))) {
            Findings found = Samples.answering("Found", study);
            answers.set(found.withOptions("video", ParameterOption.of(List.of("A", "B"))));
            assertEquals(List.of("Any", "A", "B"), video.names());
            video.nameProperty().set("B");
            assertEquals("B", settings.parameters().get().video());
            answers.set(found.withOptions("video", ParameterOption.of(List.of("A"))));
            assertEquals("Any", video.nameProperty().get());
            assertEquals("", settings.parameters().get().video());
        }
    }

    @Test
    void anotherFileBeginsWithoutNames() {
        NameChoice video = settings.name("video", "Any");
        video.offer(List.of("A"));
        video.nameProperty().set("A");
        Imported other = Samples.imported("other");
        desk.importedProperty().set(other);
        assertEquals(List.of("Any"), video.names());
        assertEquals("", settings.parameters().get().video());
        other.study().close();
    }

    @Test
    void aNameThatTheRecordDoesNotDeclareIsRefused() {
        assertThrows(ProblemException.class, () -> settings.value("grups", Integer.class));
    }

    /** A name of one study is none of the next. */
    @Test
    void beginsTheNextStudyAsTheLastWasSetUp() {
        ObjectProperty<Integer> chosen = settings.value("groups", Integer.class);
        settings.value("minimumViews", Integer.class);
        NameChoice video = settings.name("video", "any");
        settings.resume();
        chosen.set(2);
        video.offer(List.of("a"));
        video.nameProperty().set("a");
        settings.close();
        desk.forgetStudy();

        TabSettings<Asked> next = new TabSettings<>(new Asking(), desk);
        ObjectProperty<Integer> groups = next.value("groups", Integer.class);
        ObjectProperty<Integer> minimum = next.value("minimumViews", Integer.class);
        next.name("video", "any");
        assertEquals(3, groups.get());
        next.resume();
        assertEquals(2, groups.get());
        assertEquals(30, minimum.get());
        assertEquals("", next.parameters().get().video());

        groups.set(3);
        next.close();
        TabSettings<Asked> last = new TabSettings<>(new Asking(), desk);
        last.value("groups", Integer.class);
        last.resume();
        assertEquals(3, last.parameters().get().groups());
        last.close();
    }

    /** As of a study that was saved: its names are its own. */
    @Test
    void takesUpWhatWasDecidedOfTheSameStudy() {
        desk.restoreTabs(new Setup(
                desk.filterProperty().get(),
                desk.choicesProperty().get(),
                "",
                Map.of(
                        "asking",
                        new Setup.Tab(
                                Map.of("groups", "2", "minimumViews", "many"),
                                Map.of("video", "B"),
                                Map.of(),
                                "",
                                List.of()))));
        settings.value("groups", Integer.class);
        settings.value("minimumViews", Integer.class);
        NameChoice video = settings.name("video", "Any");
        settings.resume();
        assertEquals(new Asked(2, 30, "B", 42), settings.parameters().get());
        video.offer(List.of("A", "B"));
        assertEquals("B", video.nameProperty().get());
        assertEquals(Map.of("groups", "2"), desk.kept("asking").settings());
        video.nameProperty().set("Any");
        assertEquals(Map.of(), desk.kept("asking").names());
    }

    /** While the tab is open, and all at once. */
    @Test
    void followsWhatIsTakenBack() {
        ObjectProperty<Integer> groups = settings.value("groups", Integer.class);
        NameChoice video = settings.name("video", "Any");
        settings.resume();
        video.offer(List.of("A", "B"));
        Setup before = desk.setup();
        groups.set(2);
        video.nameProperty().set("B");
        Setup after = desk.setup();
        List<Asked> asked = new ArrayList<>();
        settings.parameters().subscribe((_, now) -> asked.add(now));
        desk.takeBack(before);
        assertEquals("Any", video.nameProperty().get());
        assertEquals(before, desk.setup());
        desk.takeBack(after);
        assertEquals(after, desk.setup());
        assertEquals(List.of("Any", "A", "B"), video.names());
        assertEquals(List.of(new Asked(3, 30, "", 42), new Asked(2, 30, "B", 42)), asked);
    }

    /** It is no decision of the user's. */
    @Test
    void letsGoOfANameThatIsNotOfferedAnyMore() {
        SimpleObjectProperty<@Nullable Findings> answers = new SimpleObjectProperty<>();
        NameChoice video = settings.name("video", "Any");
        settings.offerFrom(answers);
        settings.resume();
        video.offer(List.of("A", "B"));
        video.nameProperty().set("B");
        List<Desk.Cause> causes = new ArrayList<>();
        desk.decisionsProperty().subscribe((_, _) -> causes.add(desk.cause()));
        try (Study study = StudyFixture.of(List.of(new StudyFixture.View("ann", "A", "X", 100)))) {
            answers.set(Samples.answering("Found", study).withOptions("video", ParameterOption.of(List.of("A"))));
        }
        assertEquals(List.of(Desk.Cause.CONSEQUENCE), causes);
    }
}
