package org.lectern.ingest.report;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.StudyFacts;

/** Looks for what a reader should know before trusting a study. */
public final class QualityQueries {

    private static final Words WORDS = Words.of(QualityQueries.class);

    /** Codes of what is true of several files only where it is of all of their views together. */
    static final Set<String> OF_ALL_VIEWS = Set.of(
            "single-learner", "blanks-in-codes", "videos-in-several-courses", "similar-titles", "constant-column");

    private final Statement statement;
    private final List<QualityNotice> notices = new ArrayList<>();

    public QualityQueries(Statement statement) {
        this.statement = statement;
    }

    /** The notices, empty where there is nothing to say. */
    public List<QualityNotice> notices(
            StudyFacts facts, ImportReport.@Nullable Completion completion, boolean courseIds) throws SQLException {
        if (facts.learners() == 1) {
            add("single-learner", WORDS.say("notice.single-learner"));
        }
        if (courseIds && facts.columns().contains("course")) {
            courseIdsWithSeveralCodes();
        }
        if (facts.columns().contains("course")) {
            blanksInCodes();
            videosInSeveralCourses();
        }
        titlesThatDifferLittle();
        constantColumns(facts, completion);
        return notices;
    }

    private void courseIdsWithSeveralCodes() throws SQLException {
        long ids = count("SELECT id FROM course_spellings WHERE code IS NOT NULL GROUP BY id HAVING count(*) > 1");
        if (ids > 0) {
            add("several-codes", WORDS.say("notice.several-codes", ids));
        }
    }

    private void blanksInCodes() throws SQLException {
        long codes = count("SELECT text FROM " + texts("course_as_given")
                + " WHERE regexp_matches(text, '^[A-Za-z]{2,5}\\s+[0-9]{2,4}')");
        if (codes > 0) {
            add("blanks-in-codes", WORDS.say("notice.blanks-in-codes", codes));
        }
    }

    private void videosInSeveralCourses() throws SQLException {
        long videos = count("SELECT video FROM (SELECT DISTINCT video, course FROM all_views WHERE course IS NOT NULL)"
                + " GROUP BY video HAVING count(*) > 1");
        if (videos > 0) {
            add("videos-in-several-courses", WORDS.say("notice.videos-in-several-courses", videos));
        }
    }

    private void titlesThatDifferLittle() throws SQLException {
        long titles = count("SELECT min(text) FROM " + texts("video")
                + " GROUP BY lower(regexp_replace(text, '\\s+', '', 'g')) HAVING count(*) > 1");
        if (titles > 0) {
            add("similar-titles", WORDS.say("notice.similar-titles", titles));
        }
    }

    /** The distinct texts of a column: codes of an enum are told apart faster than their texts. */
    private static String texts(String column) {
        return "(SELECT CAST(" + column + " AS VARCHAR) AS text FROM (SELECT DISTINCT " + column + " FROM all_views))";
    }

    private long count(String rows) throws SQLException {
        return Dictionary.number(statement, "SELECT count(*) FROM (" + rows + ")");
    }

    private void constantColumns(StudyFacts facts, ImportReport.@Nullable Completion completion) throws SQLException {
        if (facts.views() < 2) {
            return;
        }
        constantGroup("course", facts.courses(), facts.views());
        constantGroup("role", facts.roles(), facts.views());
        if (completion != null && completion.minimum() == completion.maximum()) {
            add("constant-column", WORDS.say("notice.constant-completion", completion.minimum()));
        }
        for (String column : List.of("viewed_at", "video_seconds", "position")) {
            if (!facts.columns().contains(column)) {
                continue;
            }
            boolean constant = count("SELECT 1 FROM all_views HAVING min(\"" + column + "\") = max(\"" + column
                            + "\") AND count(\"" + column + "\") = count(*)")
                    > 0;
            if (constant) {
                add("constant-column", constant(column));
            }
        }
    }

    private void constantGroup(String column, List<StudyFacts.Group> groups, long views) {
        if (groups.size() == 1 && groups.getFirst().views() == views) {
            add("constant-column", constant(column));
        }
    }

    private static String constant(String column) {
        return switch (column) {
            case "course" -> WORDS.say("notice.constant-course");
            case "role" -> WORDS.say("notice.constant-role");
            case "viewed_at" -> WORDS.say("notice.constant-time");
            case "video_seconds" -> WORDS.say("notice.constant-length");
            default -> WORDS.say("notice.constant-position");
        };
    }

    private void add(String code, String sentence) {
        notices.add(new QualityNotice(code, sentence));
    }
}
