package org.lectern.workbench.tab.catalogue;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.drafts.CourseText;
import org.lectern.drafts.CourseTexts;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;
import tech.tablesaw.api.Row;

/** One item of the catalogue, and what is like it. It follows the rows that the user selects, and the video that all tabs look at. */
final class OneItemViewModel implements AutoCloseable {

    static final String KEY = "course-texts";

    private static final String SIMILAR = "similar_items";
    private static final Words WORDS = Words.of(OneItemViewModel.class);

    /**
     * An item that is like the chosen one.
     *
     * @param name as it may be chosen
     * @param likeness of their texts, 0..1
     * @param shared terms that both have
     */
    record Near(String name, double likeness, String shared) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final ObservableValue<@Nullable Findings> found;
    private final NameChoice choice = new NameChoice(WORDS.say("item.none"));
    private final Map<String, CourseText> items = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable CourseTexts> texts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CourseText> item = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Near> near = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;

    private boolean shown;
    private String wanted = "";
    private @Nullable Imported asked;

    OneItemViewModel(Desk desk, TaskRunner tasks, ObservableValue<@Nullable Findings> found) {
        this.desk = desk;
        this.tasks = tasks;
        this.found = found;
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe(this::open),
                choice.nameProperty().subscribe(this::pick),
                desk.subjectProperty().subscribe(this::look),
                found.subscribe(this::compare));
    }

    /** Nothing, then all items in the order of the catalogue; with its id where others have the same title. */
    NameChoice choice() {
        return choice;
    }

    /** The texts of all items, or null while they are not known. */
    ReadOnlyObjectProperty<@Nullable CourseTexts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** The chosen item, or null. */
    ReadOnlyObjectProperty<@Nullable CourseText> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** What is like it, the nearest first. */
    ObservableList<Near> near() {
        return near;
    }

    /** Why there are no items to choose from, or empty. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Tells whether the page can be seen; unseen it reads nothing. */
    void show(boolean onScreen) {
        shown = onScreen;
        ask();
    }

    /** Turns to the item of a row, where its table is one of items. */
    void follow(NamedTable table, String id) {
        if (table.table().column(0).name().equals("item")) {
            wanted = id;
            choose();
        }
    }

    /** Whether the page can show it. */
    boolean knows(Subject subject) {
        return subject.kind() == Subject.Kind.VIDEO && named(subject.name()).isPresent();
    }

    private void look(@Nullable Subject subject) {
        if (subject != null && subject.kind() == Subject.Kind.VIDEO) {
            wanted = subject.name();
            choose();
        }
    }

    private void open() {
        tasks.cancel(KEY);
        asked = null;
        wanted = "";
        offer(null);
        ask();
    }

    private void ask() {
        Imported open = desk.importedProperty().get();
        if (!shown || open == null || open.equals(asked)) {
            return;
        }
        asked = open;
        tasks.<CourseTexts>submit(
                KEY,
                WORDS.say("items.running"),
                Duration.ZERO,
                context -> CourseTexts.of(open.study(), context),
                state -> news(open, state));
    }

    private void news(Imported of, TaskState<CourseTexts> state) {
        switch (state) {
            case TaskState.Ready<CourseTexts>(CourseTexts all) -> offer(all);
            case TaskState.Failed<CourseTexts>(var problem) -> trouble.set(problem.sentence());
            case TaskState.Cancelled<CourseTexts> _ -> asked = of.equals(asked) ? null : asked;
            case TaskState.Running<CourseTexts> _, TaskState.Idle<CourseTexts> _ -> {}
        }
    }

    private void offer(@Nullable CourseTexts all) {
        items.clear();
        trouble.set("");
        texts.set(all);
        if (all != null) {
            Set<String> once = new HashSet<>();
            Set<String> twice = new HashSet<>();
            all.all().stream()
                    .map(CourseText::title)
                    .filter(title -> !once.add(title))
                    .forEach(twice::add);
            all.all().forEach(one -> items.put(name(one, twice), one));
        }
        choice.offer(List.copyOf(items.keySet()));
        pick(choice.nameProperty().get());
        choose();
    }

    private static String name(CourseText one, Set<String> twice) {
        return twice.contains(one.title()) ? WORDS.say("item.name", one.title(), one.id()) : one.title();
    }

    private Optional<String> named(String idOrTitle) {
        return Stream.concat(
                        items.entrySet().stream()
                                .filter(one -> one.getValue().id().equals(idOrTitle)),
                        items.entrySet().stream()
                                .filter(one -> one.getValue().title().equals(idOrTitle)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void choose() {
        named(wanted).ifPresent(name -> choice.nameProperty().set(name));
    }

    private void pick(String name) {
        item.set(items.get(name));
        compare();
    }

    private void compare() {
        CourseText one = item.get();
        Findings answer = found.getValue();
        near.setAll(
                one == null || answer == null
                        ? List.of()
                        : answer.tables().stream()
                                .filter(table -> table.name().equals(SIMILAR))
                                .flatMap(table -> table.table().stream())
                                .filter(row -> row.getString("item").equals(one.id()))
                                .map(this::near)
                                .toList());
    }

    private Near near(Row row) {
        String id = row.getString("similar_item");
        return new Near(named(id).orElse(id), row.getDouble("similarity"), row.getString("shared_terms"));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        tasks.cancel(KEY);
    }
}
