package org.lectern.workbench.tab.runs;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.lectern.contract.Words;
import org.lectern.runs.Comparison;
import org.lectern.runs.ComparisonWords;
import org.lectern.runs.KeptRun;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.ScrollingPage;
import org.lectern.workbench.kit.TabWords;

/** Which model is better, and is that more than chance? */
public final class RunsTab implements WorkTab {

    /** Its id in the list of tabs. */
    public static final String ID = "runs";

    private static final Words WORDS = Words.of(RunsTab.class);
    private static final int SEARCH_COLUMNS = 18;

    private final TabContext context;
    private final RunsViewModel model;
    private final Button train = Icon.on(new Button(WORDS.say("train")), "fth-crosshair");
    private final ScrollingPage page = new ScrollingPage(WORDS.say("question"), train);
    private final AnswerHead head = new AnswerHead();
    private final TextField search = new TextField();
    private final CheckBox trials = new CheckBox(WORDS.say("trials"));
    private final Label unreadable = Facts.hint("");
    private final RunList list;
    private final ComparisonPane comparison;
    private final RunPane run;
    private final DriftPane drift = new DriftPane();
    private final Subscription subscription;

    public RunsTab(TabContext context) {
        this.context = context;
        model = new RunsViewModel(context);
        list = new RunList(model, context.desk().kept(ID).hiddenColumns(ID), page::em);
        comparison = new ComparisonPane(model);
        run = new RunPane(model);
        train.setOnAction(_ -> context.guide().tab("predictor").ifPresent(context.guide()::goTo));
        search.setPromptText(WORDS.say("search"));
        search.setAccessibleText(WORDS.say("search"));
        search.setPrefColumnCount(SEARCH_COLUMNS);
        search.textProperty().bindBidirectional(model.searchProperty());
        trials.selectedProperty().bindBidirectional(model.trialsProperty());
        FlowPane bar = new FlowPane(search, trials);
        bar.getStyleClass().add("bar");
        page.fill(
                head, head, bar, list, unreadable, Facts.line(model.saidProperty(), "outcome"), comparison, drift, run);
        subscription = Subscription.combine(
                page.onSeen(this::seen),
                context.desk().importedProperty().subscribe(this::refresh),
                context.runs().runsProperty().subscribe(this::refresh),
                model.chosenProperty().subscribe(this::refresh),
                model.comparisonProperty().subscribe(this::refresh),
                context.runs().drift().foundProperty().subscribe(drift::show));
        refresh();
    }

    private void seen(boolean onScreen) {
        if (onScreen) {
            model.read();
        }
    }

    private void refresh() {
        page.sayWhyEmpty(WORDS.say("empty"), WORDS.say("empty.remedy"));
        page.showAnswer(model.hasAny());
        unreadable.setText(model.unreadable() > 0 ? WORDS.say("unreadable", model.unreadable()) : "");
        Facts.appear(unreadable, model.unreadable() > 0);
        Comparison compared = model.comparisonProperty().get();
        if (compared == null) {
            head.say(
                    WORDS.say(
                            "headline",
                            context.runs().runsProperty().get().asked().size()),
                    newest());
        } else {
            List<String> sentences = ComparisonWords.of(compared);
            head.say(sentences.getFirst(), String.join(" ", sentences.subList(1, sentences.size())));
        }
        list.follow();
        comparison.refresh();
        run.refresh();
    }

    private String newest() {
        List<KeptRun> asked = context.runs().runsProperty().get().asked();
        return asked.isEmpty() ? "" : WORDS.say("newest", asked.getLast().title(), RunWords.headline(asked.getLast()));
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    @Override
    public Optional<PageHelp> help() {
        return Optional.of(TabWords.of(WORDS).help(List.of()));
    }

    @Override
    public void rerun() {
        model.read();
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
