package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.stats.Holm;

/**
 * Which videos lose more of their views than the study does, beyond chance: p-values adjusted for how many were looked
 * at, at 5 %.
 *
 * @param tested how many were looked at
 * @param above those that lose more, surest first
 */
record Standing(int tested, List<Abandonment> above) {

    static final double ALPHA = 0.05;

    /** @param videos with the views it takes */
    static Standing of(List<Abandonment> videos, Totals totals) {
        double[] adjusted = Holm.adjust(
                videos.stream().mapToDouble(video -> video.pOfMore(totals)).toArray());
        List<Abandonment> above = IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] <= ALPHA)
                .mapToObj(videos::get)
                .sorted(Abandonment.BY_RATE)
                .toList();
        return new Standing(videos.size(), above);
    }
}
