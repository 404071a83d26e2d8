package org.lectern.ingest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Seconds of a video that stretches cover at least once: the length of their union. */
final class Coverage {

    /** So many stretches are kept before those that overlap are joined. */
    private static final int JOIN_AT = 4096;

    private record Part(double from, double to) {}

    private List<Part> parts = new ArrayList<>();
    private int joinAt = JOIN_AT;

    void add(Segment stretch) {
        parts.add(new Part(stretch.from(), stretch.to()));
        if (parts.size() >= joinAt) {
            parts = joined();
            joinAt = Math.max(JOIN_AT, 2 * parts.size());
        }
    }

    double seconds() {
        double seconds = 0;
        for (Part part : joined()) {
            seconds += part.to() - part.from();
        }
        return seconds;
    }

    private List<Part> joined() {
        parts.sort(Comparator.comparingDouble(Part::from).thenComparingDouble(Part::to));
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            Part last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || part.from() > last.to()) {
                joined.add(part);
            } else if (part.to() > last.to()) {
                joined.set(joined.size() - 1, new Part(last.from(), part.to()));
            }
        }
        return joined;
    }
}
