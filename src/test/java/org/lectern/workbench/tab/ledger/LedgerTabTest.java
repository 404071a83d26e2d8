package org.lectern.workbench.tab.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.ledger.LedgerFile;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.kit.Unlabelled;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class LedgerTabTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();

    @SuppressWarnings("NullAway.Init")
    private LedgerTab tab;

    @SuppressWarnings("NullAway.Init")
    private LedgerFile file;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Path study = folder.resolve("course.csv");
        file = LedgerFile.beside(study);
        TabContext context = new TabContext(
                desk,
                tasks,
                problem -> {
                    throw new AssertionError(problem);
                },
                (_, name, _, _) -> Optional.of(folder.resolve(name)),
                Samples.guide(new ArrayList<>()));
        desk.importedProperty().set(Samples.imported(study.toString()));
        tab = new LedgerTab(context, SomeCampaigns.on(SomeCampaigns.PLANNED));
        stage.setScene(new Scene((Parent) tab.node(), 1100, 900));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tab::close);
        tasks.close();
    }

    /** Others may have written meanwhile; whoever comes back sees it. */
    private void write(FxRobot robot) {
        file.append(SomeCampaigns.campaign("autumn", SomeCampaigns.RULE, 42, 30));
        file.append(SomeCampaigns.campaign("spring", "another rule", 20, 40));
        robot.interact(() -> tab.node().setVisible(false));
        robot.interact(() -> tab.node().setVisible(true));
    }

    private static String headline(FxRobot robot) {
        return robot.lookup(".headline")
                .queryAllAs(Label.class)
                .iterator()
                .next()
                .getText();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    @Test
    void leadsToMessagesUntilSomebodyIsAssigned(FxRobot robot) {
        assertFalse(isShown(robot.lookup("#campaigns").query()));
        assertEquals(Optional.empty(), tab.printout());
        write(robot);
        assertTrue(isShown(robot.lookup("#campaigns").query()));
        assertTrue(tab.printout().isPresent());
        assertEquals(List.of(), Unlabelled.under(tab.node()));
    }

    @Test
    void aClickOnACampaignTellsItsEffect(FxRobot robot) {
        write(robot);
        assertTrue(headline(robot).startsWith("Contacting made a difference beyond chance"));
        TableView<CampaignAnswer> campaigns = robot.lookup("#campaigns").queryTableView();
        robot.interact(() -> campaigns.getSelectionModel().select(1));
        assertTrue(headline(robot).startsWith("No difference that is sure"), headline(robot));
    }

    @Test
    void selectedLearnersAreMarkedAndOneReplyIsNoted(FxRobot robot) {
        write(robot);
        TableView<Entry> learners = robot.lookup("#learners").queryTableView();
        Button mark = robot.lookup("#mark-sent").query();
        assertTrue(mark.isDisabled());
        robot.interact(() -> learners.getSelectionModel().selectRange(0, 3));
        assertEquals("Mark 3 as sent", mark.getText());
        assertTrue(robot.lookup("#note-reply").query().isDisabled());
        robot.interact(mark::fire);
        assertEquals(
                3,
                learners.getItems().stream()
                        .filter(one -> one.message().sentAt().isPresent())
                        .count());
        assertEquals(3, learners.getSelectionModel().getSelectedItems().size());
        robot.interact(() -> learners.getSelectionModel().clearAndSelect(0));
        robot.interact(() -> {
            robot.lookup("#reply").<TextField>query().setText("will call");
            robot.lookup("#note-reply").<Button>query().fire();
        });
        assertEquals("will call", learners.getItems().getFirst().message().reply());
    }

    /** Outcomes may come in while somebody writes. */
    @Test
    void aReplyThatIsBeingTypedStays(FxRobot robot) {
        write(robot);
        TableView<Entry> learners = robot.lookup("#learners").queryTableView();
        TextField reply = robot.lookup("#reply").query();
        robot.interact(() -> learners.getSelectionModel().clearAndSelect(0));
        robot.interact(() -> reply.setText("will c"));
        Entry other = learners.getItems().get(1);
        file.append(List.of(other.withMessage(other.message().withReply("no"), other.recorded())));
        robot.interact(() -> tab.node().setVisible(false));
        robot.interact(() -> tab.node().setVisible(true));
        assertEquals("no", learners.getItems().get(1).message().reply());
        assertEquals("will c", reply.getText());
        robot.interact(() -> learners.getSelectionModel().clearAndSelect(1));
        assertEquals("no", reply.getText());
    }

    @Test
    void forgettingAsksOnce(FxRobot robot) throws Exception {
        write(robot);
        String learner = SomeCampaigns.learner(Arm.CONTACT, 1);
        Button yes = robot.lookup("#forget-yes").query();
        assertFalse(isShown(yes));
        robot.interact(() -> {
            robot.lookup("#forget-learner").<TextField>query().setText(learner);
            robot.lookup("#forget-ask").<Button>query().fire();
        });
        assertTrue(isShown(yes));
        assertTrue(Files.readString(file.file()).contains(learner));
        robot.interact(yes::fire);
        assertFalse(isShown(yes));
        assertFalse(Files.readString(file.file()).contains(learner));
        assertTrue(robot.lookup(".outcome").queryAll().stream()
                .anyMatch(node -> node instanceof Labeled said && said.getText().contains("forgotten in 2 campaigns")));
    }
}
