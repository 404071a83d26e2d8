package org.lectern.ingest.source;

import java.util.regex.Pattern;

/** What the name of a column says in a table that may have a column a video: the video's title, and what its cells tell. */
public final class WideHeader {

    private static final int ANY_CASE =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern SAYS_SHARE = Pattern.compile(
            "%|\\bpercent|\\bprozent|\\bwatched\\b|\\bviewed\\b|\\bseen\\b|\\bcomplet|\\bprogress\\b|\\b(an)?gesehen\\b"
                    + "|\\bfortschritt\\b|\\bvist[oa]s?\\b|\\bprogres[os]|\\bvue?s?\\b|\\bvisionn|\\bbekeken\\b|\\bvoortgang\\b"
                    + "|\\bizlen|观看|进度|視聴",
            ANY_CASE);

    private static final String WATCHED =
            "watched|viewed|seen|completed|complete|completion|progress|progression|percent(age)?"
                    + "|angesehen|gesehen|fortschritt|prozent|abgeschlossen|vist[oa]|progreso|progresso|avance|completado|porcentaje"
                    + "|visionnée?|vue?|avancement|terminée?|visionado|completato|bekeken|voortgang|voltooid|izlendi";

    /** What a name says of its cells and not of the video. */
    private static final Pattern OF_CELLS = Pattern.compile(
            "[\\s:(\\[\u2013\u2014|/_-]*(\\b(percent(age)?|prozent|porcentaje|progress|completion)\\b|%)?\\s*\\b("
                    + WATCHED + ")\\b\\s*%?[)\\]]?$|[\\s(\\[]*%[)\\]]?$",
            ANY_CASE);

    private static final String WHOLE =
            "(total|coverage|peak|engagement|attention|retention|median|max(imum)?|min(imum)?|average|avg\\.?|mean|overall|grade|score|sum|gesamt|summe|durchschnitt|\u00f8"
                    + "|mittelwert|mittel|note|moyenne|promedio|media|m\u00e9dia|nota|calificaci[o\u00f3]n|totale|gemiddelde|totaal|toplam"
                    + "|ortalama|\u015brednia|suma|razem|\u0438\u0442\u043e\u0433\u043e|\u0441\u0440\u0435\u0434\u043d\u0435\u0435"
                    + "|\u603b\u8ba1|\u5408\u8ba1|\u5e73\u5747|\u603b\u5206|\u5e73\u5747\u5206|\u5408\u8a08|all videos|alle videos)";

    private static final String COURSE = "(course|class|overall|final|kurs|cours|curso|corso|cursus|ders)";

    private static final String DONE =
            "(complete|completed|completion|done|finished|passed|status|progress|percent(age)?|%"
                    + "|abgeschlossen|fortschritt|termin\u00e9e?|achev\u00e9|completado|completo|progreso|conclu\u00eddo|completato"
                    + "|progresso|voltooid|voortgang|uko\u0144czony)";

    /** Columns about all videos together. */
    private static final Pattern OF_ALL = Pattern.compile(
            "[\\s%(]*(" + COURSE + "\\s+)?" + WHOLE + "(\\s+(" + WHOLE + "|" + DONE
                    + "|watched|viewed|progression|de(l|) curso|g\u00e9n\u00e9rale?|general|finale?|fortschritt))?[\\s%():]*"
                    + "|.*\\b(course|overall|final|gesamt)[ _-]?(total|grade|score|progress|completion|average|fortschritt)\\b.*"
                    + "|" + COURSE + "[ _:-]+" + DONE + "[\\s%():]*|.*\\b" + DONE + "[ _]+(of|del?|du|des) (the )?"
                    + COURSE + "\\b.*"
                    + "|[\\s(]*(%\\s*(complete|completed)?|(complete|completed)\\s*%)[\\s)]*"
                    + "|(gesamt|durchschnitts|end|abschluss)(note|punktzahl|wert|fortschritt|ergebnis|prozent)[\\s%():]*",
            ANY_CASE);

    private static final String POINTS =
            "(grade|grades|score|points|mark|marks|note|punkte|punktzahl|bewertung|nota|puntuaci[o\u00f3]n"
                    + "|puntaje|puntos|calificaci[o\u00f3]n|pontua\u00e7\u00e3o|pontos|punteggio|voto|cijfer|ocena|punkty|puan"
                    + "|\u043e\u0446\u0435\u043d\u043a\u0430|\u5f97\u5206|\u6210\u7ee9|\u70b9\u6570)";

    /** Columns of points beside a video: Intro (grade), Intro - score %, Grade: Intro. */
    private static final Pattern GRADE = Pattern.compile(
            ".*[\\s(\\[:\u2013\u2014|/_-]" + POINTS
                    + "[\\s)\\]:]*(\\(?%\\)?|\\((max|real|percentage|points|prozent|porcentaje).*\\))?\\s*" + "|"
                    + POINTS + "\\s*[:(\\[\u2013\u2014|/-].*|" + POINTS + "[\\s(]*%?[\\s)]*",
            ANY_CASE);

    /** Columns about what is no video, unless they say that it is one. */
    private static final Pattern NO_VIDEO = Pattern.compile(
            "(?!.*(video|v\u00eddeo|watched|viewed)).*\\b(quiz|quizzes|test|tests|exam|midterm|assignment|homework|essay|survey"
                    + "|forum|attendance|participation|klausur|pr\u00fcfung|aufgabe|\u00fcbung|anwesenheit|devoir|examen"
                    + "|\u00e9valuation|tarea|cuestionario|asistencia|compito|esame|prova)\\b.*",
            ANY_CASE);

    private WideHeader() {}

    /** Whether it may name a video, and its cells not a grade for it or something of all videos. */
    public static boolean mayNameVideo(String header) {
        return !OF_ALL.matcher(header).matches()
                && !NO_VIDEO.matcher(header).matches()
                && !isGrade(header)
                && !Complement.isOne(header);
    }

    /** Whether it says that its cells are grades. */
    public static boolean isGrade(String header) {
        return GRADE.matcher(header).matches();
    }

    /** Whether it says that its cells tell how much was watched. */
    static boolean saysShare(String header) {
        return SAYS_SHARE.matcher(header).find();
    }

    /** Without what it says of its cells. */
    static String title(String header) {
        String title = OF_CELLS.matcher(header).replaceFirst("").strip();
        return title.isEmpty() ? header : title;
    }
}
