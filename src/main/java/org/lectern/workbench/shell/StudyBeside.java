package org.lectern.workbench.shell;

import java.time.Duration;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.lectern.analysis.compare.Matching;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.DecidedMatches;
import org.lectern.study.Companion;
import org.lectern.study.GivenMatches;
import org.lectern.study.Matches;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * The study that stands beside the open one. Which videos are the same is found once it is there, and again whenever the user has decided
 * something about it; it goes with the study that it stands beside.
 */
final class StudyBeside {

    private static final Words WORDS = Words.of(StudyBeside.class);
    private static final String MATCHING = "match-videos";

    private final Desk desk;
    private final TaskRunner tasks;
    private final TroubleReporter trouble;

    StudyBeside(Desk desk, TaskRunner tasks, TroubleReporter trouble) {
        this.desk = desk;
        this.tasks = tasks;
        this.trouble = trouble;
        desk.importedProperty().subscribe(this::leave);
        desk.kept(DecidedMatches.TAB).answers().addListener((ListChangeListener<? super Object>) _ -> match());
    }

    /** Puts a study beside the open one, in the place of another. */
    void put(Imported compared) {
        leave();
        desk.otherProperty().set(compared);
        match();
    }

    private void leave() {
        Imported before = desk.otherProperty().get();
        desk.otherProperty().set(null);
        desk.companionProperty().set(null);
        if (before != null) {
            tasks.cancel(MATCHING);
            tasks.afterCurrent(before.study()::close);
        }
    }

    private void match() {
        Imported open = desk.importedProperty().get();
        Imported compared = desk.otherProperty().get();
        if (open == null || compared == null) {
            return;
        }
        Study seen = compared.study()
                .filtered(desk.choicesProperty()
                        .get()
                        .mode()
                        .usualFilter(compared.study().facts()));
        GivenMatches given = DecidedMatches.given(desk.kept(DecidedMatches.TAB).answers());
        tasks.<Matches>submit(
                MATCHING,
                WORDS.say("matching"),
                Duration.ZERO,
                context -> Matching.of(open.study(), seen, given, context),
                state -> {
                    if (state instanceof TaskState.Ready<Matches>(Matches matches)) {
                        desk.companionProperty().set(Companion.of(open.study(), seen, matches));
                    } else if (state instanceof TaskState.Failed<Matches>(Problem problem)) {
                        trouble.report(problem);
                    }
                });
    }

    /** Closes it, once nothing reads it any more. */
    void close() {
        Optional.ofNullable(desk.otherProperty().get())
                .ifPresent(open -> open.study().close());
    }
}
