package org.lectern.analysis.activity;

import org.lectern.contract.Words;

/**
 * A number of a dashboard.
 *
 * @param id as tables name it
 * @param definition what it counts, in words
 * @param estimate a count, a share of 0..1, or a mean
 * @param those how many of the estimate's n a share is; what a count counted; of a mean nothing, -1
 */
record Kpi(String id, String definition, Estimate estimate, long those) {

    private static final Words WORDS = Words.of(Kpi.class);

    static Kpi share(String id, Estimate share, Object... facts) {
        return new Kpi(id, WORDS.say("kpi." + id, facts), share, share.isKnown() ? share.those() : -1);
    }

    static Kpi count(String id, long counted, long n) {
        return new Kpi(id, WORDS.say("kpi." + id), Estimate.count(counted, n), counted);
    }

    static Kpi mean(String id, Estimate mean) {
        return new Kpi(id, WORDS.say("kpi." + id), mean, -1);
    }
}
