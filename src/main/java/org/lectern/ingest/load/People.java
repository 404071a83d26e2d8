package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.RowAppender;

/**
 * Learners as a study calls them: viewers whom nobody knows are no learner, and pseudonyms stand for names and addresses.
 * Works on the distinct texts of the dictionary of learners, however many rows there are.
 */
public final class People {

    private static final Words WORDS = Words.of(People.class);

    private final Statement statement;
    private final String header;
    private final @Nullable Pseudonyms pseudonyms;
    private boolean zero;

    /**
     * @param header of the column of learners
     * @param pseudonyms null keeps names
     */
    People(Statement statement, String header, @Nullable Pseudonyms pseudonyms) {
        this.statement = statement;
        this.header = header;
        this.pseudonyms = pseudonyms;
    }

    /** Collects the learners of {@code raw}; who is anonymous has no text. */
    void collect() throws SQLException {
        Dictionary learners = new Dictionary("learner");
        learners.collect(statement);
        statement.execute("UPDATE " + learners.texts() + " SET text = lower(text) WHERE contains(text, '@')");
        statement.execute("UPDATE " + learners.texts() + " SET text = NULL WHERE " + Nobody.is("text"));
        zero = Nobody.isZero(statement);
        if (zero) {
            statement.execute("UPDATE " + learners.texts() + " SET text = NULL WHERE " + Nobody.zero("text"));
        }
    }

    /** How many rows of {@code raw} are of a learner 0, where that is taken for nobody. */
    Optional<QualityNotice> nobody() throws SQLException {
        if (!zero) {
            return Optional.empty();
        }
        long rows = Dictionary.number(
                statement, "SELECT count(*) FROM raw WHERE " + Nobody.zero("trim(learner)") + " AND NOT surplus");
        return Optional.of(new QualityNotice("learner-zero", WORDS.say("notice.learner-zero", rows, header)));
    }

    /** Puts pseudonyms in place of the texts that name somebody. */
    void replaceNames(TaskContext context) throws SQLException {
        if (pseudonyms == null) {
            return;
        }
        String texts = new Dictionary("learner").texts();
        String distinct = new Dictionary("learner").distinct();
        list(statement, distinct, Naming.of(statement, header, distinct)::names, pseudonyms, context);
        statement.execute(
                "UPDATE " + texts + " SET text = people.pseudonym FROM people WHERE people.text = " + texts + ".text");
    }

    /**
     * Makes {@code people (text, pseudonym)}.
     *
     * @param texts SELECT of distinct texts
     * @param named which of them name somebody
     */
    static void list(
            Statement statement, String texts, Predicate<String> named, Pseudonyms pseudonyms, TaskContext context)
            throws SQLException {
        statement.execute("CREATE TABLE people (text VARCHAR, pseudonym VARCHAR)");
        try (ResultSet rows = statement.executeQuery(texts);
                RowAppender appender = RowAppender.of(statement, "people")) {
            while (rows.next()) {
                context.checkCancelled();
                String text = rows.getString(1);
                if (named.test(text)) {
                    appender.append(text).append(pseudonyms.of(text)).endRow();
                }
            }
        }
    }

    /** As {@link #forget}, where names were to be replaced. */
    List<QualityNotice> forgetNames() throws SQLException {
        return pseudonyms == null ? List.of() : forget(statement);
    }

    /** Forgets the names that were replaced; says how many learners of {@code all_views} have a pseudonym, and how many have not. */
    static List<QualityNotice> forget(Statement statement) throws SQLException {
        String learners = "SELECT count(*) FROM (SELECT DISTINCT learner FROM all_views WHERE learner IS NOT NULL)";
        String isReplaced = " WHERE CAST(learner AS VARCHAR) IN (SELECT pseudonym FROM people)";
        long replaced = Dictionary.number(statement, learners + isReplaced);
        long kept = Dictionary.number(statement, learners) - replaced;
        statement.execute("DROP TABLE people");
        statement.execute("DROP TABLE " + new Dictionary("learner").texts());
        statement.execute("DROP TABLE " + new Dictionary("learner").values());
        List<QualityNotice> told = new ArrayList<>();
        if (replaced > 0) {
            told.add(new QualityNotice(ImportReport.NAMES_REPLACED, WORDS.say("notice.pseudonyms", replaced)));
        }
        if (kept > 0) {
            told.add(new QualityNotice(ImportReport.CODES_KEPT, WORDS.say("notice.codes-kept", kept)));
        }
        return told;
    }
}
