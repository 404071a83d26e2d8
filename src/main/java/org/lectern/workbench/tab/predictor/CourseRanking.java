package org.lectern.workbench.tab.predictor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.predictor.Seen;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.IntervalFigure.Row;

/** The same average in every course, the likeliest to be finished first. */
final class CourseRanking {

    /** How many courses each end of a long ranking shows. */
    static final int ENDS = 8;

    private static final Words WORDS = Words.of(CourseRanking.class);

    private record Place(int course, double probability) {}

    private final CompletionModel model;
    private final double average;
    private final String chosen;

    private CourseRanking(CompletionModel model, double average, String chosen) {
        this.model = model;
        this.average = average;
        this.chosen = chosen;
    }

    /** @param chosen course, shown whatever its place where it was there in training */
    static IntervalFigure of(CompletionModel model, double average, String chosen) {
        return new CourseRanking(model, average, chosen).figure();
    }

    private IntervalFigure figure() {
        List<Seen.Course> courses = model.seen().courses();
        List<Place> places = IntStream.range(0, courses.size())
                .mapToObj(i ->
                        new Place(i, model.probability(average, courses.get(i).name())))
                .sorted(Comparator.comparingDouble((Place place) -> -place.probability)
                        .thenComparingInt(Place::course))
                .toList();
        int leftOut = Math.max(0, places.size() - 2 * ENDS);
        return new IntervalFigure(
                new Caption(
                        "predictor_courses",
                        WORDS.say("ranking", average),
                        alternative(places),
                        leftOut == 0 ? "" : WORDS.say("ranking.left-out", leftOut, ENDS),
                        "predictor_scenarios"),
                Axis.percent(WORDS.say("ranking.axis")),
                WORDS.say("ranking.course"),
                leftOut == 0 ? rows(places, "") : ends(places),
                100 * model.threshold(),
                WORDS.say("ranking.threshold"));
    }

    private String alternative(List<Place> places) {
        Place first = places.getFirst();
        Place last = places.getLast();
        return WORDS.say(
                "ranking.alternative",
                name(first),
                AnswerWords.percent(first.probability),
                name(last),
                AnswerWords.percent(last.probability));
    }

    private String name(Place place) {
        return CourseName.offered(
                model, model.seen().courses().get(place.course).name());
    }

    private List<Row> ends(List<Place> places) {
        int category = model.seen().category(chosen);
        List<Row> rows = new ArrayList<>();
        rows.addAll(
                rows(places.stream().filter(place -> place.course == category).toList(), WORDS.say("ranking.chosen")));
        rows.addAll(rows(places.subList(0, ENDS), WORDS.say("ranking.highest")));
        rows.addAll(rows(places.subList(places.size() - ENDS, places.size()), WORDS.say("ranking.lowest")));
        return rows;
    }

    private List<Row> rows(List<Place> places, String group) {
        return places.stream().map(place -> row(place, group)).toList();
    }

    private Row row(Place place, String group) {
        Seen.Course course = model.seen().courses().get(place.course);
        Prediction said = model.predict(average, course.name());
        return new Row(
                name(place),
                group,
                100 * said.probability(),
                100 * said.interval().low(),
                100 * said.interval().high(),
                course.all().views());
    }
}
