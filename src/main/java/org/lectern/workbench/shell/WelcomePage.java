package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.PageKeys;
import org.lectern.workbench.settings.Settings;

/** What the window shows while no study is open: what to do next, or what is being opened. */
final class WelcomePage {

    private static final Words WORDS = Words.of(WelcomePage.class);
    private static final int RECENT = 5;

    /** Room beside the invitation's texts, for a bar to scroll by also, in em. */
    private static final double AROUND = 6;

    private final ShellActions actions;
    private final StackPane page = new StackPane();
    private final VBox recent = new VBox();

    WelcomePage(ShellActions actions) {
        this.actions = actions;
        page.setId("welcome");
        page.getStyleClass().add("welcome");
        Region invitation = invitation();
        Region waiting = waiting();
        BooleanBinding opening = Bindings.isNotEmpty(actions.viewModel().openingProperty());
        waiting.visibleProperty().bind(opening);
        ScrollPane scroll = scrolling(invitation);
        scroll.visibleProperty().bind(opening.not());
        page.getChildren().addAll(scroll, waiting);
        actions.settings().subscribe(this::listRecent);
    }

    private Region invitation() {
        Label title = wrapped("welcome.title", "page-title");
        Label text = wrapped("welcome.text");
        Button open = new Button(WORDS.say("welcome.open"), Icons.of("fth-folder"));
        open.setId("welcome-open");
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> actions.chooseAndOpen());
        Button sample = new Button(WORDS.say("welcome.sample"));
        sample.setId("welcome-sample");
        sample.setOnAction(_ -> actions.viewModel().openSample());
        open.setMinWidth(Region.USE_PREF_SIZE);
        sample.setWrapText(true);
        sample.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> page.getWidth() - AROUND * sample.getFont().getSize(),
                        page.widthProperty(),
                        sample.fontProperty()));
        FlowPane buttons = new FlowPane(open, sample);
        buttons.setMinWidth(0);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("buttons");
        Label kinds = wrapped("welcome.kinds", "quiet");
        recent.getStyleClass().add("recent");
        VBox box = new VBox(Icons.huge("fth-play-circle"), title, text, buttons, kinds, recent);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("invitation");
        return box;
    }

    /** In the middle where there is room for all of it. */
    private static ScrollPane scrolling(Region invitation) {
        ScrollPane scroll = new ScrollPane(new StackPane(invitation));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("welcome-scroll");
        PageKeys.scroll(scroll);
        return scroll;
    }

    private static Label wrapped(String key, String... styles) {
        Label label = new Label(WORDS.say(key));
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Region waiting() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setAccessibleText(WORDS.say("status.progress"));
        turning.visibleProperty().bind(Bindings.isNotEmpty(actions.viewModel().openingProperty()));
        Label title = new Label();
        title.textProperty()
                .bind(actions.viewModel().openingProperty().map(name -> WORDS.say("welcome.opening", name)));
        title.getStyleClass().add("section-title");
        Label hint = new Label(WORDS.say("welcome.opening.hint"));
        hint.getStyleClass().add("quiet");
        VBox box = new VBox(turning, title, hint);
        box.getStyleClass().add("waiting");
        return box;
    }

    private void listRecent(Settings settings) {
        List<Path> files = settings.recent().stream().limit(RECENT).toList();
        recent.getChildren().clear();
        if (!files.isEmpty()) {
            Label heading = new Label(WORDS.say("welcome.recent"));
            heading.getStyleClass().add("strong");
            recent.getChildren().add(heading);
            files.forEach(file -> recent.getChildren().add(line(file)));
        }
    }

    /** Files of one name differ by their folder, which stands beside them. */
    private Region line(Path file) {
        Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setTooltip(new Tooltip(file.toString()));
        link.setAccessibleHelp(file.toString());
        link.setOnAction(_ -> actions.viewModel().open(file));
        Label folder = new Label(ShortFolder.of(file));
        folder.getStyleClass().addAll("quiet", "fixed");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setTooltip(new Tooltip(file.toString()));
        HBox line = new HBox(link, folder);
        line.getStyleClass().add("recent-file");
        return line;
    }

    Region node() {
        return page;
    }
}
