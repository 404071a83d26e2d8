/** The window, its menus and what all tabs share: the open study, the filter and the choices. */
@NullMarked
package org.lectern.workbench.shell;

import org.jspecify.annotations.NullMarked;
