package org.lectern.ingest.source;

import java.util.Optional;

/**
 * A kind of export that Lectern knows. A new one is a class here, a line in {@link Sources}, and its name in
 * {@code words.properties} under {@code source.ID}; under {@code source.ID.instead} stands what to export for the questions
 * that it cannot answer, under {@code source.ID.caution} what to know before trusting it.
 */
public interface Source {

    /** Stable name for scripts, such as {@code panopto-folder-completion}. */
    String id();

    /** What an export holds if it is of this kind; empty where it is not. */
    Optional<Recognition> recognise(Head head);
}
