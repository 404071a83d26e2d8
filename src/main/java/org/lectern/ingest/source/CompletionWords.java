package org.lectern.ingest.source;

import java.util.List;
import java.util.stream.Stream;

/** Words that stand in columns of completion, in small letters, in the languages that exports come in. */
public final class CompletionWords {

    /** All was watched. */
    public static final List<String> ALL = List.of(
            "completed",
            "complete",
            "finished",
            "done",
            "fully watched",
            "watched in full",
            "abgeschlossen",
            "vollständig",
            "fertig",
            "terminé",
            "achevé",
            "complété",
            "completado",
            "completada",
            "finalizado",
            "terminado",
            "completato",
            "concluído",
            "voltooid",
            "afgerond",
            "slutförd",
            "klar",
            "fullført",
            "ukończone",
            "ukończono",
            "ukończony",
            "zakończono",
            "terminée",
            "achevée",
            "complétée",
            "finalizada",
            "terminada",
            "completata",
            "terminato",
            "concluída",
            "completo",
            "färdig",
            "avslutad",
            "gennemført",
            "afsluttet",
            "tamamlandı",
            "bitti",
            "завершено",
            "завершён",
            "завершен",
            "пройдено",
            "已完成",
            "完了",
            "視聴済み",
            "완료");

    /** Nothing was watched. */
    public static final List<String> NOTHING = List.of(
            "not started",
            "not yet started",
            "not viewed",
            "not watched",
            "unwatched",
            "never",
            "never watched",
            "nicht begonnen",
            "nicht gestartet",
            "nicht angesehen",
            "non commencé",
            "pas commencé",
            "no iniciado",
            "sin iniciar",
            "no empezado",
            "no comenzado",
            "não iniciado",
            "non iniziato",
            "niet gestart",
            "niet begonnen",
            "ej påbörjad",
            "ikke påbegynt",
            "nie rozpoczęto",
            "not attempted",
            "not opened",
            "unopened",
            "never viewed",
            "never opened",
            "nie angesehen",
            "nicht geöffnet",
            "noch nicht begonnen",
            "non commencée",
            "non vu",
            "jamais",
            "no iniciada",
            "no visto",
            "nunca",
            "não iniciada",
            "não visto",
            "non iniziata",
            "non visto",
            "mai",
            "nog niet begonnen",
            "nooit",
            "inte påbörjad",
            "ikke startet",
            "başlamadı",
            "başlanmadı",
            "izlenmedi",
            "не начато",
            "не начат",
            "не просмотрено",
            "未开始",
            "未開始",
            "未观看",
            "未視聴",
            "未着手",
            "미시작",
            "시작 안 함");

    /** It was finished, where no cell says how much was watched. */
    public static final List<String> DONE = with(ALL, "yes", "passed", "completed (achieved pass grade)");

    /** It was not finished, where no cell says how much was watched. */
    public static final List<String> OPEN = with(
            NOTHING,
            "not completed",
            "incomplete",
            "not complete",
            "not done",
            "no",
            "nicht abgeschlossen",
            "non terminé",
            "pas terminé",
            "non achevé",
            "no completado",
            "no completada",
            "no finalizado",
            "non completato",
            "não concluído",
            "niet voltooid",
            "inte klar",
            "nieukończone",
            "nie ukończono",
            "não concluída",
            "tamamlanmadı",
            "не завершено",
            "未完成",
            "未完了",
            "미완료");

    private CompletionWords() {}

    private static List<String> with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    /** The share that a word of those without a measure means, in percent; -1 where it is no such word. */
    public static int share(String word) {
        return DONE.contains(word) ? 100 : OPEN.contains(word) ? 0 : -1;
    }
}
