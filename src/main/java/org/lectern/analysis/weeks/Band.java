package org.lectern.analysis.weeks;

/**
 * Learners who did about as much, in one week.
 *
 * @param first their place among all, the busiest being 1
 * @param last place, at least {@code first}
 * @param learner one of them, who stands for all where there is but one
 * @param things lessons and quizzes a learner in that week
 */
record Band(long first, long last, String learner, int week, double things) {}
