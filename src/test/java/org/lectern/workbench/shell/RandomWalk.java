package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.lectern.study.Filter;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.WorkTab;

/** A user without patience or plan: each step does something else to the window, at once, whatever is going on. */
final class RandomWalk {

    private static final List<String> TEXTS = List.of("", "", "1", "01_0", "video", "Course 2", "zzz", "%", "[");

    private final Random random;
    private final SampleWorkbench sample;
    private final List<Path> studies;

    RandomWalk(long seed, SampleWorkbench sample, List<Path> studies) {
        this.random = new Random(seed);
        this.sample = sample;
        this.studies = studies;
    }

    /** Does one thing, on the screen's thread, and tells what it was. */
    String step() {
        return switch (random.nextInt(21)) {
            case 0, 1, 2 -> turnToTab();
            case 3, 4 -> press(random.nextInt(4) == 0 ? "checks-button" : "choice-button");
            case 5 -> turnToTable();
            case 6, 7, 8 -> sort();
            case 9, 10 -> search();
            case 11, 12 -> select();
            case 13, 14 -> filter();
            case 15 -> press("settings-switch");
            case 16 -> set();
            case 17 -> scrollOrResize();
            case 18 -> random.nextInt(4) == 0 ? press("face-button") : follow();
            case 19 -> goBackOrForth();
            default -> openOrRun();
        };
    }

    private String goBackOrForth() {
        if (random.nextInt(3) > 0) {
            sample.workbench().history().undo();
            return "undo";
        }
        sample.workbench().history().redo();
        return "redo";
    }

    private String turnToTab() {
        int tab = random.nextInt(SampleWorkbench.tabs().size());
        sample.workbench().pages().chosenProperty().set(tab);
        return "tab " + SampleWorkbench.tabs().get(tab).id();
    }

    private String press(String style) {
        ButtonBase button = any(ButtonBase.class, one -> one.getStyleClass().contains(style));
        if (button != null) {
            button.fire();
        }
        return "press " + (button == null ? style : button.getText());
    }

    private String turnToTable() {
        ChoiceBox<?> box = any(ChoiceBox.class, one -> !one.getItems().isEmpty());
        if (box != null) {
            box.getSelectionModel().select(random.nextInt(box.getItems().size()));
        }
        return "table " + (box == null ? "none" : box.getSelectionModel().getSelectedIndex());
    }

    private String sort() {
        TableView<?> table = any(TableView.class, one -> !one.getColumns().isEmpty());
        return table == null ? "sort nothing" : sort(table);
    }

    private <T> String sort(TableView<T> table) {
        TableColumn<T, ?> column =
                table.getColumns().get(random.nextInt(table.getColumns().size()));
        column.setSortType(random.nextBoolean() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        if (random.nextInt(4) == 0) {
            table.getSortOrder().clear();
        } else if (random.nextBoolean()) {
            table.getSortOrder().setAll(List.of(column));
        } else if (!table.getSortOrder().contains(column)) {
            table.getSortOrder().add(column);
        }
        return "sort " + column.getText();
    }

    private String search() {
        TextField field = any(TextField.class, one -> one.getStyleClass().contains("table-search"));
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        if (field != null) {
            field.setText(text);
        }
        return "search " + text;
    }

    private String select() {
        TableView<?> table = any(TableView.class, one -> !one.getItems().isEmpty());
        if (table == null) {
            return "select nothing";
        }
        int row = random.nextInt(table.getItems().size());
        table.requestFocus();
        if (random.nextInt(5) == 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(row);
        }
        return "select row " + row;
    }

    private String filter() {
        var open = sample.workbench().desk().importedProperty().get();
        Filter filter = Filter.everything();
        if (open != null && random.nextInt(3) > 0) {
            List<StudyFacts.Group> courses = open.study().facts().courses();
            List<StudyFacts.Group> roles = open.study().facts().roles();
            filter = filter.withCourses(some(courses))
                    .withRoles(random.nextInt(3) == 0 ? some(roles) : filter.roles())
                    .withVideos(
                            random.nextInt(4) == 0 ? some(open.study().facts().titles()) : filter.videos());
        }
        sample.workbench().desk().filterProperty().set(filter);
        return "filter " + filter;
    }

    private SortedSet<String> some(List<StudyFacts.Group> groups) {
        SortedSet<String> some = new TreeSet<>();
        for (StudyFacts.Group group : groups) {
            if (random.nextInt(groups.size()) == 0) {
                some.add(group.name());
            }
        }
        return some;
    }

    private String set() {
        return switch (random.nextInt(5)) {
            case 0 -> {
                Slider slider = any(Slider.class, _ -> true);
                if (slider != null) {
                    slider.setValue(slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()));
                }
                yield "slide";
            }
            case 1 -> {
                Spinner<?> spinner = any(Spinner.class, _ -> true);
                if (spinner != null) {
                    spinner.increment(random.nextInt(9) - 4);
                }
                yield "spin";
            }
            case 2 -> {
                CheckBox tick = any(CheckBox.class, _ -> true);
                if (tick != null) {
                    tick.fire();
                }
                yield "tick";
            }
            case 3 -> {
                ComboBox<?> box = any(ComboBox.class, one -> !one.getItems().isEmpty());
                if (box != null) {
                    box.getSelectionModel().select(random.nextInt(box.getItems().size()));
                }
                yield "choose";
            }
            default -> {
                var choices = sample.workbench().desk().choicesProperty();
                choices.set(choices.get().withMinimumViews(1 + random.nextInt(200)));
                yield "minimum views";
            }
        };
    }

    private String scrollOrResize() {
        if (random.nextBoolean()) {
            // Within the headless screen.
            sample.stage().setWidth(640 + random.nextInt(340));
            sample.stage().setHeight(480 + random.nextInt(420));
            return "resize";
        }
        ScrollPane page = any(ScrollPane.class, _ -> true);
        if (page != null) {
            page.setVvalue(random.nextDouble());
        }
        return "scroll";
    }

    private String follow() {
        Hyperlink link = any(Hyperlink.class, _ -> true);
        if (link != null) {
            link.fire();
        }
        return "follow " + (link == null ? "nothing" : link.getText());
    }

    private String openOrRun() {
        int what = random.nextInt(10);
        if (what < 8) {
            Path file = studies.get(random.nextInt(studies.size()));
            sample.workbench().viewModel().open(file);
            return "open " + file.getFileName();
        }
        if (what == 8) {
            sample.workbench().viewModel().closeStudy();
            return "close";
        }
        sample.workbench().pages().current().ifPresent(WorkTab::rerun);
        return "run";
    }

    /** Any node of the page in front that can be used, or null. */
    private <T extends Node> @Nullable T any(Class<T> type, Predicate<T> test) {
        List<T> found = new ArrayList<>();
        sample.workbench().pages().current().ifPresent(tab -> collect(tab.node(), type, test, found));
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    private static <T extends Node> void collect(Node node, Class<T> type, Predicate<T> test, List<T> found) {
        boolean usable = node.isVisible() && !node.isDisabled();
        if (usable && type.isInstance(node) && test.test(type.cast(node))) {
            found.add(type.cast(node));
        }
        if (usable && node instanceof Parent parent && !(node instanceof ButtonBase)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, test, found));
        }
    }
}
