package org.lectern.workbench.tab.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.Message;
import org.lectern.ledger.Outcome;

/** Campaigns of 200 learners of whom all outcomes are known. */
public final class SomeCampaigns {

    static final Instant CREATED = Instant.parse("2026-02-02T08:00:00Z");
    static final LocalDate PLANNED = LocalDate.parse("2026-06-30");
    public static final String RULE = "Learners at risk, highest first";

    private SomeCampaigns() {}

    /** A clock that stands still at noon of a day. */
    static Clock on(LocalDate day) {
        ZoneId here = ZoneId.systemDefault();
        return Clock.fixed(day.atTime(12, 0).atZone(here).toInstant(), here);
    }

    /**
     * A hundred to be contacted, P-…1 and so on, and a hundred held out; of each so many are a yes.
     *
     * @param id of the campaign
     */
    public static List<Entry> campaign(String id, String rule, int contactYes, int heldYes) {
        Campaign campaign = new Campaign(id, CREATED, "data01", "model01", rule, PLANNED);
        return Stream.concat(arm(campaign, Arm.CONTACT, contactYes), arm(campaign, Arm.HOLD_OUT, heldYes))
                .toList();
    }

    private static Stream<Entry> arm(Campaign campaign, Arm arm, int yes) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new Entry(
                        campaign,
                        arm,
                        "",
                        new Flagged(learner(arm, i), "FFF", "week 4", i, 0.3, List.of()),
                        Message.NONE,
                        Optional.of(new Outcome(i <= yes, Optional.empty())),
                        CREATED));
    }

    static String learner(Arm arm, int number) {
        return "P-%012x".formatted(number + (arm == Arm.CONTACT ? 0 : 4096));
    }
}
