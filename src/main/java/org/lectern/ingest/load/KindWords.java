package org.lectern.ingest.load;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.study.Sql;

/** What exports call the kinds of things that people learn from, in small letters. */
final class KindWords {

    private static final String BEFORE = "(.*[^\\p{L}])?(";

    /** What may stand behind: a lesson by video is one, editing of videos is a subject. */
    private static final String BEHIND =
            ")([^\\p{L}]+(lectures?|lessons?|lektion|files?|contents?|activity|resources?|clips?"
                    + "|recordings?|quiz|player|urls?|links?|pages?|items?|units?|modules?|assets?|materials?|tutorials?|mp4|webm|mov|m4v"
                    + "|quicktime|mpeg|ogg|x|ms|wmv|avi|matroska|[0-9]+))*[^\\p{L}]*";

    /** A video and nothing else. */
    private static final String VIDEO = BEFORE
            + "videos?|vid[eé]os?|vídeos?|wideo|filmy?|films?|filme|filmer|filmpjes?|movies?|vodcasts?|webcasts?|screencasts?"
            + "|clips?|mp4|webm|m4v|mov|wmv|interactive ?videos?|ivideos?|videoclips?|videovorlesung(en)?|videotutorials?|videoaufzeichnung(en)?|lecturecasts?|vod|videolektion"
            + "|interactivevideo|lehrvideos?|lehrfilme?|lernvideos?|erklärvideos?|видео|видеолекци[яи]|видеоурок|відео|βίντεο"
            + "|影片|视频|視頻|录像|微课|影音|動画|ビデオ|映像|비디오|동영상|영상" + BEHIND;

    /** What may be a video: it stays where others say video, and is one where none does. */
    private static final String LECTURE = BEFORE
            + "h5p|live|livestreams?|streams?|streaming|recordings?|recorded|lectures?|lessons?|webinars?|talks?|keynotes?|tutorials?"
            + "|aufzeichnung(en)?|mitschnitte?|vorlesung(en)?|lektion(en)?|vortrag|vorträge|unterricht"
            + "|leçons?|cours magistr(al|aux)|enregistrements?|webinaires?|conférences?|clases?|lecci(ón|ones)|grabaci(ón|ones)|webinarios?"
            + "|aulas?|aulas? gravadas?|gravaç(ão|ões)|lezion[ei]|registrazion[ei]|colleges?|hoorcolleges?|opnames?|les|lessen"
            + "|wykład(y)?|lekcj[ae]|nagrani[ae]|webinary?|föreläsning(ar)?|forelesning(er)?|forelæsning(er)?|luento"
            + "|лекци[яи]|уроки?|запис[ьи]|вебинары?|лекція|ders"
            + "|讲座|講座|课时|录播|直播|授课|講義|授業|ウェビナー|録画|강의|강좌|녹화"
            + "|youtube|vimeo|panopto|kaltura|on[- ]demand|media" + BEHIND;

    /** Surely no video. */
    private static final String OTHER =
            "(quiz|quizzes|quizze|quizes|exams?|examinations?|assignments?|homework|readings?|exercises?|documents?|pdfs?|articles?"
                    + "|forums?|surveys?|discussions?|discussion prompts?|scorm|slides?|slideshows?|e-?books?|web ?pages?|html5?"
                    + "|learning paths?|podcasts?|audio|handouts?|notes|transcripts?|questionnaires?|worksheets?|peer reviews?|assessments?"
                    + "|certificates?|presentations?|powerpoint|pptx?|docx?|xlsx?|flash ?cards?|polls?|wiki|glossary|feedback"
                    + "|practice (tests?|exercises?|quiz)|supplements?|slide decks?|wiki ?pages?|external ?tools?|bundles?"
                    + "|übung(en)?|übungsaufgaben?|dokumente?|aufgaben?|hausaufgaben?|lernpfade?|artikel|umfragen?|fragebogen"
                    + "|prüfung(en)?|klausur(en)?|skripte?|folien|lesetexte?|lektüren?|arbeitsbl(att|ätter)|abgaben?|präsentation(en)?|foren"
                    + "|exercices?|devoirs?|parcours|sondages?|examens?|diaporamas?|évaluations?"
                    + "|ejercicios?|documentos?|tareas?|examen|exámenes|cuestionarios?|encuestas?|lecturas?|foros?|artículos?"
                    + "|presentaci(ón|ones)|evaluaci(ón|ones)"
                    + "|exercícios?|tarefas?|provas?|questionários?|leituras?|fór(um|uns)|artigos?|apresentaç(ão|ões)|avaliaç(ão|ões)"
                    + "|esercizi?o?|compiti?o?|letture?|questionario?|documenti?o?|dispens[ea]|esam[ei]"
                    + "|oefening(en)?|opdracht(en)?|toets(en)?|tentamens?|vragenlijst(en)?|enquêtes?"
                    + "|ćwiczeni[ae]|zadani[ae]|ankiet[ay]|egzaminy?|dokumenty?|artykuły?"
                    + "|övning(ar)?|uppgift(er)?|øvelser?|oppgaver?|opgaver?|enkät(er)?|sınav|ödev|belge|anket|makale"
                    + "|тесты?|задани[ея]|упражнени[ея]|документы?|опросы?|стать[яи]|экзамены?|чтение|форумы?"
                    + "|测验|測驗|测试|作业|作業|练习|練習|文档|文章|阅读|考试|考試|问卷|讨论|课件|音频"
                    + "|クイズ|テスト|小テスト|課題|資料|アンケート|記事|퀴즈|과제|시험|문서|설문)";

    /** Other things than videos, where the column is one of kinds, and much else where it is not. */
    private static final String VAGUE =
            "(topics?|paths?|courses?|tests?|pages?|links?|files?|labs?|practice|problems?|images?|texts?|downloads?"
                    + "|urls?|folders?|resources?|labels?|games?|events?|tasks?|questions?|lti|workshops?|kurse?|seiten?|datei(en)?"
                    + "|cours|liens?|fichiers?|cursos?|enlaces?|archivos?|corso|cursus|文件)";

    /** Words before and behind say which quiz it is. */
    private static final String SURELY_OTHER =
            "(application|image|text|audio)/.*|(.*[^\\p{L}])?" + OTHER + "([^\\p{L}].*)?";

    private static final Pattern KNOWN = Pattern.compile(VIDEO + "|" + LECTURE + "|" + SURELY_OTHER + "|" + VAGUE);

    private static final Pattern A_VIDEO = Pattern.compile(VIDEO);

    /** Names of classes and parts of platforms: h5p.questionset 1.17, core/text. */
    private static final Pattern CLASS = Pattern.compile("(h5p|core|mod|block)[._/:][a-z_]+[ \\d.]*");

    /** A column of kinds has no more different words than this. */
    private static final int MOST_KINDS = 15;

    private KindWords() {}

    /** Whether a column calls things by words for kinds of them. */
    static boolean tells(List<String> sample) {
        return sample.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .anyMatch(text -> KNOWN.matcher(text).matches());
    }

    /** Whether a column whose name says nothing holds kinds: few words, all of them for kinds, some for videos and some for others. */
    static boolean areKinds(List<String> sample) {
        Set<String> words = sample.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        if (words.size() > Math.min(MOST_KINDS, sample.size() / 2)) {
            return false;
        }
        long videos =
                words.stream().filter(text -> A_VIDEO.matcher(text).matches()).count();
        return videos > 0
                && videos < words.size()
                && words.stream()
                        .allMatch(text -> KNOWN.matcher(text).matches()
                                || CLASS.matcher(text).matches());
    }

    /** Of a cleaned text {@code video, lecture, other, vague} or {@code unknown}, null where there is none, as SQL. */
    static String sort(String text) {
        return "CASE WHEN " + text + " IS NULL THEN NULL WHEN " + is(text, VIDEO) + " THEN 'video' WHEN "
                + is(text, LECTURE)
                + " THEN 'lecture' WHEN " + is(text, SURELY_OTHER) + " THEN 'other' WHEN " + is(text, VAGUE)
                + " THEN 'vague' ELSE 'unknown' END";
    }

    /** Whether a text is no more than a word for another thing, which can be said again, as SQL. */
    static String isListed(String text) {
        return is(text, OTHER + "|" + VAGUE);
    }

    private static String is(String text, String pattern) {
        return "regexp_full_match(lower(" + text + "), " + Sql.literal(pattern) + ")";
    }
}
