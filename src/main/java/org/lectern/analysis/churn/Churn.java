package org.lectern.analysis.churn;

import java.util.List;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.VideoRate;

/**
 * The share of views below the threshold, under one way of naming courses.
 *
 * @param videos every video in every course, surest to be high first; each at the threshold, at the stricter and at the milder
 *     one
 * @param courses every course, surest to be high first; empty where the study has none
 * @param whole all views
 * @param byLearner all views, counting learners whatever the mode
 */
record Churn(List<VideoRate> videos, List<CourseRate> courses, Rate whole, Rate byLearner) {

    /** The place of the stricter threshold among the rates of a video. */
    static final int LOWER = 1;

    /** The place of the milder threshold. */
    static final int HIGHER = 2;
}
