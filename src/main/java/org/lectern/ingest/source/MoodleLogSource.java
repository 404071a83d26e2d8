package org.lectern.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;
import org.lectern.study.TableSpec;

/**
 * Moodle's log report: one row a thing that somebody did. Its headers are in the language of the site, so a log with other than
 * English headers is known by its origins and addresses, and by descriptions that tell of somebody's number, in the order of
 * columns in which Moodle writes them.
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

    /** The headers, whatever they are called. */
    private record Named(
            String time,
            String user,
            String context,
            String origin,
            Optional<String> course,
            Optional<String> affected,
            Optional<String> component,
            Optional<String> description) {}

    @Override
    public String id() {
        return "moodle-log";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return ENGLISH.found(head).map(found -> inEnglish(head, found)).or(() -> inAnotherLanguage(head));
    }

    private Recognition inEnglish(Head head, List<String> found) {
        Named named = new Named(
                found.get(4),
                found.get(3),
                found.getFirst(),
                found.get(2),
                head.header("Course"),
                head.header("Affected user"),
                head.header("Component"),
                head.header("Description"));
        return recognition(found, named);
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
        if (!moodles) {
            return Optional.empty();
        }
        Named named = new Named(
                names.getFirst(),
                names.get(1),
                names.get(3),
                names.get(7),
                first == 1 ? Optional.of(head.headers().getFirst()) : Optional.empty(),
                Optional.of(names.get(2)),
                Optional.of(names.get(4)),
                Optional.of(names.get(6)));
        return Optional.of(recognition(names.subList(6, WIDTH), named));
    }

    private static boolean most(Head head, String header, Predicate<String> like) {
        List<String> texts = head.texts(header).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("-"))
                .toList();
        return !texts.isEmpty() && texts.stream().filter(like).count() >= MOST * texts.size();
    }

    private Recognition recognition(List<String> evidence, Named named) {
        Map<String, Taken> columns = new HashMap<>();
        columns.put(
                "learner",
                named.description()
                        .map(text -> new Taken(Reading.DESCRIBED_PERSON, List.of(named.user(), text)))
                        .orElseGet(() -> Taken.of(named.user())));
        columns.put("module", unit(named));
        columns.put("happened_at", Taken.of(named.time()));
        named.course().ifPresent(course -> columns.put("course", Taken.of(course)));
        Map<String, Taken> units = new HashMap<>(Map.of("title", Taken.of(named.context())));
        named.component().ifPresent(component -> units.put("kind", Taken.of(component)));
        Map<LeftOut, String> leftOut =
                Map.of(LeftOut.NAMED_AS_ANOTHER, named.user(), LeftOut.BY_SYSTEM, named.origin());
        return new Recognition(
                id(),
                evidence,
                Meaning.UNKNOWN,
                CompletionRule.USUAL,
                new Contents.Records(TableSpec.ACTIVITY, columns, units, leftOut));
    }

    private static Taken unit(Named named) {
        List<String> headers = new ArrayList<>(List.of(named.context()));
        named.description().ifPresent(headers::add);
        named.affected().ifPresent(headers::add);
        return new Taken(named.description().isPresent() ? Reading.DESCRIBED_UNIT : Reading.NAMED_UNIT, headers);
    }
}
