/**
 * The only room that knows Smile's algorithms. What it offers is a function of its data and a seed: the same of both,
 * the same answer to the last digit, on any machine.
 */
@NullMarked
package org.lectern.learning;

import org.jspecify.annotations.NullMarked;
