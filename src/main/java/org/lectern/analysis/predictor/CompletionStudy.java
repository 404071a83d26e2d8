package org.lectern.analysis.predictor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Parameters;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.JudgedRows;
import org.lectern.evaluation.Observation;
import org.lectern.study.Learners;
import org.lectern.study.Study;

/** A study as a trained model of completion sees it. */
final class CompletionStudy {

    /** A course that fewer learners watch may have been left to those who judged the model, by chance. */
    private static final int MANY = 10;

    private final CompletionModel model;
    private final Learners learners;
    private final CaseQueries queries;

    /** @throws org.lectern.contract.ProblemException {@code no-views} where nobody watched anything */
    CompletionStudy(CompletionModel model, Study study, TaskContext context) {
        this.model = model;
        PredictorAnalysis analysis = new PredictorAnalysis();
        PredictorParams params = Parameters.of(analysis)
                .read(
                        analysis.parameters(Choices.standard()),
                        model.provenance().parameters());
        learners = study.learners(context);
        if (learners.size() == 0) {
            throw NoViews.problem().asException();
        }
        queries = new CaseQueries(params, study, context);
    }

    /** What it sees of them. */
    Observation observation() {
        return CompletionObservation.of(model, learners, queries.byCourse(model.mode()));
    }

    /** How it does with all of them, by averages that start where its own did. */
    JudgedRows judged() {
        Cases cases = model.mode() == Mode.CORRECTED
                ? queries.corrected(model.seen().prior())
                : queries.asPublished(learners);
        return ViewJury.of(model, cases, learners);
    }

    /** Courses that many learners watch and that it has not seen. */
    Set<String> unknown() {
        Cases cases = queries.byCourse(model.mode());
        List<String> courses = cases.courses();
        int[] watching = new int[courses.size()];
        IntStream.range(0, cases.size()).forEach(of -> watching[cases.course(of)]++);
        Set<String> unknown = new TreeSet<>();
        for (int course = 0; course < watching.length; course++) {
            if (watching[course] >= MANY && model.seen().category(courses.get(course)) < 0) {
                unknown.add(courses.get(course));
            }
        }
        return unknown;
    }
}
