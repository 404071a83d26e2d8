package org.lectern.render;

import org.lectern.contract.Words;
import org.lectern.figure.Figure;

/** Says why there is nothing to see, instead of showing axes without marks. */
record EmptyBody(Figure figure) implements Body {

    private static final Words WORDS = Words.of(EmptyBody.class);
    private static final double MARGIN = 1;

    private String reason() {
        String note = figure.caption().note();
        return note.isBlank() ? WORDS.say("empty") : note;
    }

    @Override
    public double height(Sheet sheet, double offered) {
        int lines = sheet.type.wrapped(reason(), TextStyle.BODY, sheet.width).size();
        return 2 * sheet.em(MARGIN) + lines * sheet.type.lineHeight(TextStyle.BODY);
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        sheet.paragraph(reason(), top + sheet.em(MARGIN), TextStyle.BODY, Ink.MUTED);
        return Hits.NONE;
    }
}
