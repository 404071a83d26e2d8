package org.lectern.render;

import javafx.scene.input.KeyCode;

/** How keys walk over the marks of a figure. */
final class MarkWalk {

    private MarkWalk() {}

    /**
     * The mark that a key leads to.
     *
     * @param now the mark that the keyboard is on; -1 for none
     * @param size number of marks
     * @param across how many stand beside each other in a row; 1 in figures without rows of marks
     * @return -1 for none
     */
    static int step(KeyCode key, int now, int size, int across) {
        int last = size - 1;
        int first = Math.min(0, last);
        return switch (key) {
            case RIGHT -> Math.min(last, now + 1);
            case LEFT -> Math.max(first, now - 1);
            case DOWN -> down(now, last, across);
            case UP -> now < across ? Math.max(first, now) : now - across;
            case HOME -> first;
            case END -> last;
            case ESCAPE -> -1;
            default -> now;
        };
    }

    /** The mark below, or the first one. */
    private static int down(int now, int last, int across) {
        int below = now < 0 ? 0 : now + across;
        return below <= last ? below : now;
    }
}
