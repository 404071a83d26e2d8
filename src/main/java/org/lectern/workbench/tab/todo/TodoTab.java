package org.lectern.workbench.tab.todo;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.lectern.cards.Card;
import org.lectern.cards.CardTable;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.Printout;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.OutcomeLine;
import org.lectern.workbench.kit.ScrollingPage;
import org.lectern.workbench.kit.TabWords;

/** What is to be done: the findings that were pinned, and notes. */
public final class TodoTab implements WorkTab {

    private static final Words WORDS = Words.of(TodoTab.class);

    private static final int SEARCH_COLUMNS = 18;

    private final TabContext context;
    private final TodoViewModel model;
    private final FindingsExport export;
    private final Button look = Icon.on(new Button(WORDS.say("look")), "fth-home");
    private final ScrollingPage page = new ScrollingPage(WORDS.say("question"), look);
    private final AnswerHead head = new AnswerHead();
    private final TextField search = new TextField();
    private final Button save = Icon.on(new Button(WORDS.say("save")), "fth-download");
    private final CardList cards;
    private final CardForm form;
    private final NoteList notes;
    private final Subscription subscription;

    public TodoTab(TabContext context) {
        this.context = context;
        model = new TodoViewModel(context);
        export = new FindingsExport(context);
        cards = new CardList(model, page::em);
        form = new CardForm(model);
        notes = new NoteList(model);
        search.setPromptText(WORDS.say("search"));
        search.setAccessibleText(WORDS.say("search"));
        search.setPrefColumnCount(SEARCH_COLUMNS);
        search.textProperty().bindBidirectional(model.searchProperty());
        save.setOnAction(_ -> showExports());
        look.setOnAction(_ -> context.guide().tab("overview").ifPresent(context.guide()::goTo));
        FlowPane bar = new FlowPane(search, save);
        bar.getStyleClass().add("bar");
        page.fill(head, head, bar, new OutcomeLine(export), cards, form, notes);
        subscription = Subscription.combine(
                context.desk().importedProperty().subscribe(this::refresh),
                context.desk().cards().subscribe(this::refresh),
                context.desk().notes().all().subscribe(this::refresh),
                model.notes().subscribe(notes::refresh),
                model.chosenProperty().subscribe(form::refresh));
        refresh();
    }

    private void refresh() {
        boolean open = context.desk().importedProperty().get() != null;
        int all = context.desk().cards().size();
        boolean any = open && (all > 0 || !context.desk().notes().all().isEmpty());
        page.sayWhyEmpty(WORDS.say(open ? "empty" : "closed"), WORDS.say(open ? "empty.remedy" : "closed.remedy"));
        page.showAnswer(any);
        head.say(
                all == 0
                        ? WORDS.say("headline.notes")
                        : WORDS.say(
                                "headline",
                                model.count(Card.State.OPEN),
                                model.count(Card.State.DONE),
                                model.count(Card.State.DROPPED)),
                checked() ? WORDS.say("checked") : "");
        for (Node part : List.of(cards, save)) {
            part.setVisible(all > 0);
            part.setManaged(all > 0);
        }
        cards.follow();
        form.refresh();
        notes.refresh();
    }

    private boolean checked() {
        return context.desk().cards().stream().anyMatch(card -> card.check().isPresent());
    }

    @Override
    public void showExports() {
        export.table(CardTable.of(context.desk().cards()));
    }

    @Override
    public Optional<Printout> printout() {
        Imported open = context.desk().importedProperty().get();
        return Optional.ofNullable(open)
                .filter(_ -> page.hasAnswer())
                .map(study -> TodoPrintout.of(
                        head.answerProperty().get(),
                        cards.inOrder(),
                        model.notes(),
                        model::about,
                        study.study().name()));
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
    public Node node() {
        return page;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
