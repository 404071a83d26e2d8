package org.lectern.recommend;

import java.util.BitSet;

/** What most learners opened, first of all among the items that share a domain with the learner's last one. */
public final class PopularityInDomain implements Recommender {

    private final double[] share;
    private final long[][] sets;

    /**
     * @param domains of each item, by number from 0; none where an item has none
     */
    public PopularityInDomain(Interactions train, int[][] domains) {
        share = train.shares();
        sets = new long[domains.length][];
        for (int item = 0; item < domains.length; item++) {
            BitSet set = new BitSet();
            for (int domain : domains[item]) {
                set.set(domain);
            }
            sets[item] = set.toLongArray();
        }
    }

    @Override
    public String id() {
        return "popularity_in_domain";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        System.arraycopy(share, 0, into, 0, share.length);
        if (history.length == 0) {
            return;
        }
        long[] last = sets[history[history.length - 1]];
        for (int item = 0; item < share.length; item++) {
            into[item] += meet(last, sets[item]) ? 1 : 0;
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    private static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < Math.min(one.length, other.length); word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }
}
