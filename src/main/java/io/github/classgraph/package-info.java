/**
 * In the place of ClassGraph, of which Tablesaw wants these three names: when its table is first touched it searches the class path
 * for readers and writers of files. Lectern reads with DuckDB and writes by itself, so there is nothing to be found, and ClassGraph
 * itself is not shipped.
 */
@NullMarked
package io.github.classgraph;

import org.jspecify.annotations.NullMarked;
