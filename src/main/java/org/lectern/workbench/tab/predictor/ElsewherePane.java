package org.lectern.workbench.tab.predictor;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.OutcomeLine;
import org.lectern.workbench.kit.PageKeys;
import org.lectern.workbench.kit.WholeNumberSpinner;

/** The ways out of the window: a file that holds the model, and a service that other programs ask. */
final class ElsewherePane extends ScrollPane implements AutoCloseable {

    private static final Words WORDS = Words.of(ElsewherePane.class);

    /** Quoted as shells of all systems understand it. */
    private static final String REQUEST = "curl -H \"Content-Type: application/json\""
            + " -d \"{\\\"learner_avg_completion_rate\\\": 75.5, \\\"course_code\\\": \\\"CSC101\\\"}\" ";

    private final ServiceViewModel service;
    private final TextField address = new TextField();
    private final TextField example = new TextField();
    private final VBox running = new VBox();
    private final Button start = Icon.on(new Button(WORDS.say("service.start")), "fth-play");
    private final Button stop = Icon.on(new Button(WORDS.say("service.stop")), "fth-square");
    private final WholeNumberSpinner port;
    private final Subscription subscriptions;

    ElsewherePane(ServiceViewModel service, FindingsExport export, Runnable save) {
        this.service = service;
        port = new WholeNumberSpinner(1, ServiceViewModel.HIGHEST_PORT, service.portProperty());
        VBox content = new VBox(saving(export, save), serving());
        content.getStyleClass().addAll("page-content", "elsewhere");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        PageKeys.scroll(this);
        subscriptions = Subscription.combine(
                service.runningProperty().subscribe(this::show),
                service.busyProperty().subscribe(this::show));
        show();
    }

    private static Node saving(FindingsExport export, Runnable save) {
        Button button = Icon.on(new Button(WORDS.say("save")), "fth-save");
        button.setOnAction(_ -> save.run());
        return section(WORDS.say("save.title"), Facts.prose(WORDS.say("save.what")), button, new OutcomeLine(export));
    }

    private Node serving() {
        Label name = new Label(WORDS.say("service.port"));
        name.setLabelFor(port);
        port.getEditor().setAccessibleText(name.getText());
        port.setAccessibleText(name.getText());
        start.setOnAction(_ -> service.start());
        stop.setOnAction(_ -> service.stop());
        FlowPane bar = new FlowPane(name, port, start, stop);
        bar.getStyleClass().add("bar");
        Label said = Facts.prose("");
        said.textProperty().bind(service.saidProperty());
        running.getStyleClass().add("section");
        running.getChildren()
                .addAll(
                        copied(WORDS.say("service.address"), address),
                        copied(WORDS.say("service.example"), example),
                        Facts.prose(WORDS.say("service.here-only")));
        return section(WORDS.say("service.title"), Facts.prose(WORDS.say("service.what")), bar, said, running);
    }

    private static Node copied(String label, TextField field) {
        Label name = new Label(label);
        name.setLabelFor(field);
        field.setEditable(false);
        field.setAccessibleText(label);
        field.getStyleClass().addAll("fixed", "copied");
        Button copy = Icon.on(new Button(WORDS.say("service.copy")), "fth-copy");
        copy.setAccessibleText(WORDS.say("service.copy.what", label));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(field.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox row = new HBox(field, copy);
        row.getStyleClass().add("bar");
        return new VBox(name, row);
    }

    private void show() {
        PredictionServer server = service.runningProperty().get();
        boolean busy = service.busyProperty().get();
        // Pressed again while it is on its way, neither does anything: a button that is switched off loses the
        // keyboard.
        hand(server == null ? stop : start, server == null ? start : stop);
        port.setDisable(busy || server != null);
        running.setVisible(server != null);
        running.setManaged(server != null);
        write(server == null ? null : server.address());
    }

    /** Switches one button off and the other on, with the keyboard where it was on the one. */
    private static void hand(Button from, Button to) {
        to.setDisable(false);
        if (from.isFocused()) {
            to.requestFocus();
        }
        from.setDisable(true);
    }

    private void write(@Nullable URI at) {
        address.setText(at == null ? "" : at.toString());
        example.setText(at == null ? "" : REQUEST + at.resolve("/predict"));
    }

    private static VBox section(String title, Node... parts) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(heading);
        section.getChildren().addAll(parts);
        section.getStyleClass().add("section");
        return section;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
