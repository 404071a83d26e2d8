/**
 * Do learners fall into groups? k-means on how far learners watch and how many videos they watch, the number of groups judged
 * by silhouettes, the groups named and tried for stability.
 *
 * <p>Start at {@link org.lectern.analysis.clusters.ClustersAnalysis}. Completion is in percent of a video, silhouettes are
 * -1..1, shares and stability 0..1. A group is a cluster in the words of who reads.
 */
@NullMarked
package org.lectern.analysis.clusters;

import org.jspecify.annotations.NullMarked;
