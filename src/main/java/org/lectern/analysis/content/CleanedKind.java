package org.lectern.analysis.content;

/**
 * Something that was found in texts and cleaned, or left as it was.
 *
 * @param name what it is, in words
 * @param texts how many texts have it
 * @param places how often it was found in all
 */
public record CleanedKind(String name, long texts, long places) {}
