package org.lectern.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.contract.Words;

/**
 * What stays of a learner who is to be forgotten: of each campaign the arm and the outcome, under another name in each. These rows stand
 * last, as a place among the others would tell the rank.
 */
final class Forgetting {

    private static final Words WORDS = Words.of(Forgetting.class);

    private final Ledger ledger;
    private final String pseudonym;
    private final Map<String, Entry> left = new LinkedHashMap<>();

    Forgetting(Ledger ledger, String pseudonym) {
        this.ledger = ledger;
        this.pseudonym = pseudonym;
        ledger.entries().stream()
                .filter(this::isOfLearner)
                .forEach(entry -> left.put(entry.campaign().id(), entry));
    }

    private boolean isOfLearner(Entry entry) {
        return entry.learner().pseudonym().equals(pseudonym);
    }

    int campaigns() {
        return left.size();
    }

    List<Entry> rows() {
        List<Entry> rows = new ArrayList<>(
                ledger.entries().stream().filter(entry -> !isOfLearner(entry)).toList());
        left.values()
                .forEach(entry -> rows.add(entry.forgotten("forgotten-" + UUID.randomUUID(), WORDS.say("forgotten"))));
        return rows;
    }
}
