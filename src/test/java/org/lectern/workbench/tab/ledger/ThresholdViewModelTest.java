package org.lectern.workbench.tab.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Plan;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class ThresholdViewModelTest {

    private static final Path WHOLE = Path.of("data/sample-learning");
    private static final String RULE =
            "foreseen=next-week contacts=60 week=4 lead=14 window=14 followUp=180 model=logistic";

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> trouble = new ArrayList<>();
    private Imported study;
    private LedgerFile file;
    private LedgerViewModel model;
    private ThresholdViewModel threshold;

    @BeforeEach
    void open() {
        Imported read = Importer.open(WHOLE, ImportOptions.standard(), TaskContext.quiet());
        study = new Imported(read.study(), read.report(), folder.resolve("course.csv"), read.options());
        file = LedgerFile.beside(study.source());
        FileChoosers files = new FileChoosers() {
            @Override
            public Optional<Path> save(String title, String name, String label, String extension) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.of(WHOLE);
            }
        };
        TabContext context = new TabContext(desk, tasks, trouble::add, files, Samples.guide(new ArrayList<>()));
        desk.importedProperty().set(study);
        model = new LedgerViewModel(context, SomeCampaigns.on(SomeCampaigns.PLANNED));
        threshold = new ThresholdViewModel(context, model, SomeCampaigns.on(SomeCampaigns.PLANNED));
    }

    @AfterEach
    void close() {
        threshold.close();
        model.close();
        study.close();
    }

    private void assign(String data, double share) {
        assign(data, "", share);
    }

    private void assign(String data, String by, double share) {
        Campaign campaign = new Campaign("spring", SomeCampaigns.CREATED, data, by, RULE, SomeCampaigns.PLANNED);
        List<Flagged> flagged = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> new Flagged("nobody " + i, "", "2026-02-09/2026-02-15", i, 0.999, List.of()))
                .toList();
        file.assign(new Plan(campaign, flagged, share, Map.of()), SomeCampaigns.CREATED);
        model.read();
    }

    /** None of those who were contacted is in the export, so that nobody is above the threshold. */
    @Test
    void tellsWhyThereIsNothingToTell() {
        assign(study.study().fingerprint(), 0);
        threshold.lookInFolder();
        assertEquals(List.of(), trouble);
        assertTrue(
                threshold.foundProperty().get().startsWith("Cannot tell: within 10 points of the threshold of 99.9 %"),
                threshold.foundProperty().get());
        assertTrue(threshold.foundProperty().get().contains("and 0 above"));
    }

    @Test
    void isNoSecondProofBesideAHoldOut() {
        assign(study.study().fingerprint(), 0.5);
        threshold.lookInFolder();
        assertEquals(
                List.of("threshold-held-out"),
                trouble.stream().map(Problem::code).toList());
        assertEquals("", threshold.foundProperty().get());
    }

    @Test
    void isAskedOfTheModelThatTheCampaignWasAssignedBy() {
        assign(study.study().fingerprint(), "another", 0);
        threshold.lookInFolder();
        assertEquals(
                List.of("assigned-otherwise"),
                trouble.stream().map(Problem::code).toList());
    }

    @Test
    void isAskedOfTheDataThatTheCampaignWasAssignedFrom() {
        assign("other", 0);
        threshold.lookInFolder();
        assertEquals(
                List.of("assigned-elsewhere"),
                trouble.stream().map(Problem::code).toList());
    }
}
