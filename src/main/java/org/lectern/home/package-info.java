/** Where the system wants a program's settings, caches and logs to be, and the log itself. Window and command line share it. */
@NullMarked
package org.lectern.home;

import org.jspecify.annotations.NullMarked;
