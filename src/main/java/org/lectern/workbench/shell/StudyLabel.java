package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.ThingsDone;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;
import tech.tablesaw.api.Table;

/** What the open study is called, and how large it is as filtered. */
final class StudyLabel {

    static final String MEASURING = "study-size";

    private static final Words WORDS = Words.of(StudyLabel.class);
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final String SIZE = """
            SELECT count(*) AS views, count(DISTINCT learner) AS learners, count(DISTINCT video) AS videos,
                   (SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM views GROUP BY video)) AS most
            FROM views""";

    private static final String DONE = """
            SELECT count(*) AS views, count(DISTINCT learner) AS learners, count(DISTINCT module) AS videos,
                   (SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM done GROUP BY module)) AS most
            FROM done""";

    private static final String PLAYS = """
            SELECT CAST(coalesce(sum(views), 0) AS BIGINT) AS views, count(*) AS videos,
                   CAST(coalesce(max(views), 0) AS BIGINT) AS most
            FROM videos""";

    /**
     * How much of a study its filter lets through.
     *
     * @param most views of the most watched video; 0 where that is not known
     */
    private record StudySize(long views, long learners, long videos, long most) {

        static StudySize of(Study study, TaskContext context) {
            if (study.filter().equals(Filter.everything()) || study.facts().isBareCatalogue()) {
                StudyFacts facts = study.facts();
                return new StudySize(facts.views(), facts.learners(), facts.videos(), most(facts));
            }
            if (countsPlays(study)) {
                Table size = study.query(PLAYS, context);
                return new StudySize(
                        size.longColumn("views").getLong(0),
                        0,
                        size.longColumn("videos").getLong(0),
                        size.longColumn("most").getLong(0));
            }
            Table size = study.query(sql(study), context);
            return new StudySize(
                    size.longColumn("views").getLong(0),
                    size.longColumn("learners").getLong(0),
                    size.longColumn("videos").getLong(0),
                    study.facts().holds("views.learner") || !study.facts().holds("views")
                            ? size.longColumn("most").getLong(0)
                            : most(study.facts()));
        }

        private static String sql(Study study) {
            if (study.facts().tellsActivity()) {
                return "WITH done AS (" + ThingsDone.sql(study.tables()) + ") " + DONE;
            }
            return study.facts().tellsEngagements()
                    ? "WITH done AS (SELECT learner, item AS module FROM engagements) " + DONE
                    : SIZE;
        }

        private static long most(StudyFacts facts) {
            return facts.titles().stream()
                    .mapToLong(StudyFacts.Group::views)
                    .max()
                    .orElse(0);
        }
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final TroubleReporter trouble;
    private final SavingViewModel saving;
    private final ReadOnlyStringWrapper chip = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chipBrief = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chipName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chipDetails = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper mostViews = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(WORDS.say("window.title"));

    StudyLabel(Desk desk, TaskRunner tasks, TroubleReporter trouble, SavingViewModel saving) {
        this.desk = desk;
        this.tasks = tasks;
        this.trouble = trouble;
        this.saving = saving;
        desk.importedProperty().subscribe(this::nameStudy);
        desk.filterProperty().subscribe(this::measure);
        saving.fileProperty().subscribe(this::entitle);
        saving.unsavedProperty().subscribe(this::entitle);
    }

    private void nameStudy(@Nullable Imported imported) {
        mostViews.set(0);
        entitle();
        chipDetails.set(
                imported == null
                        ? ""
                        : WORDS.say(
                                "chip.details",
                                imported.source().toAbsolutePath(),
                                imported.study().fingerprint()));
        measure();
    }

    /** A study that has a file is called as that is; a star says that something of it is not saved. */
    private void entitle() {
        Study study = desk.study();
        if (study == null) {
            title.set(WORDS.say("window.title"));
            return;
        }
        Path file = saving.fileProperty().get();
        String called = file == null ? name(study) : String.valueOf(file.getFileName());
        title.set(
                WORDS.say("window.title.study", called, saving.unsavedProperty().get() ? 1 : 0));
    }

    private void measure() {
        Study study = desk.study();
        if (study == null) {
            tasks.cancel(MEASURING);
            List.of(chip, chipBrief, chipName).forEach(form -> form.set(""));
            return;
        }
        tasks.submit(MEASURING, WORDS.say("measuring"), PATIENCE, context -> StudySize.of(study, context), state -> {
            if (state instanceof TaskState.Ready<StudySize>(StudySize size)) {
                String amount = amount(study, size.views());
                chip.set(WORDS.say(form(study.facts()), name(study), amount, size.learners(), size.videos()));
                chipBrief.set(WORDS.say("chip.brief", name(study), amount));
                chipName.set(name(study));
                mostViews.set(size.most());
            } else if (state instanceof TaskState.Failed<StudySize>(Problem problem)) {
                trouble.report(problem);
            }
        });
    }

    private static String form(StudyFacts facts) {
        if (facts.tellsContent()) {
            return "chip.items";
        }
        return facts.tellsActivity() ? "chip.units" : "chip";
    }

    /** How many views the filter lets through, and of how many; plays where nobody knows who watched. */
    private static String amount(Study study, long views) {
        long all = study.facts().views();
        if (study.facts().tellsActivity()) {
            return views < all ? WORDS.say("chip.done.filtered", views, all) : WORDS.say("chip.done", views);
        }
        if (study.facts().tellsContent()) {
            return views < all ? WORDS.say("chip.opened.filtered", views, all) : WORDS.say("chip.opened", views);
        }
        if (countsPlays(study)) {
            return views < all ? WORDS.say("chip.plays.filtered", views, all) : WORDS.say("chip.plays", views);
        }
        return views < all ? WORDS.say("chip.views.filtered", views, all) : WORDS.say("chip.views", views);
    }

    private static boolean countsPlays(Study study) {
        return study.facts().countsPlays();
    }

    private String name(Study study) {
        return desk.isMadeUp() ? WORDS.say("made-up") : study.name();
    }

    /** Name and size of the study as filtered; empty where none is open. */
    ReadOnlyStringProperty chipProperty() {
        return chip.getReadOnlyProperty();
    }

    /** How many views the most watched video has, as filtered; 0 where that is not known. */
    ReadOnlyLongProperty mostViewsProperty() {
        return mostViews.getReadOnlyProperty();
    }

    /** Name and views alone, for where there is no room for all. */
    ReadOnlyStringProperty chipBriefProperty() {
        return chipBrief.getReadOnlyProperty();
    }

    /** The name alone. */
    ReadOnlyStringProperty chipNameProperty() {
        return chipName.getReadOnlyProperty();
    }

    /** Where the study lies, and its fingerprint. */
    ReadOnlyStringProperty chipDetailsProperty() {
        return chipDetails.getReadOnlyProperty();
    }

    /** Of the window. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
