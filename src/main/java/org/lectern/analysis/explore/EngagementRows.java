package org.lectern.analysis.explore;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.analysis.content.ListCell;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;

/**
 * Engagements with what is told of their learners and items, as SQL.
 *
 * @param fields SELECT of {@code id, domain}, once for each field of an item; empty where no catalogue tells of any
 * @param people whether a list tells of learners
 */
record EngagementRows(String fields, boolean people) {

    /** Each learner of the list once. */
    static final String PEOPLE = "SELECT CAST(learner AS STRING) AS id, min(CAST(seniority AS STRING)) AS seniority,"
            + " min(CAST(department AS STRING)) AS department, min(CAST(style AS STRING)) AS style,"
            + " min(CAST(job AS STRING)) AS job FROM people GROUP BY 1";

    static EngagementRows of(Study study, TaskContext context) {
        boolean people = study.facts().holds("people");
        if (!study.facts().holds("catalogue.domain")) {
            return new EngagementRows("", people);
        }
        List<String> cells = study.query(
                        "SELECT DISTINCT CAST(domain AS STRING) AS domain FROM catalogue WHERE domain IS NOT NULL"
                                + " ORDER BY domain",
                        context)
                .stringColumn("domain")
                .asList();
        String split = cells.stream()
                .flatMap(cell -> ListCell.values(cell).stream()
                        .map(field -> "(" + Sql.literal(cell) + ", " + Sql.literal(field) + ")"))
                .collect(Collectors.joining(", "));
        return new EngagementRows(
                split.isEmpty()
                        ? ""
                        : "SELECT CAST(item AS STRING) AS id, field AS domain FROM catalogue JOIN (VALUES " + split
                                + ") AS fields(cell, field) ON CAST(catalogue.domain AS STRING) = cell",
                people);
    }

    /**
     * SELECT of engagements with {@code learner, item, seconds, liked, engagement_kind} and what is asked for: {@code seniority},
     * {@code department} and {@code domain}, empty where they are not told. An engagement with an item of several fields is there
     * once for each.
     *
     * @param asked names of the properties that are needed
     */
    String joined(String asked) {
        boolean field = asked.contains("domain") && !fields.isEmpty();
        boolean who = people && (asked.contains("seniority") || asked.contains("department"));
        return "SELECT CAST(engagements.learner AS STRING) AS learner, CAST(engagements.item AS STRING) AS item,"
                + " engagements.seconds AS seconds, engagements.liked AS liked,"
                + " coalesce(CAST(engagements.kind AS STRING), '') AS engagement_kind,"
                + (who ? " coalesce(who.seniority, '')" : " ''") + " AS seniority,"
                + (who ? " coalesce(who.department, '')" : " ''") + " AS department,"
                + (field ? " coalesce(what.domain, '')" : " ''") + " AS domain FROM engagements"
                + (who ? " LEFT JOIN (" + PEOPLE + ") AS who ON who.id = CAST(engagements.learner AS STRING)" : "")
                + (field ? " LEFT JOIN (" + fields + ") AS what ON what.id = CAST(engagements.item AS STRING)" : "");
    }
}
