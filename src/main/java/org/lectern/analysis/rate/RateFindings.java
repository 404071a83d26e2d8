package org.lectern.analysis.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.stats.Interval;

/**
 * What differs in its share from the whole beyond chance, as findings.
 *
 * @param kind of the findings
 * @param sentence says one: 0 where it lies above and 1 below, its name, its share and the ends of its interval in percent, the views behind it,
 *     the whole's share in percent, and what else the analysis says of it
 * @param in where they are shown
 * @param usual share of the whole, 0..1
 * @param bad on which side something is to be done
 */
public record RateFindings(String kind, Function<Object[], String> sentence, ShownIn in, double usual, Beyond bad) {

    /**
     * One of them.
     *
     * @param measure where its share stands
     * @param label what it is called in a sentence
     */
    public record One(Subject about, TableNumber measure, String label, Rate rate) {}

    /**
     * All of them, those above first.
     *
     * @param action what could be done about one on the bad side
     * @param further what the sentence says besides
     */
    public <T> List<Finding> of(
            BeyondChance<T> found, Function<T, One> of, Function<One, String> action, Object... further) {
        List<Finding> findings = new ArrayList<>();
        found.above()
                .forEach(one -> findings.add(finding(of.apply(one), Beyond.ABOVE, found.tested(), action, further)));
        found.below()
                .forEach(one -> findings.add(finding(of.apply(one), Beyond.BELOW, found.tested(), action, further)));
        return findings;
    }

    private Finding finding(One one, Beyond beyond, int tested, Function<One, String> action, Object... further) {
        Interval percent = one.rate.percentInterval();
        List<Object> facts = new ArrayList<>(List.of(
                beyond == Beyond.ABOVE ? 0 : 1,
                one.label,
                one.rate.percent(),
                percent.low(),
                percent.high(),
                one.rate.views(),
                100 * usual));
        facts.addAll(List.of(further));
        return new Finding(
                kind,
                Optional.of(one.measure),
                Optional.of(one.about),
                beyond,
                usual,
                tested,
                sentence.apply(facts.toArray()),
                beyond == bad ? action.apply(one) : "",
                in);
    }
}
