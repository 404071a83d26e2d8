package org.lectern.workbench.tab.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.messages.Example;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.Template;
import org.lectern.text.Channel;
import org.lectern.workbench.kit.EvenColumns;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.Spoken;

/** A template and, beside it, what it says of a learner, as it is written. */
final class TemplatePane extends VBox {

    private static final Words WORDS = Words.of(TemplatePane.class);
    private static final int LINES = 9;

    private final PlanViewModel plans;
    private final DraftsViewModel drafts;
    private final Clock clock;
    private final ChoiceBox<String> choice = new ChoiceBox<>();
    private final ChoiceBox<Integer> version = new ChoiceBox<>();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final ChoiceBox<Example.Case> example = new ChoiceBox<>();
    private final Label said = Facts.wrapped("");
    private final Label wrong = Facts.wrapped("");
    private List<Template> versions = List.of();
    private final Button keep = Icon.on(new Button(WORDS.say("template.keep")), "fth-save");

    TemplatePane(PlanViewModel plans, DraftsViewModel drafts, Clock clock, EvenColumns columns) {
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
        getStyleClass().add("section");
        choice.setId("template");
        choice.setConverter(
                new Spoken<>(id -> MessageWords.template(plans.planProperty().get(), id)));
        version.setConverter(new Spoken<>(number -> WORDS.say("template.version", number)));
        example.getItems().setAll(Example.Case.values());
        example.setConverter(new Spoken<>(one -> WORDS.say("example." + one)));
        example.setValue(Example.Case.CHOSEN);
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        body.setId("template-body");
        Facts.speak(WORDS.say("template"), choice);
        Facts.speak(WORDS.say("template.versions"), version);
        Facts.speak(WORDS.say("template.for"), example);
        Facts.speak(WORDS.say("subject"), subject);
        Facts.speak(WORDS.say("body"), body);
        said.getStyleClass().add("letter");
        wrong.getStyleClass().add("blocked-line");
        Label heading = new Label(WORDS.say("templates"));
        heading.getStyleClass().add("section-title");
        keep.setId("keep-template");
        keep.setOnAction(_ -> keep());
        VBox edited = section(bar(choice, version), subject, body, bar(keep));
        VBox seen = section(bar(Facts.muted(WORDS.say("template.for")), example), said, wrong);
        columns.getChildren().addAll(edited, seen);
        getChildren().addAll(heading, Facts.hint(WORDS.say("templates.hint", Example.slots())), columns);
        choice.valueProperty().subscribe((_, _) -> open());
        version.valueProperty().subscribe((_, number) -> turnTo(number));
        example.valueProperty().subscribe((_, _) -> preview());
        subject.textProperty().subscribe((_, _) -> preview());
        body.textProperty().subscribe((_, _) -> preview());
        drafts.chosenProperty().subscribe((_, _) -> preview());
        plans.planProperty().subscribe(this::offer);
    }

    private static FlowPane bar(Node... parts) {
        FlowPane bar = new FlowPane(parts);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private static VBox section(Node... parts) {
        VBox section = new VBox(parts);
        section.getStyleClass().add("section");
        return section;
    }

    private void offer(MessagePlan plan) {
        String before = choice.getValue();
        if (!choice.getItems().equals(plan.ids())) {
            choice.getItems().setAll(plan.ids());
        }
        choice.setValue(
                before != null && plan.ids().contains(before)
                        ? before
                        : plan.ids().stream().findFirst().orElse(null));
        offerVersions();
        preview();
    }

    /** Other versions than before are offered anew, as are those of the same number that say something else. */
    private void offerVersions() {
        List<Template> now = Optional.ofNullable(choice.getValue()).stream()
                .flatMap(id -> plans.planProperty().get().versions(id).stream())
                .toList();
        if (!versions.equals(now)) {
            versions = now;
            version.setValue(null);
            version.getItems().setAll(now.stream().map(Template::version).toList());
            version.setValue(now.isEmpty() ? null : now.getLast().version());
        }
    }

    private void open() {
        versions = List.of();
        offerVersions();
    }

    private void turnTo(@Nullable Integer number) {
        shown(number).ifPresent(template -> {
            subject.setText(template.subject());
            body.setText(template.body());
            subject.setVisible(template.channel() != Channel.SMS);
            subject.setManaged(subject.isVisible());
        });
        preview();
    }

    private Optional<Template> shown(@Nullable Integer number) {
        return Optional.ofNullable(choice.getValue()).stream()
                .flatMap(id -> plans.planProperty().get().versions(id).stream())
                .filter(template -> Integer.valueOf(template.version()).equals(number))
                .findFirst();
    }

    private void keep() {
        String id = choice.getValue();
        if (id != null) {
            plans.change(plan -> plan.rewritten(id, subject.getText(), body.getText()));
        }
    }

    /** What the text would say, whether it is kept or not. */
    private void preview() {
        Optional<Template> now = shown(version.getValue());
        String newest = Optional.ofNullable(choice.getValue())
                .flatMap(id -> plans.planProperty().get().template(id))
                .map(one -> one.subject() + "\n" + one.body())
                .orElse("");
        now.ifPresent(template -> {
            Example seen = Example.of(
                    plans.planProperty().get(),
                    template.rewritten(template.version(), subject.getText(), body.getText()),
                    example.getValue(),
                    drafts.chosen().map(one -> one.to()),
                    drafts.drafts(),
                    LocalDate.now(clock));
            said.setText(seen.text());
            wrong.setText(String.join("\n", seen.sentences()));
            keep.setDisable(seen.isBroken() || newest.equals(subject.getText() + "\n" + body.getText()));
        });
        said.setVisible(!said.getText().isEmpty());
        said.setManaged(said.isVisible());
        wrong.setVisible(!wrong.getText().isEmpty());
        wrong.setManaged(wrong.isVisible());
    }
}
