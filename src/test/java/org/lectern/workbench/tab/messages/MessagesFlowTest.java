package org.lectern.workbench.tab.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.ledger.LedgerFile;
import org.lectern.messages.Prepared;
import org.lectern.messages.Reach;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

/** From a list of learners to messages as files, by the page's view-models, on a course with a real ledger beside it. */
class MessagesFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final Survey survey = new Survey(desk, tasks, List.of());
    private final List<Problem> troubles = new ArrayList<>();
    private Imported imported;
    private TabContext context;
    private CampaignsViewModel campaigns;
    private PlanViewModel plans;
    private WhomViewModel whom;
    private DraftsViewModel drafts;
    private HandoverViewModel handover;

    /** Learners who stopped: of them nothing is foreseen, so that every answer is at hand at once. */
    @BeforeEach
    void open() throws IOException {
        Path course = Files.createDirectory(folder.resolve("course"));
        try (Stream<Path> files = Files.list(Path.of("data/sample-learning"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Files.copy(file, course.resolve(file.getFileName()));
            }
        }
        imported = Importer.open(
                course, ImportOptions.standard().withPseudonyms(new Pseudonyms(new byte[16])), TaskContext.quiet());
        context = new TabContext(
                desk, tasks, troubles::add, choosers(), Samples.guide(new ArrayList<>()), survey, () -> {});
        desk.importedProperty().set(imported);
        campaigns = new CampaignsViewModel(context, CLOCK);
        plans = new PlanViewModel(desk);
        whom = new WhomViewModel(desk, tasks, campaigns);
        drafts = new DraftsViewModel(tasks, plans, CLOCK);
        handover = new HandoverViewModel(context, CLOCK);
        whom.stateProperty().subscribe(state -> {
            if (state instanceof TaskState.Ready<WhomViewModel.Listed>(WhomViewModel.Listed listed)) {
                drafts.of(listed.recipients());
            }
        });
        whom.sourceProperty().set(Source.of(Source.Kind.STOPPED));
        whom.show(true);
        plans.change(plan -> plan.with(plan.details()
                        .withCourse("Spring")
                        .withSupport("help@example.org")
                        .withSender("Your study team"))
                .withRules(plan.rules().stream()
                        .map(rule -> rule.turned(rule.reach() != Reach.PERSON))
                        .toList()));
    }

    private FileChoosers choosers() {
        return new FileChoosers() {
            @Override
            public Optional<Path> save(String title, String name, String label, String extension) {
                return Optional.of(folder.resolve(name));
            }

            @Override
            public Optional<Path> open(String title, String label, String extension) {
                return Optional.of(folder.resolve("contacts.csv"));
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.of(folder);
            }
        };
    }

    @AfterEach
    void close() {
        drafts.close();
        whom.close();
        plans.close();
        campaigns.close();
        survey.close();
        imported.close();
    }

    private WhomViewModel.Listed listed() {
        return ((TaskState.Ready<WhomViewModel.Listed>) whom.stateProperty().get()).value();
    }

    private void start(String name, Set<String> leftOut) {
        campaigns.start(listed(), new CampaignsViewModel.Terms(name, 0.25, TODAY.plusWeeks(8), leftOut, "on leave"));
        whom.turnTo(campaigns.startedProperty().get());
    }

    private List<Entry> written(String campaign) {
        return LedgerFile.beside(imported.source()).read().standing(campaign);
    }

    @Test
    void whoeverStoppedIsListedAndWrittenTo() {
        assertEquals(40, drafts.drafts().size());
        assertTrue(drafts.drafts().stream().allMatch(one -> one.to().known().daysSinceLast() >= 7));
        assertTrue(drafts.count(Prepared.State.PASSES) > 0);
    }

    @Test
    void whoIsContactedIsWrittenDownBeforeAnythingLeaves() {
        String out = drafts.drafts().getFirst().to().known().learner();
        start("spring", Set.of(out));
        List<Entry> entries = written("spring");
        assertEquals(40, entries.size());
        assertEquals(
                10, entries.stream().filter(one -> one.arm() == Arm.HOLD_OUT).count());
        assertEquals(
                1, entries.stream().filter(one -> one.arm() == Arm.EXCLUDED).count());
        assertEquals(29, drafts.drafts().size());
        assertTrue(entries.stream().allMatch(one -> one.message().exportedAt().isEmpty()));
        assertEquals(List.of(), troubles);
    }

    @Test
    void aCampaignOfANameThereIsIsRefused() {
        start("spring", Set.of());
        whom.sourceProperty().set(Source.of(Source.Kind.EVERYBODY));
        start("spring", Set.of());
        assertEquals(
                List.of("campaign-assigned"),
                troubles.stream().map(Problem::code).toList());
    }

    @Test
    void aLedgerHoldsNoNames() {
        try (Imported named = Importer.open(
                Objects.requireNonNull(desk.importedProperty().get()).source(),
                ImportOptions.standard().withPseudonyms(null),
                TaskContext.quiet())) {
            desk.importedProperty().set(named);
            start("spring", Set.of());
            assertEquals(
                    List.of("campaign-with-names"),
                    troubles.stream().map(Problem::code).toList());
            assertEquals(List.of(), written("spring"));
            desk.importedProperty().set(null);
        }
    }

    @Test
    void approvedMessagesLeaveAndTheLedgerKnows() throws IOException {
        start("spring", Set.of());
        List<String> contacts = new ArrayList<>(List.of("user_id,name,email"));
        drafts.drafts().forEach(one -> contacts.add(one.to().known().learner() + ",Ada,ada@example.org"));
        Files.write(folder.resolve("contacts.csv"), contacts);
        handover.chooseContacts();
        handover.approvedByProperty().set("A. Tutor");
        drafts.approveAll();
        assertEquals(0, drafts.approved().size(), "nobody has seen one of each kind");
        for (int i = 0; i < drafts.drafts().size(); i++) {
            drafts.choose(i);
            drafts.see();
        }
        drafts.approveAll();
        int approved = drafts.approved().size();
        assertEquals(drafts.count(Prepared.State.PASSES), approved);
        handover.hand(drafts.approved(), plans.planProperty().get(), "spring", campaigns::read);
        assertEquals(List.of(), troubles);
        assertEquals(
                approved,
                written("spring").stream()
                        .filter(one -> one.message().exportedAt().isPresent())
                        .count());
        assertTrue(Files.exists(folder.resolve("spring/messages-1/messages.csv")));
        assertTrue(campaigns.isWritten(
                "spring", drafts.approved().getFirst().to().known().learner()));
    }

    @Test
    void whoIsHeldOutIsOnNoOtherList() {
        start("spring", Set.of());
        Set<String> heldOut = campaigns.heldOut();
        assertEquals(10, heldOut.size());
        whom.sourceProperty().set(Source.of(Source.Kind.EVERYBODY));
        whom.mostProperty().set(1000);
        assertTrue(drafts.drafts().size() > 50);
        assertTrue(drafts.drafts().stream()
                .noneMatch(one -> heldOut.contains(one.to().known().learner())));
    }

    @Test
    void whatIsOfOneCourseStaysWithIt() {
        desk.forgetStudy();
        try (PlanViewModel next = new PlanViewModel(desk)) {
            assertEquals("", next.planProperty().get().details().course());
            assertEquals("Your study team", next.planProperty().get().details().sender());
        }
    }

    @Test
    void whatIsTypedAndTakenBackAtOnceIsNotThere() {
        Prepared first = drafts.chosen().orElseThrow();
        tasks.hold();
        drafts.write(first.draft().orElseThrow().subject(), "x");
        drafts.write(
                first.draft().orElseThrow().subject(),
                first.draft().orElseThrow().body());
        tasks.release();
        assertEquals(first.draft(), drafts.chosen().orElseThrow().draft());
    }

    @Test
    void somebodysOwnTextStaysWithTheStudyAndCanBeTakenBack() {
        Prepared first = drafts.chosen().orElseThrow();
        drafts.write("Hello", "You are lazy.");
        assertEquals(Prepared.State.BLOCKED, drafts.chosen().orElseThrow().state());
        assertTrue(drafts.isOwn());
        assertEquals(
                1,
                Objects.requireNonNull(desk.setup().tabs().get(MessagesTab.ID))
                        .answers()
                        .size());
        drafts.backToTemplate();
        assertEquals(first.draft(), drafts.chosen().orElseThrow().draft());
        assertFalse(drafts.isOwn());
    }

    @Test
    void theWordsAreKeptWithTheStudyAndComeBack() {
        plans.change(plan -> plan.rewritten("start-email", "Begin", "You can begin. {{support}}"));
        Desk other = new Desk();
        other.restoreTabs(desk.setup());
        try (PlanViewModel again = new PlanViewModel(other)) {
            assertEquals(plans.planProperty().get(), again.planProperty().get());
        }
    }

    @Test
    void aBrokenTemplateIsSaidToBeSoAndTheDraftsStay() {
        List<Prepared> before = List.copyOf(drafts.drafts());
        plans.change(plan -> plan.rewritten("start-email", "Begin", "{{#name}}"));
        assertEquals("template-broken", drafts.refusalProperty().get().code());
        assertEquals(before, drafts.drafts());
    }
}
