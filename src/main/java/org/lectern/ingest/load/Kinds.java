package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;

/** What the rows of {@code raw} are about, where a column {@code kind} says so of videos and of other things. */
final class Kinds {

    private static final Words WORDS = Words.of(Kinds.class);

    private static final String BEFORE = "(.*[^\\p{L}])?(";

    /** What may stand behind: a lesson by video is one, editing of videos is a subject. */
    private static final String BEHIND =
            ")([^\\p{L}]+(lectures?|lessons?|lektion|files?|contents?|activity|resources?|clips?"
                    + "|recordings?|quiz|player|urls?|links?|pages?|items?|units?|modules?|assets?|materials?|tutorials?|mp4|webm|mov|m4v"
                    + "|quicktime|mpeg|ogg|x|ms|wmv|avi|matroska|[0-9]+))*[^\\p{L}]*";

    /** Words for a video, in small letters. */
    private static final String VIDEO = BEFORE
            + "videos?|vid[eé]os?|vídeos?|wideo|filmy?|films?|filme|filmpjes?|movies?|vodcasts?|webcasts?|screencasts?"
            + "|lecturecasts?|vod|mp4|webm|m4v|mov|wmv|videolektion|interactivevideo|interactive ?video|ivideos?|lehrvideos?|lernvideos?|erklärvideos?|видео|відео|βίντεο|影片|视频"
            + "|動画|비디오" + BEHIND;

    /** Words for what may be a video, and stays where others say video. */
    private static final String MAYBE = BEFORE
            + "h5p|live|livestreams?|streams?|streaming|recordings?|lectures?|webinars?|aufzeichnung|vorlesung|youtube|vimeo"
            + "|panopto|kaltura|on[- ]demand|media" + BEHIND;

    /** Words of platforms for other things; no more than these is said of them. */
    private static final String OTHER =
            "((application|image|text|audio)/.*|exercises?|documents?|quiz|quizzes|pdf|html5?|topics?|slideshows?|slides?|audio|podcasts?"
                    + "|learning paths?|paths?|courses?|articles?|tests?|assignments?|exams?|surveys?|pages?|links?|files?|forums?|scorm"
                    + "|presentations?|supplements?|wiki ?pages?|external ?tool|bundles?|readings?|labs?|practice|problems?|discussions?|images?|texts?|downloads?|assessments?|e-?books?"
                    + "|web ?pages?|urls?|folders?|resources?|labels?|certificates?|games?|events?|polls?|tasks?|questions?|lti|wiki|glossary"
                    + "|feedback|workshops?|übung(en)?|dokumente?|aufgaben?|lernpfade?|kurse?|artikel|seiten?|umfragen?|datei(en)?"
                    + "|exercices?|devoirs?|parcours|cours|liens?|fichiers?|ejercicios?|documentos?|tareas?|examen|cuestionarios?"
                    + "|cursos?|artículos?|enlaces?|archivos?|exercícios?|tarefas?|provas?|questionários?|esercizi?o?|compiti?o?|corso"
                    + "|oefening(en)?|opdracht(en)?|toets(en)?|cursus)";

    private static final Pattern IS_KNOWN = Pattern.compile(VIDEO + "|" + OTHER);

    /** Names of classes and parts of platforms: h5p.questionset 1.17, core/text. */
    private static final Pattern CLASS = Pattern.compile("(h5p|core|mod|block)[._/:][a-z_]+[ \\d.]*");

    /** A column of kinds has no more different words than this. */
    private static final int MOST_KINDS = 15;

    private final Statement statement;

    Kinds(Statement statement) {
        this.statement = statement;
    }

    /** Whether a column calls things by words for kinds of them. */
    static boolean tells(List<String> sample) {
        return sample.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .anyMatch(text -> IS_KNOWN.matcher(text).matches());
    }

    /** Whether a column whose name says nothing holds kinds: few words, all of them for kinds, some for videos and some for others. */
    static boolean areKinds(List<String> sample) {
        Set<String> words = sample.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        long videos = words.stream().filter(text -> text.matches(VIDEO)).count();
        return videos > 0
                && videos < words.size()
                && words.size() <= Math.min(MOST_KINDS, sample.size() / 2)
                && words.stream()
                        .allMatch(text -> IS_KNOWN.matcher(text).matches()
                                || CLASS.matcher(text).matches());
    }

    /**
     * Looks at all kinds.
     *
     * @param sure whether the column's name means kinds of things and nothing else
     * @return SQL over {@code raw} of the rows that are about something else; empty where there are none, or where no
     *     kind is a video, so that the column means something else itself. Where the name is sure and some kinds may be
     *     videos, as lectures beside exams, only those are others that are known
     */
    Optional<String> others(boolean sure) throws SQLException {
        new Dictionary("kind").collect(statement);
        String others = are(VIDEO) > 0
                ? ""
                : sure && are(MAYBE) > 0 ? " OR NOT regexp_full_match(lower(text), '" + OTHER + "')" : " OR true";
        statement.execute("DELETE FROM kind_texts WHERE text IS NULL OR regexp_full_match(lower(text), '" + VIDEO
                + "') OR regexp_full_match(lower(text), '" + MAYBE + "')" + others);
        if (Dictionary.number(statement, "SELECT count(*) FROM kind_texts") == 0) {
            return Optional.empty();
        }
        return Optional.of("(kind IS NOT NULL AND kind IN (SELECT given FROM kind_texts))");
    }

    private long are(String words) throws SQLException {
        return Dictionary.number(
                statement, "SELECT count(*) FROM kind_texts WHERE regexp_full_match(lower(text), '" + words + "')");
    }

    /** How many of the rows that were set aside are what; empty where none is. */
    Optional<QualityNotice> notice() throws SQLException {
        List<String> counts = new ArrayList<>();
        long all = 0;
        try (ResultSet rows = statement.executeQuery("SELECT CASE WHEN regexp_full_match(lower(text), '" + OTHER
                + "') AND NOT contains(text, '/') THEN lower(text) END AS word, count(*) AS n FROM set_aside JOIN raw ON raw.rowid = record - 1"
                + " JOIN kind_texts ON given = kind WHERE code = 'other-kind' GROUP BY word"
                + " ORDER BY word IS NULL, n DESC, word")) {
            while (rows.next()) {
                String word = rows.getString(1);
                all += rows.getLong(2);
                counts.add(WORDS.say("kind.counted", word == null ? WORDS.say("kind.other") : word, rows.getLong(2)));
            }
        }
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new QualityNotice(
                        "other-kinds", WORDS.say("notice.other-kinds", all, String.join(", ", counts))));
    }
}
