package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpeltOutTest {

    @Test
    void namesForScriptsAreReadAsWords() {
        assertEquals("Weekly activity", SpeltOut.of("weekly-activity"));
        assertEquals("Views again", SpeltOut.of("views_again"));
        assertEquals("Completion weight", SpeltOut.of("completionWeight"));
    }
}
