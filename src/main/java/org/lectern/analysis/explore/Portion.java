package org.lectern.analysis.explore;

import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How many learners or items have one value of a property.
 *
 * @param property such as {@code seniority}
 * @param value as the list has it; empty where it does not say
 * @param count how many have it
 * @param all how many are in the list, at least 1
 */
record Portion(String property, String value, long count, long all) {

    /** 0..1. */
    double share() {
        return (double) count / all;
    }

    /** 95 % interval of the share, 0..1. */
    Interval interval() {
        return Wilson.of(count, all);
    }
}
