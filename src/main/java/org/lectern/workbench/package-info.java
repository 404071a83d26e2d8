/** The window: {@code shell} holds it together, {@code tab} has one folder a tab, {@code kit} the parts tabs are made of. */
@NullMarked
package org.lectern.workbench;

import org.jspecify.annotations.NullMarked;
