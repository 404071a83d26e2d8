package org.lectern.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void readsAsPlayersDo() {
        assertEquals("0:00", Clock.of(0));
        assertEquals("0:59", Clock.of(59.9));
        assertEquals("2:05", Clock.of(125));
        assertEquals("1:02:05", Clock.of(3_725));
        assertEquals("26:00:00", Clock.of(93_600));
    }
}
