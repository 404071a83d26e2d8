/**
 * The imported views, held in DuckDB, and what may be asked of them.
 *
 * <p>A {@link org.lectern.study.Study} is an immutable handle: a database, a {@link org.lectern.study.Filter} and a
 * fingerprint. Analyses ask it in SQL over the table {@code views}, one row a view, already filtered:
 *
 * <table>
 * <caption>Columns of {@code views}</caption>
 * <tr><th>column</th><th>type</th><th>what it is</th></tr>
 * <tr><td>learner</td><td>text</td><td>who watched; never blank</td></tr>
 * <tr><td>video</td><td>text</td><td>what was watched (its title, or its id where there is none); never blank</td></tr>
 * <tr><td>course</td><td>text</td><td>the course, one name a course; null where the file has none</td></tr>
 * <tr><td>course_as_given</td><td>text</td><td>the course as the file spells it on this row; null where it has none</td></tr>
 * <tr><td>role</td><td>text</td><td>who the viewer is; null where the file has no roles</td></tr>
 * <tr><td>completion</td><td>DECIMAL(18, 9)</td><td>how much of the video was watched, in percent. A decimal, so that
 * sums are exact and do not depend on the order of rows</td></tr>
 * <tr><td>viewed_at</td><td>timestamp</td><td>when; null where the file does not say</td></tr>
 * <tr><td>video_seconds</td><td>double</td><td>length of the video in seconds; null where the file does not say</td></tr>
 * <tr><td>position</td><td>double</td><td>place of the video in its course; null where the file does not say</td></tr>
 * </table>
 *
 * <p>SQL keeps to what DuckDB and Spark SQL both speak. Text columns may be stored as enums; they compare, group and sort
 * as text.
 */
@NullMarked
package org.lectern.study;

import org.jspecify.annotations.NullMarked;
