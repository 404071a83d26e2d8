/**
 * Charts as data: what is shown, on which axes, and the same in words. No colours, no pixels; the {@code render} room
 * turns a {@link org.lectern.figure.Figure} into nodes, a PNG or Vega-Lite. This room knows no other.
 */
@NullMarked
package org.lectern.figure;

import org.jspecify.annotations.NullMarked;
