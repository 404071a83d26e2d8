package org.lectern.ingest.source;

import java.util.List;

/** Words for having finished something, or not, in small letters, as they stand in columns of completion. */
public final class CompletionWords {

    public static final List<String> DONE = List.of(
            "completed",
            "complete",
            "done",
            "finished",
            "yes",
            "passed",
            "completed (achieved pass grade)",
            "abgeschlossen",
            "terminé",
            "achevé",
            "completado",
            "completada",
            "finalizado",
            "completato",
            "concluído",
            "voltooid",
            "klar",
            "ukończone");

    public static final List<String> OPEN = List.of(
            "not completed",
            "incomplete",
            "not complete",
            "not started",
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
            "nieukończone");

    private CompletionWords() {}

    /** The share that a word means, in percent; -1 where it is no such word. */
    public static int share(String word) {
        return DONE.contains(word) ? 100 : OPEN.contains(word) ? 0 : -1;
    }
}
