package org.lectern.workbench.shell;

import org.lectern.contract.TaskContext;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import tech.tablesaw.api.Table;

/** How much of a study its filter lets through. */
record StudySize(long views, long learners, long videos) {

    private static final String SIZE = """
            SELECT count(*) AS views, count(DISTINCT learner) AS learners, count(DISTINCT video) AS videos
            FROM views""";

    static StudySize of(Study study, TaskContext context) {
        if (study.filter().equals(Filter.everything())) {
            StudyFacts facts = study.facts();
            return new StudySize(facts.views(), facts.learners(), facts.videos());
        }
        Table size = study.query(SIZE, context);
        return new StudySize(
                size.longColumn("views").getLong(0),
                size.longColumn("learners").getLong(0),
                size.longColumn("videos").getLong(0));
    }
}
