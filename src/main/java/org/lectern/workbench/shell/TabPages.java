package org.lectern.workbench.shell;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.contract.Problem;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.RowFacts;

/**
 * The pages of the tabs. A page is built on its first visit and lives as long as the study that is open, so that nothing it
 * remembers can be taken for something of the next.
 */
final class TabPages implements AutoCloseable {

    private final Desk desk;
    private final List<TabEntry> entries;
    private final Function<Guide, TabContext> context;
    private final Map<String, WorkTab> open = new LinkedHashMap<>();
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final StackPane pages = new StackPane();

    /** Stands before the pages and is never seen: what follows it in the order of the Tab key is the first control of the page in front. */
    private final Region door = new Region();

    private final Consumer<URI> browse;

    private boolean visited;

    /** Whether the keyboard was on a page when it last was anywhere. */
    private boolean within;

    /** Pages from which no link leads out of the program. */
    TabPages(Desk desk, List<TabEntry> entries, Function<Guide, TabContext> context) {
        this(desk, entries, context, _ -> {});
    }

    /**
     * @param context what a tab is given, with its own guide to the others
     * @param browse opens a link in the program that is there for it
     */
    TabPages(Desk desk, List<TabEntry> entries, Function<Guide, TabContext> context, Consumer<URI> browse) {
        this.browse = browse;
        this.desk = desk;
        this.entries = List.copyOf(entries);
        this.context = context;
        pages.setId("pages");
        door.setManaged(false);
        pages.getChildren().add(door);
        pages.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::stay);
        chosen.subscribe(this::show);
        chosen.subscribe(this::tellFront);
        desk.frontProperty().subscribe((_, front) -> {
            if (visited) {
                turnTo(front);
            }
        });
    }

    /** A name that is no tab's changes nothing. */
    private void turnTo(String id) {
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place).id().equals(id)) {
                chosen.set(place);
            }
        }
    }

    private void tellFront() {
        if (visited && !entries.isEmpty()) {
            desk.frontProperty().set(entries.get(chosen.get()).id());
        }
    }

    List<TabEntry> entries() {
        return entries;
    }

    /** Place of the tab in front, from 0. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Brings the next tab to the front; after the last comes the first. */
    void step(int by) {
        if (!entries.isEmpty()) {
            go(Math.floorMod(chosen.get() + by, entries.size()));
        }
    }

    /** Brings a tab to the front and the keyboard to its first control, or to the page where it has none. */
    void go(int place) {
        chosen.set(place);
        enter();
    }

    private void enter() {
        current().ifPresent(tab -> {
            Node page = tab.node();
            // What scrolls has its parts only once it is laid out.
            pages.applyCss();
            pages.layout();
            tab.start().orElse(door).requestFocusTraversal(TraversalDirection.NEXT);
            if (!page.isFocusWithin()) {
                page.requestFocus();
            }
        });
    }

    /** What had the keyboard may go with what a page said before; without this, it would then be at the window's first control. */
    private void stay(@Nullable Node before, @Nullable Node owner) {
        if (owner != null && before == null && within) {
            enter();
        } else if (owner != null) {
            within = pages.isFocusWithin();
        }
    }

    /** From here on the tab in front is built; before there is a study there is nothing to show. */
    void visit() {
        turnTo(desk.frontProperty().get());
        visited = true;
        tellFront();
        show();
    }

    /** Lets go of all pages; the first is built anew when there is a study again, since it says what the next one is. */
    void leave() {
        visited = false;
        chosen.set(0);
        List<WorkTab> left = List.copyOf(open.values());
        open.clear();
        pages.getChildren().setAll(door);
        left.forEach(WorkTab::close);
    }

    private void show() {
        if (!visited || entries.isEmpty()) {
            return;
        }
        TabEntry entry = entries.get(chosen.get());
        WorkTab front = built(entry);
        open.values().forEach(each -> {
            // A page that is seen may want to know how it is laid out.
            each.node().setManaged(each.equals(front));
            each.node().setVisible(each.equals(front));
        });
    }

    private WorkTab built(TabEntry entry) {
        WorkTab known = open.get(entry.id());
        if (known != null) {
            return known;
        }
        WorkTab built = entry.open().apply(context.apply(new From(entry)));
        open.put(entry.id(), built);
        built.node().setVisible(false);
        pages.getChildren().add(built.node());
        return built;
    }

    /** What the open study lacks for a tab to have an answer. */
    Optional<Problem> lacking(TabEntry entry) {
        return Optional.ofNullable(desk.study())
                .flatMap(study -> entry.lacking().apply(study));
    }

    /** Tells of every other study, and of what stands beside it. */
    Subscription onStudy(Runnable listener) {
        return Subscription.combine(
                desk.importedProperty().subscribe(listener),
                desk.companionProperty().subscribe(listener));
    }

    /** Leads from one tab to the others. */
    private final class From implements Guide {

        private final TabEntry here;

        From(TabEntry here) {
            this.here = here;
        }

        @Override
        public List<TabEntry> elsewhere(Subject.Kind kind) {
            return entries.stream()
                    .filter(entry -> entry.knows().contains(kind) && !entry.equals(here))
                    .filter(entry -> lacking(entry).isEmpty())
                    .toList();
        }

        @Override
        public List<TabEntry> elsewhere(Subject subject) {
            Study study = desk.study();
            return elsewhere(subject.kind()).stream()
                    .filter(entry -> study == null || entry.shows().test(study.facts(), subject))
                    .filter(entry -> !leavesOut(entry, subject))
                    .toList();
        }

        private boolean leavesOut(TabEntry entry, Subject subject) {
            return Optional.ofNullable(desk.importedProperty().get())
                    .flatMap(imported -> desk.answers()
                            .last(entry.id(), imported, desk.filterProperty().get()))
                    .filter(found -> RowFacts.leavesOut(found, subject))
                    .isPresent();
        }

        @Override
        public Optional<TabEntry> tab(String id) {
            return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
        }

        @Override
        public void goTo(TabEntry tab) {
            go(entries.indexOf(tab));
            current().ifPresent(WorkTab::focusSubject);
        }

        @Override
        public void goTo(TabEntry tab, Standout finding) {
            // Before it is seen, so that it turns to nothing else first.
            built(tab).lookAt(finding.in());
            go(entries.indexOf(tab));
            finding.about().flatMap(_ -> current()).ifPresent(WorkTab::focusSubject);
        }

        @Override
        public void open(URI link) {
            browse.accept(link);
        }
    }

    /** The tab in front; empty while none was visited. */
    Optional<WorkTab> current() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(open.get(entries.get(chosen.get()).id()));
    }

    StackPane node() {
        return pages;
    }

    @Override
    public void close() {
        leave();
    }
}
