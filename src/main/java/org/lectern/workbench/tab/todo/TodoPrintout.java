package org.lectern.workbench.tab.todo;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.cards.Note;
import org.lectern.contract.Words;
import org.lectern.workbench.Printout;

/** The cards and the notes on paper. */
final class TodoPrintout {

    private static final Words WORDS = Words.of(TodoPrintout.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Words.LANGUAGE);

    private TodoPrintout() {}

    /**
     * @param about what a note is about
     * @param foot what study it is of
     */
    static Printout of(String headline, List<Card> cards, List<Note> notes, Function<Note, String> about, String foot) {
        List<Printout.Block> blocks = new ArrayList<>();
        blocks.add(new Printout.Headline(headline));
        cards.forEach(card -> add(blocks, card));
        if (!notes.isEmpty()) {
            blocks.add(new Printout.Heading(WORDS.say("notes")));
            notes.forEach(
                    note -> blocks.add(new Printout.Item(WORDS.say("print.note", about.apply(note), note.text()))));
        }
        return new Printout(WORDS.say("question"), blocks, foot);
    }

    private static void add(List<Printout.Block> blocks, Card card) {
        blocks.add(new Printout.Heading(CardWords.of(card.state())));
        blocks.add(new Printout.Paragraph(card.claim().finding().sentence()));
        Stream.of(
                        CardWords.check(card),
                        field(WORDS.say("field.action"), card.action()),
                        field(WORDS.say("field.owner"), card.owner()),
                        field(
                                WORDS.say("field.due"),
                                card.due().map(DAY::format).orElse("")),
                        field(WORDS.say("field.note"), card.note()))
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Printout.Item(line)));
    }

    private static String field(String label, String value) {
        return value.isEmpty() ? "" : WORDS.say("print.field", label, value);
    }
}
