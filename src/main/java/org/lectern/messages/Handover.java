package org.lectern.messages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.text.Channel;
import org.lectern.text.Draft;
import org.lectern.text.NameMixUp;

/**
 * Approved messages with the names and addresses that they leave with, and how many stay behind, and why.
 *
 * @param outgoing in the order of the list
 * @param refused how many stay behind, by reason
 * @param onTheList how many of the campaign are on the list of those who are not to be contacted; absent where there is no list
 */
public record Handover(List<Outgoing> outgoing, Map<Refusal, Long> refused, OptionalLong onTheList) {

    private static final Words WORDS = Words.of(Handover.class);

    /** Nobody has two messages within so many days. */
    public static final int DAYS_BETWEEN = 7;

    public Handover {
        outgoing = List.copyOf(outgoing);
        refused = Map.copyOf(refused);
    }

    /**
     * Who is not to be written to now.
     *
     * @param never those who are not to be contacted
     * @param last when somebody had a message last, by learner
     * @param days that lie between two messages at least
     */
    public record Restraint(Contacts never, Map<String, LocalDate> last, int days) {

        public Restraint {
            last = Map.copyOf(last);
        }

        /** Where nobody is held back. */
        public static Restraint none() {
            return new Restraint(Contacts.none(), Map.of(), DAYS_BETWEEN);
        }
    }

    /**
     * Puts names and addresses to messages.
     *
     * @param approved messages that somebody has read
     * @param contacts of learners; e-mails and SMS need an address each
     */
    public static Handover of(
            List<Prepared> approved, Preparation preparation, Contacts contacts, Restraint restraint, LocalDate today) {
        List<Outgoing> outgoing = new ArrayList<>();
        Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
        NameMixUp others = preparation.mixUp(contacts.names());
        for (Prepared one : approved) {
            String learner = one.to().known().learner();
            Contact contact = contacts.of(learner).orElse(new Contact("", "", ""));
            Draft draft = preparation.named(one, contact.name());
            Optional<Refusal> refusal = held(learner, restraint, today)
                    .or(() -> unreachable(one, contact, contacts))
                    .or(() -> preparation.namesAnother(others, one, draft, contact)
                            ? Optional.of(Refusal.NAMES_ANOTHER)
                            : Optional.empty())
                    .or(() -> preparation.isBlocked(one, draft)
                            ? Optional.of(Refusal.BLOCKED_WITH_NAME)
                            : Optional.empty());
            if (refusal.isPresent()) {
                refused.merge(refusal.get(), 1L, Long::sum);
            } else {
                outgoing.add(new Outgoing(one, contact, draft));
            }
        }
        return new Handover(outgoing, refused, OptionalLong.empty());
    }

    private static Optional<Refusal> held(String learner, Restraint restraint, LocalDate today) {
        if (restraint.never().knows(learner)) {
            return Optional.of(Refusal.DO_NOT_CONTACT);
        }
        return isTooSoon(restraint.last().get(learner), today, restraint.days())
                ? Optional.of(Refusal.TOO_SOON)
                : Optional.empty();
    }

    /** @param last when somebody had a message last; null for never */
    static boolean isTooSoon(@Nullable LocalDate last, LocalDate today, int days) {
        return last != null && ChronoUnit.DAYS.between(last, today) < days;
    }

    /** The same with how many of the campaign are on the list of those who are not to be contacted. */
    Handover notContacted(long learners) {
        return new Handover(outgoing, refused, OptionalLong.of(learners));
    }

    private static Optional<Refusal> unreachable(Prepared one, Contact contact, Contacts contacts) {
        Channel channel = one.draft().orElseThrow().channel();
        String learner = one.to().known().learner();
        if (channel == Channel.IN_APP) {
            return Optional.empty();
        }
        if (contacts.isTwice(learner)) {
            return Optional.of(Refusal.TWO_CONTACTS);
        }
        if (!contacts.knows(learner)) {
            return Optional.of(Refusal.NO_CONTACT);
        }
        boolean reachable = channel == Channel.EMAIL
                ? MailFile.isAddress(contact.address())
                : !contact.phone().isEmpty();
        return reachable ? Optional.empty() : Optional.of(Refusal.NO_ADDRESS);
    }

    /** Who stays behind and why, a sentence each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        refused.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> WORDS.say("refused." + entry.getKey(), entry.getValue()))
                .forEach(sentences::add);
        // A list whose ids are of another kind would hold nobody back, and nobody would know.
        onTheList.ifPresent(learners -> {
            if (learners == 0) {
                sentences.add(WORDS.say("list-without-effect"));
            }
        });
        return sentences;
    }
}
