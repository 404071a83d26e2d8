package org.lectern.workbench.shell;

import java.util.List;
import org.lectern.cards.Card;
import org.lectern.cards.Recheck;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Asks newer data what became of the cards, and writes it on them. */
final class CardChecks {

    static final String CHECKING = "check-cards";

    private static final Words WORDS = Words.of(CardChecks.class);

    private final Desk desk;
    private final TaskRunner tasks;
    private final TroubleReporter trouble;
    private final History history;

    /** @param history what is undone later leaves on the cards what was found of them */
    CardChecks(Desk desk, TaskRunner tasks, TroubleReporter trouble, History history) {
        this.desk = desk;
        this.tasks = tasks;
        this.trouble = trouble;
        this.history = history;
    }

    void ask(Imported newer) {
        List<Card> asked = List.copyOf(desk.cards());
        if (asked.isEmpty()) {
            return;
        }
        tasks.<List<Card>>order(
                CHECKING, WORDS.say("checking"), context -> Recheck.of(asked, newer.study(), context), state -> {
                    if (state instanceof TaskState.Ready<List<Card>>(List<Card> checked)
                            && newer.equals(desk.importedProperty().get())) {
                        history.write(cards -> written(cards, checked));
                    } else if (state instanceof TaskState.Failed<List<Card>>(Problem problem)) {
                        trouble.report(problem);
                    }
                });
    }

    /** What was written on a card meanwhile stays. */
    private static List<Card> written(List<Card> cards, List<Card> checked) {
        return cards.stream()
                .map(card -> checked.stream()
                        .filter(one -> one.claim().equals(card.claim()))
                        .flatMap(one -> one.check().stream())
                        .findFirst()
                        .map(card::withCheck)
                        .orElse(card))
                .toList();
    }
}
