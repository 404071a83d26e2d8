/**
 * The imported views, held in DuckDB, and what may be asked of them.
 *
 * <p>A {@link org.lectern.study.Study} is an immutable handle: an {@link org.lectern.study.Engine}, a
 * {@link org.lectern.study.Filter} and a fingerprint. Analyses ask it in SQL over the tables that
 * {@link org.lectern.study.TableSpec} describes, already filtered; {@link org.lectern.study.StudyTables} says which of them
 * are there and what they tell. What is particular about them:
 *
 * <ul>
 *   <li>{@code views} is always there, and empty where the export tells of videos alone. {@code learner} and {@code video}
 *       are never blank. {@code course} has one name a course, {@code course_as_given} what the file has on this row.
 *   <li>{@code completion} is in percent, and a decimal, so that sums are exact and do not depend on the order of rows.
 *   <li>{@code session} numbers sessions, one sequence for the study; {@code place} of a segment counts from 1 in
 *       the order in which the learner watched the video; 0 &lt;= {@code from_second} &lt; {@code to_second} &lt;= its length.
 *   <li>{@code kind} of an event is play, pause, seek, stop, complete, speed, heartbeat, load or other; {@code second} is
 *       where in the video, and where a seek began; {@code to_second} where it went, null for other kinds.
 *   <li>{@code finished} counts plays to the end as the source does; {@code mean_percent} is the mean share of a play.
 *   <li>{@code place} in {@code retention} is a share of the length, 0..1; {@code watching} plays of that place over plays of
 *       the video, above 1 where people go back to it.
 * </ul>
 *
 * <p>SQL keeps to what DuckDB and Spark SQL both speak. Text columns may be stored as enums; they compare, group and sort
 * as text.
 */
@NullMarked
package org.lectern.study;

import org.jspecify.annotations.NullMarked;
