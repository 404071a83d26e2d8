package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.Wording;
import org.lectern.study.Sql;

/**
 * What exports write in place of a learner whom they do not know, or not any more: guests, visitors who are not logged in,
 * and accounts that were deleted, each of which may be another person. A number behind ({@code anonymous-17}) tells people apart, so
 * that one is somebody.
 */
final class Nobody {

    private static final String STATE =
            "(an?|the)? ?(anonymous|anonymi[sz]ed|anon|unknown|unidentified|unnamed|nameless|unregistered"
                    + "|unauthenticated|not authenticated|guest|public|deleted|removed|deactivated|former|expired"
                    + "|not (logged|signed) in|logged out|non logged in)";

    private static final String PERSON =
            "(users?|viewers?|learners?|students?|members?|visitors?|participants?|persons?|people"
                    + "|accounts?|profiles?|employees?|guests?)";

    private static final List<String> ENGLISH = List.of(
            STATE + " ?" + PERSON,
            PERSON + " (deleted|removed|not found|unknown|not logged in|anonymous)",
            "(an?|the)? ?(anonymous|anonymi[sz]ed|anon|unknown|unidentified|unnamed|unregistered|unauthenticated|deleted)",
            "guests?( users?)?( not (logged|signed) in)?|(not|non|un) ?(logged|signed) ?in|logged out|not authenticated|public",
            "nobody|no one|undefined|none|null|n a|not (available|set|provided|known|found|specified|applicable)|unassigned",
            "no ?(name|e ?mail|user|user ?name|learner|student|viewer|data|value|id|login)( (address|provided|given|available|found|set))?",
            "visitors?|external (user|viewer)");

    private static final List<String> GERMAN = List.of(
            "gast|gäste|anonym|unbekannte?r?|nicht (angemeldet|eingeloggt|bekannt|verfügbar|vorhanden)|öffentlich|niemand|gelöscht"
                    + "|ohne (namen?|anmeldung)|kein(e|en)? (namen?|e ?mail|angabe|benutzer)",
            "(anonyme[rs]?|unbekannte[rs]?|gelöschte[rs]?|nicht angemeldete[rs]?|ehemalige[rs]?|entfernte[rs]?|unangemeldete[rs]?|öffentliche[rs]?)"
                    + " (benutzer|nutzer|user|teilnehmer|lernende[rs]?|besucher|zuschauer|konto|mitglied|person|account|gast)(in|innen|s|in innen)?",
            "(gast|benutzer|nutzer|konto|teilnehmer)(konto|benutzer|nutzer|zugang)?"
                    + " (nicht (angemeldet|eingeloggt)|gelöscht|unbekannt|anonym)|gast ?(benutzer|nutzer|konto|zugang|user)");

    private static final List<String> FRENCH = List.of(
            "invitée?s?|anonyme|inconnue?|visiteur|non (connectée?|authentifiée?|identifiée?|inscrite?|renseignée?|disponible)"
                    + "|supprimée?|publique?|sans nom|aucun",
            "(utilisateur|utilisatrice|visiteur|compte|apprenante?|étudiante?|membre|participante?|spectateur) "
                    + "(anonyme|inconnue?|invitée?|supprimée?|non (connectée?|authentifiée?|identifiée?)|désactivée?)",
            "ancien (utilisateur|membre)");

    private static final List<String> ROMANCE = List.of(
            "an[óoôò]nim[oa]|invitad[oa]s?|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|visitante|convidad[oa]|ospit[ei]|eliminad[oa]"
                    + "|públic[oa]|excluíd[oa]|eliminat[oa]|cancellat[oa]|sin nombre|sem nome|senza nome|no (identificad[oa]|registrad[oa]|disponible)"
                    + "|não (identificad[oa]|logad[oa]|autenticad[oa]|informad[oa])|ningun[oa]|nenhum|nessuno"
                    + "|(no|non) (conectad[oa]|autenticad[oa]|autenticat[oa])|sin (sesión|iniciar sesión)|conta excluída",
            "(usuari[oa]s?|utente|utilizador|alumn[oa]|alun[oa]|estudiante|estudante|studente|cuenta|conta|visitante|participante|miembro|membro)"
                    + " (an[óoôò]nim[oa]|invitad[oa]|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|convidad[oa]|ospite|eliminad[oa]|borrad[oa]"
                    + "|excluíd[oa]|removid[oa]|apagad[oa]|eliminat[oa]|cancellat[oa]|rimoss[oa]|no (identificad[oa]|registrad[oa]|conectad[oa])"
                    + "|não (identificad[oa]|logad[oa]|autenticad[oa]))");

    private static final List<String> NORTH_AND_EAST = List.of(
            "anoniem|onbekend|niet (ingelogd|aangemeld|bekend)|verwijderd|(anonieme|onbekende|verwijderde) (gebruiker|student|bezoeker|deelnemer)"
                    + "|gast ?gebruiker",
            "gäst|gjest|gæst|okänd|ukendt|ukjent|(okänd|anonym|raderad|borttagen|slettet|ukendt|ukjent) (användare|bruger|bruker|konto)"
                    + "|(ej|inte|ikke) (inloggad|logget ind|logget inn)|vieras|tuntematon|anonyymi|poistettu käyttäjä",
            "gość|anonimow[ya]|nieznan[ya]|niezalogowan[ya]|bez nazwy|(anonimowy|nieznany|usunięty|niezalogowany) (użytkownik|uczestnik)"
                    + "|użytkownik (anonimowy|nieznany|usunięty|niezalogowany)",
            "anonymní( uživatel)?|neznámý|host nepřihlášen|smazaný uživatel|misafir( kullanıcı)?|ziyaretçi|kayıtsız kullanıcı|anonim( kullanıcı)?|bilinmeyen( kullanıcı)?|silinmiş kullanıcı",
            "аноним|анонимн(ый|ая)( (пользователь|посетитель|гость|студент|слушатель))?|гость|неизвестн(о|ый|ая)( (пользователь|студент))?"
                    + "|не ?(авторизован|указано?|известен|известно)|удал[её]нн?(ый|ая)?( (пользователь|аккаунт))?|незарегистрированный( пользователь)?"
                    + "|невідом(о|ий)|анонім(ний)?( користувач)?|гість|видалений користувач|пользователь удал[её]н",
            "ανώνυμος|άγνωστος|επισκέπτης|אורח|אנונימי|مجهول|زائر|ضيف|غير معروف|गुमनाम|अज्ञात|अतिथि");

    private static final List<String> ASIAN = List.of(
            "匿名(者|用户|用戶|使用者|ユーザー?|学生|访客|訪客)?|游客|遊客|访客|訪客|未知(用户|用戶|使用者)?|未登录(用户)?|未登入|公开|路人"
                    + "|已?(删除|刪除|注销|註銷)的?(用户|用戶|使用者|账号|帳號)|用户已(删除|注销)|无名|无",
            "ゲスト(ユーザー?)?|不明(なユーザー?)?|未ログイン(ユーザー?)?|名無し|未設定|削除(された|済み)の?(ユーザー?|アカウント)|退会(済み)?(ユーザー?|者)?",
            "익명( ?사용자)?|손님|게스트|알 ?수 ?없음|미로그인|비회원|(삭제된|탈퇴한|알 수 없는) ?(사용자|회원|계정)|khách|ẩn danh|người dùng ẩn danh");

    private static final String PATTERN =
            Wording.pattern(Stream.of(ENGLISH, GERMAN, FRENCH, ROMANCE, NORTH_AND_EAST, ASIAN));

    /** Addresses, words in brackets, and texts without a letter or digit. */
    private static final String SIGNS = Sql.literal("(anonymous|anonym|anon|guest|gast|nobody|unknown|no-?reply)@.*"
            + "|(root|user|anonymous)@localhost|[(<\\[](blank|empty)[)>\\]]|[^\\pL\\pN]+|-1(\\.0+)?");

    /** A number that counts from nothing, as tables of numbers and of decimals spell it. */
    private static final String ZERO = "'0+(\\.0+)?'";

    private Nobody() {}

    /** Whether a cleaned text names nobody, as SQL; null where there is none. */
    static String is(String text) {
        return "(" + Wording.is(text, PATTERN) + " OR regexp_full_match(lower(" + text + "), " + SIGNS + "))";
    }

    /** A cleaned text, or null where it names nobody, as SQL. */
    static String orSomebody(String text) {
        return "CASE WHEN NOT " + is(text) + " THEN " + text + " END";
    }

    /**
     * Whether the learner 0 of the dictionary of learners is nobody: platforms write so of whoever is not logged in, unless learners
     * are counted, from 0, without gaps.
     */
    static boolean isZero(Statement statement) throws SQLException {
        return Dictionary.number(statement, """
                SELECT CASE WHEN bool_or(zero) AND NOT (count(*) = count(n) AND max(n) < 1.5 * count(DISTINCT n) AND bool_or(n = 1))
                    THEN 1 ELSE 0 END
                FROM (SELECT TRY_CAST(text AS DOUBLE) AS n, regexp_full_match(text, %s) AS zero FROM learner_texts
                      WHERE text IS NOT NULL)
                """.formatted(ZERO)) > 0;
    }

    /** The text 0, as SQL. */
    static String zero(String text) {
        return "regexp_full_match(" + text + ", " + ZERO + ")";
    }
}
