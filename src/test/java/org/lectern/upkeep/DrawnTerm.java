package org.lectern.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.keep.StudyDoor;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** A term in which each learner finishes as often as is theirs, and a little less in every course than in the one before. */
final class DrawnTerm {

    private DrawnTerm() {}

    /**
     * @param courses numbered from 0
     * @param sharp how far learners lie apart, 0 for not at all
     */
    static List<View> views(int learners, int courses, double sharp, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            double own = sharp * random.nextGaussian();
            for (int view = 0; view < 12; view++) {
                int course = random.nextInt(courses);
                boolean finished = random.nextDouble() < 1 / (1 + Math.exp(-own - 0.5 + 0.2 * course));
                views.add(new View("l" + seed + "-" + learner, "v" + view, "c" + course, finished ? 100 : 30));
            }
        }
        return views;
    }

    /** A study of which an export could be the source. */
    static Study opened(List<View> views, Path csv) throws IOException {
        List<String> lines = new ArrayList<>(List.of("student_id,video_title,course_code,completion_rate"));
        views.forEach(view ->
                lines.add(String.join(",", view.learner(), view.video(), view.course(), "" + view.completion())));
        Files.write(csv, lines);
        return StudyDoor.open(csv, ImportOptions.standard(), TaskContext.quiet())
                .study();
    }

    static Study study(List<View> views) {
        return StudyFixture.of(views);
    }

    /** Few trees, which these terms do not take more of. */
    static PredictorParams params(Mode mode) {
        PredictorParams usual = new PredictorAnalysis().parameters(Choices.standard());
        return new PredictorParams(
                usual.finished(), 12, 3, 8, 0.3, 1, 5, usual.shrinkage(), usual.threshold(), 2, mode, usual.seed());
    }
}
