/**
 * Trained models as files: JSON, compressed with gzip, that any program can read and that is refused when it is damaged.
 *
 * <p>A file holds one object. Its properties stand in this order:
 *
 * <table>
 * <caption>Version 3, of completion</caption>
 * <tr><th>property</th><th>what it is</th></tr>
 * <tr><td>format, version</td><td>{@code lectern-model}, 3; 2 where it learned from all videos and days</td></tr>
 * <tr><td>program</td><td>version of the program that trained the model</td></tr>
 * <tr><td>task</td><td>what is predicted: {@code completion} of a view</td></tr>
 * <tr><td>features</td><td>what the trees ask for: name, {@code number} or {@code category}, and the categories</td></tr>
 * <tr><td>mode</td><td>{@code corrected} or {@code as-published}</td></tr>
 * <tr><td>finished, threshold</td><td>completion in percent from which a view is finished; probability above which it is
 * predicted to be</td></tr>
 * <tr><td>calibration</td><td>its kind, with slope and intercept, or with pairs of log odds and probability</td></tr>
 * <tr><td>seen</td><td>prior, shrinkage, lowest and highest average, and the courses; a course has a name and for each band
 * of averages a triple of views, finished views and learners</td></tr>
 * <tr><td>trees</td><td>log odds to start from, and the trees; a tree is a list of nodes, the root first; a node is
 * {@code [1, feature, cut, missing, yes, cover, gain]}, 1 in missing saying that a missing number goes to the yes-child, whose
 * place is yes and right behind which the no-child stands; a leaf is {@code [0, value, cover]}</td></tr>
 * <tr><td>resampled</td><td>the same of resampled learners</td></tr>
 * <tr><td>metrics</td><td>what the model is worth; NaN and infinity as text</td></tr>
 * <tr><td>provenance</td><td>what it was trained on</td></tr>
 * <tr><td>checksum</td><td>SHA-256, in hexadecimal, of all bytes before the comma in front of this property</td></tr>
 * </table>
 *
 * <p>A model of risk is of version 4 and has {@code risk} as its task. Between that and the metrics stand
 *
 * <table>
 * <caption>Version 4, of risk</caption>
 * <tr><th>property</th><th>what it is</th></tr>
 * <tr><td>foreseen</td><td>what, such as {@code withdrawal}</td></tr>
 * <tr><td>probabilities</td><td>{@code shown} or {@code hidden}</td></tr>
 * <tr><td>features</td><td>names, with the lowest, median and highest value in training; NaN as text</td></tr>
 * <tr><td>model</td><td>its kind; {@code logistic} with intercept, terms {@code [feature, told, mean, centre, scale, weight]} (told is
 * -1 for a number, -2 for whether it is missing) and the curvature by term, the intercept last, its upper half; or {@code trees} as
 * above</td></tr>
 * </table>
 *
 * <p>A recommender is of version 5 and has {@code recommend} as its task. Its numbers stand packed: four bytes each, the lowest first, as
 * lines of Base64. Between the task and the metrics stand
 *
 * <table>
 * <caption>Version 5, of what comes next</caption>
 * <tr><th>property</th><th>what it is</th></tr>
 * <tr><td>trained, counted</td><td>when, in UTC; what the provenance counts as views</td></tr>
 * <tr><td>serving, verdict</td><td>id of the model that answers; {@code model}, {@code order} or {@code popular}</td></tr>
 * <tr><td>worth</td><td>NDCG of each model and what it has over the most opened items and over the order of the catalogue, each with its
 * interval</td></tr>
 * <tr><td>items, others</td><td>what a catalogue tells of items that somebody opened, by their numbers, and of others</td></tr>
 * <tr><td>learners</td><td>as the study names them, by their numbers</td></tr>
 * <tr><td>opened</td><td>number of pairs; packed: how many items each learner opened, and these by learner in the order of time; where
 * the model asks for times, in units of seconds after the first, packed, else the unit is 0</td></tr>
 * <tr><td>factors</td><td>of a factorisation, where the model needs one: how many, and packed those of learners and of items</td></tr>
 * </table>
 *
 * <p>Version 1 told neither task nor features, and a node was {@code [question, cut, yes, value, cover, gain]}, its question 0
 * for none, 1 for the average and 2 for the course.
 */
@NullMarked
package org.lectern.model;

import org.jspecify.annotations.NullMarked;
