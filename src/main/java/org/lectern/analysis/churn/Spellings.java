package org.lectern.analysis.churn;

/**
 * How the file names courses.
 *
 * @param courses number of courses, one name a course
 * @param spellings number of ways in which the file spells them
 * @param withoutCourse number of views that name none
 */
record Spellings(long courses, long spellings, long withoutCourse) {}
