package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.contract.Words;

/**
 * Finds in sentences the names of an answer's own videos, courses and learners. A name is taken for one where it cannot be a word of
 * the sentence: it has letters and figures, or several words with a capital after the first; where the word before it
 * says what it is, as in "course A"; or where it goes on a list of such names.
 */
final class NameLinks {

    /** No names, so no links. */
    static final NameLinks NONE = new NameLinks(List.of(), _ -> {});

    private static final Words WORDS = Words.of(NameLinks.class);

    /** A name is no shorter, unless the word before it says what it is. */
    private static final int SHORTEST = 4;

    private static final Pattern FIGURE = Pattern.compile("[0-9_]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern OPENING = Pattern.compile("[“‘«\"'(]+$");
    private static final Pattern LATER_CAPITAL = Pattern.compile("\\S\\s+(\\S+\\s+)*\\p{Lu}");
    private static final Map<Kind, Set<String>> CALLED = called();
    private static final Set<String> BETWEEN = words("prose.between");

    private final Map<String, Set<Kind>> names = new HashMap<>();
    private final Consumer<Subject> follow;
    private int longest;

    /**
     * A piece of a sentence.
     *
     * @param subject that its text names, or null
     */
    record Piece(String text, @Nullable Subject subject) {}

    /**
     * @param tables whose rows bear the names
     * @param follow told the subject whose name was pressed
     */
    NameLinks(List<NamedTable> tables, Consumer<Subject> follow) {
        this.follow = follow;
        for (NamedTable table : tables) {
            RowNames rows = RowNames.of(table);
            rows.kind().ifPresent(kind -> {
                for (int row = 0; row < table.table().rowCount(); row++) {
                    String name = rows.nameOf(row);
                    names.computeIfAbsent(name, _ -> EnumSet.noneOf(Kind.class)).add(kind);
                    longest = Math.max(longest, name.length());
                }
            });
        }
    }

    private static Map<Kind, Set<String>> called() {
        Map<Kind, Set<String>> called = new EnumMap<>(Kind.class);
        called.put(Kind.VIDEO, words("prose.video"));
        called.put(Kind.COURSE, words("prose.course"));
        called.put(Kind.LEARNER, words("prose.learner"));
        return called;
    }

    private static Set<String> words(String key) {
        return Set.copyOf(Arrays.asList(WORDS.say(key).split("\\|", -1)));
    }

    void follow(Subject subject) {
        follow.accept(subject);
    }

    /** A sentence in its pieces, one after the other. */
    List<Piece> in(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        int said = 0;
        int at = 0;
        while (at < sentence.length()) {
            Optional<Subject> found = at > 0 && isInWord(sentence.charAt(at - 1)) && isInWord(sentence.charAt(at))
                    ? Optional.empty()
                    : nameAt(
                            sentence,
                            at,
                            pieces.isEmpty() ? null : pieces.getLast().subject(),
                            said);
            if (found.isPresent()) {
                if (at > said) {
                    pieces.add(new Piece(sentence.substring(said, at), null));
                }
                pieces.add(new Piece(found.get().name(), found.get()));
                at += found.get().name().length();
                said = at;
            } else {
                at++;
            }
        }
        if (said < sentence.length()) {
            pieces.add(new Piece(sentence.substring(said), null));
        }
        return pieces;
    }

    private static boolean isInWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-';
    }

    /** The longest name that begins here and ends with a word. */
    private Optional<Subject> nameAt(String sentence, int from, @Nullable Subject last, int lastEnd) {
        for (int to = Math.min(sentence.length(), from + longest); to > from; to--) {
            boolean inWord =
                    to < sentence.length() && isInWord(sentence.charAt(to)) && isInWord(sentence.charAt(to - 1));
            Set<Kind> kinds = inWord ? null : names.get(sentence.substring(from, to));
            if (kinds != null) {
                String name = sentence.substring(from, to);
                Optional<Kind> kind = kindOf(name, kinds, sentence, from, last, lastEnd);
                if (kind.isPresent()) {
                    return Optional.of(new Subject(kind.get(), name));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> kindOf(
            String name, Set<Kind> kinds, String sentence, int from, @Nullable Subject last, int lastEnd) {
        String before = OPENING.matcher(sentence.substring(lastEnd, from))
                .replaceFirst("")
                .strip();
        String word = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        for (Kind kind : kinds) {
            boolean listed = last != null && last.kind() == kind && BETWEEN.contains(before);
            if (listed || CALLED.getOrDefault(kind, Set.of()).contains(word)) {
                return Optional.of(kind);
            }
        }
        return kinds.size() == 1 && cannotBeWords(name) ? kinds.stream().findFirst() : Optional.empty();
    }

    private static boolean cannotBeWords(String name) {
        boolean code = FIGURE.matcher(name).find() && LETTER.matcher(name).find();
        return name.length() >= SHORTEST && (code || LATER_CAPITAL.matcher(name).find());
    }
}
