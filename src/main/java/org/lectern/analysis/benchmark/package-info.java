/** Benchmark: what a video is watched beyond what its learners, its length and its place let expect. */
@NullMarked
package org.lectern.analysis.benchmark;

import org.jspecify.annotations.NullMarked;
