package org.lectern.workbench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Subject;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/** What lies open for all tabs: the imported file, one filter, one set of choices. */
public final class Desk {

    private final ObjectProperty<@Nullable Imported> imported = new SimpleObjectProperty<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.everything());
    private final ObjectProperty<Choices> choices = new SimpleObjectProperty<>(Choices.standard());
    private final ObjectProperty<@Nullable Subject> subject = new SimpleObjectProperty<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Answers answers = new Answers();

    private final @Nullable Path madeUp;

    public Desk() {
        this(null);
    }

    /** @param madeUp a study of nobody, which comes with the program */
    public Desk(@Nullable Path madeUp) {
        this.madeUp = madeUp;
        // A name means something in the study that it was found in only, and so does an answer.
        imported.subscribe(() -> {
            subject.set(null);
            answers.forget();
        });
    }

    /** The file that is open, or null. */
    public ObjectProperty<@Nullable Imported> importedProperty() {
        return imported;
    }

    /** Whether what is open is the study that comes with the program, in which nobody is real. */
    public boolean isMadeUp() {
        Imported open = imported.get();
        return open != null && open.source().equals(madeUp);
    }

    /** Which views all tabs look at. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** What the user chose once for all analyses. */
    public ObjectProperty<Choices> choicesProperty() {
        return choices;
    }

    /** What the user looks at in all tabs, or null. */
    public ObjectProperty<@Nullable Subject> subjectProperty() {
        return subject;
    }

    /** How a tab is set up, by the id of its analysis. */
    public Kept kept(String analysis) {
        return kept.computeIfAbsent(analysis, _ -> new Kept());
    }

    /** What the analyses have answered. */
    public Answers answers() {
        return answers;
    }

    /** The open study seen through the filter, or null. */
    public @Nullable Study study() {
        Imported open = imported.get();
        return open == null ? null : open.study().filtered(filter.get());
    }
}
