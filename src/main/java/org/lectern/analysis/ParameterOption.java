package org.lectern.analysis;

import java.util.List;

/**
 * A value that a parameter may be set to in a study.
 *
 * @param value as the parameter is written
 * @param refusal why this study does not bear it, in words; empty where it does
 */
public record ParameterOption(String value, String refusal) {

    /** Values that the study bears. */
    public static List<ParameterOption> of(List<String> values) {
        return values.stream().map(value -> new ParameterOption(value, "")).toList();
    }
}
