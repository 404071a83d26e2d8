package org.lectern.ingest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * A table with a row a learner and a column a video, as course platforms (Thinkific), questions in videos (Edpuzzle) and
 * Moodle's activity completion give. A column counts that holds percentages or words of completion, or numbers under a name
 * that says so; where there is a column for videos, or a field's own name over the percentages, it is another table.
 */
final class VideoColumnsSource implements Source {

    private static final Words WORDS = Words.of(VideoColumnsSource.class);

    private static final Pattern PERCENTAGE = Pattern.compile("[<>]?\\d+([.,]\\d+)?[\\s\\u00a0]*%");
    private static final Pattern NUMBER = Pattern.compile("100([.,]0+)?|\\d{1,2}([.,]\\d+)?");
    private static final Pattern SAYS_SHARE =
            Pattern.compile("(?i).*(%|\\bpercent|\\bwatched\\b|\\bviewed\\b|\\bcomplet|\\bprogress\\b).*");

    /** What a name says of its cells and not of the video. */
    private static final Pattern OF_CELLS = Pattern.compile(
            "(?i)[\\s:(\\[–-]*(\\b(percent(age)?|progress|completion)\\b|%)?\\s*"
                    + "\\b(watched|viewed|completed|complete|completion|progress|percent(age)?|angesehen|gesehen|visto|visionné|visionado)\\b\\s*%?[)\\]]?$|[\\s(\\[]*%[)\\]]?$");

    private static final String WHOLE = "(total|average|avg\\.?|mean|overall|grade|score|sum|gesamt|summe|durchschnitt"
            + "|mittelwert|note|moyenne|promedio|media|nota|calificaci[oó]n|totale|gemiddelde|totaal|all videos)";

    /** Columns about all videos together. */
    private static final Pattern OF_ALL = Pattern.compile("(?i)[\\s%(]*((course|class|overall|final)\\s+)?" + WHOLE
            + "(\\s+(" + WHOLE
            + "|progress|completion|percent(age)?|watched|viewed|complete|de(l|) curso|général|general))?"
            + "[\\s%():]*|.*\\b(course|overall|final|gesamt)[ -]?(total|grade|score|progress|completion|average|fortschritt)\\b.*"
            + "|[\\s(]*(%\\s*(complete|completed)?|(complete|completed)\\s*%)[\\s)]*");

    /** Columns about what is no video, unless they say that it is one. */
    private static final Pattern NO_VIDEO =
            Pattern.compile("(?i)(?!.*(video|vídeo|watched|viewed)).*\\b(quiz|quizzes|test|tests|exam"
                    + "|midterm|assignment|homework|essay|survey|forum|attendance|participation|klausur|prüfung|aufgabe|übung|anwesenheit"
                    + "|devoir|examen|évaluation|tarea|cuestionario|asistencia|compito|esame|prova)\\b.*");

    private static final Set<String> BLANK = Set.of("", "-", "--", "n/a", "na", "null", "none");

    private static final double MOST = 0.95;

    @Override
    public String id() {
        return "video-columns";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        if (!names(head, Field.LEARNER) || names(head, Field.VIDEO)) {
            return Optional.empty();
        }
        Map<String, String> videos = new LinkedHashMap<>();
        for (String header : head.headers()) {
            if (isVideo(head, header)) {
                videos.put(header, title(header));
            }
        }
        if (videos.size() < 2) {
            return Optional.empty();
        }
        if (videos.values().stream().distinct().count() < videos.size()) {
            videos.replaceAll((header, _) -> header);
        }
        return Optional.of(new Recognition(
                id(),
                List.copyOf(videos.keySet()),
                Meaning.UNKNOWN,
                CompletionRule.USUAL,
                new Contents.VideoColumns(
                        videos,
                        Map.of(
                                Field.VIDEO, WORDS.say("header.video"),
                                Field.COMPLETION, WORDS.say("header.cell")))));
    }

    private static boolean names(Head head, Field field) {
        return head.headers().stream()
                .anyMatch(header -> Synonyms.named(field, header).isPresent());
    }

    private static boolean isVideo(Head head, String header) {
        return Arrays.stream(Field.values())
                        .allMatch(field -> Synonyms.named(field, header).isEmpty())
                && !OF_ALL.matcher(header).matches()
                && !NO_VIDEO.matcher(header).matches()
                && tellsShares(head.texts(header), SAYS_SHARE.matcher(header).matches());
    }

    private static boolean tellsShares(List<String> texts, boolean named) {
        List<String> present = new ArrayList<>();
        for (String text : texts) {
            String plain = text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
            if (!BLANK.contains(plain)) {
                present.add(plain);
            }
        }
        long sure = present.stream()
                .filter(text -> PERCENTAGE.matcher(text).matches() || CompletionWords.share(text) >= 0)
                .count();
        long numbers =
                present.stream().filter(text -> NUMBER.matcher(text).matches()).count();
        boolean shares = sure + numbers >= MOST * present.size();
        return shares && !present.isEmpty() && (sure > 0 || named);
    }

    private static String title(String header) {
        String title = OF_CELLS.matcher(header).replaceFirst("").strip();
        return title.isEmpty() ? header : title;
    }
}
