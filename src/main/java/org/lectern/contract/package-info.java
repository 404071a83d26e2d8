/**
 * What every room speaks: trouble as a value ({@link org.lectern.contract.Problem}), progress and cancellation
 * ({@link org.lectern.contract.TaskContext}), and words from a resource bundle
 * ({@link org.lectern.contract.Words}). This room knows no other.
 */
@NullMarked
package org.lectern.contract;

import org.jspecify.annotations.NullMarked;
