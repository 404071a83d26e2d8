package org.lectern.workbench.tab.messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.messages.Condition;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.PlanFile;
import org.lectern.messages.Reach;
import org.lectern.messages.Rule;
import org.lectern.text.Language;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.Spoken;
import org.lectern.workbench.kit.WholeNumberSpinner;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** The rules in the order in which they are asked: which are used, from which numbers on, and which text each has. */
final class RulesPane extends VBox {

    private static final Words WORDS = Words.of(RulesPane.class);
    private static final int LARGEST = 10_000;

    private final TabContext context;
    private final PlanViewModel plans;
    private final VBox lines = new VBox();
    private List<Rule> shown = List.of();
    private @Nullable Language language;

    /** Whether a line of this page changes the rules, and shows it already. */
    private boolean changing;

    RulesPane(TabContext context, PlanViewModel plans) {
        this.context = context;
        this.plans = plans;
        getStyleClass().add("section");
        lines.getStyleClass().add("section");
        Label heading = new Label(WORDS.say("rules"));
        heading.getStyleClass().add("section-title");
        Button open = Icon.on(new Button(WORDS.say("rules.open")), "fth-folder");
        Button save = Icon.on(new Button(WORDS.say("rules.save")), "fth-download");
        open.setOnAction(_ -> open());
        save.setOnAction(_ -> save());
        FlowPane bar = new FlowPane(open, save);
        bar.getStyleClass().add("bar");
        getChildren().addAll(heading, Facts.hint(WORDS.say("rules.hint")), lines, bar);
        plans.planProperty().subscribe(this::show);
    }

    /** Whoever steps a number keeps its field: lines are made anew only where the rules became others elsewhere. */
    private void show(MessagePlan plan) {
        if (!changing
                && (!plan.rules().equals(shown) || language != plan.details().language())) {
            language = plan.details().language();
            lines.getChildren().setAll(plan.rules().stream().map(this::line).toList());
        }
        shown = plan.rules();
    }

    private Node line(Rule rule) {
        CheckBox on = new CheckBox(
                rule.reach() == Reach.PERSON ? WORDS.say("rule.person", plain(rule.id())) : plain(rule.id()));
        on.setSelected(rule.on());
        on.selectedProperty().subscribe((_, used) -> change(rule.id(), now -> now.turned(used)));
        FlowPane line = new FlowPane(on);
        line.getStyleClass().add("bar");
        for (int i = 0; i < rule.when().size(); i++) {
            line.getChildren().add(condition(rule, i));
        }
        if (rule.reach() != Reach.PERSON) {
            line.getChildren().add(template(rule));
        }
        return line;
    }

    /** The text of a rule, and with it its tone and channel. */
    private Node template(Rule rule) {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.setConverter(
                new Spoken<>(id -> MessageWords.template(plans.planProperty().get(), id)));
        choice.getItems().setAll(plans.planProperty().get().ids());
        choice.setValue(rule.template());
        Facts.speak(WORDS.say("rule.template", plain(rule.id())), choice);
        choice.valueProperty().subscribe((_, id) -> {
            if (id != null) {
                plans.planProperty().get().template(id).ifPresent(text -> change(rule.id(), now -> now.saying(text)));
            }
        });
        return choice;
    }

    private Node condition(Rule rule, int place) {
        Condition condition = rule.when().get(place);
        SimpleObjectProperty<Integer> value = new SimpleObjectProperty<>((int) Math.round(condition.value()));
        WholeNumberSpinner number = new WholeNumberSpinner(0, LARGEST, value);
        number.getStyleClass().add("short-number");
        value.subscribe((_, now) -> change(rule.id(), one -> one.with(place, now)));
        HBox part = new HBox(Facts.of(condition.beginning(), number), number);
        part.getStyleClass().add("bar");
        return part;
    }

    /** What it is called; one from somebody's own file as there, read as words. */
    private static String plain(String id) {
        if (WORDS.knows("rule.named." + id)) {
            return WORDS.say("rule.named." + id);
        }
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private void change(String id, UnaryOperator<Rule> edit) {
        changing = true;
        plans.change(plan -> {
            List<Rule> rules = new ArrayList<>();
            plan.rules().forEach(rule -> rules.add(rule.id().equals(id) ? edit.apply(rule) : rule));
            return plan.withRules(rules);
        });
        changing = false;
    }

    private void open() {
        context.files()
                .open(WORDS.say("rules.open"), WORDS.say("rules.kind"), "json")
                .ifPresent(file -> order(file, WORDS.say("rules.open"), _ -> PlanFile.read(file), this::take));
    }

    /** Whom to ask and who signs stays where a file says nothing of it. */
    private void take(MessagePlan read) {
        plans.change(now -> read.details().support().isEmpty() ? read.with(now.details()) : read);
    }

    private void save() {
        MessagePlan plan = plans.planProperty().get();
        context.files()
                .save(WORDS.say("rules.save"), WORDS.say("rules.name") + ".json", WORDS.say("rules.kind"), "json")
                .ifPresent(file -> order(
                        file,
                        WORDS.say("rules.save"),
                        _ -> {
                            PlanFile.write(plan, file);
                            return plan;
                        },
                        _ -> {}));
    }

    private void order(Path file, String title, TaskRunner.Work<MessagePlan> work, Consumer<MessagePlan> done) {
        context.tasks().<MessagePlan>order("messages-rules " + file, title, work, state -> {
            if (state instanceof TaskState.Ready<MessagePlan>(MessagePlan plan)) {
                done.accept(plan);
            } else if (state instanceof TaskState.Failed<MessagePlan>(var problem)) {
                context.trouble().report(problem);
            }
        });
    }
}
