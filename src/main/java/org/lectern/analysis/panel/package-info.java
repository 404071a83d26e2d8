/** What learners did from week to week, also in weeks without anything: one panel for all who ask by week. */
@NullMarked
package org.lectern.analysis.panel;

import org.jspecify.annotations.NullMarked;
