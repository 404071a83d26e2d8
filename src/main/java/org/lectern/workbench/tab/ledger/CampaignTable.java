package org.lectern.workbench.tab.ledger;

import java.util.function.DoubleSupplier;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.RowTable;

/** The campaigns, a row each; a click on one looks at it. */
final class CampaignTable extends VBox {

    private static final Words WORDS = Words.of(CampaignTable.class);

    private final LedgerViewModel model;
    private final RowTable<CampaignAnswer> table;
    private boolean following;

    /** @param em size of the page's letters, in pixels */
    CampaignTable(LedgerViewModel model, DoubleSupplier em) {
        this.model = model;
        table = new RowTable<>("campaigns", WORDS.say("campaigns"), WORDS.say("nothing-found"), model.campaigns(), em);
        table.text(WORDS.say("column.campaign"), 10, CampaignAnswer::id);
        table.text(
                WORDS.say("column.verdict"),
                11,
                one -> LedgerWords.of(one.effect().verdict()));
        table.text(
                WORDS.say("column.assigned"),
                7.6,
                one -> LedgerWords.day(one.campaign().created()));
        table.number(WORDS.say("column.contacted"), 6, one ->
                (long) one.effect().contact().assigned());
        table.number(WORDS.say("column.held-out"), 5, one ->
                (long) one.effect().heldOut().assigned());
        table.number(
                WORDS.say("column.excluded"), 6.8, one -> (long) one.effect().excluded());
        table.number(WORDS.say("column.written"), 6, CampaignAnswer::written);
        table.number(WORDS.say("column.known"), 7, CampaignAnswer::known);
        table.text(
                WORDS.say("column.planned"),
                7.6,
                one -> one.campaign().planned().toString());
        table.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null && !following) {
                model.choose(one);
            }
        });
        getChildren().add(table);
    }

    /** Selects the campaign that is looked at, after the ledger was read again. */
    void follow() {
        following = true;
        model.chosen()
                .filter(table.getItems()::contains)
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        following = false;
    }
}
