/**
 * Findings become files: tables as CSV and workbooks, figures as PNG, SVG and Vega-Lite, and a summary of everything as JSON, each with what
 * it was computed from. A file appears whole or not at all. This room knows analyses and rendering, not who asked.
 */
@NullMarked
package org.lectern.report;

import org.jspecify.annotations.NullMarked;
