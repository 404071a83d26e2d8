/**
 * What learns from rows of named features, see {@link org.lectern.learning.FeatureMatrix}. What it offers is a function of its
 * data and a seed: the same of both, the same answer to the last digit, on any machine. The only room that knows Smile.
 */
@NullMarked
package org.lectern.learning;

import org.jspecify.annotations.NullMarked;
