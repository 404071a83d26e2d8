package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.cards.Claim;
import org.lectern.cards.Remedy;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.keep.Setup;
import org.lectern.ledger.LedgerFile;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.PlanFile;
import org.lectern.messages.Reach;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.StudyGenerator;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.tab.ledger.SomeCampaigns;
import org.lectern.workbench.tab.runs.RunsTab;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Paints every tab for the README: {@code mvnw -Ppictures verify}. */
@Tag("pictures")
class PicturesTest {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final long LARGEST = 150_000;

    /** What they answer is not in the sample study of views. */
    private static final List<String> OF_LEARNING = List.of("activity", "weeks", "risk", "messages", "ledger");

    /** What they answer is in the sample of a catalogue. */
    private static final List<String> OF_CONTENT = List.of("catalogue", "next");

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    private static final Subject LOWEST = new Subject(Subject.Kind.VIDEO, "CHM101_Y1_01_03");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paintsEveryTab(Appearance appearance) throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, appearance)) {
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                String id = SampleWorkbench.tabs().get(tab).id();
                if (OF_LEARNING.contains(id) || OF_CONTENT.contains(id) || id.equals(Catalogue.COMPARE)) {
                    continue;
                }
                sample.visit(tab);
                write(sample.stage().getScene(), SampleWorkbench.tabs().get(tab).id(), appearance);
                if (SampleWorkbench.tabs().get(tab).id().equals("predictor")) {
                    oneLearner(
                            sample, study(sample).learners(TaskContext.quiet()).name(0));
                    write(sample.stage().getScene(), "predictor-learner", appearance);
                    robot.interact(
                            () -> sample.workbench().desk().subjectProperty().set(null));
                }
            }
            robot.interact(() -> sample.workbench().desk().subjectProperty().set(LOWEST));
            sample.visit(SampleWorkbench.tab("detail"));
            write(sample.stage().getScene(), "detail", appearance);
            robot.interact(() -> sample.workbench().desk().subjectProperty().set(null));
            pin(sample);
            sample.visit(SampleWorkbench.tab("todo"));
            robot.interact(() -> sample.root().requestFocus());
            sample.settle();
            write(sample.stage().getScene(), "todo", appearance);
            write(mapping(sample), "mapping", appearance);
        }
    }

    /** The first findings of three tabs, and what is to be done about them. */
    private void pin(SampleWorkbench sample) {
        Desk desk = sample.workbench().desk();
        List<Card> cards = Stream.of("explore", "dropoff", "churn")
                .map(tab -> card(desk, tab))
                .toList();
        robot.interact(() -> desk.cards()
                .setAll(
                        cards.get(0)
                                .withAction(Remedy.SPLIT.inWords())
                                .withOwner("Ada")
                                .withDue(Optional.of(LocalDate.of(2026, 4, 1))),
                        cards.get(1).withOwner("Ben"),
                        cards.get(2).withState(Card.State.DONE)));
    }

    private static Card card(Desk desk, String tab) {
        Imported open = Objects.requireNonNull(desk.importedProperty().get());
        Findings found =
                desk.answers().last(tab, open, desk.filterProperty().get()).orElseThrow();
        return Card.of(Claim.of(
                tab,
                found,
                found.reading().findings().getFirst(),
                open.study().facts().origin().meaning()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paintsTheTabsOfLearning(Appearance appearance) throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, appearance, new Tables(learning()))) {
            sayWhoWrites(sample);
            for (String tab : OF_LEARNING) {
                sample.visit(SampleWorkbench.tab(tab));
                write(sample.stage().getScene(), tab, appearance);
            }
            oneLearner(
                    sample,
                    study(sample)
                            .query("SELECT max(CAST(learner AS VARCHAR)) AS last FROM activity", TaskContext.quiet())
                            .row(0)
                            .getString("last"));
            write(sample.stage().getScene(), "risk-learner", appearance);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paintsTheTabsOfContent(Appearance appearance) throws Exception {
        try (SampleWorkbench sample =
                SampleWorkbench.open(home, appearance, new Tables(Path.of("data", "sample-content")))) {
            for (String tab : OF_CONTENT) {
                sample.visit(SampleWorkbench.tab(tab));
                write(sample.stage().getScene(), tab, appearance);
            }
        }
    }

    /** The sample beside another made-up term, in which chance alone makes views differ. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paintsTwoStudiesSideBySide(Appearance appearance) throws Exception {
        Path term = home.resolve("next-term.csv");
        StudyGenerator.write(new GeneratorSettings(15_000, 43, 0), term, TaskContext.quiet());
        try (SampleWorkbench sample = SampleWorkbench.open(home, appearance)) {
            robot.interact(() -> sample.workbench().viewModel().compare(term));
            WorkbenchFixture.waitUntil(() -> isAnswered(sample.workbench().desk(), Catalogue.COMPARE));
            sample.visit(SampleWorkbench.tab(Catalogue.COMPARE));
            write(sample.stage().getScene(), Catalogue.COMPARE, appearance);
        }
    }

    /** The sample with a model and, from the command line, another. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paintsRuns(Appearance appearance) throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, appearance)) {
            sample.visit(SampleWorkbench.tab("predictor"));
            Desk desk = sample.workbench().desk();
            WorkbenchFixture.waitUntil(() -> isAnswered(desk, "predictor"));
            Setup now = desk.setup();
            robot.interact(() -> desk.takeBack(new Setup(
                    now.filter(),
                    now.choices(),
                    now.tab(),
                    Map.of("predictor", new Setup.Tab(Map.of("depth", "2"), Map.of(), Map.of(), "", List.of())))));
            robot.interact(() -> sample.front().rerun());
            sample.settle();
            sample.visit(SampleWorkbench.tab(RunsTab.ID));
            WorkbenchFixture.waitUntil(() -> sample.root().lookup("#runs") instanceof TableView<?> runs
                    && runs.getItems().size() == 2);
            for (String key : List.of("first", "second")) {
                robot.interact(() -> {
                    TableView<?> runs = (TableView<?>) sample.root().lookup("#runs");
                    runs.getSelectionModel().select(key.equals("first") ? 1 : 0);
                    runs.requestFocus();
                });
                robot.type(KeyCode.SPACE);
            }
            sample.settle();
            robot.interact(() -> ((Button) sample.root().lookup("#compare-again")).fire());
            sample.settle();
            robot.interact(() -> sample.root().requestFocus());
            write(sample.stage().getScene(), RunsTab.ID, appearance);
        }
    }

    private static boolean isAnswered(Desk desk, String tab) {
        Imported open = Objects.requireNonNull(desk.importedProperty().get());
        return desk.answers().last(tab, open, desk.filterProperty().get()).isPresent();
    }

    /** Without somebody who signs there are no drafts; nor where a person calls everybody. */
    private void sayWhoWrites(SampleWorkbench sample) {
        MessagePlan plan = PlanFile.standard();
        MessagePlan own = plan.with(plan.details()
                        .withSupport("help@example.org")
                        .withSender("Your study team")
                        .withNextStep("open the next lesson"))
                .withRules(plan.rules().stream()
                        .map(rule -> rule.turned(rule.reach() != Reach.PERSON))
                        .toList());
        robot.interact(() -> {
            sample.workbench().desk().kept("messages").settings().put("plan", PlanFile.text(own));
            sample.workbench().desk().takeBack(sample.workbench().desk().setup());
        });
    }

    /** The tables of a learning system, and beside them two campaigns of last spring. */
    private Path learning() throws IOException {
        Path tables = Files.createDirectory(home.resolve("sample-learning"));
        try (Stream<Path> files = Files.list(Path.of("data", "sample-learning"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        LedgerFile ledger = LedgerFile.beside(tables);
        ledger.append(SomeCampaigns.campaign("spring-a", SomeCampaigns.RULE, 26, 40));
        ledger.append(SomeCampaigns.campaign("spring-b", SomeCampaigns.RULE, 30, 42));
        return tables;
    }

    /** Opens other tables in the place of the sample study. */
    private record Tables(Path tables) implements StudyOpener {

        @Override
        public Preview preview(Path file, ImportOptions options, TaskContext context) {
            return StudyOpener.importer().preview(tables, options, context);
        }

        @Override
        public Imported open(Recipe recipe, TaskContext context) {
            return StudyOpener.importer().open(Recipe.of(tables, recipe.options()), context);
        }
    }

    private static Study study(SampleWorkbench sample) {
        return Objects.requireNonNull(sample.workbench().desk().study());
    }

    private void oneLearner(SampleWorkbench sample, String name) throws TimeoutException {
        Subject learner = new Subject(Subject.Kind.LEARNER, name);
        robot.interact(() -> {
            sample.workbench().desk().subjectProperty().set(learner);
            sample.front().focusSubject();
        });
        sample.settle();
        robot.interact(() -> sample.root().requestFocus());
        sample.settle();
    }

    private Scene mapping(SampleWorkbench sample) throws IOException, TimeoutException {
        List<String> lines = List.of(
                "userID,VidID,fracComp,fracSpent",
                "learner-1,intro,0.95,1.10",
                "learner-1,loops,0.40,0.45",
                "learner-2,intro,1.00,1.00",
                "learner-2,loops,0.85,1.30",
                "learner-3,intro,0.20,0.20");
        Path file = Files.write(home.resolve("watching.csv"), lines);
        Platform.runLater(() -> sample.workbench().viewModel().openWithChoices(file));
        WorkbenchFixture.waitUntil(() -> robot.lookup(".mapping").tryQuery().isPresent());
        Node mapping = robot.lookup(".mapping").query();
        robot.interact(() -> mapping.getScene().getRoot().requestFocus());
        return mapping.getScene();
    }

    private static void write(Scene scene, String name, Appearance appearance) throws IOException {
        WritableImage image = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)));
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path file = Files.createDirectories(FOLDER)
                .resolve(name + "-" + appearance.name().toLowerCase(Locale.ROOT) + ".png");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(copy, null, null), smallest);
        } finally {
            writer.dispose();
        }
        assertTrue(Files.size(file) < LARGEST, () -> file + " is too large for a README");
    }
}
