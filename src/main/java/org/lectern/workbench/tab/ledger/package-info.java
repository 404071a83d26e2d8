/** Whether writing to learners made a difference: campaigns, what came of them, and what is still to be written down. */
@NullMarked
package org.lectern.workbench.tab.ledger;

import org.jspecify.annotations.NullMarked;
