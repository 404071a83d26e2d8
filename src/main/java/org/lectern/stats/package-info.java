/**
 * Numerics on arrays and plain numbers, each with its formula and source. Shares are 0..1. Nothing here keeps state or knows
 * another room, and only the bootstrap resamples at random, from a seed; the answers are the same on every platform.
 */
@NullMarked
package org.lectern.stats;

import org.jspecify.annotations.NullMarked;
