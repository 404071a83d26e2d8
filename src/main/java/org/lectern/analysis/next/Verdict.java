package org.lectern.analysis.next;

/** What is best shown next. */
public enum Verdict {
    /** A model beats both the most opened items and the order of the catalogue. */
    MODEL,
    /** The order of the catalogue beats the most opened items, and no model surely beats it. */
    ORDER,
    /** Nothing surely beats the most opened items. */
    POPULAR;

    /**
     * By the model that was chosen without looking at the items that judge.
     *
     * @param chosen its score by items it has not seen
     * @param order that of the catalogue's order
     */
    static Verdict of(Scored chosen, Scored order) {
        if (chosen.minusPopularity().isAbove() && chosen.minusOrder().isAbove()) {
            return MODEL;
        }
        return order.minusPopularity().isAbove()
                ? ORDER
                : chosen.minusPopularity().isAbove() ? MODEL : POPULAR;
    }
}
