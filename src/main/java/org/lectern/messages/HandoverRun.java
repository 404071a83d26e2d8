package org.lectern.messages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Message;
import org.lectern.text.Draft;
import org.lectern.text.Mark;

/**
 * Hands approved messages of a campaign over: writes them as files, and in the ledger that they left.
 *
 * @param contacts file of names and addresses; absent where only messages leave that need none
 * @param never file of those who are not to be contacted; absent where there is none
 * @param days that lie between two messages to one learner at least
 * @param approvedBy who has read them
 * @param folder where they are written
 * @param pseudonym what the study calls somebody
 */
public record HandoverRun(
        Optional<Path> contacts,
        Optional<Path> never,
        int days,
        String approvedBy,
        Path folder,
        UnaryOperator<String> pseudonym) {

    /** Passed, and nothing is advised. */
    private static final String PASSED = "passed";

    /**
     * Hands over. Nobody is written to whom the campaign does not contact.
     *
     * @return what has left and what has not, and why
     * @throws org.lectern.contract.ProblemException where a file cannot be read or written; what was written by then stays, and the
     *     ledger tells nothing of it
     */
    public Handover hand(
            List<Prepared> approved,
            Preparation preparation,
            LedgerFile file,
            String campaign,
            Clock clock,
            TaskContext context) {
        Contacts known = contacts.map(path -> Contacts.read(path, pseudonym)).orElseGet(Contacts::none);
        Contacts refusing = never.map(path -> Contacts.read(path, pseudonym)).orElseGet(Contacts::none);
        Ledger ledger = file.read();
        Map<String, Entry> standing = ledger.standing(ledger.known(campaign).id()).stream()
                .collect(Collectors.toMap(entry -> entry.learner().pseudonym(), entry -> entry));
        LocalDate today = LocalDate.now(clock);
        Handover handover = Handover.of(
                approved.stream()
                        .filter(one -> isContacted(standing.get(one.to().known().learner())))
                        .toList(),
                preparation,
                known,
                new Handover.Restraint(refusing, last(ledger, clock), days),
                today);
        if (!handover.outgoing().isEmpty()) {
            MessageFiles.write(handover.outgoing(), folder, context);
            file.append(rows(handover.outgoing(), standing, clock.instant()));
        }
        return handover;
    }

    private static boolean isContacted(@Nullable Entry entry) {
        return entry != null && entry.arm() == Arm.CONTACT;
    }

    /** When each learner's last message left, in whatever campaign. */
    private static Map<String, LocalDate> last(Ledger ledger, Clock clock) {
        Map<String, LocalDate> last = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            entry.message()
                    .exportedAt()
                    .map(when -> LocalDate.ofInstant(when, clock.getZone()))
                    .ifPresent(day -> last.merge(
                            entry.learner().pseudonym(), day, (one, other) -> one.isAfter(other) ? one : other));
        }
        return last;
    }

    private List<Entry> rows(List<Outgoing> outgoing, Map<String, Entry> standing, Instant now) {
        List<Entry> rows = new ArrayList<>();
        for (Outgoing one : outgoing) {
            Entry entry = standing.get(one.prepared().to().known().learner());
            if (entry != null) {
                rows.add(entry.withMessage(message(one.prepared(), now), now));
            }
        }
        return rows;
    }

    /** The text is told by its hash, as it was checked: without a name. */
    private Message message(Prepared one, Instant now) {
        Draft draft = one.draft().orElseThrow();
        List<String> advice = one.marks().stream().map(Mark::check).distinct().toList();
        return new Message(
                draft.tone().option(),
                draft.channel().option(),
                one.writer(),
                Sha256.hex((draft.subject() + "\n" + draft.body()).getBytes(StandardCharsets.UTF_8)),
                advice.isEmpty() ? PASSED : PASSED + ", " + String.join(" ", advice),
                approvedBy,
                Optional.of(now),
                Optional.empty(),
                "");
    }
}
