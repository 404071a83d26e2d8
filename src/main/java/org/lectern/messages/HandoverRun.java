package org.lectern.messages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
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
 * @param folder in which a folder of their own is made for them
 * @param pseudonym what the study calls somebody
 */
public record HandoverRun(
        Optional<Path> contacts,
        Optional<Path> never,
        int days,
        String approvedBy,
        Path folder,
        UnaryOperator<String> pseudonym) {

    private static final Words WORDS = Words.of(HandoverRun.class);

    /** Passed, and nothing is advised. */
    private static final String PASSED = "passed";

    /**
     * Hands over. Nobody is written to whom the campaign does not contact. The files appear, in a folder of their own, once the ledger
     * has them.
     *
     * @return what has left and what has not, and why
     * @throws org.lectern.contract.ProblemException where a file cannot be read or written, or another window has handed some of these over
     *     meanwhile; nothing has left then, and the ledger tells of nothing
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
        Map<String, Entry> standing = standing(ledger, ledger.known(campaign).id());
        LocalDate today = LocalDate.now(clock);
        Handover handover = Handover.of(
                approved.stream()
                        .filter(one -> isContacted(standing.get(one.to().known().learner())))
                        .toList(),
                preparation,
                known,
                new Handover.Restraint(refusing, last(ledger, clock), days),
                today);
        long held = standing.keySet().stream().filter(refusing::knows).count();
        if (!handover.outgoing().isEmpty()) {
            leave(handover.outgoing(), file, campaign, clock, context);
        }
        return never.isPresent() ? handover.notContacted(held) : handover;
    }

    private void leave(List<Outgoing> outgoing, LedgerFile file, String campaign, Clock clock, TaskContext context) {
        Path place = HandoverFolder.next(folder);
        Path waiting = HandoverFolder.waiting(folder);
        try {
            MessageFiles.write(outgoing, waiting, context);
            Instant now = clock.instant();
            file.append(
                    ledger -> rows(outgoing, standing(ledger, campaign), last(ledger, clock), now, clock.getZone()));
            HandoverFolder.move(waiting, place);
        } finally {
            HandoverFolder.remove(waiting);
        }
    }

    private static Map<String, Entry> standing(Ledger ledger, String campaign) {
        return ledger.standing(campaign).stream()
                .collect(Collectors.toMap(entry -> entry.learner().pseudonym(), entry -> entry));
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

    /** By what the ledger says at this moment, whatever it said when messages were put together. */
    private List<Entry> rows(
            List<Outgoing> outgoing,
            Map<String, Entry> standing,
            Map<String, LocalDate> last,
            Instant now,
            ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Entry> rows = new ArrayList<>();
        for (Outgoing one : outgoing) {
            String learner = one.prepared().to().known().learner();
            Entry entry = standing.get(learner);
            if (!isContacted(entry) || Handover.isTooSoon(last.get(learner), today, days)) {
                throw Problem.of(WORDS, "handed-meanwhile").asException();
            }
            rows.add(Objects.requireNonNull(entry).withMessage(message(one.prepared(), now), now));
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
