package org.lectern.ingest.source;

/** The names under which tables of videos that no source knows carry quantities, the preferred first. */
final class QuantityNames {

    private QuantityNames() {}

    static String[] of(Quantity quantity) {
        return names(quantity).split("\\s*,\\s*", -1);
    }

    private static String names(Quantity quantity) {
        return switch (quantity) {
            case ID -> "video id, media id, entry id, content id, asset id, video uuid, video code, id, video url, url";
            case TITLE ->
                "video title, video name, media title, media name, content title, content name, lecture title, lesson title,"
                        + " session name, title, video, lecture, lesson, media, clip, name, videotitel, videoname, titel,"
                        + " titre de la vidéo, nom de la vidéo, nombre del vídeo, nombre del video, nome do vídeo, nome del video, titre, título del vídeo, título del video, título do vídeo, título,"
                        + " titolo del video, titolo, video adı, video başlığı, tytuł filmu, nazwa filmu, название видео, 视频名称, 视频标题, 動画名,"
                        + " lektion, leçon, lección, lezione, lição, aula, 视频, 動画";
            case COURSE ->
                "course, course name, course title, folder, channel, playlist, module, kurs, cours, curso, corso";
            case PLAYS ->
                "plays, total plays, play count, number of plays, video plays, views, total views, view count, number of views,"
                        + " video views, video view, views and downloads, times viewed, times watched, times played, play starts,"
                        + " wiedergaben, anzahl wiedergaben, aufrufe, anzahl aufrufe, videoaufrufe, vues, nombre de vues,"
                        + " nombre de lectures, reproducciones, visualizaciones, número de visualizaciones, vistas,"
                        + " visualizzazioni, riproduzioni, visualizações, reproduções, weergaven, afspelingen,"
                        + " izlenme sayısı, görüntülenme, liczba wyświetleń, просмотры, количество просмотров, 播放次数, 观看次数, 再生回数, 視聴回数";
            case VIEWERS ->
                "unique viewers, viewers, number of viewers, unique users, unique views, unique visitors, users, zuschauer,"
                        + " spectateurs, spectateurs uniques, espectadores, espectadores únicos, spettatori, kijkers,"
                        + " izleyiciler, зрители, уникальные зрители, 观看人数, 視聴者数";
            case FINISHED -> "finishes, completions, completed views, completed plays, complete views, full views";
            case MEAN_PERCENT ->
                "average percentage viewed, average percentage watched, average percent viewed, average percent watched,"
                        + " avg percent watched, avg percent viewed, average view percentage, average watched, avg watched,"
                        + " average viewed, avg viewed, mean percent watched, average completion rate, avg completion rate,"
                        + " average completion, avg completion, average engagement, mean completion,"
                        + " durchschnittliche wiedergabe, durchschnittlich angesehen, pourcentage moyen visionné,"
                        + " porcentaje medio visto, porcentaje promedio visto, percentuale media visualizzata, completion rate,"
                        + " completion, percent watched, percentage watched, percent viewed, percentage viewed";
            case MEAN_MINUTES ->
                "average minutes viewed, average minutes watched, avg minutes watched, average minutes";
            case LENGTH, LENGTH_IN_MINUTES ->
                "video length, video duration, duration, length, duration seconds, length seconds, duration minutes,"
                        + " length minutes, media duration, dauer, länge, durée, duración, durata, duração, duur, süre,"
                        + " długość, длительность, 时长, 動画の長さ";
        };
    }
}
