package org.lectern.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** What learners did in lessons and quizzes, made of views: each is a lesson, and every third a quiz beside it. */
final class LearningStudy {

    /** What an hour of lessons is worth in this study's clock. */
    private static final int MINUTES = 14;

    private LearningStudy() {}

    static Study of(List<CommonStudies.View> views) {
        String given = StudyFixture.select(
                "CAST(f[1] AS BIGINT) AS i, f[2] AS learner, f[3] AS module, f[4] AS course, CAST(f[5] AS DOUBLE) AS percent,"
                        + " CAST(f[6] AS TIMESTAMP) AS began",
                views.stream()
                        .map(view -> List.of(
                                Integer.toString(view.session()),
                                view.learner(),
                                view.video(),
                                view.course(),
                                Double.toString(view.percent()),
                                view.day()
                                        .atStartOfDay()
                                        .plusMinutes((long) MINUTES * (view.session() % 100))
                                        .toString()))
                        .toList());
        String kinds = views.stream()
                .map(CommonStudies.View::video)
                .distinct()
                .sorted()
                .map(video -> "'" + video + "'")
                .collect(Collectors.joining(", "));
        return StudyFixture.ofLearning(Map.of(
                TableSpec.ACTIVITY,
                "SELECT learner, module, course, 'Student', began, NULL, CASE WHEN percent >= 95 THEN 'completed' WHEN percent > 40"
                        + " THEN 'in_progress' ELSE 'started' END, least(100, percent), NULL, NULL FROM (" + given
                        + ")",
                TableSpec.ATTEMPTS,
                "SELECT learner, module, course, 'Student', began + INTERVAL 5 MINUTE, NULL, least(100, 40 + percent / 2 + i % 11), NULL,"
                        + " NULL, NULL FROM (" + given + ") WHERE i % 3 = 0",
                TableSpec.PEOPLE,
                "SELECT DISTINCT learner, 'Student', 'D' || length(learner), CAST('2026-02-01' AS TIMESTAMP), NULL FROM ("
                        + given + ")",
                TableSpec.ENROLMENTS,
                "SELECT DISTINCT learner, course, 'Student', CAST('2026-02-01' AS TIMESTAMP), NULL, NULL, NULL, NULL FROM ("
                        + given + ")",
                TableSpec.MODULES,
                "SELECT m, any_value(course), m, NULL, CASE WHEN hash(m) % 2 = 0 THEN 'video' ELSE 'text' END FROM (SELECT unnest(["
                        + kinds + "]) AS m) JOIN (" + given + ") ON module = m GROUP BY m"));
    }
}
