package org.lectern.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What a file of campaigns holds.
 *
 * @param entries in the order in which they were written
 * @param notices what is to be said of the file, in sentences
 */
public record Ledger(List<Entry> entries, List<String> notices) {

    private static final Words WORDS = Words.of(Ledger.class);

    /** Nothing yet. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    public Ledger {
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
    }

    /** In the order in which they were assigned, each as it was then. */
    public List<Campaign> campaigns() {
        Map<String, Campaign> campaigns = new LinkedHashMap<>();
        entries.forEach(entry -> campaigns.putIfAbsent(entry.campaign().id(), entry.campaign()));
        return List.copyOf(campaigns.values());
    }

    /** The campaign of a name; absent where there is none. */
    public Optional<Campaign> campaign(String id) {
        return campaigns().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The campaign of a name.
     *
     * @throws org.lectern.contract.ProblemException {@code no-campaign} where there is none
     */
    public Campaign known(String id) {
        return campaign(id)
                .orElseThrow(() -> Problem.of(
                                WORDS,
                                "no-campaign",
                                id,
                                campaigns().size(),
                                NearestName.among(
                                        campaigns().stream().map(Campaign::id).toList(), id))
                        .asException());
    }

    /**
     * The learners of a campaign in the order in which they were assigned, each as the last row says, by the order of rows and never by
     * the clock.
     */
    public List<Entry> standing(String campaign) {
        Map<String, Entry> last = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.campaign().id().equals(campaign))
                .forEach(entry -> last.put(entry.learner().pseudonym(), entry));
        return List.copyOf(last.values());
    }

    /** Whether nothing of another is missing here but what was taken away so that learners are forgotten. */
    boolean continues(Ledger former) {
        Set<Entry> here = new HashSet<>(entries);
        Map<String, Set<String>> learners = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.campaign().id(),
                        Collectors.mapping(entry -> entry.learner().pseudonym(), Collectors.toSet())));
        return former.entries.stream()
                        .allMatch(entry -> here.contains(entry)
                                || !learners.getOrDefault(entry.campaign().id(), Set.of())
                                        .contains(entry.learner().pseudonym()))
                && former.campaigns().stream()
                        .allMatch(one -> standing(one.id()).size()
                                >= former.standing(one.id()).size());
    }

    /**
     * Refuses rows that change who is in which arm, or that are of nobody whom the campaign knows.
     *
     * @throws org.lectern.contract.ProblemException {@code assignment-changed}
     */
    void check(List<Entry> rows) {
        Map<String, Map<String, Arm>> known = new LinkedHashMap<>();
        for (Entry row : rows) {
            Map<String, Arm> arms = known.computeIfAbsent(row.campaign().id(), this::arms);
            if (!arms.isEmpty() && arms.get(row.learner().pseudonym()) != row.arm()) {
                throw Problem.of(WORDS, "assignment-changed", row.campaign().id())
                        .asException();
            }
        }
    }

    private Map<String, Arm> arms(String campaign) {
        Map<String, Arm> arms = new LinkedHashMap<>();
        standing(campaign).forEach(entry -> arms.put(entry.learner().pseudonym(), entry.arm()));
        return arms;
    }

    /**
     * The rows that are still to be written of an assignment: all of a new one, the rest of one that was cut off while it was written.
     *
     * @throws org.lectern.contract.ProblemException {@code campaign-assigned} where it stands already, or another of that name does
     */
    List<Entry> missing(List<Entry> assignment) {
        Campaign campaign = assignment.getFirst().campaign();
        List<Entry> written = standing(campaign.id());
        if (written.isEmpty()) {
            return assignment;
        }
        boolean begun = written.size() < assignment.size();
        for (int i = 0; begun && i < written.size(); i++) {
            begun = sameAssigned(written.get(i), assignment.get(i));
        }
        if (!begun) {
            throw Problem.of(WORDS, "campaign-assigned", campaign.id()).asException();
        }
        Campaign first = written.getFirst().campaign();
        List<Entry> rest = new ArrayList<>();
        assignment
                .subList(written.size(), assignment.size())
                .forEach(row -> rest.add(new Entry(
                        first, row.arm(), row.reason(), row.learner(), row.message(), row.outcome(), row.recorded())));
        return rest;
    }

    private static boolean sameAssigned(Entry written, Entry wanted) {
        Campaign is = written.campaign();
        Campaign asked = wanted.campaign();
        return is.data().equals(asked.data())
                && is.model().equals(asked.model())
                && is.rule().equals(asked.rule())
                && is.planned().equals(asked.planned())
                && written.arm() == wanted.arm()
                && written.learner().equals(wanted.learner());
    }
}
