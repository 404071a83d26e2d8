package org.lectern.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.IntervalFigure;

/** A card's number with its interval, as it was found and as a newer export has it, beside what it was compared with. */
public final class CardFigure {

    private static final Words WORDS = Words.of(CardFigure.class);

    private CardFigure() {}

    /** None where the number has no interval. */
    public static Optional<IntervalFigure> of(Card card) {
        Optional<TableNumber> measure = card.claim().finding().measure();
        Optional<TableNumber.Value> was = card.claim().value().filter(TableNumber.Value::hasInterval);
        return measure.flatMap(number -> was.map(value -> figure(card, number, value)));
    }

    private static IntervalFigure figure(Card card, TableNumber number, TableNumber.Value was) {
        List<IntervalFigure.Row> rows = new ArrayList<>();
        rows.add(row(WORDS.say("figure.was"), number, was));
        card.check()
                .flatMap(Check::now)
                .filter(TableNumber.Value::hasInterval)
                .ifPresent(now -> rows.add(row(WORDS.say("figure.now"), number, now)));
        double usual = card.claim().finding().usual();
        String title = CardWords.title(number);
        return new IntervalFigure(
                new Caption("card", title, card.claim().finding().sentence(), CardWords.check(card), CardTable.NAME),
                CardWords.isPercent(number) ? Axis.percent(title) : Axis.fromZero(title),
                WORDS.say("figure.export"),
                rows,
                Double.isNaN(usual) ? Double.NaN : CardWords.shown(number, usual),
                Double.isNaN(usual) ? "" : WORDS.say("figure.usual"));
    }

    private static IntervalFigure.Row row(String name, TableNumber number, TableNumber.Value value) {
        double low = CardWords.shown(number, value.low());
        double high = CardWords.shown(number, value.high());
        return new IntervalFigure.Row(
                name, "", Math.clamp(CardWords.shown(number, value.number()), low, high), low, high, value.behind());
    }
}
