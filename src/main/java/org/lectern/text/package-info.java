/**
 * What is written to learners, checked before anybody sends it: left-over placeholders, limits of the channel, words that judge,
 * threaten, compare or tell of predictions, numbers, links and people that do not belong there, and what a message must have.
 *
 * <p>The words that are looked for are data, a file a language ({@code checks-en.txt}, {@code checks-de.txt}); the code knows no
 * language. Start at {@link org.lectern.text.TextChecks}.
 *
 * <p>A file of words has a section a check, {@code [M03]}, and in it a line an entry: words, and after {@code =>} a better wording.
 * {@code *} at an end of a word stands for any letters or none, {@code a/b} for either word, {@code #} for any number; a word with a
 * capital letter is meant as it is spelt. A line that begins with {@code -} is innocent, although an entry is found in it; one that begins with {@code =>}
 * is the better wording of those entries that have none. What begins with {@code ;} is a remark.
 */
@NullMarked
package org.lectern.text;

import org.jspecify.annotations.NullMarked;
