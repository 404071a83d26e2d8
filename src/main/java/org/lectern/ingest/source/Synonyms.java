package org.lectern.ingest.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which exports carry the fields, the preferred first; compared as {@link #plain} makes them. */
public final class Synonyms {

    /** Names that mean nothing else. */
    private static final double SURE = 0.95;

    /** Names that usually mean this in an export of viewing data. */
    public static final double LIKELY = 0.75;

    /** Names that can mean anything. */
    public static final double GUESS = 0.55;

    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Synonyms() {}

    /**
     * A name of a field.
     *
     * @param plain as {@link #plain} makes it
     * @param confidence how sure the name means the field, 0..1
     */
    public record Synonym(String plain, double confidence) {}

    /** Made once: every header of every table is compared with them. */
    private static final Map<Field, List<Synonym>> ALL =
            Arrays.stream(Field.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Synonyms::listed));

    private static final Set<String> KNOWN =
            ALL.values().stream().flatMap(List::stream).map(Synonym::plain).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WATCHING =
            list(FieldNames.WATCHING, GUESS).stream().map(Synonym::plain).collect(Collectors.toUnmodifiableSet());

    public static List<Synonym> of(Field field) {
        return Objects.requireNonNull(ALL.get(field));
    }

    /** Whether a header is a name of any field. */
    public static boolean isKnown(String header) {
        return KNOWN.contains(plain(header));
    }

    /** The first name of a field that a header is; empty where it is none. */
    public static Optional<Synonym> named(Field field, String header) {
        String plain = plain(header);
        return of(field).stream().filter(one -> one.plain().equals(plain)).findFirst();
    }

    private static List<Synonym> listed(Field field) {
        FieldNames names = FieldNames.of(field);
        return Stream.of(list(names.sure(), SURE), list(names.likely(), LIKELY), list(names.guess(), GUESS))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether a header is a word for watching that may stand over shares, times, counts or marks alike. */
    public static boolean saysOnlyWatching(String header) {
        return WATCHING.contains(plain(header));
    }

    /** In small letters, with a blank where a small letter stands before a capital one. */
    public static String spaced(String header) {
        return CAMEL.matcher(header).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
    }

    /** Letters and digits in small letters, without what stands in brackets and without soft hyphens. */
    public static String plain(String header) {
        String normal = Normalizer.normalize(header, Normalizer.Form.NFKC);
        String open = BRACKETS.matcher(normal).replaceAll("");
        return MARKS.matcher(open.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<Synonym> list(String names, double confidence) {
        return Arrays.stream(names.split(",", -1))
                .map(Synonyms::plain)
                .filter(name -> !name.isEmpty())
                .map(name -> new Synonym(name, confidence))
                .toList();
    }
}
