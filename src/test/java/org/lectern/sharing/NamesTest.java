package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names(Set.of("95b1a", "ada"), Set.of("Secret"), Set.of("5", "1", "Video ada"));

    /** Titles that are numbers are found inside a learner's name, which they are no part of. */
    @Test
    void aTitleInsideANameDoesNotHideIt() {
        assertTrue(names.areSecretIn("The lowest of these 5 is 95b1a (video 5)."));
        assertTrue(names.areSecretIn("The lowest is ada, in Video ada."));
        assertTrue(names.areSecretIn("Secret loses more than 5."));
        assertFalse(names.areSecretIn("Video ada loses more than 5, and adapts."));
    }

    @Test
    void namesAreTakenAwayAsWords() {
        assertEquals("Of  the 15 is 95b1.", names.without("Of 5 the 15 is 95b1.", List.of("5")));
        assertEquals(List.of("Video ada", "5"), names.thingsIn("Video ada and 5, not 51"));
    }
}
