package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String CODE = "95b1534828c53f33";

    private final Names names =
            new Names(Set.of(CODE, "42", "Kim"), Set.of("83", "Outro"), Set.of("5", "22", "Intro 2"));

    /** Digits of a code are no videos, however many of them are called so. */
    @Test
    void aCodeIsFoundWhateverVideosAreCalled() {
        assertTrue(
                names.areSecretIn("22 of 1,535 learners score lower, the lowest of these 22 is " + CODE + " (0.0 %)."));
        assertTrue(names.areSecretIn(CODE));
        assertFalse(names.areSecretIn("a" + CODE));
    }

    @Test
    void aNumberIsANameOnlyWhereTheTextSaysSo() {
        assertEquals(List.of("5"), names.thingsIn("After video 5 more learners leave: 22 of 80."));
        assertEquals(List.of(), names.thingsIn("22 of 80 views stop early."));
        assertEquals(
                "After video  more learners leave: 22 of 80.",
                names.without("After video 5 more learners leave: 22 of 80.", List.of("5")));
        assertTrue(names.areSecretIn("Watch the first half of video 83."));
        assertFalse(names.areSecretIn("83 of 90 views run to the end."));
    }

    @Test
    void wholeWordsAlone() {
        assertTrue(names.areSecretIn("Ask Kim."));
        assertFalse(names.areSecretIn("Kimberley"));
        assertTrue(names.areSecretIn("See “Outro”."));
        assertEquals(List.of("Intro 2"), names.thingsIn("Intro 2 is watched by many."));
    }

    @Test
    void aTitleInsideANameDoesNotHideIt() {
        Names like = new Names(Set.of("95b1a", "ada"), Set.of("Secret"), Set.of("5", "1", "Video ada"));
        assertTrue(like.areSecretIn("The lowest of these 5 is 95b1a (video 5)."));
        assertTrue(like.areSecretIn("The lowest is ada, in Video ada."));
        assertTrue(like.areSecretIn("Secret loses more than 5."));
        assertFalse(like.areSecretIn("Video ada loses more than 5, and adapts."));
        assertEquals(List.of("Video ada", "5"), like.thingsIn("Video ada and video 5, not video 51"));
    }
}
