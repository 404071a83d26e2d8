/**
 * What is handed over to others, chosen and seen before it is written. {@link org.lectern.workbench.handout.ReportDialog} asks,
 * {@link org.lectern.handout.Handout} puts together, its formats write.
 */
@NullMarked
package org.lectern.workbench.handout;

import org.jspecify.annotations.NullMarked;
