package org.lectern.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lectern.text.Language;

/** Learners and details for tests. */
public final class SomeRecipient {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private SomeRecipient() {}

    public static Recipient of(
            String learner, double days, double score, long sessions, long done, double probability) {
        return new Recipient(
                new Known(
                        learner,
                        "C1",
                        "Criminal Law II",
                        days,
                        Optional.of(TODAY),
                        score,
                        sessions,
                        done,
                        10,
                        "Intent"),
                1,
                probability,
                List.of(),
                "");
    }

    /** Nobody has been here for nine days. */
    public static Recipient away(String learner) {
        return of(learner, 9, 70, 12, 4, 0.2);
    }

    public static Details details(Language language) {
        return new Details(
                language,
                "",
                Optional.of(LocalDate.of(2026, 3, 16)),
                List.of("Intent", "Participation"),
                "",
                List.of(new Resource("Revision sheet", "https://learn.example.org/sheet")),
                List.of(),
                "help@example.org",
                "Your study team");
    }

    public static MessagePlan plan() {
        return PlanFile.standard().with(details(Language.EN));
    }
}
