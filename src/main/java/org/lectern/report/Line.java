package org.lectern.report;

/**
 * One thing that is told under a name.
 *
 * @param name in words, or a parameter's as it is set; may be empty where it continues the line before
 * @param value a text or a whole number
 */
public record Line(String name, Object value) {}
