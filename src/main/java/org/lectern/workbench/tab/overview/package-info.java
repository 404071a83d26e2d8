/** The first tab: what is in the open file, and whether it can be trusted. */
@NullMarked
package org.lectern.workbench.tab.overview;

import org.jspecify.annotations.NullMarked;
