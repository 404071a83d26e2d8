package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.RowAppender;

/**
 * Learners as a study calls them: viewers whom nobody knows are no learner, and pseudonyms stand for names and addresses.
 * Works on the distinct texts of the dictionary of learners, however many rows there are.
 */
public final class People {

    private static final Words WORDS = Words.of(People.class);

    private static final Pattern ID_HEADER = Pattern.compile("id|id.*|.*id|.*(anon|hash|sha1|uuid|guid).*");
    private static final Pattern NAME_HEADER = Pattern.compile(".*(name|mail|mbox|login).*");

    /** A number, perhaps behind a word as in learner-12; a UUID or hash; a long code with a digit in it. */
    private static final Pattern OPAQUE =
            Pattern.compile("\\p{L}{0,12}[-_.#: ]?\\d+|[0-9A-Fa-f-]{8,}|(?=.*\\d)[A-Za-z0-9_+/=-]{16,}");

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
        list(statement, new Dictionary("learner").distinct(), text -> names(header, text), pseudonyms, context);
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

    /** As {@link #forget}, where names were replaced. */
    Optional<QualityNotice> forgetNames() throws SQLException {
        return pseudonyms == null ? Optional.empty() : forget(statement);
    }

    /** Forgets the names that were replaced; says how many learners of {@code all_views} have a pseudonym, where any has. */
    static Optional<QualityNotice> forget(Statement statement) throws SQLException {
        long replaced = Dictionary.number(
                statement,
                "SELECT count(*) FROM (SELECT DISTINCT learner FROM all_views)"
                        + " WHERE CAST(learner AS VARCHAR) IN (SELECT pseudonym FROM people)");
        statement.execute("DROP TABLE people");
        statement.execute("DROP TABLE " + new Dictionary("learner").texts());
        statement.execute("DROP TABLE " + new Dictionary("learner").values());
        return replaced == 0
                ? Optional.empty()
                : Optional.of(new QualityNotice(ImportReport.NAMES_REPLACED, WORDS.say("notice.pseudonyms", replaced)));
    }

    /** Whether a text under a header tells who somebody is. */
    static boolean names(String header, String text) {
        if (text.contains("@")) {
            return true;
        }
        String plain = Synonyms.plain(header);
        if (ID_HEADER.matcher(plain).matches() && !plain.contains("mail")) {
            return false;
        }
        return NAME_HEADER.matcher(plain).matches() || !OPAQUE.matcher(text).matches();
    }
}
