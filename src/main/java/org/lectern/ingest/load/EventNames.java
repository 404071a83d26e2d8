package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.event.Observation;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.source.EventFormat;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.JsonFields;
import org.lectern.ingest.text.Missing;

/** The names of learners, videos and courses in {@code event_rows}, as {@link Dictionary} keeps them. */
final class EventNames {

    private final Statement statement;
    private final TaskContext context;

    EventNames(Statement statement, TaskContext context) {
        this.statement = statement;
        this.context = context;
    }

    /** Stores the names; whether there are courses is the answer. */
    boolean store(EventFormat format, @Nullable Pseudonyms pseudonyms, Tallies tallies) throws SQLException {
        nameAccounts();
        collectLearners(format);
        if (pseudonyms != null) {
            hide(pseudonyms);
        }
        collectVideos();
        tallies.add(
                Observation.SHARED_TITLES,
                Dictionary.number(statement, "SELECT count(*) FROM video_texts WHERE shared"));
        new Dictionary("learner").store(statement);
        new Dictionary("video").store(statement);
        Dictionary courses = new Dictionary("course");
        if (format == EventFormat.XAPI) {
            collectXapiCourses();
        } else {
            courses.collect(statement, "event_rows");
        }
        return courses.count(statement) > 0 && courses.store(statement);
    }

    /** Of the activities around a video the first that is a course; emitters write one activity or a list of them. */
    private void collectXapiCourses() throws SQLException {
        statement.execute("""
                CREATE TABLE course_texts AS
                SELECT course AS given, json_extract_string(list_filter(
                    list_concat(json_extract(course, '$[*][*]'), json_extract(course, '$[*]')),
                    activity -> json_extract_string(activity, '$.definition.type') LIKE '%/course')[1], '$.id') AS text
                FROM (SELECT DISTINCT course FROM event_rows WHERE subject <> 'bumper' AND course IS NOT NULL)
                """);
    }

    /** Whoever has no name in an event, but the number of somebody who has one in others, is that learner. */
    private void nameAccounts() throws SQLException {
        statement.execute(
                "UPDATE event_rows SET actor = known.name, named = true FROM (SELECT account, min(actor) AS name"
                        + " FROM event_rows WHERE named AND account IS NOT NULL GROUP BY account"
                        + " HAVING count(DISTINCT actor) = 1) AS known"
                        + " WHERE NOT event_rows.named AND event_rows.actor = known.account");
    }

    private void collectLearners(EventFormat format) throws SQLException {
        statement.execute("CREATE TABLE actors AS "
                + (format == EventFormat.XAPI ? xapiActors() : "SELECT actor AS given, actor AS text, named")
                + " FROM (SELECT actor, bool_or(named) AS named FROM event_rows"
                + " WHERE subject <> 'bumper' AND actor IS NOT NULL GROUP BY actor)");
        statement.execute("CREATE TABLE learner_texts AS SELECT given, " + Nobody.orSomebody("text")
                + " AS text, named FROM (SELECT given, " + Missing.cleaned("text")
                + " AS text, named FROM actors)");
        statement.execute("DROP TABLE actors");
    }

    /** Accounts of the same name at different homes are different people. */
    private static String xapiActors() {
        String name = "json_extract_string(actor, '/account/name')";
        String home = "json_extract_string(actor, '/account/homePage')";
        String mail = "lower(regexp_replace(json_extract_string(actor, '/mbox'), '^mailto:', ''))";
        return "SELECT actor AS given, CASE WHEN " + name + " IS NOT NULL AND count(DISTINCT " + home
                + ") OVER (PARTITION BY " + name + ") > 1 THEN " + name + " || ' (' || " + home
                + " || ')' ELSE coalesce("
                + name + ", " + mail
                + ", json_extract_string(actor, '/mbox_sha1sum'), json_extract_string(actor, '/openid'),"
                + " json_extract_string(actor, '/name')) END AS text, coalesce(" + name + " LIKE '%@%', " + mail
                + " IS NOT NULL OR json_extract_string(actor, '/mbox_sha1sum') IS NULL"
                + " AND json_extract_string(actor, '/openid') IS NULL) AS named";
    }

    /** Puts pseudonyms in the place of names and addresses; ids that name nobody stay. */
    private void hide(Pseudonyms pseudonyms) throws SQLException {
        String named = "SELECT DISTINCT text FROM learner_texts WHERE named AND text IS NOT NULL";
        People.list(statement, named, _ -> true, pseudonyms, context);
        statement.execute("UPDATE learner_texts SET text = people.pseudonym FROM people"
                + " WHERE learner_texts.text = people.text AND learner_texts.named");
    }

    /** A video is called by its most frequent title, and by its id, too, where another video has the same title. */
    private void collectVideos() throws SQLException {
        statement.execute("""
                CREATE TABLE video_texts AS
                WITH counted AS (
                    SELECT video AS given, title, count(*) AS events FROM event_rows
                    WHERE subject = 'video' AND video <> '' GROUP BY video, title),
                named AS (
                    SELECT given, %s AS text, events FROM counted),
                chosen AS (
                    SELECT given, coalesce(text, given) AS text FROM named
                    QUALIFY row_number() OVER (PARTITION BY given ORDER BY text IS NULL, events DESC, text) = 1)
                SELECT given, CASE WHEN shared THEN text || ' (' || given || ')' ELSE text END AS text, shared
                FROM (SELECT *, count(*) OVER (PARTITION BY text) > 1 AS shared FROM chosen)
                """.formatted(Missing.cleaned(title())));
    }

    /** A title, or from a map of titles by language the English one, else the first. */
    static String title() {
        return "CASE WHEN starts_with(title, '{') THEN coalesce(json_extract_string(title, '/en'),"
                + " json_extract_string(title, '/en-US'), json_extract_string(title, '/en-GB'),"
                + " json_extract_string(title, '$.*')[1]) ELSE " + JsonFields.unquoted("title") + " END";
    }
}
