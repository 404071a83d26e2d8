package org.lectern.analysis.explore;

import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Heading;
import org.lectern.figure.StackFigure;

/** How the views of each course divide. Most views stop at once or run to the end, so a middle says little of them. */
record CoursesFigure(ExploreResult result) {

    /** More bars than this are not read one by one. */
    static final int MOST = 30;

    private static final Words WORDS = Words.of(CoursesFigure.class);

    private static final Comparator<CourseEngagement> MOST_VIEWS_FIRST = Comparator.comparingLong(
                    (CourseEngagement course) -> course.engagement().views())
            .reversed()
            .thenComparing(CourseEngagement::name);

    static final Comparator<CourseEngagement> MOST_STOPPED_FIRST = Comparator.comparingDouble(
                    CourseEngagement::stoppedShare)
            .reversed()
            .thenComparing(CourseEngagement::name);

    StackFigure figure() {
        List<CourseEngagement> shown = result.courses().stream()
                .sorted(MOST_VIEWS_FIRST)
                .limit(MOST)
                .sorted(MOST_STOPPED_FIRST)
                .toList();
        int rest = result.courses().size() - shown.size();
        CourseEngagement first = shown.getFirst();
        CourseEngagement last = shown.getLast();
        long few = shown.stream()
                .filter(course -> course.engagement().learners() <= FewLearners.MOST)
                .count();
        Heading heading = new Heading("completion_by_course", WORDS.say("courses.title"), ExploreTables.SPREAD);
        return new StackFigure(
                heading.saying(
                        WORDS.say(
                                "courses.alternative",
                                shown.size(),
                                first.name(),
                                100 * first.stoppedShare(),
                                last.name(),
                                100 * last.stoppedShare()),
                        WORDS.say("courses.note", result.params().rule().inWords()),
                        rest == 0 ? "" : WORDS.say("courses.note-rest", shown.size(), rest),
                        few == 0 ? "" : WORDS.say("courses.note-few", few, FewLearners.MOST)),
                Axis.percent(WORDS.say("axis.share")),
                WORDS.say("label.course"),
                List.of(WORDS.say("part.stopped"), WORDS.say("part.later"), WORDS.say("part.finished")),
                shown.stream().map(CoursesFigure::row).toList());
    }

    private static StackFigure.Row row(CourseEngagement course) {
        return new StackFigure.Row(
                course.name(),
                List.of(
                        100 * course.stoppedShare(),
                        100 * course.laterShare(),
                        100 * course.engagement().finished().share()),
                course.engagement().views());
    }
}
