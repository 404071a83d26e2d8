package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.TableSpec;

/** Makes scores in percent of points, where another table tells out of how many, and leaves out what is told twice. */
final class Points {

    private static final Words WORDS = Words.of(Points.class);

    private static final String ATTEMPTS = TableSpec.ATTEMPTS.stored();

    private final Statement statement;
    private final Set<TableSpec> there;

    Points(Statement statement, Set<TableSpec> there) {
        this.statement = statement;
        this.there = Set.copyOf(there);
    }

    /** Makes them; what a reader should know. */
    List<QualityNotice> scores() throws SQLException {
        List<QualityNotice> notices = new ArrayList<>();
        if (!there.contains(TableSpec.ATTEMPTS) || number("count(points)", ATTEMPTS) == 0) {
            return notices;
        }
        if (there.contains(TableSpec.ASSESSMENTS)) {
            long totals = leaveOut("kind IN ('course', 'category')");
            if (totals > 0) {
                notices.add(new QualityNotice("total-grades", WORDS.say("notice.total-grades", totals)));
            }
            long quizzes = leaveOut(
                    "kind = 'quiz' AND starts_with(CAST(module AS VARCHAR), 'item ') AND EXISTS (SELECT 1 FROM "
                            + ATTEMPTS + " AS taken WHERE CASE WHEN instance IS NULL THEN"
                            + " starts_with(CAST(taken.module AS VARCHAR), 'quiz ') ELSE CAST(taken.module AS VARCHAR) = 'quiz '"
                            + " || instance END)");
            if (quizzes > 0) {
                notices.add(new QualityNotice("grades-of-quizzes", WORDS.say("notice.grades-of-quizzes", quizzes)));
            }
            statement.execute("UPDATE " + ATTEMPTS + " SET score = 100 * " + ATTEMPTS + ".points / out_of.points FROM "
                    + TableSpec.ASSESSMENTS.stored() + " AS out_of WHERE out_of.module = " + ATTEMPTS
                    + ".module AND out_of.points > 0 AND score IS NULL AND " + ATTEMPTS + ".points IS NOT NULL");
        }
        long open = number("count(*) FILTER (points IS NOT NULL AND score IS NULL)", ATTEMPTS);
        if (open > 0) {
            notices.add(new QualityNotice(
                    "no-maximum", WORDS.say("notice.no-maximum", open, number("count(*)", ATTEMPTS))));
        }
        return notices;
    }

    /** Takes out what was graded under some assessments; how many rows those were. */
    private long leaveOut(String assessments) throws SQLException {
        return statement.executeUpdate("DELETE FROM " + ATTEMPTS + " WHERE module IN (SELECT module FROM "
                + TableSpec.ASSESSMENTS.stored() + " WHERE " + assessments + ")");
    }

    private long number(String what, String table) throws SQLException {
        return Dictionary.number(statement, "SELECT " + what + " FROM " + table);
    }
}
