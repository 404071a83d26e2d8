package org.lectern.ingest.source;

/**
 * The names of a field, parted by commas, the preferred first, in the languages that exports come in.
 *
 * @param sure names that mean nothing else
 * @param likely names that usually mean this in an export of viewing data
 * @param guess names that can mean anything
 */
record FieldNames(String sure, String likely, String guess) {

    /** Words for watching that may stand over shares, times, counts or marks alike. */
    static final String WATCHING =
            "seen, played, viewed, view, amount, amount watched, amount viewed, engagement, angesehen, "
                    + "gesehen, angeschaut, abgespielt, vu, vue, visionné, visionnée, regardé, visto, vista, vistos, "
                    + "visionado, visualizado, reproducido, assistido, assistida, visualizzato, guardato, riprodotto, "
                    + "bekeken, gezien, afgespeeld, izlendi, izlenen, izlenme, oynatılan, obejrzane, obejrzano, "
                    + "odtworzono, просмотрено, просмотр, 观看, 已观看, 播放, 視聴, 視聴済み, 再生, 시청, 재생";

    static FieldNames of(Field field) {
        return switch (field) {
            case LEARNER ->
                new FieldNames(
                        "student_id, learner_id, user_id, id_student, student sis id, actor_id, viewer_id, student, "
                                + "learner, anon_screen_name, Benutzer-ID, Nutzer-ID, Teilnehmer-ID, Lernenden-ID, "
                                + "identifiant utilisateur, id utilisateur, ID de usuario, ID de alumno, ID do usuário, "
                                + "ID do aluno, ID utente, gebruikers-id, gebruiker-id, kullanıcı id, ID użytkownika, "
                                + "ID пользователя, 用户id, 学号, ユーザーid, 사용자 id",
                        "username, user name, email, mbox, login, user full name, full_name, viewer, user, student name, "
                                + "learner name, participant, member, anonymous id, actor",
                        "name, student email, user email, learner email, viewer email, participant email, "
                                + "employee email, email address, student email address, mail, E-Mail-Adresse, adresse email, "
                                + "adresse de courriel, courriel, correo, correo electrónico, endereço de email, indirizzo email, "
                                + "emailadres, external id, user external id, student external id, employee id, employee number, "
                                + "student number, Matrikelnummer, Personalnummer, número de matrícula, matricola, matricule, "
                                + "Benutzername, nom d'utilisateur, nombre de usuario, nome utente, nome de usuário, "
                                + "gebruikersnaam, Teilnehmer, Nutzer, Benutzer, Lernende, estudiante, alumno, usuario, aluno, "
                                + "utilisateur, étudiant, studente, utente, gebruiker, Lernender, Lernende/r, Lernerin, "
                                + "Teilnehmende, Teilnehmende/r, Teilnehmer/in, Teilnehmerin, Kursteilnehmer, Nutzer/in, "
                                + "Benutzer/in, Anwender, Schüler, Schüler/in, Studierende, Studierende/r, Student/in, "
                                + "Mitarbeiter, Mitarbeiter/in, Mitarbeitende, vollständiger Name, Nutzername, apprenant, "
                                + "apprenant(e), apprenants, élève, participant(e), stagiaire, nom complet, "
                                + "nom et prénom, nom de l'apprenant, nom de l'utilisateur, adresse e-mail, adresse électronique, "
                                + "alumna, alumno/a, alumnado, participante, estudiantes, nombre completo, nombre y apellidos, "
                                + "nombre del alumno, nombre del estudiante, dirección de correo, dirección de correo electrónico, "
                                + "correo-e, utilizador, aluna, aluno(a), formando, estudante, nome completo, nome do aluno, "
                                + "nome de utilizador, e-mail do aluno, corsista, partecipante, alunno, nome e cognome, deelnemer, "
                                + "cursist, leerling, lerende, volledige naam, medewerker, e-mailadres, öğrenci, kullanıcı, "
                                + "katılımcı, öğrenci adı, kullanıcı adı, ad soyad, adı soyadı, e-posta, e-posta adresi, "
                                + "öğrenci no, uczeń, użytkownik, uczestnik, kursant, imię i nazwisko, nazwa użytkownika, "
                                + "adres e-mail, пользователь, студент, ученик, учащийся, слушатель, участник, обучающийся, "
                                + "имя пользователя, логин, фио, электронная почта, адрес электронной почты, почта, 学员, 学生, 用户, "
                                + "用户名, 学员姓名, 学生姓名, 姓名, 学习者, 邮箱, 电子邮箱, 电子邮件, 學員, 學生, 使用者, ユーザー, ユーザー名, 受講者, 受講者名, 受講生, 学習者, 氏名, "
                                + "メールアドレス, 학습자, 사용자, 수강생, 학생, 이메일, employee, employee name, attendee, attendee name, trainee, "
                                + "pupil, viewer name, participant name, person, mail address, upn, user principal name");
            case VIDEO ->
                new FieldNames(
                        "video_title, video name, session name, entry_name, perspective title, content name, "
                                + "media title, content title, item title, lesson title, lecture name, resource title, Videotitel, "
                                + "titre de la vidéo, título del vídeo, título do vídeo, titolo del video, video_id, "
                                + "perspective uuid, vid_id, video uuid, video code, media_id, clip title, clip name, video naam, "
                                + "Name des Videos, nom de la vidéo, nombre del vídeo, nombre del video, nome do vídeo, "
                                + "nome del video, titre du média, titel van de video, video adı, video başlığı, tytuł filmu, "
                                + "tytuł wideo, nazwa filmu, nazwa wideo, название видео, 视频名称, 视频标题, 視頻名稱, 影片名稱, 動画名, 動画タイトル, "
                                + "ビデオ名, 동영상 제목, 영상 제목",
                        "event context, title, lecture title, session id, entry_id, object_id, content_id, block_id, "
                                + "module_id, video, lecture, content",
                        "item, object, url, vidéo, vídeo, Titel, titre, título, titolo, lesson, lesson name, clip, "
                                + "Lektion, Lektionstitel, Vorlesung, Inhaltstitel, Inhalt, Aufzeichnung, Film, leçon, "
                                + "titre de la leçon, titre du contenu, contenu, enregistrement, activité, lección, "
                                + "título de la lección, título del contenido, contenido, grabación, actividad, lição, "
                                + "aula, título da aula, título do conteúdo, conteúdo, gravação, atividade, lezione, "
                                + "titolo della lezione, contenuto, registrazione, attività, les, filmpje, opname, activiteit, "
                                + "içerik, lekcja, wideo, nagranie, видео, урок, лекция, видеозапись, "
                                + "ролик, 视频, 视频课程, 課程視頻, 影片, 動画, ビデオ, レッスン, 講義, 동영상, 영상, 강의, 비디오, activity, activity name, "
                                + "resource, resource name, recording, recording name, presentation, presentation title, presentation name, media, item name, "
                                + "tytuł, file name, unit name, unit title, entry, module title, video file, media file, asset, "
                                + "asset name, content item");
            case VIDEO_ID ->
                new FieldNames(
                        "video_id, vid_id, video uuid, video code, perspective uuid, media_id, entry_id, content_id, "
                                + "session id, id vidéo, id de la vidéo, id del vídeo, id del video, id do vídeo, ID видео, 视频id, "
                                + "動画id",
                        "lecture id, lesson id, item id, resource id, asset id, object_id, block_id, module_id",
                        "");
            case COMPLETION ->
                new FieldNames(
                        "total completion, completion_rate_percent, completion_rate, completion, avg_completion_rate, "
                                + "total_completion_rate, percent completed, percent_complete, completion percent, "
                                + "completion percentage, percent_watch, watch percent, percent watched, percentage watched, "
                                + "percent viewed, watched percent, watch percentage, mean_percent_watched, frac_comp, "
                                + "fraction completed, fraction watched, video completion",
                        "average percentage viewed, completed percent, coverage, percent view, completion pct, "
                                + "completion ratio, completed ratio, watched ratio, viewed ratio, pct completed, pct complete, "
                                + "pct watched, pct viewed, pct seen, percent seen, percentage seen, "
                                + "percent played, percentage played, percentage completed, percentage complete, viewed percent, "
                                + "viewed percentage, seen percent",
                        "progress, percent, percentage, watched, completed, Fortschritt, progression, avancement, "
                                + "progreso, progresso, voortgang, framsteg, pct, Prozent, Prozentsatz, angesehen in Prozent, "
                                + "pourcentage, pourcentage vu, pourcentage visionné, porcentaje, porcentaje visto, "
                                + "porcentaje completado, porcentaje de visualización, percentagem, porcentagem, "
                                + "percentagem vista, porcentagem assistida, percentuale, percentuale vista, "
                                + "percentuale completata, procent, procenten, percentage bekeken, yüzde, izlenen yüzde, "
                                + "izlenme yüzdesi, izlenme oranı, izleme oranı, tamamlanma yüzdesi, tamamlanma oranı, ilerleme, "
                                + "procent obejrzany, postęp, ukończenie, процент, процент просмотра, доля просмотра, прогресс, "
                                + "百分比, 观看百分比, 观看比例, 观看进度, 学习进度, 完成进度, 进度, 完成度, 完成率, 完播率, 進度, 視聴率, 視聴割合, 再生率, 進捗, 進捗率, 完了率, 達成率, "
                                + "시청률, 시청 비율, 진도율, 진행률, 완료율, avance, progress percent, progress percentage, progress pct, "
                                + "share watched, share viewed");
            case COURSE ->
                new FieldNames(
                        "course_code, course_key, course title, course name, course",
                        "folder name, class name, module code, course shortname, course fullname",
                        "subject, folder, Kurs, Kursname, Kurstitel, Lehrveranstaltung, cours, nom du cours, "
                                + "titre du cours, formation, curso, nombre del curso, título del curso, asignatura, "
                                + "nome do curso, disciplina, corso, nome del corso, titolo del corso, insegnamento, cursus, "
                                + "cursusnaam, kurs adı, ders adı, nazwa kursu, курс, название курса, 课程, 课程名称, 課程, コース, コース名, 講座, "
                                + "코스, 과정, 과목");
            case COURSE_ID ->
                new FieldNames(
                        "course_id, course number, Kurs-ID, id du cours, id del curso, id do curso, 课程id",
                        "folder id, class id, course run id",
                        "");
            case ROLE ->
                new FieldNames(
                        "role, roles, user role, course role",
                        "enrollment type, enrolment type, user type",
                        "Rolle, rôle, rol, ruolo, papel, função, função do usuário, rola, роль, 角色, 役割, 역할");
            case TIMESTAMP ->
                new FieldNames(
                        "viewed_at, event_time, timestamp, watched at, view date, viewing date, view time",
                        "first_view, last_view, last access, last accessed, datetime, date time, created_at, started at, "
                                + "start time, time of first interaction, first interaction, first viewed, first watched, "
                                + "last viewed, last watched, date watched, watched on, viewed on, angesehen am, gesehen am, "
                                + "zuletzt angesehen, letzter Zugriff, Zeitstempel, vu le, date de visionnage, dernier accès, "
                                + "horodatage, visto el, fecha de visualización, último acceso, última visualización, visto em, "
                                + "data de visualização, último acesso, visto il, data di visualizzazione, ultimo accesso, "
                                + "bekeken op, laatst bekeken, izlenme tarihi, son erişim, data obejrzenia, дата просмотра, 观看日期, "
                                + "最后观看时间, 視聴日時, 시청 일시",
                        "time, date, Datum, Datum und Uhrzeit, Datum/Uhrzeit, Zeitpunkt, date et heure, fecha, "
                                + "fecha y hora, data, data e hora, data/hora, data e ora, datum en tijd, tijdstip, tarih, "
                                + "data i godzina, дата, дата и время, 日期, 日時, 日付, 날짜, 일시, when, created, last seen");
            case VIDEO_LENGTH ->
                new FieldNames(
                        "video_length, video_duration, session length, video length seconds, video_length_s, "
                                + "video duration seconds, video seconds",
                        "duration, length, media duration, content duration, duration seconds, Videodauer, Videolänge, "
                                + "Dauer, Länge, Laufzeit, durée, durée de la vidéo, longueur, duración, duración del vídeo, "
                                + "duración del video, durata, durata del video, duração, duração do vídeo, duur, videoduur, "
                                + "lengte, süre, video süresi, długość, czas trwania, длительность, длительность видео, "
                                + "продолжительность, 时长, 视频时长, 视频长度, 總時長, 動画時間, 動画の長さ, 재생 길이, 영상 길이, running time, runtime, "
                                + "lecture length, lesson length, lecture duration, lesson duration, clip length, clip duration, "
                                + "media length, total duration, total length, recording duration, recording length, lecture duration, "
                                + "duration in seconds, length in seconds, full duration",
                        "");
            case POSITION ->
                new FieldNames(
                        "order_in_course, position, video position, video order, lecture number, video_number",
                        "sequence, item order, order, position in course",
                        "week, Reihenfolge, Position im Kurs, ordre, orden, ordem, ordine, volgorde, sıra, kolejność, "
                                + "порядок, 顺序, 順番");
            case WATCH_TIME ->
                new FieldNames(
                        "watch time, watched time, time watched, total watch time, total time watched, total view time, "
                                + "total viewing time, viewing time, time viewed, watch duration, watched duration, "
                                + "viewed duration, view duration, play time, played time, time played, playing time, "
                                + "total play time, playback time, play duration, playback duration, viewing duration, "
                                + "duration watched, duration viewed, delivered, consumed, num video consumed, wiedergabezeit, "
                                + "angesehene zeit, durée de visionnage, temps de visionnage, tiempo de visualización, "
                                + "tempo di visualizzazione, Sehdauer, angesehene Dauer, gesehene Zeit, gesehene Dauer, "
                                + "Wiedergabedauer, Abspielzeit, temps visionné, temps regardé, temps de lecture, durée visionnée, "
                                + "durée regardée, tiempo visto, tiempo de visionado, tiempo de reproducción, duración vista, "
                                + "tempo assistido, tempo visto, tempo de visualização, tempo de reprodução, tempo guardato, "
                                + "tempo di visione, kijktijd, bekeken tijd, izleme süresi, izlenen süre, izlenme süresi, "
                                + "czas oglądania, obejrzany czas, время просмотра, просмотренное время, 观看时长, 播放时长, 学习时长, 視聴時間, "
                                + "再生時間, 시청 시간, 시청시간, 재생 시간",
                        "time spent, total time spent, time on video, dwell time",
                        "viewed, seen");
            case KIND ->
                new FieldNames(
                        "content kind, content type, item type, activity type, resource type, material type, media type, "
                                + "module type, lesson type, object type, block type, asset type, element type, unit type, page type, file type, content library, library, modality, kind",
                        "Inhaltstyp, Aktivitätstyp, Medientyp, Materialart, type de contenu, type d'activité, "
                                + "type de ressource, tipo de contenido, tipo de actividad, tipo de recurso, tipo de conteúdo, "
                                + "tipo de atividade, tipo di contenuto, tipo di attività, soort, inhoudstype, typ zasobu, rodzaj, "
                                + "içerik türü, rodzaj zasobu, тип контента, тип материала, 内容类型, 资源类型, コンテンツ種別",
                        "type, Typ, Art, tipo, category, format, tür, тип, 类型, 種類, 種別, 유형");
            case PLAYS ->
                new FieldNames(
                        "play count, plays, number of plays, num plays, times watched, times viewed, times opened, "
                                + "times played, watch count, view count, number of views, num views",
                        "views, views count, opens, opened, open count, visits, visit count, number of visits, sessions, session count, "
                                + "number of sessions, accesses, access count, launches, starts, hits, Zugriffe, Anzahl Zugriffe, "
                                + "Öffnungen, Besuche, Sitzungen, ouvertures, visites, accès, accesos, visitas, aperturas, sesiones, "
                                + "acessos, aberturas, sessões, accessi, visite, aperture, sessioni, odsłony, otwarcia, "
                                + "views and downloads, Aufrufe, Anzahl Aufrufe, Wiedergaben, Anzahl Wiedergaben, "
                                + "vues, nombre de vues, nombre de lectures, reproducciones, visualizaciones, "
                                + "número de visualizaciones, número de reproducciones, visualizações, reproduções, "
                                + "visualizzazioni, riproduzioni, weergaven, aantal weergaven, wyświetlenia, visningar, "
                                + "count plays, aantal keer bekeken, izlenme sayısı, görüntülenme, liczba wyświetleń, "
                                + "liczba odtworzeń, просмотры, количество просмотров, 播放次数, 观看次数, 再生回数, 視聴回数, 조회수, 재생 횟수",
                        "status, video status, viewing status, watch status, progress status, completion status, state, estado, statut, "
                                + "stato, durum, статус, 状态, ステータス, 상태");
        };
    }
}
