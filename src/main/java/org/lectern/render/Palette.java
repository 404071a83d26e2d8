package org.lectern.render;

import javafx.scene.paint.Color;

/**
 * The colours of a figure.
 *
 * @param surface behind everything
 * @param text titles, names and values
 * @param muted axes' words, counts and notes
 * @param grid grid lines
 * @param rule base lines and reference lines
 * @param mark the one accent: bars, dots, boxes
 * @param markSoft the accent where it fills an area behind a mark
 */
record Palette(Color surface, Color text, Color muted, Color grid, Color rule, Color mark, Color markSoft) {

    /** For paper and exported pictures: the light theme's tokens. */
    static final Palette LIGHT = new Palette(
            Color.WHITE,
            Color.web("#24292f"),
            Color.web("#57606a"),
            Color.web("#e4e7eb"),
            Color.web("#8c959f"),
            Color.web("#0969da"),
            Color.web("#b6d6f7"));

    Color of(Ink ink) {
        return switch (ink) {
            case SURFACE -> surface;
            case TEXT -> text;
            case MUTED -> muted;
            case GRID -> grid;
            case RULE -> rule;
            case MARK -> mark;
            case MARK_SOFT -> markSoft;
        };
    }
}
