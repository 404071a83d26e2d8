package org.lectern.ingest.report;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.ingest.text.Wording;

/** Names of rows that add up or average others, as SQL over a cleaned text: in place of a learner, and in place of a video. */
public final class Totals {

    /** Nobody and nothing else is called so. */
    private static final List<String> SURE = List.of(
            "(the )?((sub|grand|overall|class|course|group|video|learner|user|report|team|site|page|column|row|running) ?)?totals?"
                    + "|overall|total (general|général|geral|generale|général général|overall|complessivo)|subtotal(es)?|sous total|sub total|subtotais",
            "gesamt|insgesamt|gesamt(ergebnis|summe|wert|e)?|zwischen(summe|ergebnis)|teil(summe|ergebnis)|gesamttotal"
                    + "|totale|totaal|totalt|totales|totais|eindtotaal|subtotaal|delsumma|totalsumma|i alt|sammanlagt|yhteensä",
            "suma (całkowita|końcowa|częściowa)|razem|ogółem|łącznie|celkem|mezisoučet|toplam|genel toplam|ara toplam"
                    + "|итого?|всего|общий итог|промежуточный итог|разом|усього|σύνολο|الإجمالي|المجموع|कुल|סהכ|סה כ",
            "总计|合计|總計|合計|小计|小計|总和|共计|総計|累計|합계|총계|소계|tổng( cộng)?");

    /** Names of people and titles of lessons, too. */
    private static final List<String> SUMS = List.of("(sum|suma|soma|summa|summe|somme|somma)( totale?)?");

    /** Titles of lessons on numbers, too. */
    private static final List<String> MEANS = List.of(
            "((class|course|group|cohort|team|overall|total|grand|site|learner|student|user|video|global|general) )?(average|mean|avg|median)s?",
            "(average|mean|avg|median) (score|progress|completion|percentage|%|value|(of|for) (class|course|group|all))",
            "((klassen|kurs|gruppen|gesamt|video) ?)?(durchschnitt|mittelwert|mittel|schnitt|median)(swert)?|mittelw|∅|ø",
            "moyenne( (générale|globale|de la classe|du cours|du groupe|classe|totale))?|médiane?",
            "(promedio|medias?|médias?|mediana|nota media)( (general|geral|generale|global|del? (la )?(clase|curso|grupo)|da (turma|classe)|do curso|de clase|di classe|total|totale))?",
            "gemiddelde?|(klas|cursus|totaal|groeps)gemiddelde|mediaan|średnia( (ogólna|klasy|grupy))?|mediana|medelvärde|genomsnitt|snitt|gennemsnit|gennemsnitt|gjennomsnitt|keskiarvo|průměr|ortalama|genel ortalama",
            "среднее( (значение|по (группе|курсу|классу)))?|в среднем|средний( балл)?|медиана|середнє|μέσος όρος|المتوسط|औसत|ממוצע",
            "平均(值|値|分|数)?|均值|平均進捗|班级平均|全体平均|평균|중앙값|中央値|中位数|trung bình|rata rata|rerata");

    /** In place of a learner only. */
    private static final List<String> EVERYBODY = List.of(
            "(all|every) ?(students?|learners?|users?|viewers?|participants?|members?|one|body|people)?|(whole|entire) (class|course|group)",
            "(total|sum|average|mean|avg|median|moyenne|durchschnitt|promedio|média|subtotal|gesamt|summe|totale?) (of|for|per|in|by|von|für|pro|de|du|des|par|por|di|del|der) .+",
            "(total|average|mean|avg|number of) (students?|learners?|users?|viewers?|participants?|members?|views?)",
            "alle (teilnehmer|teilnehmenden|nutzer|benutzer|lernenden|studierenden|schüler)(innen)?|tous( les (étudiants|apprenants|utilisateurs|participants|élèves))?",
            "(todos|todas)( (los|os|as|las) (estudiantes|alumnos|usuarios|participantes|estudantes|alunos|usuários))?|tutti( gli (studenti|utenti))?",
            "alle (studenten|gebruikers|deelnemers|cursisten)|wszyscy( (studenci|użytkownicy|uczestnicy))?|все( (студенты|пользователи|учащиеся|слушатели))?|全员|全部|全体|所有(学生|用户|学员)|全員|전체");

    private static final String LEARNER = Wording.pattern(Stream.of(SURE, MEANS, EVERYBODY));
    private static final String VIDEO = Wording.pattern(Stream.of(
            SURE,
            List.of(
                    "all (videos|lectures|lessons|content)|alle (videos|lektionen)|toutes les vidéos|todos (los|os) (videos|vídeos)"
                            + "|tutti i video|alle video s|wszystkie filmy|все видео|所有视频|全部视频|すべての動画")));
    private static final String SUM = Wording.pattern(Stream.of(SUMS));
    private static final String SUM_OR_MEAN = Wording.pattern(Stream.of(SUMS, MEANS));

    private Totals() {}

    /** Whether a row of a table of videos, which is outside of them or has no id, is called as rows of totals are. */
    public static String inTableOfVideos(String text) {
        return "(" + inPlaceOfVideo(text) + " OR " + maybeSum(text) + ")";
    }

    private static String matches(String text, String pattern) {
        return "coalesce(" + Wording.is(text, pattern) + ", false)";
    }

    /** Whether a learner is called as rows of totals and means are, and nobody is. */
    public static String inPlaceOfLearner(String text) {
        return matches(text, LEARNER);
    }

    /** Whether a video is called as rows of totals are, and no video is. */
    public static String inPlaceOfVideo(String text) {
        return matches(text, VIDEO);
    }

    /** Whether it is called as rows of sums are, and as a person or a lesson may be. */
    static String maybeSum(String text) {
        return matches(text, SUM);
    }

    /** Whether a video is called as rows of sums or means are, and as lessons on numbers may be. */
    static String maybeInPlaceOfVideo(String text) {
        return matches(text, SUM_OR_MEAN);
    }
}
