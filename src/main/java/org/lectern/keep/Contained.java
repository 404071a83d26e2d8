package org.lectern.keep;

import java.util.Map;
import java.util.Set;
import org.lectern.study.StudyFacts;

/**
 * What a study consists of.
 *
 * @param tables by name
 */
record Contained(StudyFacts facts, Map<String, Stored> tables) {

    /**
     * A table as it is stored.
     *
     * @param listed text columns whose values the study numbers, as there are few of them
     */
    record Stored(long rows, Set<String> listed) {
        Stored {
            listed = Set.copyOf(listed);
        }
    }

    Contained {
        tables = Map.copyOf(tables);
    }
}
