package org.lectern.workbench.kit;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Subject;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.workbench.Kept;
import org.lectern.workbench.Printout;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.task.Fault;
import org.lectern.workbench.task.TaskState;

/**
 * The common tab: question, answer, what could be done, figure, what else it says, and the table behind it. Nothing open, trouble, and an answer
 * each have a page of their own; an older answer stays on screen, dimmed, while a newer one is computed.
 */
public final class AnalysisPage implements WorkTab {

    private static final Words WORDS = Words.of(AnalysisPage.class);

    /** From this page width on, in em, settings are open from the start. */
    private static final double ROOMY = 100;

    /** The figure's share of the height that is in view: at least, and where its rows can move together at most. */
    private static final double FIGURE_AT_LEAST = 0.68;

    private static final double FIGURE_AT_MOST = 0.9;

    /** Where less than this is seen of a page, in em, its answer keeps to the headline, as the figure would be out of sight. */
    private static final double SHORT = 30;

    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final AnalysisViewModel<?> model;
    private final String question;
    private final BorderPane page = new BorderPane();
    private final AnswerHead head = new AnswerHead();
    private final PageBar bar;
    private final ToggleButton settingsSwitch;
    private final Button runAgain = Icon.on(new Button(WORDS.say("run")), "fth-play");
    private final ReadingPane reading = new ReadingPane();
    private final VBox asides = new VBox();
    private final PageChoices choices = new PageChoices();
    private final FigurePane figures;
    private final TablePane tables = new TablePane();
    private final ExportMenu exports;
    private final PinButton pins;
    private final SubjectFollower subjects;
    private final BusyIndicator busy;
    private final StatePane nothing = new StatePane("fth-inbox");
    private final Button retry = Icon.on(new Button(WORDS.say("retry")), "fth-rotate-cw");
    private final StatePane trouble;
    private final StateStage troubleStage;
    private final FirstRun firstRun;
    private final Node notAsked = NoticeRow.of(true, WORDS.say("not-asked"));
    private final Node nothingToRun = NoticeRow.of(false, WORDS.say("nothing-to-run"));
    private final SideBySide stage = new SideBySide();
    private final @Nullable SettingsPane settings;

    /** Never seen: after it stands what the page is about and shows. */
    private final Region door = new Region();

    private final ScrollPane answer;
    private final Faces faces;
    private final BooleanExpression seen = page.sceneProperty().isNotNull().and(page.visibleProperty());
    private final Subscription subscriptions;

    /**
     * @param words of the tab
     * @param settings of the tab, or null where it has none
     */
    public AnalysisPage(
            TabWords words, AnalysisViewModel<?> model, @Nullable SettingsPane settings, TabContext context) {
        this.model = model;
        this.question = words.question();
        this.figures = new FigurePane(words);
        tables.keep(name -> kept().hiddenColumns(name));
        this.subjects = new SubjectFollower(context.desk(), context.guide(), choices, figures, tables);
        this.exports = new ExportMenu(
                model.analysis().id(),
                words.question(),
                new FindingsExport(context, figures::followed),
                figures.figureProperty(),
                tables.modelProperty(),
                this::command);
        figures.onMenu(exports::copyFigure, exports::ofFigure);
        pins = new PinButton(context.desk(), model.analysis().id());
        this.busy = new BusyIndicator();
        retry.setOnAction(_ -> rerun());
        this.trouble = new StatePane("fth-alert-triangle", retry);
        nothing.say(WORDS.say("empty"), WORDS.say("empty.remedy"));
        this.troubleStage = new StateStage(trouble);
        this.settings = settings;
        this.settingsSwitch = new SettingsSwitch(settings).button();
        this.firstRun = new FirstRun(words, model::run);
        figures.above(choices.ofFigure());
        answer = scrolling(settings, words.question());
        subjects.onArrival(this::reveal);
        faces = new Faces(answer);
        bar = new PageBar(
                words.question(), faces.buttons(), busy, runAgain, settingsSwitch, pins.node(), exports.node());
        bar.fold(head.answerProperty(), head.outOfSight(answer));
        build();
        // Only now do the settings know their defaults.
        model.resume();
        subscriptions = Subscription.combine(
                model.stateProperty().subscribe(this::refresh),
                model.stateProperty().subscribe(state -> tellFault(state, context)),
                model.findingsProperty().subscribe(this::renew),
                model.staleProperty().subscribe(this::refresh),
                model.desk().importedProperty().subscribe(this::refresh),
                figures.figureProperty().subscribe(this::turn),
                faces.frontProperty().subscribe(this::refresh),
                subjects.subscribe(),
                seen.subscribe(this::look));
    }

    private void build() {
        KitStyle.applyTo(page);
        runAgain.setOnAction(_ -> model.run());
        for (Region whole : List.of(runAgain, settingsSwitch, pins.node(), exports.node())) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox top =
                new VBox(bar, new RefusedSettings(model.refusalProperty()), notAsked, nothingToRun, exports.outcome());
        top.getStyleClass().add("page-header");
        page.setTop(top);
        StackPane middle = new StackPane(faces.pages(), nothing, firstRun.node(), troubleStage);
        middle.setMinSize(0, 0);
        page.setMinSize(0, 0);
        page.setCenter(middle);
        page.setBottom(subjects.line());
        // Once the mouse is up, as what is pressed must not move under it.
        page.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Facts.appear(nothingToRun, false));
        page.addEventFilter(KeyEvent.KEY_PRESSED, _ -> Facts.appear(nothingToRun, false));
        settingsSwitch.setManaged(settings != null);
    }

    private ScrollPane scrolling(@Nullable SettingsPane settings, String question) {
        stage.getChildren().add(figures.node());
        HBox.setHgrow(figures.node(), Priority.ALWAYS);
        if (settings != null) {
            stage.getChildren().addFirst(settings);
            openSettingsWhereRoomy();
        }
        asides.getStyleClass().add("asides");
        asides.visibleProperty().bind(Bindings.isNotEmpty(asides.getChildren()));
        asides.managedProperty().bind(asides.visibleProperty());
        door.setManaged(false);
        VBox content = new VBox(head, door, choices.ofPage(), stage, reading, asides, tables);
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        PageScroll.byKeys(scroll, question);
        PageKeys.scrollFrom(page, scroll);
        scroll.viewportBoundsProperty().subscribe(view -> share(view.getHeight(), content));
        PageScroll.steady(scroll);
        return scroll;
    }

    /** What is selected changes no heights: the line that comes with it would push a row away under the pointer. */
    private void share(double view, Region content) {
        boolean brief = view > 0 && view < SHORT * bar.em();
        head.keepBrief(brief);
        content.pseudoClassStateChanged(BRIEF, brief);
        double height = view - subjects.line().toCome();
        figures.between(height * FIGURE_AT_LEAST, height * FIGURE_AT_MOST);
        tables.within(height - content.getInsets().getBottom());
    }

    private void openSettingsWhereRoomy() {
        page.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0) {
                settingsSwitch.setSelected(now.doubleValue() > ROOMY * bar.em());
            }
        });
    }

    /** Lets the user choose on the page what it is about. */
    public void choice(PageChoice choice) {
        choices.add(choice);
    }

    /** Scrolls to the figure that shows a subject, or else to its row. */
    private void reveal(Subject subject) {
        if (subjects.isDrawn(subject)) {
            PageScroll.show(answer, figures.stage(), figures::outlined);
        } else if (tables.isSelected()) {
            PageScroll.show(answer, tables, tables::selectedBounds);
        }
    }

    /** Puts a further part under what the answer says, such as one that belongs to a selected thing. */
    public void aside(Node part) {
        asides.getChildren().add(part);
    }

    /**
     * Offers a page to turn to in place of the answer's figure, words and table, once there is an answer.
     *
     * @param home what the answer's own page is called beside it
     * @param name what the further page is called
     */
    public void face(String home, String name, Node further) {
        faces.add(home, name, further);
    }

    /** The further page in front, or null for the answer's own. */
    public ReadOnlyObjectProperty<@Nullable Node> frontProperty() {
        return faces.frontProperty();
    }

    /** Turns to a further page, or with null to the answer's own. */
    public void turnTo(@Nullable Node further) {
        faces.turnTo(further);
    }

    /** @param test tells the subjects that a further page shows, besides those in the answer's tables */
    public void alsoShows(Predicate<Subject> test) {
        subjects.alsoHere(test);
    }

    /** @param listener told table and name of a row that the user selects and that is no video, course or learner */
    public void onOtherRow(BiConsumer<NamedTable, String> listener) {
        subjects.onOther(listener);
    }

    @Override
    public void copy() {
        exports.copyFigure();
    }

    @Override
    public Optional<Printout> printout() {
        return Optional.ofNullable(model.findingsProperty().get())
                .map(found -> AnswerPrintout.of(
                        question, found, figures.figureProperty().get(), figures.followed()));
    }

    private Optional<String> command(Provenance provenance) {
        return Optional.ofNullable(model.desk().importedProperty().get())
                .map(open -> CopiedCommand.line(
                        provenance.question(model.analysis().id()),
                        model.analysis(),
                        open,
                        Optional.ofNullable(model.desk().otherProperty().get()),
                        File.separatorChar == '\\'));
    }

    /** The page says that it has no answer; what is to be mended is told where it can be copied. */
    private static void tellFault(TaskState<Findings> state, TabContext context) {
        if (state instanceof TaskState.Failed<Findings>(Problem problem) && Fault.isOne(problem)) {
            context.trouble().report(problem);
        }
    }

    private void look(boolean onScreen) {
        Facts.appear(nothingToRun, false);
        model.show(onScreen);
        subjects.look(onScreen);
    }

    private void renew(@Nullable Findings found) {
        PageScroll.keep(answer, () -> fill(found));
        // It may lead to another part of the page.
        subjects.answer(found == null ? null : found.tables());
    }

    private void fill(@Nullable Findings found) {
        if (found != null) {
            NameLinks names = new NameLinks(found.tables(), subjects::lead);
            head.show(found.reading(), names);
            tables.show(found.tables());
            figures.show(found, kept().figureProperty().get());
            reading.show(found.reading(), names);
            exports.show(found);
            pins.show(found);
        }
    }

    /** The table behind a figure comes with it, until the user turns to another. */
    private void turn(@Nullable Figure before, @Nullable Figure now) {
        boolean other = before == null
                || now == null
                || !before.caption().id().equals(now.caption().id());
        if (now != null) {
            kept().figureProperty().set(isFirst(now) ? "" : now.caption().id());
        }
        if (now != null && other) {
            tables.turnTo(now.caption().table());
        }
    }

    private boolean isFirst(Figure shown) {
        return figures.figures()
                .getFirst()
                .caption()
                .id()
                .equals(shown.caption().id());
    }

    private Kept kept() {
        return model.desk().kept(model.analysis().id());
    }

    private void refresh() {
        TaskState<Findings> state = model.stateProperty().get();
        boolean open = model.desk().importedProperty().get() != null;
        boolean answered = model.findingsProperty().get() != null;
        boolean home = faces.frontProperty().get() == null;
        boolean failed = !answered && state instanceof TaskState.Failed;
        boolean first = open && model.isHeavy() && !answered && !failed;
        nothing.setVisible(!open);
        faces.show(open && answered);
        troubleStage.setVisible(open && failed);
        boolean asked = firstRun.isFocused() || runAgain.isFocused();
        firstRun.show(first, state);
        seatSettings(first ? firstRun.stage() : failed ? troubleStage.stage() : stage);
        if (state instanceof TaskState.Failed<Findings>(Problem problem)) {
            trouble.say(problem.sentence(), problem.remedy());
            Facts.appear(retry, !model.lacks());
        }
        exports.node().setDisable(!answered);
        pins.node().setDisable(!answered);
        settingsSwitch.setDisable(!open);
        // Their places are kept, so that nothing beside them moves.
        exports.node().setVisible(home || !answered);
        pins.node().setVisible(home || !answered);
        settingsSwitch.setVisible(settings != null && (home || !answered));
        boolean waiting = state instanceof TaskState.Cancelled || (model.isHeavy() && state instanceof TaskState.Idle);
        Facts.appear(runAgain, open && waiting && !first);
        boolean stale = model.staleProperty().get();
        Facts.appear(nothingToRun, false);
        answer.pseudoClassStateChanged(STALE, stale);
        bar.pseudoClassStateChanged(STALE, stale);
        Facts.appear(notAsked, stale && model.isHeavy() && state instanceof TaskState.Idle);
        busy.show(state);
        if (asked && !first && !runAgain.isVisible()) {
            keepKeyboard(answered);
        }
        // Whoever came before the answer, and found nothing to go to, goes on at what it is about.
        if (page.isFocused() && start().isPresent()) {
            door.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /** Whoever ran the analysis by keyboard goes on at its answer, rather than at the beginning of the window. */
    private void keepKeyboard(boolean answered) {
        if (answered) {
            figures.focus();
        } else {
            settingsSwitch.requestFocus();
        }
    }

    private void seatSettings(HBox seat) {
        if (settings != null && !seat.getChildren().contains(settings)) {
            seat.getChildren().addFirst(settings);
        }
    }

    @Override
    public Node node() {
        return page;
    }

    /** A page without settings begins with what it is about or shows, rather than with how that is handed out. */
    @Override
    public Optional<Node> start() {
        if (settings != null || !answer.isVisible()) {
            return Optional.empty();
        }
        // What scrolls has its parts only once its page has been drawn.
        page.applyCss();
        return Optional.of(door);
    }

    @Override
    public void showExports() {
        turnTo(null);
        exports.open();
    }

    @Override
    public void focusSearch() {
        turnTo(null);
        // The table is the last part of the page.
        answer.setVvalue(answer.getVmax());
        tables.focusSearch();
    }

    @Override
    public void focusSubject() {
        subjects.focusLinks();
    }

    @Override
    public void lookAt(ShownIn finding) {
        turnTo(null);
        subjects.lookAt(finding);
    }

    @Override
    public void rerun() {
        Facts.appear(nothingToRun, model.isAnswered());
        model.run();
    }

    @Override
    public void close() {
        pins.close();
        subscriptions.unsubscribe();
        model.close();
    }
}
