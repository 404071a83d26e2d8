/** What learners do from week to week, and what early weeks tell of later ones. */
@NullMarked
package org.lectern.analysis.weeks;

import org.jspecify.annotations.NullMarked;
