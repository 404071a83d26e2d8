package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;
import org.lectern.study.Origin;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyTables;
import org.lectern.study.Workspace;

class WhatPercentMeansTest {

    private static Study study(Meaning meaning) throws SQLException {
        Workspace database = Workspace.create();
        database.run(statement -> statement.execute("""
                CREATE TABLE all_views AS
                SELECT 'learner-' || (i % 60) AS learner, 'video ' || (i // 60) AS video, 'C' || (i % 2) AS course,
                       'C' || (i % 2) AS course_as_given, 'Student' AS role,
                       CAST(CASE WHEN i * 7919 % 10 < 4 THEN 100 ELSE i * 7919 % 97 END AS DECIMAL(18, 9)) AS completion,
                       CAST(NULL AS TIMESTAMP) AS viewed_at, CAST(NULL AS DOUBLE) AS video_seconds,
                       CAST(NULL AS DOUBLE) AS position
                FROM range(720) AS numbers(i)"""), TaskContext.quiet());
        var courses = List.of(new StudyFacts.Group("C0", 360), new StudyFacts.Group("C1", 360));
        StudyFacts facts = new StudyFacts(
                720,
                60,
                12,
                courses,
                List.of(new StudyFacts.Group("Student", 720)),
                StudyTables.ofViews(Set.of("course", "role", "completion")),
                new Origin("made-up", "Made up", meaning, CompletionRule.USUAL, "", ""));
        return new Study(database, "made up", "0", facts);
    }

    private static long notices(Analysis<?> analysis, Study study) {
        return analysis.answer(Choices.standard(), study, TaskContext.quiet()).reading().notices().stream()
                .filter(notice -> notice.code().equals("what-percent-counts"))
                .count();
    }

    @Test
    void isSaidOnceByEveryAnalysis() throws SQLException {
        try (Study study = study(Meaning.FURTHEST_POINT)) {
            // Catalogue asks who opened what, and nothing of percentages.
            List<Analysis<?>> able = Analyses.all().stream()
                    .filter(analysis -> !analysis.id().equals("catalogue"))
                    .filter(analysis -> analysis.lacking(study).isEmpty())
                    .toList();
            assertEquals(9, able.size());
            for (Analysis<?> analysis : able) {
                assertEquals(1, notices(analysis, study), analysis.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void isSaidOfWhatIsNotTheShareWatched(Meaning meaning) {
        boolean plain = meaning == Meaning.COVERAGE || meaning == Meaning.UNKNOWN;
        assertEquals(plain, WhatPercentMeans.notice(meaning).isEmpty());
    }
}
