package org.lectern.messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.risk.ToContact;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Ledger;
import tech.tablesaw.api.Row;

/** Who may be written to: the learners of a list, each once, with what is known of them. */
public final class Whom {

    private static final String CLUSTERS = "learner_clusters";
    private static final String PROFILES = "cluster_profiles";
    private static final double ALL = 100;
    private static final int STOPPED_DAYS = 7;
    private static final String CLUSTER = "cluster";

    private final Map<String, Known> byCourse = new LinkedHashMap<>();
    private final Map<String, Known> newest = new LinkedHashMap<>();

    private final Set<String> heldOut;

    /**
     * @param known of everybody in every course
     * @param heldOut who is on no list, see {@link #heldOut}; those of a campaign are there however that may be
     */
    public Whom(Collection<Known> known, Set<String> heldOut) {
        this.heldOut = Set.copyOf(heldOut);
        for (Known one : known) {
            byCourse.put(key(one.learner(), one.course()), one);
            newest.merge(one.learner(), one, Whom::later);
        }
    }

    private static String key(String learner, String course) {
        return course + '\n' + learner;
    }

    /** The course in which somebody was active last, of several the first; one without a name only where there is no other. */
    private static Known later(Known one, Known other) {
        if (one.course().isEmpty() != other.course().isEmpty()) {
            return one.course().isEmpty() ? other : one;
        }
        return Double.isNaN(one.daysSinceLast()) || other.daysSinceLast() < one.daysSinceLast() ? other : one;
    }

    /**
     * Those who are ranked first by risk, each with the course in which they are ranked highest.
     *
     * @param findings of the analysis of risk
     * @param most how many learners
     */
    public List<Recipient> atRisk(Findings findings, int most) {
        Map<String, Recipient> learners = new LinkedHashMap<>();
        ToContact.everybody(findings).stream()
                .map(this::ranked)
                .sorted(Comparator.comparingInt(Recipient::rank))
                .forEach(one -> learners.putIfAbsent(one.known().learner(), one));
        return learners.values().stream()
                .filter(one -> !heldOut.contains(one.known().learner()))
                .limit(most)
                .toList();
    }

    private Recipient ranked(ToContact.One one) {
        return new Recipient(
                of(one.learner(), one.course()), one.rank(), one.probability(), one.reasons(), one.moment());
    }

    /** Known in this course; where risk is not foreseen by course, in the one in which they were active last. */
    private Known of(String learner, String course) {
        return Optional.ofNullable(byCourse.get(key(learner, course)))
                .or(() -> Optional.ofNullable(newest.get(learner)).filter(_ -> course.isEmpty()))
                .orElseGet(() -> Known.nothing(learner, course, course));
    }

    /**
     * A group of learners that clusters tell apart.
     *
     * @param number as the tables have it
     * @param name in words
     */
    public record Group(long number, String name) {}

    /** The groups that clusters tell apart; none where they tell none. */
    public static List<Group> groups(Findings findings) {
        return rows(findings, PROFILES)
                .map(row -> new Group(row.getLong(CLUSTER), row.getString("name")))
                .toList();
    }

    /** Those of one group. */
    public List<Recipient> group(Findings findings, Group group) {
        return listed(rows(findings, CLUSTERS)
                .filter(row -> row.getLong(CLUSTER) == group.number())
                .map(row -> of(row.getString("student_id"), ""))
                .toList());
    }

    /** Those who stopped on the way: nothing for a week, and lessons left. The longest away come first. */
    public List<Recipient> stopped() {
        return listed(newest.values().stream()
                .filter(one -> one.daysSinceLast() >= STOPPED_DAYS && !(one.progress() >= ALL))
                .sorted(Comparator.comparingDouble(Known::daysSinceLast)
                        .reversed()
                        .thenComparing(Known::learner))
                .toList());
    }

    /** Everybody, each in the course in which they were active last. */
    public List<Recipient> everybody() {
        return listed(newest.values().stream()
                .sorted(Comparator.comparing(Known::learner))
                .toList());
    }

    /** Those whom a campaign contacts, in the order in which they were assigned. */
    public List<Recipient> inCampaign(Ledger ledger, String campaign) {
        return ledger.standing(campaign).stream()
                .filter(entry -> entry.arm() == Arm.CONTACT)
                .map(Entry::learner)
                .map(one -> new Recipient(
                        of(one.pseudonym(), one.course()), one.rank(), one.probability(), one.reasons(), one.moment()))
                .toList();
    }

    /** Who is held out of a campaign whose effect is read today or later. */
    public static Set<String> heldOut(Ledger ledger, LocalDate today) {
        return ledger.campaigns().stream()
                .filter(campaign -> !campaign.planned().isBefore(today))
                .flatMap(campaign -> ledger.standing(campaign.id()).stream())
                .filter(entry -> entry.arm() == Arm.HOLD_OUT)
                .map(entry -> entry.learner().pseudonym())
                .collect(Collectors.toSet());
    }

    private List<Recipient> listed(List<Known> known) {
        List<Recipient> list = new ArrayList<>();
        for (Known one : known) {
            if (heldOut.contains(one.learner())) {
                continue;
            }
            list.add(new Recipient(one, list.size() + 1, Double.NaN, List.of(), ""));
        }
        return list;
    }

    private static Stream<Row> rows(Findings findings, String name) {
        return findings.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(NamedTable::table)
                .flatMap(table -> {
                    List<Row> rows = new ArrayList<>();
                    for (int i = 0; i < table.rowCount(); i++) {
                        Row row = new Row(table);
                        row.at(i);
                        rows.add(row);
                    }
                    return rows.stream();
                });
    }
}
