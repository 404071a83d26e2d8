package org.lectern.analysis.compare;

import java.util.List;

/**
 * What one study tells of who watched what.
 *
 * @param learners their names; a learner's number is its place
 * @param videos a video's number is its place
 * @param seconds length of each video; NaN where it is not known
 * @param rows one a learner and video, in the order of both
 */
record Watched(List<String> learners, List<Titled> videos, double[] seconds, Rows rows) {}
