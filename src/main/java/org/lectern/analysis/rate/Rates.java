package org.lectern.analysis.rate;

import java.util.List;

/**
 * The whole study and its courses.
 *
 * @param wholes one a property that was asked for
 * @param courses by name; empty where the study has none
 */
public record Rates(List<Rate> wholes, List<CourseRate> courses) {

    public Rates {
        wholes = List.copyOf(wholes);
        courses = List.copyOf(courses);
    }

    /** Of the property that was asked for first. */
    public Rate whole() {
        return wholes.getFirst();
    }
}
