package org.lectern.analysis.dropoff;

import java.util.List;
import org.lectern.analysis.BeyondChance;

/** Which videos lose more of their views than the study does, beyond chance. */
final class Standing {

    private Standing() {}

    /** @param videos with the views it takes; those that lose more come surest first */
    static BeyondChance<Abandonment> of(List<Abandonment> videos, Totals totals) {
        BeyondChance<Abandonment> found = BeyondChance.of(videos, video -> video.pOfMore(totals), _ -> true);
        return new BeyondChance<>(
                found.tested(),
                found.above().stream().sorted(Abandonment.BY_RATE).toList(),
                List.of());
    }
}
