package org.lectern.analysis.clusters;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.learning.ClusterStability;
import org.lectern.study.Learners;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param qualities of one group and of every number of groups one may ask for, fewest first
 * @param best the number of groups with the highest silhouette
 * @param grouping the groups looked at
 * @param groups them one by one, in their order
 * @param sample silhouettes in the groups looked at
 * @param crowds without groups that were held against the learners
 */
record ClustersResult(
        ClustersParams params,
        Learners learners,
        List<Quality> qualities,
        Quality best,
        Grouping grouping,
        List<ClusterProfile> groups,
        SilhouetteSample.Partition sample,
        Crowds crowds) {

    /**
     * Below this silhouette data have no structure worth the name, below the next a weak one, below the last a reasonable one.
     * Source: L. Kaufman and P. J. Rousseeuw, Finding groups in data, Wiley 1990, table 4 of chapter 2.
     */
    static final double NO_STRUCTURE = 0.25;

    static final double CLEAR_STRUCTURE = 0.5;
    static final double STRONG_STRUCTURE = 0.7;

    /** Views below which a learner's mean completion is little more than luck. */
    static final int FEW_VIEWS = 5;

    /** The number of groups looked at. */
    Quality chosen() {
        return qualities.get(grouping.k() - 1);
    }

    /** Whether the words may speak of groups at all. */
    boolean grouped() {
        return learners.size() > FewLearners.MOST && structured() && !(stability() < ClusterStability.TRUSTED);
    }

    /** Whether the learners are shown as one crowd: they fall into no groups, and nobody has asked for a number of them. */
    boolean oneCrowd() {
        return params.mode() == Mode.CORRECTED
                && params.k() == ClustersParams.BEST
                && learners.size() > FewLearners.MOST
                && !grouped();
    }

    /** The number of groups that words call a try, as the learners fall into none; 0 where the groups are shown. */
    int tried() {
        return oneCrowd() ? grouping.k() : 0;
    }

    /** Whether any number of groups fits better than it fits a crowd without groups. */
    boolean structured() {
        return best.silhouette() >= NO_STRUCTURE && !crowds.same();
    }

    /** The mean stability of the groups, each counted as often as it has learners; NaN where it could not be tried. */
    double stability() {
        return groups.stream()
                .mapToDouble(group -> group.share() * group.stability())
                .sum();
    }

    /** How many learners have so few views that their place is little more than luck. */
    int learnersWithFewViews() {
        int few = 0;
        for (int i = 0; i < learners.size(); i++) {
            few += learners.views(i) < FEW_VIEWS ? 1 : 0;
        }
        return few;
    }
}
