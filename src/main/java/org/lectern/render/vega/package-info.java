/**
 * A {@link org.lectern.figure.Figure} becomes a Vega-Lite chart ({@link org.lectern.render.vega.VegaLite}), in the colours
 * and over the ranges of the pictures. This package knows {@code render}, which does not know it.
 */
@NullMarked
package org.lectern.render.vega;

import org.jspecify.annotations.NullMarked;
