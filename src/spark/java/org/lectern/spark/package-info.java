/**
 * Spark behind a study: the only package that knows Spark's client. It is compiled and shipped in the Maven profile {@code spark} only.
 */
@NullMarked
package org.lectern.spark;

import org.jspecify.annotations.NullMarked;
