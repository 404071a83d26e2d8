/** The rules of the house, each kept by a test that fails. */
@NullMarked
package org.lectern.rules;

import org.jspecify.annotations.NullMarked;
