package org.lectern.workbench.tab.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.ledger.EffectWords;
import org.lectern.ledger.Plan;
import org.lectern.messages.Recipient;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.Spoken;
import org.lectern.workbench.kit.WholeNumberSpinner;
import org.lectern.workbench.task.TaskState;

/** From which list learners are taken, and what is decided before anybody is written to. */
final class WhomPane extends VBox {

    private static final Words WORDS = Words.of(WhomPane.class);
    private static final int MOST = 50_000;
    private static final int PERCENT = 100;

    /** The effect is read after so many weeks, unless somebody says otherwise. */
    private static final int WEEKS = 8;

    private final WhomViewModel whom;
    private final CampaignsViewModel campaigns;
    private final DraftsViewModel drafts;
    private final SimpleObjectProperty<Integer> share = new SimpleObjectProperty<>(0);
    private final TextField name = new TextField();
    private final DatePicker planned = new DatePicker();
    private final TextField reason = new TextField();
    private final Label before = Facts.wrapped("");
    private final Label decided = Facts.wrapped("");
    private final Label leftOut = Facts.hint("");
    private final Label assigned = Facts.wrapped("");
    private final Button start = Icon.on(new Button(WORDS.say("start")), "fth-edit-3");
    private final VBox terms = new VBox();
    private final HBox many;
    private boolean ownShare;
    private String proposed = "";

    WhomPane(WhomViewModel whom, CampaignsViewModel campaigns, DraftsViewModel drafts, Clock clock) {
        this.whom = whom;
        this.campaigns = campaigns;
        this.drafts = drafts;
        getStyleClass().add("section");
        ChoiceBox<Source> source = new ChoiceBox<>(whom.sources());
        source.setConverter(new Spoken<>(Source::inWords));
        source.valueProperty().bindBidirectional(whom.sourceProperty());
        source.setId("messages-source");
        WholeNumberSpinner most = new WholeNumberSpinner(1, MOST, whom.mostProperty());
        most.getStyleClass().add("short-number");
        most.setId("messages-most");
        many = labelled(WORDS.say("most"), most);
        source.setMaxWidth(Double.MAX_VALUE);
        source.setMinWidth(0);
        HBox.setHgrow(source, Priority.ALWAYS);
        Label heading = new Label(WORDS.say("whom"));
        heading.getStyleClass().add("section-title");
        planned.setValue(LocalDate.now(clock).plusWeeks(WEEKS));
        terms.getStyleClass().add("section");
        terms.getChildren().addAll(before, decided, fields(), leftOut, bar(start));
        start.setId("start-campaign");
        start.setOnAction(_ -> start());
        getChildren().addAll(heading, labelled(WORDS.say("from"), source), many, assigned, terms);
        share.subscribe((_, _) -> {
            ownShare = ownShare || !isUsual();
            refresh();
        });
        whom.stateProperty().subscribe(this::refresh);
        whom.sourceProperty().subscribe(this::refresh);
        campaigns.ledgerProperty().subscribe(this::propose);
        drafts.leftOut().subscribe(this::refresh);
        List.of(name.textProperty(), reason.textProperty()).forEach(text -> text.subscribe(this::refresh));
        planned.valueProperty().subscribe(this::refresh);
        propose();
    }

    /** A name that somebody has typed stays. */
    private void propose() {
        if (name.getText().equals(proposed) || name.getText().isBlank()) {
            proposed = campaigns.freeName();
            name.setText(proposed);
        }
        refresh();
    }

    private Node fields() {
        GridPane grid = Facts.grid();
        WholeNumberSpinner held = new WholeNumberSpinner(0, (int) (PERCENT * Plan.MOST_SHARE), share);
        held.getStyleClass().add("short-number");
        held.setId("hold-out");
        int row = 0;
        grid.addRow(row++, Facts.of(WORDS.say("campaign"), name), name);
        grid.addRow(row++, Facts.of(WORDS.say("hold-out"), held), held);
        grid.addRow(row++, Facts.of(WORDS.say("planned"), planned), planned);
        grid.addRow(row, Facts.of(WORDS.say("reason"), reason), reason);
        return grid;
    }

    private static HBox labelled(String text, Control field) {
        HBox pair = new HBox(Facts.of(text, field), field);
        pair.getStyleClass().add("bar");
        return pair;
    }

    private static FlowPane bar(Node... parts) {
        FlowPane bar = new FlowPane(parts);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private List<Recipient> listed() {
        return whom.stateProperty().get() instanceof TaskState.Ready<WhomViewModel.Listed>(var listed)
                ? listed.recipients()
                : List.of();
    }

    private boolean isUsual() {
        return share.get() == (int) Math.round(PERCENT * Plan.usualShare(asked()));
    }

    /** How many are left after a person has taken some out. */
    private int asked() {
        return (int) listed().stream()
                .filter(one -> !drafts.leftOut().contains(one.known().learner()))
                .count();
    }

    private void refresh() {
        Source source = whom.sourceProperty().get();
        boolean campaign = source != null && source.kind() == Source.Kind.CAMPAIGN;
        Facts.appear(many, !campaign);
        Facts.appear(terms, !campaign);
        Facts.appear(assigned, campaign);
        if (campaign) {
            campaigns
                    .campaign(source.campaign())
                    .ifPresent(one -> assigned.setText(EffectWords.campaign(
                                    campaigns.ledgerProperty().get(), one)
                            + "\n"
                            + EffectWords.before(campaigns.ledgerProperty().get(), one)));
        } else {
            refreshTerms();
        }
    }

    private void refreshTerms() {
        int asked = asked();
        int usual = (int) Math.round(PERCENT * Plan.usualShare(asked));
        if (!ownShare && share.get() != usual) {
            share.set(usual);
            ownShare = false;
        }
        int held = (int) Math.ceil(share.get() * asked / (double) PERCENT - 1e-9);
        before.setText(EffectWords.before(base(), asked - held, held));
        int known = whom.stateProperty().get() instanceof TaskState.Ready<WhomViewModel.Listed>(var listed)
                ? listed.decided()
                : 0;
        decided.setText(WORDS.say("decided", known));
        Facts.appear(decided, known > 0);
        int out = drafts.leftOut().size();
        leftOut.setText(WORDS.say("left-out", out));
        Facts.appear(leftOut, out > 0);
        start.setDisable(!(whom.stateProperty().get() instanceof TaskState.Ready)
                || asked == 0
                || name.getText().isBlank()
                || planned.getValue() == null
                || (out > 0 && reason.getText().isBlank()));
    }

    /** How many would come to what is foreseen, by the model; NaN where nothing is foreseen. */
    private double base() {
        return listed().stream()
                .mapToDouble(Recipient::probability)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private void start() {
        if (whom.stateProperty().get() instanceof TaskState.Ready<WhomViewModel.Listed>(var listed)) {
            campaigns.start(
                    listed,
                    new CampaignsViewModel.Terms(
                            name.getText(),
                            share.get() / (double) PERCENT,
                            planned.getValue(),
                            drafts.leftOut(),
                            reason.getText().strip()));
        }
    }
}
