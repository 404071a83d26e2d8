package org.lectern.workbench.tab.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.language.ScriptedService;
import org.lectern.messages.SomeRecipient;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.kit.Unlabelled;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The button that asks a language model is there where one is set up, and what follows is seen and within reach of the keyboard. */
@ExtendWith(ScreenExtension.class)
class ModelTextPaneTest {

    private static final Clock CLOCK =
            Clock.fixed(SomeRecipient.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ScriptedService service = new ScriptedService(ScriptedService.says(" "));
    private final PlanViewModel plans = new PlanViewModel(desk);
    private final DraftsViewModel drafts = new DraftsViewModel(tasks, plans, CLOCK);
    private final ModelTextViewModel model = new ModelTextViewModel(tasks, plans, drafts, CLOCK, service.environment());

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private ModelTextPane pane;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage = window;
        plans.change(_ -> SomeRecipient.plan());
        pane = new ModelTextPane(model, drafts);
        stage.setScene(new Scene(pane, 1100, 900));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(() -> {
            model.close();
            drafts.close();
            plans.close();
        });
        tasks.close();
        service.close();
    }

    private Node part(String id) {
        Node part = pane.lookup(id);
        assertNotNull(part, id);
        return part;
    }

    private void press(FxRobot robot, String id) {
        robot.interact(((Button) part(id))::fire);
    }

    private boolean isSeen(String id) {
        for (Node at = part(id); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void showsWhatIsSentAndFollowsTheKeyboard(FxRobot robot) {
        assertFalse(isSeen("#ask-model"), "without a draft");
        robot.interact(() -> drafts.of(List.of(SomeRecipient.away("ada"))));
        assertTrue(isSeen("#ask-model"));
        assertFalse(isSeen("#model-request"));
        assertEquals(List.of(), Unlabelled.under(pane));
        robot.interact(part("#ask-model")::requestFocus);
        press(robot, "#ask-model");
        assertTrue(isSeen("#model-request"));
        assertSame(part("#model-request"), pane.getScene().getFocusOwner());
        String text = ((TextArea) part("#model-request")).getText();
        robot.interact(tasks::hold);
        press(robot, "#send-to-model");
        assertTrue(isSeen("#stop-model"));
        assertFalse(isSeen("#ask-model"));
        assertSame(part("#stop-model"), pane.getScene().getFocusOwner());
        robot.interact(tasks::release);
        assertEquals(text, service.body(0));
        assertTrue(isSeen("#ask-model"));
        assertFalse(isSeen("#model-request"));
        assertTrue(model.outcomeProperty().get().contains("is empty"), model.outcomeProperty()::get);
    }

    @Test
    void withoutAModelNothingOfItIsThere(FxRobot robot) {
        assertNull(askOf(robot, Map.of("LLM_BASE_URL", "https://llm.example.org/v1", "LLM_API_KEY", "k")));
        assertNotNull(askOf(robot, service.environment()));
        assertEquals(List.of(), service.received());
    }

    /** The button of a page of messages. */
    private @Nullable Node askOf(FxRobot robot, Map<String, String> environment) {
        @Nullable Node[] found = new Node[1];
        robot.interact(() -> {
            desk.importedProperty().set(Samples.imported(Path.of("course.csv").toString()));
            TabContext context = new TabContext(
                    desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), Samples.guide(new ArrayList<>()));
            MessagesTab tab = new MessagesTab(context, CLOCK, environment);
            stage.getScene().setRoot((Parent) tab.node());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            found[0] = stage.getScene().getRoot().lookup("#ask-model");
            tab.close();
        });
        return found[0];
    }
}
