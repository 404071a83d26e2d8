package org.lectern.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.study.Filter;

/**
 * What findings were computed from; enough to repeat them.
 *
 * @param study the study's name
 * @param fingerprint of the file and how it was read
 * @param filter which views were looked at
 * @param views number of views behind the findings
 * @param learners number of learners behind the findings
 * @param parameters by name, in the order of the parameter record
 * @param seed of everything that drew lots
 * @param version of the program
 */
public record Provenance(
        String study,
        String fingerprint,
        Filter filter,
        long views,
        long learners,
        Map<String, String> parameters,
        long seed,
        String version) {

    public Provenance {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
