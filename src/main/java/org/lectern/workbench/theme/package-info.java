/**
 * How the program looks. {@link org.lectern.workbench.theme.Theme} gives every window, dialogs and popups included, the
 * same colours and text size before it is first painted. Colours are AtlantaFX's tokens, sizes are in em.
 */
@NullMarked
package org.lectern.workbench.theme;

import org.jspecify.annotations.NullMarked;
