package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void countsLettersToInsertDropOrChange() {
        assertEquals(3, NearestName.distance("kitten", "sitting"));
        assertEquals(0, NearestName.distance("same", "same"));
        assertEquals(4, NearestName.distance("", "four"));
    }

    @Test
    void namesAtMostThreeNearestFirstThenByName() {
        assertEquals(
                "CS101, CS102, CS103",
                NearestName.among(List.of("MATH1", "CS103", "CS102", "CS101", "PHYSICS"), "cs101x"));
    }
}
