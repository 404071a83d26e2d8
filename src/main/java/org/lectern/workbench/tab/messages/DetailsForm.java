package org.lectern.workbench.tab.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.messages.Details;
import org.lectern.messages.Resource;
import org.lectern.text.Language;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Spoken;

/** What all messages say alike, written once. */
final class DetailsForm extends VBox {

    private static final Words WORDS = Words.of(DetailsForm.class);
    private static final String BETWEEN = "|";
    private static final int LINES = 2;

    private final PlanViewModel plans;
    private final ChoiceBox<Language> language = new ChoiceBox<>();
    private final TextField support = new TextField();
    private final TextField sender = new TextField();
    private final TextField course = new TextField();
    private final DatePicker exam = new DatePicker();
    private final TextField nextStep = new TextField();
    private final TextField topics = new TextField();
    private final TextArea resources = new TextArea();
    private final TextField links = new TextField();
    private boolean filling;

    DetailsForm(PlanViewModel plans) {
        this.plans = plans;
        getStyleClass().add("section");
        language.getItems().setAll(Language.values());
        language.setConverter(new Spoken<>(MessageWords::of));
        support.setId("support");
        sender.setId("sender");
        nextStep.setPromptText(WORDS.say("next-step.prompt"));
        course.setPromptText(WORDS.say("course.prompt"));
        topics.setPromptText(WORDS.say("topics.prompt"));
        resources.setPromptText(WORDS.say("resources.prompt"));
        links.setPromptText(WORDS.say("links.prompt"));
        resources.setPrefRowCount(LINES);
        GridPane grid = Facts.grid();
        int row = 0;
        add(grid, row++, WORDS.say("support"), support);
        add(grid, row++, WORDS.say("sender"), sender);
        add(grid, row++, WORDS.say("language"), language);
        add(grid, row++, WORDS.say("course"), course);
        add(grid, row++, WORDS.say("exam"), exam);
        add(grid, row++, WORDS.say("next-step"), nextStep);
        add(grid, row++, WORDS.say("topics"), topics);
        add(grid, row++, WORDS.say("resources"), resources);
        add(grid, row, WORDS.say("links"), links);
        Label heading = new Label(WORDS.say("details"));
        heading.getStyleClass().add("section-title");
        getChildren().addAll(heading, grid);
        writes(support, Details::withSupport);
        writes(sender, Details::withSender);
        writes(course, Details::withCourse);
        writes(nextStep, Details::withNextStep);
        writes(topics, (is, text) -> is.withTopics(parts(text)));
        writes(links, (is, text) -> is.withLinks(parts(text)));
        writes(resources, (is, text) -> is.withResources(resources(text)));
        exam.valueProperty().subscribe((_, day) -> write(is -> is.withExam(Optional.ofNullable(day))));
        language.valueProperty().subscribe((_, now) -> write(is -> is.withLanguage(now)));
        plans.planProperty().subscribe(plan -> fill(plan.details()));
    }

    private static void add(GridPane grid, int row, String text, Control field) {
        GridPane.setHgrow(field, Priority.SOMETIMES);
        grid.addRow(row, Facts.of(text, field), field);
    }

    private void writes(TextInputControl field, BiFunction<Details, String, Details> edit) {
        field.textProperty().subscribe((_, text) -> write(is -> edit.apply(is, text)));
    }

    private void write(UnaryOperator<Details> edit) {
        if (!filling) {
            plans.change(plan -> plan.with(edit.apply(plan.details())));
        }
    }

    private void fill(Details is) {
        filling = true;
        language.setValue(is.language());
        set(support, is.support());
        set(sender, is.sender());
        set(course, is.course());
        exam.setValue(is.exam().orElse(null));
        set(nextStep, is.nextStep());
        if (!parts(topics.getText()).equals(is.topics())) {
            topics.setText(String.join(", ", is.topics()));
        }
        if (!parts(links.getText()).equals(is.links())) {
            links.setText(String.join(", ", is.links()));
        }
        if (!resources(resources.getText()).equals(is.resources())) {
            resources.setText(is.resources().stream()
                    .map(one -> one.link().isEmpty() ? one.title() : one.title() + " " + BETWEEN + " " + one.link())
                    .collect(Collectors.joining("\n")));
        }
        filling = false;
    }

    /** Whoever types keeps the place where it is typed. */
    private static void set(TextInputControl field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Resource> resources(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    int between = line.lastIndexOf(BETWEEN);
                    return between < 0
                            ? new Resource(line.strip(), "")
                            : new Resource(
                                    line.substring(0, between).strip(),
                                    line.substring(between + 1).strip());
                })
                .toList();
    }
}
