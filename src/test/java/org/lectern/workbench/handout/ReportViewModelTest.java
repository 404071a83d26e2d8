package org.lectern.workbench.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Findings;
import org.lectern.cards.Card;
import org.lectern.cards.Claim;
import org.lectern.contract.TaskContext;
import org.lectern.handout.Audience;
import org.lectern.handout.Handout;
import org.lectern.handout.Section;
import org.lectern.handout.ToDo;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.Recipe;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

/** A report is put together of what is ticked, and saved as it is seen. */
class ReportViewModelTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<String> suggested = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Imported open;

    @BeforeEach
    void open() throws IOException {
        String rows = IntStream.range(0, 400)
                .mapToObj(i -> "s%d,v%d,GEO,%d".formatted(i % 40, i / 40, i < 40 ? i % 7 : 40 + i * 37 % 61))
                .collect(Collectors.joining("\n"));
        Path csv = Files.writeString(folder.resolve("spring.csv"), "student,video,course,completion\n" + rows + "\n");
        open = Importer.open(Recipe.of(csv, ImportOptions.standard()), TaskContext.quiet());
        desk.importedProperty().set(open);
    }

    @AfterEach
    void close() {
        open.study().close();
    }

    private ReportViewModel model() {
        return new ReportViewModel(
                desk,
                tasks,
                (_, name, _, _) -> {
                    suggested.add(name);
                    return chosen;
                },
                id -> id);
    }

    /** Only these, as asking all takes its time. */
    private ReportViewModel model(String... ids) {
        tasks.hold();
        ReportViewModel model = model();
        model.topics()
                .forEach(topic ->
                        topic.ticked().set(Set.of(ids).contains(topic.analysis().id())));
        tasks.release();
        return model;
    }

    private static Handout handout(ReportViewModel model) {
        if (model.preparedProperty().get() instanceof TaskState.Ready<Prepared>(Prepared ready)) {
            return ready.handout();
        }
        throw new AssertionError("not ready: " + model.preparedProperty().get());
    }

    private static List<String> sections(ReportViewModel model) {
        return handout(model).sections().stream().map(Section::analysis).toList();
    }

    @Test
    void ticksWhatTheStudyCanAnswerAndSaysWhyNotTheOthers() {
        tasks.hold();
        ReportViewModel model = model();
        for (Topic topic : model.topics()) {
            assertEquals(topic.lacking().isEmpty(), topic.ticked().get(), topic.label());
        }
        List<String> able = model.topics().stream()
                .filter(topic -> topic.ticked().get())
                .map(Topic::label)
                .toList();
        assertTrue(able.containsAll(List.of("explore", "churn", "engagement")), able.toString());
        assertFalse(able.contains("timeline"), able.toString());
        model.close();
        tasks.release();
    }

    @Test
    void putsTogetherWhatIsTickedInTheOrderOfTheTabs() {
        ReportViewModel model = model("churn", "explore");
        assertEquals(List.of("explore", "churn"), sections(model));
        assertEquals("spring", handout(model).title());
        assertTrue(handout(model).limits().stream().anyMatch(limit -> limit.contains("Inside a video")));
        Handout before = handout(model);
        model.titleProperty().set("What we saw");
        assertEquals("What we saw", handout(model).title());
        assertSame(before.sections(), handout(model).sections(), "nothing is checked anew for a title");
        model.titleProperty().set(" ");
        assertEquals("spring", handout(model).title());
        model.titleProperty().set("What we saw");
        model.audienceProperty().set(Audience.MANAGEMENT);
        assertEquals(
                List.of(1, 1),
                handout(model).sections().stream()
                        .map(section -> section.plates().size())
                        .toList());
    }

    @Test
    void asksAsTheTabIsSetUpAndKeepsTheAnswer() {
        desk.kept("churn").settings().put("threshold", "20.0");
        ReportViewModel model = model("churn");
        String headline = handout(model).sections().getFirst().reading().headline();
        assertTrue(headline.contains("20"), headline);
        int delivered = tasks.delivered();
        assertTrue(
                desk.answers().last("churn", open, desk.filterProperty().get()).isPresent());
        assertEquals(1, handout(model("churn")).sections().size());
        assertTrue(tasks.delivered() > delivered);
    }

    @Test
    void learnersAreToBeChosenEachTime() {
        ReportViewModel model = model("engagement");
        assertTrue(handout(model).sections().stream().noneMatch(ReportViewModelTest::tellsLearners));
        model.audienceProperty().set(Audience.MYSELF);
        assertTrue(handout(model).sections().stream().noneMatch(ReportViewModelTest::tellsLearners));
        model.withLearnersProperty().set(true);
        assertTrue(handout(model).sections().stream().anyMatch(ReportViewModelTest::tellsLearners));
        model.close();
        assertFalse(model("engagement").withLearnersProperty().get());
    }

    private static boolean tellsLearners(Section section) {
        return section.allTables().anyMatch(table -> table.table().containsColumn("student_id"));
    }

    @Test
    void nothingTickedIsSaidAndNotSaved() {
        ReportViewModel model = model();
        model.topics().forEach(topic -> topic.ticked().set(false));
        assertEquals("nothing-to-hand-over", trouble(model));
        model.save();
        assertEquals(List.of(), suggested);
    }

    private static String trouble(ReportViewModel model) {
        return Objects.requireNonNull(model.trouble()).code();
    }

    @Test
    void isSavedWhereTheUserSays() throws IOException {
        ReportViewModel model = model("churn");
        model.titleProperty().set("What we saw");
        model.save();
        assertInstanceOf(TaskState.Idle.class, model.savedProperty().get());
        Path file = folder.resolve("report.html");
        chosen = Optional.of(file);
        model.save();
        assertEquals(new TaskState.Ready<>(file), model.savedProperty().get());
        assertTrue(Files.readString(file).contains("<title>What we saw</title>"));
        assertEquals(List.of("Report on spring.html", "Report on spring.html"), suggested);
        model.titleProperty().set("Another");
        assertInstanceOf(TaskState.Idle.class, model.savedProperty().get(), "what is seen now is not saved");
    }

    @Test
    void saysWhyItCannotBeSaved() {
        ReportViewModel model = model("churn");
        chosen = Optional.of(folder.resolve("nowhere/report.html"));
        model.save();
        assertEquals("folder-missing", trouble(model));
        assertInstanceOf(TaskState.Ready.class, model.preparedProperty().get());
        chosen = Optional.of(folder.resolve("report.html"));
        model.save();
        assertNull(model.trouble());
    }

    @Test
    void canBeStoppedAndGoesOn() {
        tasks.hold();
        ReportViewModel model = model();
        model.topics().forEach(topic -> topic.ticked().set(topic.label().equals("churn")));
        model.cancel();
        assertInstanceOf(TaskState.Cancelled.class, model.preparedProperty().get());
        tasks.release();
        model.prepare();
        assertEquals(List.of("churn"), sections(model));
    }

    @Test
    void tellsWhatIsToBeDoneUnlessThatIsUnticked() {
        ReportViewModel none = model("explore");
        assertFalse(none.hasCards());
        assertFalse(none.withCardsProperty().get());
        Findings found = desk.answers()
                .last("explore", open, desk.filterProperty().get())
                .orElseThrow();
        Claim claim = Claim.of(
                "explore",
                found,
                found.reading().findings().getFirst(),
                open.study().facts().origin().meaning());
        desk.cards().add(Card.of(claim).withAction("Cut the introduction"));
        ReportViewModel model = model("explore");
        assertEquals(
                List.of("Cut the introduction"),
                handout(model).toDo().stream().map(ToDo::action).toList());
        model.withCardsProperty().set(false);
        assertEquals(List.of(), handout(model).toDo());
    }
}
