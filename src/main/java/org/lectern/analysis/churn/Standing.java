package org.lectern.analysis.churn;

import java.util.List;
import org.lectern.analysis.BeyondChance;

/** Which videos and courses have a churn rate that differs from the study's beyond chance. */
final class Standing {

    private Standing() {}

    /** Videos with the views it takes, each against the study's rate. */
    static BeyondChance<VideoChurn> ofVideos(Counted counted, int minimumViews) {
        double rate = counted.whole().rate();
        return BeyondChance.of(
                counted.videos().stream()
                        .filter(video -> video.tally().views() >= minimumViews)
                        .toList(),
                video -> video.tally().p(rate),
                video -> video.tally().rate() > rate);
    }

    /** Courses with the views it takes and more than one learner, each against the whole study; none where there is but one. */
    static BeyondChance<CourseChurn> ofCourses(Counted counted, int minimumViews) {
        List<CourseChurn> testable = counted.courses().size() < 2
                ? List.of()
                : counted.courses().stream()
                        .filter(course -> course.tally().views() >= minimumViews
                                && course.tally().learners() > 1)
                        .toList();
        return BeyondChance.of(
                testable,
                course -> course.contrast().p(),
                course -> course.tally().rate() > counted.whole().rate());
    }
}
