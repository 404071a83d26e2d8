package org.lectern.coursetext.clean;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.contract.Words;

/**
 * What was found in texts.
 *
 * @param texts how many there are
 * @param changed how many are not what they were
 * @param counts of what was found, without those of 0
 */
public record CleaningReport(int texts, int changed, Map<Blemish, Integer> counts) {

    private static final Words WORDS = Words.of(CleaningReport.class);

    public CleaningReport {
        counts = Map.copyOf(counts);
    }

    /** How often something was found. */
    public int count(Blemish blemish) {
        return counts.getOrDefault(blemish, 0);
    }

    /** What was found of one thing, in a sentence. */
    public String sentence(Blemish blemish) {
        return WORDS.say("found." + blemish.key(), count(blemish));
    }

    /** A sentence for each thing that was found; none where nothing was. */
    public List<String> sentences() {
        return Stream.of(Blemish.values())
                .filter(counts::containsKey)
                .map(this::sentence)
                .toList();
    }
}
