package org.lectern.cards;

import java.util.Locale;
import java.util.Optional;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.report.ResultColumn;
import tech.tablesaw.api.DoubleColumn;

/** What cards say in words. */
public final class CardWords {

    private static final Words WORDS = Words.of(CardWords.class);

    private CardWords() {}

    /** How far a card is. */
    public static String of(Card.State state) {
        return WORDS.say("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** What the newer export says of a card, such as "Was 38.0 % (37.0 to 40.0 %, 6,100 views), now …"; empty where none was asked. */
    public static String check(Card card) {
        return card.check().map(check -> of(card.claim(), check)).orElse("");
    }

    private static String of(Claim claim, Check check) {
        String verdict = check.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return WORDS.say("check." + verdict, value(claim, claim.value()), value(claim, check.now()));
    }

    /** A claim's number, with its interval and what stands behind it; empty where it has none. */
    public static String value(Claim claim, Optional<TableNumber.Value> value) {
        return claim.finding().measure().isEmpty() || value.isEmpty()
                ? ""
                : value(claim.finding().measure().get(), value.get());
    }

    private static String value(TableNumber number, TableNumber.Value value) {
        String behind = value.behind() == 0
                ? ""
                : WORDS.say("behind", value.behind(), WORDS.say("behind." + number.behind(), value.behind()));
        String estimate = shown(number, number.column(), value.number());
        return value.hasInterval()
                ? WORDS.say(
                        "value",
                        estimate,
                        bare(number, number.low(), value.low()),
                        shown(number, number.high(), value.high()),
                        behind)
                : WORDS.say("value.alone", estimate, behind);
    }

    private static String shown(TableNumber number, String column, double value) {
        return bare(number, column, value) + (isPercent(number) ? WORDS.say("value.percent") : "");
    }

    private static String bare(TableNumber number, String column, double value) {
        return column(number, column, value).text(0);
    }

    static boolean isPercent(TableNumber number) {
        return title(number).endsWith("(%)");
    }

    /** What a number is called, with its unit. */
    static String title(TableNumber number) {
        return column(number, number.column(), 0).title();
    }

    /** A number in the unit in which it is shown. */
    static double shown(TableNumber number, double value) {
        return column(number, number.column(), value).value(0);
    }

    private static ResultColumn column(TableNumber number, String name, double value) {
        return new ResultColumn(number.table(), DoubleColumn.create(name, value));
    }
}
