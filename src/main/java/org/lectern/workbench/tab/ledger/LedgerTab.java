package org.lectern.workbench.tab.ledger;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ledger.Effect.Verdict;
import org.lectern.ledger.EffectWords;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.Printout;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.EvenColumns;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.OutcomeLine;
import org.lectern.workbench.kit.ScrollingPage;
import org.lectern.workbench.kit.TabWords;
import org.lectern.workbench.tab.messages.MessagesTab;

/** Whether writing to learners made a difference: the campaigns of the open study, and what came of each. */
public final class LedgerTab implements WorkTab {

    /** Its id in the list of tabs. */
    public static final String ID = "ledger";

    private static final Words WORDS = Words.of(LedgerTab.class);
    private static final int SEARCH_COLUMNS = 18;

    private final TabContext context;
    private final LedgerViewModel model;
    private final RecordViewModel record;
    private final FindingsExport export;
    private final Button messages = Icon.on(new Button(WORDS.say("messages")), "fth-send");
    private final ScrollingPage page = new ScrollingPage(WORDS.say("question"), messages);
    private final AnswerHead head = new AnswerHead();
    private final TextField search = new TextField();
    private final Label notices = Facts.hint("");
    private final CampaignTable campaigns;
    private final ThresholdViewModel threshold;
    private final ThresholdPane jump;
    private final CampaignPane campaign = new CampaignPane();
    private final LearnersPane learners;
    private final Subscription subscription;

    public LedgerTab(TabContext context) {
        this(context, Clock.system(ZoneId.systemDefault()));
    }

    /** @param clock that tells the day */
    LedgerTab(TabContext context, Clock clock) {
        this.context = context;
        model = new LedgerViewModel(context, clock);
        record = new RecordViewModel(context, model, clock);
        threshold = new ThresholdViewModel(context, model, clock);
        jump = new ThresholdPane(threshold);
        export = new FindingsExport(context);
        campaigns = new CampaignTable(model, page::em);
        learners = new LearnersPane(
                record,
                page::em,
                () -> model.chosen().map(LedgerTables::learners).ifPresent(export::table));
        messages.setOnAction(_ -> context.guide().tab(MessagesTab.ID).ifPresent(context.guide()::goTo));
        EvenColumns parts = new EvenColumns(page::em);
        parts.getChildren().addAll(campaign, new OutcomesPane(record), jump);
        page.fill(
                head,
                head,
                bar(),
                new OutcomeLine(export),
                campaigns,
                notices,
                parts,
                learners,
                new ForgetPane(record));
        subscription = Subscription.combine(
                page.onSeen(this::seen),
                context.desk().importedProperty().subscribe(this::refresh),
                model.chosenProperty().subscribe(this::refresh),
                model.stateProperty().subscribe(this::refresh));
        refresh();
    }

    private Node bar() {
        search.setPromptText(WORDS.say("search"));
        search.setAccessibleText(WORDS.say("search"));
        search.setPrefColumnCount(SEARCH_COLUMNS);
        search.textProperty().bindBidirectional(model.searchProperty());
        Button save = Icon.on(new Button(WORDS.say("save")), "fth-download");
        save.setOnAction(_ -> showExports());
        Button arms = Icon.on(new Button(WORDS.say("save.arms")), "fth-download");
        arms.setOnAction(_ -> model.chosen().map(LedgerTables::arms).ifPresent(export::table));
        FlowPane bar = new FlowPane(search, save, arms);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private void seen(boolean onScreen) {
        if (onScreen) {
            model.read();
        }
    }

    private void refresh() {
        boolean open = context.desk().importedProperty().get() != null;
        Optional<Problem> problem = model.problem();
        page.sayWhyEmpty(
                problem.map(Problem::sentence).orElse(WORDS.say(open ? "nothing" : "closed")),
                problem.map(Problem::remedy).orElse(WORDS.say(open ? "nothing.remedy" : "closed.remedy")));
        page.showAnswer(open && model.hasAny());
        notices.setText(model.notices());
        notices.setManaged(!notices.getText().isEmpty());
        model.chosen().ifPresent(this::show);
        campaigns.follow();
    }

    private void show(CampaignAnswer answer) {
        List<String> sentences = EffectWords.of(answer.effect());
        int first = LedgerWords.firstSentence(sentences.getFirst());
        List<String> evidence = new ArrayList<>(sentences.subList(1, sentences.size()));
        evidence.addFirst(sentences.getFirst().substring(first).strip());
        if (answer.effect().verdict() == Verdict.TOO_EARLY) {
            evidence.add(answer.canShow());
        }
        head.say(
                sentences.getFirst().substring(0, first).strip(),
                WORDS.say("evidence", answer.id(), String.join(" ", evidence).strip()));
        campaign.show(answer);
        jump.show(answer);
        learners.show(answer);
    }

    @Override
    public void showExports() {
        if (model.hasAny()) {
            export.table(LedgerTables.campaigns(model.campaigns()));
        }
    }

    @Override
    public Optional<Printout> printout() {
        Imported open = context.desk().importedProperty().get();
        return model.chosen()
                .filter(_ -> open != null && page.hasAnswer())
                .map(answer -> LedgerPrintout.of(
                        answer,
                        model.campaigns(),
                        open == null ? "" : open.study().name()));
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
        threshold.close();
        record.close();
        model.close();
    }
}
