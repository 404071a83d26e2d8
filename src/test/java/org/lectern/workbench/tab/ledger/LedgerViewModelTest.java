package org.lectern.workbench.tab.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.figure.IntervalFigure;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Effect.Verdict;
import org.lectern.ledger.Entry;
import org.lectern.ledger.LedgerFile;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.Printout;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import tech.tablesaw.api.Table;

class LedgerViewModelTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> trouble = new ArrayList<>();
    private LedgerFile file;
    private TabContext context;
    private LedgerViewModel model;
    private RecordViewModel record;

    @BeforeEach
    void open() {
        Path study = folder.resolve("course.csv");
        file = LedgerFile.beside(study);
        file.append(SomeCampaigns.campaign("autumn", SomeCampaigns.RULE, 42, 30));
        file.append(SomeCampaigns.campaign("spring", "another rule", 20, 40));
        FileChoosers files = new FileChoosers() {
            @Override
            public Optional<Path> save(String title, String name, String label, String extension) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> open(String title, String label, String extension) {
                return Optional.of(folder.resolve("outcomes.csv"));
            }
        };
        context = new TabContext(desk, tasks, trouble::add, files, Samples.guide(new ArrayList<>()));
        desk.importedProperty().set(Samples.imported(study.toString()));
        lookOn(SomeCampaigns.PLANNED);
    }

    private void lookOn(LocalDate day) {
        model = new LedgerViewModel(context, SomeCampaigns.on(day));
        record = new RecordViewModel(context, model, SomeCampaigns.on(day));
    }

    @AfterEach
    void close() {
        record.close();
        model.close();
        context.survey().close();
    }

    private CampaignAnswer chosen() {
        return model.chosen().orElseThrow();
    }

    private void choose(String id) {
        model.choose(model.campaigns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private Entry learner(Arm arm, int number) {
        return file.read().standing(chosen().id()).stream()
                .filter(one -> one.learner().pseudonym().equals(SomeCampaigns.learner(arm, number)))
                .findFirst()
                .orElseThrow();
    }

    private static Table arms(CampaignAnswer campaign) {
        return LedgerTables.arms(campaign).table();
    }

    /** 42 and 30 of 100; bounds by Wilson's formula, computed with Python. */
    @Test
    void tellsTheEffectOnThePlannedDay() {
        choose("autumn");
        assertEquals(Verdict.NOT_SURE, chosen().effect().verdict());
        assertEquals(List.of(0.42, 0.3), arms(chosen()).doubleColumn("share").asList());
        IntervalFigure figure = ArmFigure.of(chosen()).orElseThrow();
        assertEquals(
                List.of(42.0, 30.0),
                figure.rows().stream().map(IntervalFigure.Row::value).toList());
        assertEquals(32.8, figure.rows().getFirst().low(), 0.05);
        assertEquals(51.8, figure.rows().getFirst().high(), 0.05);
        assertEquals(100, figure.rows().getLast().count());
        Printout printed = LedgerPrintout.of(chosen(), model.campaigns(), "course");
        assertTrue(printed.blocks().stream().anyMatch(Printout.Picture.class::isInstance));
        assertEquals(
                2,
                printed.blocks().stream()
                        .filter(Printout.Item.class::isInstance)
                        .count());
    }

    /** Neither a table nor a figure lets anybody look early. */
    @Test
    void tellsOfNobodyBeforeThePlannedDay() {
        record.close();
        model.close();
        lookOn(SomeCampaigns.PLANNED.minusDays(1));
        assertEquals(Verdict.TOO_EARLY, chosen().effect().verdict());
        assertEquals(Optional.empty(), ArmFigure.of(chosen()));
        Table arms = arms(chosen());
        assertEquals(2, arms.doubleColumn("came_about").countMissing());
        assertEquals(2, arms.doubleColumn("share").countMissing());
        assertEquals(List.of(100L, 100L), arms.longColumn("outcomes_known").asList());
        assertEquals(
                Set.of("known"),
                LedgerTables.learners(chosen()).table().stringColumn("outcome").asSet());
        assertEquals(
                2,
                LedgerTables.campaigns(model.campaigns())
                        .table()
                        .doubleColumn("difference")
                        .countMissing());
    }

    @Test
    void theNewestIsLookedAtUntilAnotherIsChosen() {
        assertEquals("spring", chosen().id());
        choose("autumn");
        file.append(SomeCampaigns.campaign("summer", SomeCampaigns.RULE, 42, 30));
        model.read();
        assertEquals(3, model.campaigns().size());
        assertEquals("autumn", chosen().id());
        model.searchProperty().set(" NOT sure ");
        assertEquals(
                List.of("summer", "autumn"),
                model.campaigns().stream().map(CampaignAnswer::id).toList());
        model.searchProperty().set("another rule");
        assertEquals(
                List.of("spring"),
                model.campaigns().stream().map(CampaignAnswer::id).toList());
    }

    /** Alone 12 points may be chance, twice they may not: the standard error is 0.068, then 0.048. */
    @Test
    void campaignsOfOneRuleAreSummedUp() {
        choose("autumn");
        assertTrue(CampaignPane.together(chosen()).startsWith("No other campaign has this rule."));
        file.append(SomeCampaigns.campaign("summer", SomeCampaigns.RULE, 42, 30));
        model.read();
        assertEquals(0.12, chosen().together().orElseThrow().sum().estimate(), 1e-9);
        assertTrue(
                CampaignPane.together(chosen())
                        .startsWith("The 2 campaigns of this rule together make a difference beyond chance: 12.0 points"
                                + " more often"),
                CampaignPane.together(chosen()));
        choose("spring");
        assertEquals("", CampaignPane.together(chosen()));
    }

    /** One says otherwise than before, one the same, and one is of a stranger. */
    @Test
    void outcomesAreTakenFromATable() throws IOException {
        Files.writeString(
                folder.resolve("outcomes.csv"),
                "learner,outcome\n%s,0\n%s,1\nP-ffffffffffff,1\n"
                        .formatted(SomeCampaigns.learner(Arm.CONTACT, 1), SomeCampaigns.learner(Arm.HOLD_OUT, 1)));
        record.fillFromTable();
        assertEquals(List.of(), trouble);
        assertEquals(
                "One outcome is new, one of which says otherwise than before; one was known already, none is still"
                        + " missing. One row is of learners who are not in the campaign.",
                record.filledProperty().get());
        assertEquals(19, chosen().effect().contact().cameAbout());
    }

    /** What no rule of the program flagged cannot be asked of an export. */
    @Test
    void anExportIsNotAskedByWords() throws IOException {
        Files.writeString(folder.resolve("outcomes.csv"), "learner,video,completion\na,b,1\n");
        record.fillFromExport();
        assertEquals(
                List.of("no-risk-rule"), trouble.stream().map(Problem::code).toList());
    }

    @Test
    void onlyThoseToBeContactedAreMarkedAsSent() {
        Set<String> both = Set.of(SomeCampaigns.learner(Arm.CONTACT, 7), SomeCampaigns.learner(Arm.HOLD_OUT, 7));
        record.markSent(both);
        assertEquals("One message is marked as sent.", record.notedProperty().get());
        assertTrue(learner(Arm.CONTACT, 7).message().sentAt().isPresent());
        assertFalse(learner(Arm.HOLD_OUT, 7).message().sentAt().isPresent());
        assertEquals(1, chosen().sent());
        record.markSent(both);
        assertEquals("Nobody was marked.", record.notedProperty().get());
        choose("autumn");
        assertEquals("", record.notedProperty().get());
    }

    /** The first is still being written when the second is noted. */
    @Test
    void repliesThatAreNotedQuicklyAreAllNoted() {
        tasks.hold();
        record.noteReply(SomeCampaigns.learner(Arm.CONTACT, 7), "one");
        record.noteReply(SomeCampaigns.learner(Arm.CONTACT, 8), "two");
        tasks.release();
        assertEquals("one", learner(Arm.CONTACT, 7).message().reply());
        assertEquals("two", learner(Arm.CONTACT, 8).message().reply());
    }

    @Test
    void aReplyIsNotedAndTheEffectStays() {
        int before = chosen().effect().contact().cameAbout();
        record.noteReply(SomeCampaigns.learner(Arm.CONTACT, 7), " will call ");
        assertEquals("will call", learner(Arm.CONTACT, 7).message().reply());
        assertEquals(before, chosen().effect().contact().cameAbout());
    }

    /** It is asked once, the counts stay, and the name is gone from the file. */
    @Test
    void aLearnerIsForgottenAfterAQuestion() throws IOException {
        String learner = SomeCampaigns.learner(Arm.CONTACT, 7);
        record.askToForget(" " + learner + " ");
        assertTrue(Files.readString(file.file()).contains(learner));
        record.keep();
        record.forget();
        assertTrue(Files.readString(file.file()).contains(learner));
        record.askToForget(learner);
        record.forget();
        assertEquals(
                "The learner is forgotten in 2 campaigns.",
                record.forgottenProperty().get());
        assertFalse(Files.readString(file.file()).contains(learner));
        assertEquals(20, chosen().effect().contact().cameAbout());
        record.askToForget("nobody");
        record.forget();
        assertEquals(
                List.of("not-in-ledger"), trouble.stream().map(Problem::code).toList());
    }

    @Test
    void aLedgerThatWasChangedIsToldOfAndNothingOfItIsShown() throws IOException {
        Files.writeString(file.file(), Files.readString(file.file()).replace("0.3", "0.4"));
        model.read();
        assertEquals("row-changed", model.problem().orElseThrow().code());
        assertEquals(Optional.empty(), model.chosen());
    }

    @Test
    void anotherStudyHasAnotherLedger() {
        choose("autumn");
        desk.importedProperty().set(Samples.imported(folder.resolve("other.csv").toString()));
        assertFalse(model.hasAny());
        assertEquals(Optional.empty(), model.problem());
    }
}
