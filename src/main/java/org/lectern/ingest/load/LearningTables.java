package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.TableSpec;

/**
 * The tables of a learning system together: what one tells of a person, unit or question completes the others, and what
 * contradicts itself is counted. Nothing is repaired.
 */
public final class LearningTables {

    private static final Words WORDS = Words.of(LearningTables.class);

    /** Tables in which each key stands once; the first row counts. */
    private static final List<TableSpec> LISTS = List.of(
            TableSpec.PEOPLE,
            TableSpec.COURSES,
            TableSpec.MODULES,
            TableSpec.QUESTIONS,
            TableSpec.ASSESSMENTS,
            TableSpec.CATALOGUE);

    private final Statement statement;
    private final Set<TableSpec> there;

    /** @param there the tables of learning that the study has */
    public LearningTables(Statement statement, Set<TableSpec> there) {
        this.statement = statement;
        this.there = Set.copyOf(there);
    }

    /** Completes them; what a reader should know. */
    public List<QualityNotice> complete() throws SQLException {
        List<QualityNotice> notices = new ArrayList<>(new References(statement, there).resolve());
        for (TableSpec list : LISTS) {
            if (there.contains(list)) {
                once(list).ifPresent(notices::add);
            }
        }
        List<TableSpec> people = List.of(TableSpec.PEOPLE);
        fill(
                TableSpec.ATTEMPTS,
                Map.of(
                        "course",
                        List.of(TableSpec.QUESTIONS, TableSpec.ASSESSMENTS, TableSpec.MODULES),
                        "role",
                        people));
        fill(TableSpec.ACTIVITY, Map.of("course", List.of(TableSpec.MODULES), "role", people));
        fill(TableSpec.ENGAGEMENTS, Map.of("role", people));
        fill(TableSpec.ENROLMENTS, Map.of("role", people));
        fill(TableSpec.RESULTS, Map.of("role", people));
        rolesOfEnrolments();
        notices.addAll(new Points(statement, there).scores());
        notices.addAll(contradictions());
        return notices;
    }

    private static String key(TableSpec list) {
        return list.columns().getFirst().name();
    }

    private Optional<QualityNotice> once(TableSpec list) throws SQLException {
        long again = number("SELECT count(*) - count(DISTINCT " + key(list) + ") FROM " + list.stored());
        if (again == 0) {
            return Optional.empty();
        }
        statement.execute("CREATE OR REPLACE TABLE " + list.stored() + " AS SELECT * EXCLUDE (n) FROM (SELECT *,"
                + " row_number() OVER (PARTITION BY " + key(list) + " ORDER BY rowid) AS n FROM " + list.stored()
                + ") WHERE n = 1");
        return Optional.of(new QualityNotice("ids-again", WORDS.say("notice.ids-again", again, name(list))));
    }

    private static String name(TableSpec table) {
        return WORDS.say("table." + table.name());
    }

    /** Takes columns of a table from the first of some lists that tells each. */
    private void fill(TableSpec table, Map<String, List<TableSpec>> columns) throws SQLException {
        if (!there.contains(table)) {
            return;
        }
        Set<TableSpec> joined = new LinkedHashSet<>();
        List<String> told = new ArrayList<>();
        columns.forEach((column, lists) -> {
            List<TableSpec> telling = lists.stream().filter(there::contains).toList();
            joined.addAll(telling);
            if (!telling.isEmpty()) {
                told.add(telling.stream()
                        .map(list -> list.stored() + "." + column)
                        .collect(Collectors.joining(
                                ", ", "coalesce(" + table.stored() + "." + column + ", ", ") AS " + column)));
            }
        });
        if (told.isEmpty()) {
            return;
        }
        String joins = joined.stream()
                .map(list -> " LEFT JOIN " + list.stored() + " ON " + list.stored() + "." + key(list) + " = "
                        + table.stored() + "." + key(list))
                .collect(Collectors.joining());
        statement.execute("CREATE OR REPLACE TABLE " + table.stored() + " AS SELECT " + table.stored() + ".* REPLACE ("
                + String.join(", ", told) + ") FROM " + table.stored() + joins);
    }

    /** Where no list of people tells roles, enrolments do: those of the course, or the one that somebody has in all. */
    private void rolesOfEnrolments() throws SQLException {
        String enrolments = TableSpec.ENROLMENTS.stored();
        boolean ofPeople =
                there.contains(TableSpec.PEOPLE) && number("SELECT count(role) FROM " + TableSpec.PEOPLE.stored()) > 0;
        if (ofPeople || !there.contains(TableSpec.ENROLMENTS) || number("SELECT count(role) FROM " + enrolments) == 0) {
            return;
        }
        statement.execute("CREATE TEMP TABLE roles AS SELECT CAST(learner AS VARCHAR) AS learner,"
                + " CAST(course AS VARCHAR) AS course, min(CAST(role AS VARCHAR)) AS role FROM " + enrolments
                + " WHERE role IS NOT NULL GROUP BY ALL");
        statement.execute(
                "CREATE TEMP TABLE only_roles AS SELECT learner, min(role) AS role FROM roles GROUP BY learner"
                        + " HAVING count(DISTINCT role) = 1");
        for (TableSpec table :
                List.of(TableSpec.ENROLMENTS, TableSpec.ACTIVITY, TableSpec.ATTEMPTS, TableSpec.RESULTS)) {
            if (there.contains(table)) {
                statement.execute(
                        "CREATE OR REPLACE TABLE " + table.stored() + " AS SELECT t.* REPLACE ("
                                + "coalesce(CAST(t.role AS VARCHAR), roles.role, only_roles.role) AS role) FROM "
                                + table.stored()
                                + " AS t LEFT JOIN roles ON roles.learner = CAST(t.learner AS VARCHAR) AND roles.course ="
                                + " CAST(t.course AS VARCHAR) LEFT JOIN only_roles ON only_roles.learner = CAST(t.learner AS VARCHAR)");
            }
        }
        statement.execute("DROP TABLE roles");
        statement.execute("DROP TABLE only_roles");
    }

    private List<QualityNotice> contradictions() throws SQLException {
        List<QualityNotice> notices = new ArrayList<>();
        for (TableSpec table : List.of(TableSpec.ACTIVITY, TableSpec.ATTEMPTS)) {
            if (!there.contains(table)) {
                continue;
            }
            told(
                    notices,
                    "no-account",
                    table,
                    TableSpec.PEOPLE,
                    "NOT EXISTS (SELECT 1 FROM all_people AS l WHERE l.learner = t.learner)");
            told(
                    notices,
                    "no-module",
                    table,
                    TableSpec.MODULES,
                    "module IS NOT NULL AND NOT EXISTS (SELECT 1 FROM all_modules AS l WHERE l.module = t.module)");
            told(
                    notices,
                    "before-account",
                    table,
                    TableSpec.PEOPLE,
                    "EXISTS (SELECT 1 FROM all_people AS l WHERE l.learner = t.learner AND t.happened_at < l.joined_at)");
            told(notices, "in-future", table, table, "happened_at > current_date + INTERVAL 1 DAY");
        }
        told(
                notices,
                "no-account",
                TableSpec.ENGAGEMENTS,
                TableSpec.PEOPLE,
                "NOT EXISTS (SELECT 1 FROM all_people AS l WHERE CAST(l.learner AS VARCHAR) = CAST(t.learner AS VARCHAR))");
        notices.addAll(new ContentNotices(statement, there).all());
        told(
                notices,
                "completed-early",
                TableSpec.ACTIVITY,
                TableSpec.ACTIVITY,
                "status = 'completed' AND progress < 100");
        told(notices, "changed-early", TableSpec.PEOPLE, TableSpec.PEOPLE, "changed_at < joined_at");
        return notices;
    }

    /** Where modules stand for what is handed in, no list of units has them. */
    private void told(List<QualityNotice> notices, String code, TableSpec table, TableSpec beside, String condition)
            throws SQLException {
        if (!Stream.of(table, beside).allMatch(there::contains)
                || (code.equals("no-module")
                        && table.equals(TableSpec.ATTEMPTS)
                        && there.contains(TableSpec.ASSESSMENTS))) {
            return;
        }
        long rows = number("SELECT count(*) FROM " + table.stored() + " AS t WHERE " + condition);
        if (rows > 0) {
            long all = number("SELECT count(*) FROM " + table.stored());
            notices.add(new QualityNotice(code, WORDS.say("notice." + code, rows, all, name(table))));
        }
    }

    private long number(String sql) throws SQLException {
        return Dictionary.number(statement, sql);
    }
}
