/** Broken files, killed runs and slow clients: what happens to a program that people use, tried on the whole of it. */
@NullMarked
package org.lectern.attack;

import org.jspecify.annotations.NullMarked;
