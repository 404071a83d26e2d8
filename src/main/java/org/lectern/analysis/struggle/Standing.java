package org.lectern.analysis.struggle;

import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.Normal;

/** Which videos and courses have a share of flagged views that differs from the whole's beyond chance. */
final class Standing {

    private Standing() {}

    /** Courses of more than one learner against all judged views, learner by learner; none where there is but one course. */
    static BeyondChance<Course> ofCourses(List<Course> courses, double whole) {
        List<Course> testable = courses.size() < 2
                ? List.of()
                : courses.stream()
                        .filter(course -> course.share().learners() > 1)
                        .toList();
        return BeyondChance.of(
                testable,
                course -> course.contrast().p(),
                course -> course.share().rate() > whole);
    }

    /** Videos against all judged views: the score test, learners counted. */
    static BeyondChance<Video> ofVideos(List<Video> videos, double whole) {
        return BeyondChance.of(
                videos.size() < 2 ? List.of() : videos,
                video -> Normal.twoSided(video.share().score(whole)),
                video -> video.share().rate() > whole);
    }
}
