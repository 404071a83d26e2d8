package org.lectern.analysis.churn;

import java.util.List;
import org.lectern.stats.ClusteredShare;

/**
 * The study's views by video and by course, under one way of naming courses.
 *
 * @param videos every video in every course, highest churn first
 * @param courses every course, highest churn first; empty where the study has none
 * @param whole all views
 * @param clustered all views as learners' views, whatever the mode
 */
record Counted(List<VideoChurn> videos, List<CourseChurn> courses, Tally whole, ClusteredShare clustered) {}
