package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** A published table of videos of which one column lists the share present at equal distances. */
final class RetentionListSource implements Source {

    /** Numbers with at least three separators among them; a comma may be either, so no number is told from its separator. */
    private static final Pattern LIST = Pattern.compile("\\s*\\[(?:[0-9.\\s]*+[;,]){3,}+[0-9.\\s]*+\\]\\s*");

    @Override
    public String id() {
        return "retention-list";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        Map<Quantity, String> columns = new QuantityColumns(head)
                .with(Quantity.ID, "video", "video id", "id")
                .with(Quantity.TITLE, "title", "video title")
                .with(Quantity.COURSE, "course", "unit", "subject")
                .with(Quantity.PLAYS, "views", "plays")
                .with(Quantity.LENGTH_IN_MINUTES, "duration", "length")
                .found();
        return lists(head)
                .filter(_ -> columns.containsKey(Quantity.ID) || columns.containsKey(Quantity.TITLE))
                .map(list -> new Recognition(
                        id(),
                        List.of(list),
                        Meaning.PLAY_AVERAGE,
                        CompletionRule.USUAL,
                        new Contents.Totals(columns, new Contents.Curve.Points(list))));
    }

    /** The first column whose cells are lists of numbers, as far as they are filled. */
    private static Optional<String> lists(Head head) {
        return head.headers().stream()
                .filter(header -> {
                    List<String> filled = head.texts(header).stream()
                            .filter(text -> !text.isBlank())
                            .toList();
                    return !filled.isEmpty()
                            && filled.stream()
                                    .allMatch(text -> LIST.matcher(text).matches());
                })
                .findFirst();
    }
}
