package org.lectern.workbench.kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabEntry;

/**
 * Keeps a page's figure, table and foot in step with the video, course or learner that all tabs look at: what the user
 * selects here is told to the desk, and what the desk says is shown here as soon as the page is seen.
 */
final class SubjectFollower {

    private static final Words WORDS = Words.of(SubjectFollower.class);

    private final Desk desk;
    private final Guide guide;
    private final FigurePane figures;
    private final TablePane tables;
    private final PageChoices choices;
    private final FigureFinder finder;
    private final SubjectLine line;
    private Consumer<Subject> arrived = _ -> {};
    private Predicate<Subject> alsoHere = _ -> false;
    private BiConsumer<NamedTable, String> other = (_, _) -> {};
    private @Nullable List<NamedTable> answer;
    private @Nullable Subject followed;
    private @Nullable ShownIn sought;
    private boolean byRow;
    private boolean seen;

    SubjectFollower(Desk desk, Guide guide, PageChoices choices, FigurePane figures, TablePane tables) {
        this.desk = desk;
        this.guide = guide;
        this.figures = figures;
        this.tables = tables;
        this.choices = choices;
        this.finder = new FigureFinder(figures, choices);
        this.line = new SubjectLine(guide, this::clear);
        figures.onSelect(this::markSelected);
        tables.onSelect(this::rowSelected);
        tables.onMenu(this::ways);
        choices.onChoose(this::chosen);
        figures.node().addEventFilter(KeyEvent.KEY_PRESSED, this::clearByKey);
    }

    /** Follows the desk, the figure and the table from here on. */
    Subscription subscribe() {
        return Subscription.combine(
                desk.subjectProperty().subscribe(this::follow),
                figures.figureProperty().subscribe(this::turned),
                tables.modelProperty().subscribe(this::select));
    }

    /** The page's foot. */
    SubjectLine line() {
        return line;
    }

    void focusLinks() {
        line.focusLinks();
    }

    /** @param onScreen whether the page is seen */
    void look(boolean onScreen) {
        seen = onScreen;
        if (!onScreen) {
            sought = null;
        }
        follow();
    }

    /** @param test tells the subjects that the page shows besides those in its tables */
    void alsoHere(Predicate<Subject> test) {
        alsoHere = test;
    }

    /** @param listener told table and name of a selected row that is about something which is not followed from tab to tab */
    void onOther(BiConsumer<NamedTable, String> listener) {
        other = listener;
    }

    /** @param listener told the subject that the page has turned to, after another was looked at elsewhere */
    void onArrival(Consumer<Subject> listener) {
        arrived = listener;
    }

    /** Whether the figure in front shows a subject, and no row what it was looked at for. */
    boolean isDrawn(Subject subject) {
        return !byRow && finder.shows(subject);
    }

    /** Turns to where a finding about the desk's subject is to be seen, as soon as the page is seen and has an answer. */
    void lookAt(ShownIn finding) {
        sought = finding;
        follow();
    }

    /** Looks at a subject and turns the page to it, as if it had been looked at elsewhere. */
    void lead(Subject subject) {
        followed = null;
        sought = null;
        if (subject.equals(desk.subjectProperty().get())) {
            follow();
        } else {
            desk.subjectProperty().set(subject);
        }
    }

    /** @param found the tables of the page's answer, or null where there is none */
    void answer(@Nullable List<NamedTable> found) {
        answer = found;
        finder.answer(shown());
        follow();
    }

    private void markSelected(String mark) {
        figures.select(mark);
        figures.table().ifPresent(name -> {
            tables.showRow(name, mark);
            table(name).ifPresent(table -> choose(table, mark));
        });
    }

    private void rowSelected(NamedTable table, String name) {
        if (RowNames.of(table).kind().isPresent()) {
            choose(table, name);
        } else {
            figures.select(name);
            other.accept(table, name);
        }
    }

    private void choose(NamedTable table, String name) {
        RowNames names = RowNames.of(table);
        names.kind().map(kind -> new Subject(kind, name)).filter(names::hold).ifPresent(this::settle);
    }

    /** What the page is about is what is looked at; choosing nothing in particular ends that. */
    private void chosen(PageChoice choice) {
        Optional<Subject> now = choice.chosen();
        Subject before = desk.subjectProperty().get();
        if (now.isPresent() || (before != null && choice.nameOf(before).isPresent())) {
            settle(now.orElse(null));
        }
    }

    /** It is on screen already; turning to it would move the page under the user's hand. */
    private void settle(@Nullable Subject chosen) {
        followed = chosen;
        sought = null;
        desk.subjectProperty().set(chosen);
    }

    private void clear() {
        desk.subjectProperty().set(null);
    }

    private void clearByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && desk.subjectProperty().get() != null) {
            clear();
            event.consume();
        }
    }

    private void follow() {
        if (!seen) {
            return;
        }
        Subject subject = desk.subjectProperty().get();
        ShownIn finding = answer == null ? null : sought;
        boolean arriving = answer != null && (finding != null || !Objects.equals(subject, followed));
        if (answer != null) {
            followed = subject;
        }
        byRow = finding != null && finding.figure().isEmpty();
        if (finding != null) {
            turnTo(finding, subject);
            arriving = sought == null;
        } else if (arriving && subject != null) {
            finder.turnTo(subject);
        }
        show();
        tables.showSubject(subject, arriving);
        if (arriving && subject != null) {
            arrived.accept(subject);
        }
        boolean leads = shown().stream()
                .flatMap(table -> RowNames.of(table).kind().stream())
                .distinct()
                .anyMatch(kind -> !guide.elsewhere(kind).isEmpty());
        tables.explain(leads ? WORDS.say("subject.invitation") : "");
        if (subject == null) {
            line.showNone();
        } else {
            line.show(subject, answer == null ? null : place(subject));
        }
    }

    private void turnTo(ShownIn finding, @Nullable Subject subject) {
        if (!finder.turnTo(finding.figure()) && subject != null) {
            finder.turnTo(subject);
        }
        // The figure may be about something else as yet; it is turned to again with the answer that is to come.
        desk.change(Desk.Cause.LOOK, () -> {
            if (finding.along().filter(choices::chooseAgain).isEmpty()) {
                sought = null;
            }
        });
        if (!finding.table().isEmpty()) {
            tables.turnTo(finding.table());
        }
    }

    private Whereabouts place(Subject subject) {
        return alsoHere.test(subject) ? Whereabouts.HERE : Whereabouts.of(subject, shown());
    }

    private void turned(@Nullable Figure front) {
        choices.front(front == null ? "" : front.caption().id());
        show();
    }

    /** A figure that is about one thing is never about another than what is looked at. */
    private void show() {
        Subject subject = desk.subjectProperty().get();
        if (sought == null) {
            desk.change(Desk.Cause.LOOK, () -> choices.follow(subject));
        }
        finder.outline(Optional.ofNullable(subject));
    }

    private void select() {
        Subject subject = desk.subjectProperty().get();
        if (subject != null) {
            tables.showSubject(subject, false);
        }
    }

    private Optional<NamedTable> table(String name) {
        return shown().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private List<NamedTable> shown() {
        return answer == null ? List.of() : answer;
    }

    private List<MenuItem> ways(NamedTable table, String name) {
        return RowNames.of(table).kind().stream()
                .flatMap(kind -> guide.elsewhere(new Subject(kind, name)).stream())
                .map(this::way)
                .toList();
    }

    private MenuItem way(TabEntry tab) {
        MenuItem item = new MenuItem(WORDS.say("subject.look-in", tab.label()));
        item.setOnAction(_ -> guide.goTo(tab));
        return item;
    }
}
