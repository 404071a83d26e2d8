/** Who is at risk, and whether anybody can tell: what is foreseen, from what is known at one moment, judged on learners never seen. */
@NullMarked
package org.lectern.analysis.risk;

import org.jspecify.annotations.NullMarked;
