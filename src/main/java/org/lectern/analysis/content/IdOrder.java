package org.lectern.analysis.content;

import java.math.BigInteger;
import java.util.Comparator;
import org.lectern.study.NaturalOrder;

/** Names by number where they are all digits, those before all others; others as people number them: Unit 2 before Unit 10. */
public final class IdOrder implements Comparator<String> {

    public static final Comparator<String> ASCENDING = new IdOrder().thenComparing(Comparator.naturalOrder());

    private IdOrder() {}

    @Override
    public int compare(String one, String other) {
        boolean first = isNumber(one);
        boolean second = isNumber(other);
        if (first && second) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return first == second ? NaturalOrder.OF_TITLES.compare(one, other) : first ? -1 : 1;
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
