package org.lectern.analysis.struggle;

/**
 * The study as a whole, seen through its filter.
 *
 * @param views number of views
 * @param learners number of learners
 * @param courses number of courses, one name a course; 0 where the study has none
 * @param spellings number of ways in which the file spells courses
 * @param withoutCourse number of views that name no course
 * @param over number of views above 100 %
 * @param highest completion, in percent
 */
record StruggleTotals(
        long views, long learners, long courses, long spellings, long withoutCourse, long over, double highest) {}
