package org.lectern.ingest.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which exports carry the fields, the preferred first; compared as {@link #plain} makes them. */
public final class Synonyms {

    /** Names that mean nothing else. */
    private static final double SURE = 0.95;

    /** Names that usually mean this in an export of viewing data. */
    public static final double LIKELY = 0.75;

    /** Names that can mean anything. */
    public static final double GUESS = 0.55;

    private Synonyms() {}

    /**
     * A name of a field.
     *
     * @param plain as {@link #plain} makes it
     * @param confidence how sure the name means the field, 0..1
     */
    public record Synonym(String plain, double confidence) {}

    /** Made once: every header of every table is compared with them. */
    private static final Map<Field, List<Synonym>> ALL =
            Arrays.stream(Field.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Synonyms::listed));

    public static List<Synonym> of(Field field) {
        return Objects.requireNonNull(ALL.get(field));
    }

    /** The first name of a field that a header is; empty where it is none. */
    public static Optional<Synonym> named(Field field, String header) {
        String plain = plain(header);
        return of(field).stream().filter(one -> one.plain().equals(plain)).findFirst();
    }

    private static List<Synonym> listed(Field field) {
        return switch (field) {
            case LEARNER ->
                list(
                        "student_id, learner_id, user_id, id_student, student sis id, actor_id, viewer_id, student, learner,"
                                + " anon_screen_name",
                        "username, user name, email, mbox, login, user full name, full_name, viewer, user, student name,"
                                + " learner name, participant, member, anonymous id, actor",
                        "name, student email, user email, learner email, viewer email, participant email, employee email,"
                                + " email address, student email address, mail, E-Mail-Adresse, adresse email,"
                                + " adresse de courriel, courriel, correo, correo electrónico, endereço de email, indirizzo email,"
                                + " emailadres, external id, user external id, student external id, employee id, employee number,"
                                + " student number, Matrikelnummer, Personalnummer, número de matrícula, matricola, matricule,"
                                + " Benutzername, nom d'utilisateur, nombre de usuario, nome utente, nome de usuário,"
                                + " gebruikersnaam, Teilnehmer, Nutzer, Benutzer, Lernende, estudiante, alumno, usuario, aluno, utilisateur, étudiant,"
                                + " studente, utente, gebruiker");
            case VIDEO ->
                list(
                        "video_title, video name, session name, entry_name, perspective title, content name, media title,"
                                + " content title, item title, lesson title, lecture name, resource title, Videotitel,"
                                + " titre de la vidéo, título del vídeo, título do vídeo, titolo del video, video_id, perspective uuid, vid_id, video uuid, video code, media_id",
                        "event context, title, lecture title, session id, entry_id, object_id, content_id, block_id,"
                                + " module_id, video, lecture, content",
                        "item, object, url, vidéo, vídeo, Titel, titre, título, titolo");
            case VIDEO_ID ->
                list(
                        "video_id, vid_id, video uuid, video code, perspective uuid, media_id, entry_id, content_id, session id",
                        "lecture id, lesson id, item id, resource id, asset id, object_id, block_id, module_id",
                        "");
            case COMPLETION ->
                list(
                        "total completion, completion_rate_percent, completion_rate, completion, avg_completion_rate, total_completion_rate,"
                                + " percent completed, percent_complete, completion percent, completion percentage,"
                                + " percent_watch, watch percent, percent watched, percentage watched, percent viewed,"
                                + " watched percent, watch percentage, mean_percent_watched, frac_comp,"
                                + " fraction completed, fraction watched, video completion",
                        "average percentage viewed, completed percent, coverage, percent view",
                        "progress, percent, percentage, watched, completed, Fortschritt, progression, avancement, progreso,"
                                + " progresso, voortgang, framsteg");
            case COURSE ->
                list(
                        "course_code, course_key, course title, course name, course",
                        "folder name, class name, module code, course shortname, course fullname",
                        "subject, folder");
            case COURSE_ID -> list("course_id, course number", "folder id, class id, course run id", "");
            case ROLE -> list("role, roles, user role, course role", "enrollment type, enrolment type, user type", "");
            case TIMESTAMP ->
                list(
                        "viewed_at, event_time, timestamp, watched at, view date, viewing date, view time",
                        "first_view, last_view, last access, last accessed, datetime, date time, created_at, started at,"
                                + " start time, time of first interaction, first interaction, first viewed, first watched,"
                                + " last viewed, last watched, date watched, watched on, viewed on",
                        "time, date");
            case VIDEO_LENGTH ->
                list(
                        "video_length, video_duration, session length, video length seconds, video_length_s,"
                                + " video duration seconds, video seconds",
                        "duration, length, media duration, content duration, duration seconds",
                        "");
            case POSITION ->
                list(
                        "order_in_course, position, video position, video order, lecture number, video_number",
                        "sequence, item order, order, position in course",
                        "week");
            case WATCH_TIME ->
                list(
                        "watch time, watched time, time watched, total watch time, total time watched, total view time,"
                                + " total viewing time, viewing time, time viewed, watch duration, watched duration, viewed"
                                + " duration, view duration, play time, played time, time played, playing time, total play time,"
                                + " playback time, play duration, playback duration, viewing duration, duration watched, duration viewed, delivered, consumed, num video consumed, wiedergabezeit, angesehene zeit,"
                                + " durée de visionnage, temps de visionnage, tiempo de visualización, tempo di visualizzazione",
                        "time spent, total time spent, time on video, dwell time",
                        "viewed, seen");
            case KIND ->
                list(
                        "content kind, content type, item type, activity type, resource type, material type, media type,"
                                + " module type, lesson type, object type, block type, asset type, element type, kind",
                        "Inhaltstyp, Aktivitätstyp, Medientyp, Materialart, type de contenu, type d'activité,"
                                + " type de ressource, tipo de contenido, tipo de actividad, tipo de recurso,"
                                + " tipo de conteúdo, tipo de atividade, tipo di contenuto, tipo di attività, soort,"
                                + " inhoudstype, typ zasobu, rodzaj",
                        "type, Typ, Art, tipo, category, format");
            case PLAYS ->
                list(
                        "play count, plays, number of plays, num plays, times watched, times viewed, times opened,"
                                + " times played, watch count, view count, number of views, num views",
                        "views, views and downloads, opens, Aufrufe, Anzahl Aufrufe, Wiedergaben, Anzahl Wiedergaben, vues,"
                                + " nombre de vues, nombre de lectures, reproducciones, visualizaciones,"
                                + " número de visualizaciones, número de reproducciones, visualizações, reproduções,"
                                + " visualizzazioni, riproduzioni, weergaven, aantal weergaven, wyświetlenia, visningar, count plays",
                        "");
        };
    }

    /** Letters and digits in small letters, without what stands in brackets and without soft hyphens. */
    public static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*\\]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<Synonym> list(String sure, String likely, String guess) {
        return Stream.of(list(sure, SURE), list(likely, LIKELY), list(guess, GUESS))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Synonym> list(String names, double confidence) {
        return Arrays.stream(names.split(",", -1))
                .map(Synonyms::plain)
                .filter(name -> !name.isEmpty())
                .map(name -> new Synonym(name, confidence))
                .toList();
    }
}
