/**
 * A {@link org.lectern.figure.Figure} becomes a node on the screen ({@link org.lectern.render.FigureView}) or a picture
 * ({@link org.lectern.render.FigurePng}, {@link org.lectern.render.FigureSvg}); {@code render.vega} makes Vega-Lite charts of the same.
 *
 * <p>Screen and picture share one way: {@code FigureLayout} places every text and mark into a {@code Drawing}, which knows
 * no colours; {@code Painter} draws it on a canvas with a {@code Palette}, {@code SvgPainter} writes
 * it down with one. Texts are measured before they are placed, so
 * nothing overlaps and nothing is cut but long names, in the middle. All lengths are in em. This room knows figures and
 * contracts only.
 */
@NullMarked
package org.lectern.render;

import org.jspecify.annotations.NullMarked;
