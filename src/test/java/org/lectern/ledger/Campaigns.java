package org.lectern.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Campaigns for tests. */
final class Campaigns {

    static final Instant NOW = Instant.parse("2026-02-02T08:00:00Z");
    static final LocalDate PLANNED = LocalDate.parse("2026-06-30");
    static final String RULE = "foreseen=RESULT week=4 contacts=40";

    private Campaigns() {}

    static Campaign campaign(String id) {
        return new Campaign(id, NOW, "data01", "model01", RULE, PLANNED);
    }

    /** L001 and so on, by rank. */
    static List<Flagged> learners(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Flagged(
                        "L%03d".formatted(i),
                        "FFF",
                        "week 4",
                        i,
                        1 - i / 1000.0,
                        List.of("no quiz", "days 9, usual 2")))
                .toList();
    }

    static Plan plan(String id, int many, double share) {
        return new Plan(campaign(id), learners(many), share, Map.of());
    }

    /** A campaign in which so many of each arm are a yes, so many a no, and the others not known. */
    static Ledger ledger(String id, int contactYes, int contactNo, int contact, int heldYes, int heldNo, int held) {
        return new Ledger(entries(id, contactYes, contactNo, contact, heldYes, heldNo, held), List.of());
    }

    static List<Entry> entries(
            String id, int contactYes, int contactNo, int contact, int heldYes, int heldNo, int held) {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(arm(id, Arm.CONTACT, contactYes, contactNo, contact));
        entries.addAll(arm(id, Arm.HOLD_OUT, heldYes, heldNo, held));
        return entries;
    }

    private static List<Entry> arm(String id, Arm arm, int yes, int no, int all) {
        return IntStream.range(0, all)
                .mapToObj(i -> new Entry(
                        campaign(id),
                        arm,
                        "",
                        new Flagged(arm.text() + i, "FFF", "week 4", i + 1, 0.3, List.of()),
                        Message.NONE,
                        i < yes
                                ? Optional.of(new Outcome(true, Optional.empty()))
                                : i < yes + no ? Optional.of(new Outcome(false, Optional.empty())) : Optional.empty(),
                        NOW))
                .toList();
    }
}
