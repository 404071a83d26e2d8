package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * Moodle's log report. Its headers are in the language of the site, so a log with other than English headers is known by
 * its origins and addresses, and by descriptions that tell of somebody's number, in the order of columns in which Moodle writes them.
 */
final class MoodleLogSource implements Source {

    private static final Signature ENGLISH =
            Signature.of("Event context", "Event name", "Origin", "User full name", "Time");

    /** That somebody with a number did something, in whatever language. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?U).*\\b(?i:id|ids|identifiant|identificador|identificativo|kennung|nummer|идентификатор\\w*|标识)\\b\\P{N}{0,12}\\p{N}+.*",
            Pattern.DOTALL);

    private static final Pattern ORIGIN = Pattern.compile("web|ws|cli|restore|app");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{3,45}");

    /** Time, user, affected user, context, component, event, description, origin, address; a course may go before. */
    private static final int WIDTH = 9;

    private static final double MOST = 0.9;

    @Override
    public String id() {
        return "moodle-log";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return ENGLISH.found(head)
                .map(found -> recognition(found, found.getFirst(), found.get(3), found.get(4)))
                .or(() -> inAnotherLanguage(head));
    }

    private Optional<Recognition> inAnotherLanguage(Head head) {
        int first = head.headers().size() - WIDTH;
        if (first < 0 || first > 1) {
            return Optional.empty();
        }
        List<String> names = head.headers().subList(first, first + WIDTH);
        boolean moodles = most(head, names.get(6), DESCRIPTION.asMatchPredicate())
                && most(head, names.get(7), ORIGIN.asMatchPredicate())
                && most(head, names.get(8), ADDRESS.asMatchPredicate());
        return moodles
                ? Optional.of(recognition(names.subList(6, WIDTH), names.get(3), names.get(1), names.getFirst()))
                : Optional.empty();
    }

    private static boolean most(Head head, String header, Predicate<String> like) {
        List<String> texts = head.texts(header).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("-"))
                .toList();
        return !texts.isEmpty() && texts.stream().filter(like).count() >= MOST * texts.size();
    }

    private Recognition recognition(List<String> evidence, String context, String user, String time) {
        Map<Field, String> columns = Map.of(Field.VIDEO, context, Field.LEARNER, user, Field.TIMESTAMP, time);
        return new Recognition(id(), evidence, Meaning.UNKNOWN, CompletionRule.USUAL, new Contents.Openings(columns));
    }
}
