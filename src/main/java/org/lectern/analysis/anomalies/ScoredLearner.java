package org.lectern.analysis.anomalies;

/**
 * A learner with the score of how unlike the others the watching is.
 *
 * @param score see {@link org.lectern.learning.IsolationScores}
 */
record ScoredLearner(LearnerProfile learner, double score) {

    /**
     * From here on a learner is called unusual. The method's authors look twice from 0.6 on. Yet of learners whose five
     * figures are drawn independently from one normal or even distribution, none of them a stranger, 4 to 8 in a thousand
     * reach 0.6, and at most 2 in ten thousand reach 0.65. Means of few views are not so even: of forty to sixty learners who
     * differ by nothing but chance, 1 to 3 in a hundred reach 0.65, see docs/honesty.md.
     */
    static final double UNUSUAL = 0.65;

    boolean unusual() {
        return score >= UNUSUAL;
    }
}
