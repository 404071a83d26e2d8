package org.lectern.workbench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Setup;
import org.lectern.study.Companion;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/** What lies open for all tabs: the imported file, one filter, one set of choices. */
public final class Desk {

    /** Why something of {@link #setup()} is another. */
    public enum Cause {
        /** The user has decided so. */
        DECISION,
        /** It follows from what the user has decided, such as a name that is not offered any more. */
        CONSEQUENCE,
        /** It follows what the user looks at. */
        LOOK
    }

    private final ObjectProperty<@Nullable Imported> imported = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Imported> other = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Companion> companion = new SimpleObjectProperty<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.everything());
    private final ObjectProperty<Choices> choices = new SimpleObjectProperty<>(Choices.standard());
    private final ObjectProperty<@Nullable Subject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Borrowed> borrowed = new SimpleObjectProperty<>();
    private final StringProperty front = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper decisions = new ReadOnlyIntegerWrapper();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Answers answers = new Answers();
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final Notes notes = new Notes();

    private Cause cause = Cause.DECISION;

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
            companion.set(null);
            borrowed.set(null);
            answers.forget();
        });
        filter.subscribe((_, _) -> decided());
        choices.subscribe((_, _) -> decided());
        cards.subscribe(this::decided);
        notes.all().subscribe(this::decided);
    }

    /** The file that is open, or null. */
    public ObjectProperty<@Nullable Imported> importedProperty() {
        return imported;
    }

    /** The study file in which what is open is kept, or null where it is kept in none. */
    public ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /** The file that is compared with the open one, or null; closed by who opened it. */
    public ObjectProperty<@Nullable Imported> otherProperty() {
        return other;
    }

    /** Its study as it stands beside the open one, once it is known which videos are the same; null before. */
    public ObjectProperty<@Nullable Companion> companionProperty() {
        return companion;
    }

    /** Where what is open lies, and its ledger beside it: its study file, or else the file it came from; null where nothing is open. */
    public @Nullable Path place() {
        Imported open = imported.get();
        Path own = file.get();
        return own != null || open == null ? own : open.source();
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

    /** A model of a run that is asked about one learner, or null where that of this study is. */
    public ObjectProperty<@Nullable Borrowed> borrowedProperty() {
        return borrowed;
    }

    /** Id of the tab in front; empty while none is. */
    public StringProperty frontProperty() {
        return front;
    }

    /** Counts what the user decides: another number says that {@link #setup()} may be another. */
    public ReadOnlyIntegerProperty decisionsProperty() {
        return decisions.getReadOnlyProperty();
    }

    private void decided() {
        decisions.set(decisions.get() + 1);
    }

    /** Why what changes now does. */
    public Cause cause() {
        return cause;
    }

    /** Changes something for a reason that is no decision. */
    public void change(Cause why, Runnable change) {
        Cause before = cause;
        cause = why;
        try {
            change.run();
        } finally {
            cause = before;
        }
    }

    /** How a tab is set up, by the id of its analysis. */
    public Kept kept(String analysis) {
        return kept.computeIfAbsent(analysis, _ -> new Kept(this::decided));
    }

    /** How the open study is looked at. */
    public Setup setup() {
        Map<String, Setup.Tab> tabs = new HashMap<>();
        kept.forEach((tab, how) -> {
            if (!how.setup().equals(Setup.Tab.USUAL)) {
                tabs.put(tab, how.setup());
            }
        });
        return new Setup(filter.get(), choices.get(), front.get(), tabs, cards, notes.all());
    }

    /** What is to be done about the open study, in the order in which it was pinned. */
    public ObservableList<Card> cards() {
        return cards;
    }

    /** What was noted. */
    public Notes notes() {
        return notes;
    }

    /** Sets up the tabs as they were; filter and choices are whoever's who opens the study. To be done while none is open. */
    public void restoreTabs(Setup setup) {
        setup.tabs().keySet().forEach(this::kept);
        kept.forEach((tab, how) -> how.restore(setup.tabs().getOrDefault(tab, Setup.Tab.USUAL)));
        restoreWork(setup);
        front.set(setup.tab());
    }

    /** Puts cards and notes there as they were. */
    public void restoreWork(Setup setup) {
        if (!cards.equals(setup.cards())) {
            cards.setAll(setup.cards());
        }
        if (!notes.all().equals(setup.notes())) {
            notes.all().setAll(setup.notes());
        }
    }

    /** Decides as it was decided once, while the study stays open; the tab and the figures in front stay there. */
    public void takeBack(Setup setup) {
        choices.set(setup.choices());
        // Roles follow the mode of choices.
        filter.set(setup.filter());
        setup.tabs().keySet().forEach(this::kept);
        kept.forEach((tab, how) -> how.takeBack(setup.tabs().getOrDefault(tab, Setup.Tab.USUAL)));
        restoreWork(setup);
    }

    /** Another study has other names, and begins with the first tab. */
    public void forgetStudy() {
        kept.values().forEach(Kept::forgetStudy);
        cards.clear();
        notes.all().clear();
        front.set("");
    }

    /** What the analyses have answered. */
    public Answers answers() {
        return answers;
    }

    /** The open study seen through the filter, what it is compared with beside it; or null. */
    public @Nullable Study study() {
        Imported open = imported.get();
        if (open == null) {
            return null;
        }
        Study seen = open.study().filtered(filter.get());
        Companion other = companion.get();
        return other == null ? seen : seen.beside(other);
    }
}
