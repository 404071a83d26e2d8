package org.lectern.study;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which views are looked at.
 *
 * @param courses names of courses to keep; empty keeps all
 * @param roles roles to keep; empty keeps all
 */
public record Filter(SortedSet<String> courses, SortedSet<String> roles) {

    public Filter {
        courses = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(courses));
        roles = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    /** Keeps every view. */
    public static Filter everything() {
        return new Filter(new TreeSet<>(), new TreeSet<>());
    }

    public Filter withCourses(Collection<String> chosen) {
        return new Filter(new TreeSet<>(chosen), roles);
    }

    public Filter withRoles(Collection<String> chosen) {
        return new Filter(courses, new TreeSet<>(chosen));
    }
}
