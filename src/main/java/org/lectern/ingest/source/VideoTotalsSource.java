package org.lectern.ingest.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * A table of a platform that nobody knows with a row a video and nothing of learners: how often it was played, or how much
 * of it was watched in the mean. Without a count a percentage must say that it is a mean, as it may be somebody's; a title that
 * stands in several rows is a sign of learners under a name that is not known.
 */
final class VideoTotalsSource implements Source {

    private static final Pattern PERSON = Pattern.compile(
            "(?i).*(\\b(student|learner|user|participant|employee|member|person|pupil|attendee|respondent)\\b"
                    + "|e-?mail|\\b(first|last|full|given|family|sur) ?name\\b|teilnehmer|benutzer|nutzer\\b|vorname|nachname"
                    + "|apprenant|étudiant|utilisateur|prénom|estudiante|alumno|usuario|apellido|utente|studente|cognome"
                    + "|viewer name|viewer id).*");

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}([.,\u00a0\u202f ']\\d{3})+|\\d+([.,]0+)?");
    private static final Pattern SHARE = Pattern.compile("\\d+([.,]\\d+)?\\s*%?");
    private static final Pattern MEAN =
            Pattern.compile("(?i).*(average|avg|mean|durchschnitt|moyen|medi[oa]|promedio|gemiddeld|ø).*");

    /** What else is told of videos in words. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i).*(date|created|published|upload|modified|url|link|description|status|tag|type|kind|category|author|owner"
                    + "|creator|presenter|speaker|language|privacy|visibility|format|source|topic|subject|section|datum|fecha).*");

    private static final double MOST = 0.9;

    /** Fewer rows than this say little about whether titles come back. */
    private static final int FEW = 20;

    @Override
    public String id() {
        return Sources.TOTALS;
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        Map<Quantity, String> columns = columns(head);
        String video = columns.getOrDefault(Quantity.ID, columns.getOrDefault(Quantity.TITLE, ""));
        String mean = columns.getOrDefault(Quantity.MEAN_PERCENT, "");
        String told = columns.getOrDefault(Quantity.PLAYS, MEAN.matcher(mean).matches() ? mean : "");
        if (video.isEmpty() || told.isEmpty() || mayTellOfPeople(head, columns) || !isOneRowEach(head, video)) {
            return Optional.empty();
        }
        return Optional.of(new Recognition(
                id(),
                List.of(video, told),
                Meaning.UNKNOWN,
                CompletionRule.USUAL,
                new Contents.Totals(columns, new Contents.Curve.None())));
    }

    private static Map<Quantity, String> columns(Head head) {
        QuantityColumns columns = new QuantityColumns(head);
        for (Quantity quantity : Quantity.values()) {
            if (quantity != Quantity.LENGTH_IN_MINUTES) {
                columns.with(quantity, QuantityNames.of(quantity));
            }
        }
        Map<Quantity, String> found = new EnumMap<>(Quantity.class);
        found.putAll(columns.found());
        head.header("video")
                .filter(_ -> !Synonyms.plain(found.getOrDefault(Quantity.TITLE, "name"))
                        .equals("name"))
                .filter(header -> !found.containsValue(header))
                .ifPresent(header -> found.putIfAbsent(Quantity.ID, header));
        keepWhere(found, Quantity.PLAYS, head, COUNT);
        keepWhere(found, Quantity.MEAN_PERCENT, head, SHARE);
        return found;
    }

    /** A name alone is no number. */
    private static void keepWhere(Map<Quantity, String> found, Quantity quantity, Head head, Pattern like) {
        String header = found.get(quantity);
        if (header != null) {
            List<String> texts = filled(head, header);
            long fitting =
                    texts.stream().filter(text -> like.matcher(text).matches()).count();
            if (texts.isEmpty() || fitting < MOST * texts.size()) {
                found.remove(quantity);
            }
        }
    }

    /** A name without a length or an id beside it may be a person's, and so may texts under a name that nobody knows. */
    private static boolean mayTellOfPeople(Head head, Map<Quantity, String> columns) {
        boolean nameless = columns.values().stream()
                        .noneMatch(header -> Synonyms.plain(header).equals("name"))
                || columns.containsKey(Quantity.ID)
                || columns.containsKey(Quantity.LENGTH)
                || columns.containsKey(Quantity.LENGTH_IN_MINUTES);
        List<String> others = head.headers().stream()
                .filter(header -> !columns.containsValue(header))
                .toList();
        return !nameless
                || others.stream()
                        .anyMatch(header -> PERSON.matcher(header).matches()
                                || Synonyms.named(Field.LEARNER, header).isPresent())
                || (head.rows().size() < FEW && others.stream().anyMatch(header -> isUnknownText(head, header)));
    }

    private static boolean isUnknownText(Head head, String header) {
        return !HARMLESS.matcher(header).matches()
                && filled(head, header).stream().anyMatch(text -> text.matches("\\p{L}[\\p{L} .'-]*"));
    }

    private static boolean isOneRowEach(Head head, String video) {
        List<String> videos = filled(head, video);
        return !videos.isEmpty() && videos.stream().distinct().count() >= MOST * videos.size();
    }

    private static List<String> filled(Head head, String header) {
        return head.texts(header).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("-"))
                .toList();
    }
}
