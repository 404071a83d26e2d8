/**
 * Who is active, how far do they get, how well do they do? What learners did in lessons and quizzes of a learning system, with the
 * learner as what is drawn: {@link org.lectern.analysis.activity.ActivityAnalysis} asks the study for one row a learner and for
 * sums over them, and all intervals of means and shares are made of these.
 */
@NullMarked
package org.lectern.analysis.activity;

import org.jspecify.annotations.NullMarked;
