package org.lectern.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SynonymsTest {

    @Test
    void comparesLettersAndDigitsOnly() {
        assertEquals("averagepercentageviewed", Synonyms.plain(" Av\u00aderage per\u00adcentage_viewed (%) "));
        assertEquals("completionrate", Synonyms.plain("Completion rate [%]"));
    }
}
