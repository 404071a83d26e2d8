package org.lectern.ingest.source;

import java.util.Comparator;
import java.util.HashMap;
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

    private static final Pattern PERCENTAGE =
            Pattern.compile("[<>]?\\d+([.,]\\d+)?[\\s\\u00a0]*%|%[\\s\\u00a0]*\\d+([.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("100([.,]0+)?|\\d{1,2}([.,]\\d+)?");
    private static final Set<String> BLANK = Set.of("", "-", "--", "n/a", "na", "null", "none");

    private static final double MOST = 0.95;

    @Override
    public String id() {
        return "video-columns";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        if (!tellsLearners(head) || names(head, Field.VIDEO)) {
            return Optional.empty();
        }
        Map<String, String> videos = videos(head);
        if (videos.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Recognition(
                id(),
                List.copyOf(videos.keySet()),
                Meaning.UNKNOWN,
                CompletionRule.USUAL,
                new Contents.VideoColumns(
                        videos,
                        others(head, videos),
                        Map.of(
                                Field.VIDEO, WORDS.say("header.video"),
                                Field.COMPLETION, WORDS.say("header.cell")))));
    }

    private static boolean tellsLearners(Head head) {
        return names(head, Field.LEARNER) || head.fullName().isPresent();
    }

    /** Titles by header; of several columns for one video the one that tells most of how much was watched. */
    private static Map<String, String> videos(Head head) {
        List<String> headers = head.headers().stream()
                .filter(header -> isVideo(head, header))
                .sorted(Comparator.comparing(header -> !tellsNumbers(head.texts(header))))
                .toList();
        Map<String, String> byTitle = new HashMap<>();
        headers.forEach(header -> byTitle.putIfAbsent(WideHeader.title(header).toLowerCase(Locale.ROOT), header));
        Set<String> chosen = Set.copyOf(byTitle.values());
        Map<String, String> videos = new LinkedHashMap<>();
        head.headers().stream()
                .filter(chosen::contains)
                .forEach(header -> videos.put(header, WideHeader.title(header)));
        return videos;
    }

    /** Columns of shares that are of no video, or tell of one what another column tells. */
    private static List<String> others(Head head, Map<String, String> videos) {
        return head.headers().stream()
                .filter(header -> !videos.containsKey(header) && tellsShares(head.texts(header), true))
                .filter(header -> !WideHeader.mayNameVideo(header) || isVideo(head, header))
                .toList();
    }

    private static boolean names(Head head, Field field) {
        return head.headers().stream()
                .anyMatch(header -> Synonyms.named(field, header).isPresent());
    }

    private static boolean isVideo(Head head, String header) {
        return !Synonyms.isKnown(header)
                && head.fullName().stream()
                        .noneMatch(name ->
                                name.given().equals(header) || name.family().equals(header))
                && WideHeader.mayNameVideo(header)
                && tellsShares(head.texts(header), WideHeader.saysShare(header));
    }

    private static List<String> present(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT))
                .filter(text -> !BLANK.contains(text))
                .toList();
    }

    private static boolean tellsNumbers(List<String> texts) {
        return present(texts).stream()
                .anyMatch(text -> PERCENTAGE.matcher(text).matches()
                        || NUMBER.matcher(text).matches());
    }

    private static boolean tellsShares(List<String> texts, boolean named) {
        List<String> present = present(texts);
        long sure = present.stream()
                .filter(text -> PERCENTAGE.matcher(text).matches() || CompletionWords.share(text) >= 0)
                .count();
        long numbers =
                present.stream().filter(text -> NUMBER.matcher(text).matches()).count();
        boolean shares = sure + numbers >= MOST * present.size();
        return shares && !present.isEmpty() && (sure > 0 || named);
    }
}
