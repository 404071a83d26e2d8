/**
 * The program's records as JSON, and back: a property a component, in their order, enums in small letters with hyphens, numbers that
 * are not finite as text, one of several kinds with its {@code kind}.
 */
@NullMarked
package org.lectern.json;

import org.jspecify.annotations.NullMarked;
