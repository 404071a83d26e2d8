package org.lectern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of a message's two texts, with what is asked of it more than once. */
final class Passage {

    private static final Pattern LIST_MARKER =
            Pattern.compile("(?m)^[ \\t]{0,20}+((?:\\p{Nd}{1,3}[.)]|[-*•–—▪◦‣])[ \\t]++)\\S");

    private static final String DASHES = "-–—";

    private final Part part;
    private final String text;
    private final List<Token> tokens;
    private final int[] beginnings;
    private final List<Span> links;
    private final List<Span> addresses;
    private final List<Span> items;
    private final BitSet itemBeginnings = new BitSet();
    private final BitSet given;
    private final BitSet ours = new BitSet();

    Passage(Part part, String text, Given given) {
        this.part = part;
        this.text = text;
        this.tokens = Token.of(text);
        this.beginnings =
                tokens.stream().mapToInt(token -> token.place().from()).toArray();
        this.links = Links.in(text);
        this.addresses = Addresses.in(text);
        this.items = items(text);
        items.forEach(item -> itemBeginnings.set(item.from()));
        this.given = given.in(text);
        ours.or(this.given);
        links.forEach(link -> link.addTo(ours));
        addresses.forEach(address -> address.addTo(ours));
    }

    Part part() {
        return part;
    }

    String text() {
        return text;
    }

    /** Its words, in their order. */
    List<Token> tokens() {
        return tokens;
    }

    /** The number of the word that begins at a character; negative where none does. */
    int tokenAt(int character) {
        return Arrays.binarySearch(beginnings, character);
    }

    /** Its links. */
    List<Span> links() {
        return links;
    }

    /** Its e-mail addresses. */
    List<Span> addresses() {
        return addresses;
    }

    /** The numbers and bullets of its list. */
    List<Span> items() {
        return items;
    }

    /** Whether the number or bullet of a list begins at a character. */
    boolean itemAt(int character) {
        return itemBeginnings.get(character);
    }

    /** Whether a place repeats what is known of the learner: course, topics, next step, resources, support, exam date. */
    boolean isGiven(Span place) {
        return place.isWithin(given);
    }

    /** Whether a place is given, or part of a link or an address, so that it says nothing of the message's own. */
    boolean isNoWording(Span place) {
        return place.isWithin(ours);
    }

    /** The whole of it. */
    Span whole() {
        return new Span(0, text.length());
    }

    private static List<Span> items(String text) {
        List<Span> items = new ArrayList<>();
        Matcher marker = LIST_MARKER.matcher(text);
        while (marker.find()) {
            items.add(new Span(marker.start(1), marker.end(1)));
        }
        // A dash before the sender's name is no list.
        if (!items.isEmpty() && isSignOff(text, items)) {
            items.removeLast();
        }
        return List.copyOf(items);
    }

    private static boolean isSignOff(String text, List<Span> items) {
        Span last = items.getLast();
        boolean dash = DASHES.indexOf(text.charAt(last.from())) >= 0;
        boolean ends = text.substring(last.to()).strip().indexOf('\n') < 0;
        if (!dash || !ends || items.size() == 1) {
            return dash && ends;
        }
        Span before = items.get(items.size() - 2);
        return text.charAt(before.from()) != text.charAt(last.from())
                || text.substring(before.to(), last.from()).strip().indexOf('\n') >= 0;
    }
}
