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
 * <p>Where a study holds {@link org.lectern.study.Holding#POSITIONS}, it can be asked which seconds were watched:
 *
 * <table>
 * <caption>Columns of {@code segments}, one row a stretch that somebody watched without a jump</caption>
 * <tr><th>column</th><th>type</th><th>what it is</th></tr>
 * <tr><td>learner, video, course, role</td><td>text</td><td>as in {@code views}</td></tr>
 * <tr><td>session</td><td>BIGINT</td><td>number of the sitting, one sequence for the study</td></tr>
 * <tr><td>place</td><td>BIGINT</td><td>place of the stretch in the order in which the learner watched the video, from 1</td></tr>
 * <tr><td>from_second, to_second</td><td>double</td><td>positions in the video, 0 &lt;= from &lt; to &lt;= its length</td></tr>
 * <tr><td>started_at</td><td>timestamp</td><td>when, null where the export does not say</td></tr>
 * <tr><td>inferred</td><td>boolean</td><td>whether its end was never sent and is concluded</td></tr>
 * </table>
 *
 * <table>
 * <caption>Columns of {@code events}, one row a thing that somebody did to a player</caption>
 * <tr><th>column</th><th>type</th><th>what it is</th></tr>
 * <tr><td>learner, video, course, role, session</td><td></td><td>as in {@code segments}</td></tr>
 * <tr><td>happened_at</td><td>timestamp</td><td>when, null where the export does not say</td></tr>
 * <tr><td>kind</td><td>text</td><td>play, pause, seek, stop, complete, speed, heartbeat, load or other</td></tr>
 * <tr><td>second</td><td>double</td><td>position in the video, where a seek began; null where unknown</td></tr>
 * <tr><td>to_second</td><td>double</td><td>where a seek went; null for other kinds</td></tr>
 * </table>
 *
 * <p>Where there are no learners, a study holds {@link org.lectern.study.Holding#TOTALS} and perhaps
 * {@link org.lectern.study.Holding#RETENTION}; {@code views} is there and empty:
 *
 * <table>
 * <caption>Columns of {@code videos}, one row a video</caption>
 * <tr><th>column</th><th>type</th><th>what it is</th></tr>
 * <tr><td>video, course</td><td>text</td><td>as in {@code views}</td></tr>
 * <tr><td>views</td><td>BIGINT</td><td>plays; null where the export does not say</td></tr>
 * <tr><td>viewers</td><td>BIGINT</td><td>people; null where the export does not say</td></tr>
 * <tr><td>finished</td><td>BIGINT</td><td>plays to the end as the source counts them; null where it does not say</td></tr>
 * <tr><td>mean_percent</td><td>double</td><td>mean share watched a play, in percent; null where it does not say</td></tr>
 * <tr><td>video_seconds, position</td><td>double</td><td>as in {@code views}</td></tr>
 * </table>
 *
 * <table>
 * <caption>Columns of {@code retention}, one row a video and place in it</caption>
 * <tr><th>column</th><th>type</th><th>what it is</th></tr>
 * <tr><td>video, course</td><td>text</td><td>as in {@code views}</td></tr>
 * <tr><td>place</td><td>double</td><td>share of the video's length, 0..1</td></tr>
 * <tr><td>watching</td><td>double</td><td>plays of that place over plays of the video; above 1 where people go back to it</td></tr>
 * </table>
 *
 * <p>SQL keeps to what DuckDB and Spark SQL both speak. Text columns may be stored as enums; they compare, group and sort
 * as text.
 */
@NullMarked
package org.lectern.study;

import org.jspecify.annotations.NullMarked;
