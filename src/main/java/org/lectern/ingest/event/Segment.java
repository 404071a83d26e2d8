package org.lectern.ingest.event;

/**
 * A part of a video that was watched without a jump.
 *
 * @param from position in seconds, 0 or more
 * @param to position in seconds, above {@code from}
 * @param clock when it began, in seconds since 1970; NaN where unknown
 * @param inferred whether its end was never sent and is concluded
 */
public record Segment(double from, double to, double clock, boolean inferred) {}
