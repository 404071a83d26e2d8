/** Content and who opened it, as arrays: what a catalogue says of items, their texts, and one row a learner and item. */
@NullMarked
package org.lectern.analysis.content;

import org.jspecify.annotations.NullMarked;
