package org.lectern.study;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which views are looked at.
 *
 * @param courses names of courses to keep; empty keeps all
 * @param roles roles to keep; empty keeps all
 * @param videos titles of videos to keep; empty keeps all
 * @param days to keep
 */
public record Filter(SortedSet<String> courses, SortedSet<String> roles, SortedSet<String> videos, Days days) {

    public Filter {
        courses = Collections.unmodifiableSortedSet(new TreeSet<>(courses));
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        videos = Collections.unmodifiableSortedSet(new TreeSet<>(videos));
    }

    /** Keeps every view. */
    public static Filter everything() {
        return new Filter(names(List.of()), names(List.of()), names(List.of()), Days.ALL);
    }

    public Filter withCourses(Collection<String> chosen) {
        return new Filter(names(chosen), roles, videos, days);
    }

    public Filter withRoles(Collection<String> chosen) {
        return new Filter(courses, names(chosen), videos, days);
    }

    public Filter withVideos(Collection<String> chosen) {
        return new Filter(courses, roles, names(chosen), days);
    }

    public Filter withDays(Days chosen) {
        return new Filter(courses, roles, videos, chosen);
    }

    private static SortedSet<String> names(Collection<String> chosen) {
        return new TreeSet<>(chosen);
    }
}
