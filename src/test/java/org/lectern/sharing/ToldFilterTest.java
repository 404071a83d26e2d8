package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.study.Filter;

class ToldFilterTest {

    private static final Filter FILTER = Filter.everything()
            .withCourses(List.of("ART", "BIO", "LAW"))
            .withVideos(List.of("Gneiss"))
            .withRoles(List.of("Student"));

    @Test
    void whatIsWithheldIsCounted() {
        Filter told = new ToldFilter(Set.of("BIO"), false).of(FILTER);
        assertEquals(Set.of("2 not named here", "BIO"), told.courses());
        assertEquals(Set.of("1 not named here"), told.videos());
        assertEquals(Set.of("Student"), told.roles());
        assertEquals(
                Set.of(),
                new ToldFilter(Set.of(), false).of(Filter.everything()).courses());
    }

    @Test
    void whatAloneIsLookedAtIsNamedWhereTheWholeIsTold() {
        Filter told = new ToldFilter(Set.of(), true).of(FILTER);
        assertEquals(Set.of("3 not named here"), told.courses());
        assertEquals(Set.of("Gneiss"), told.videos());
    }
}
