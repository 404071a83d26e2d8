package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.evaluation.Evaluator;
import org.lectern.evaluation.JudgedRows;
import org.lectern.evaluation.TestSet;
import org.lectern.study.Learners;

/** Views that judge a model as it is asked of them: by the average and the course, to the last digit. */
final class ViewJury {

    /** What is asked. */
    private record Cell(double average, int course) {}

    private ViewJury() {}

    /**
     * @param cases that judge
     * @param learners whose they are
     */
    static JudgedRows of(CompletionModel model, Cases cases, Learners learners) {
        Map<Cell, Integer> places = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        int[] cell = IntStream.range(0, cases.size())
                .map(of -> places.computeIfAbsent(new Cell(cases.average(of), cases.course(of)), asked -> {
                    cells.add(asked);
                    return cells.size() - 1;
                }))
                .toArray();
        double[] said = cells.stream()
                .mapToDouble(asked ->
                        model.probability(asked.average(), cases.courses().get(asked.course())))
                .toArray();
        double baseRate = (double) cases.finished() / cases.views();
        double[] alike = new double[said.length];
        Arrays.fill(alike, baseRate);
        return new JudgedRows(
                new Evaluator(baseRate, model.threshold(), FewLearners.MOST, model.mode() == Mode.CORRECTED, List.of()),
                new TestSet(cases.outcomes(cell), said, alike),
                Arrays.stream(cases.whose()).mapToObj(learners::name).toList());
    }
}
