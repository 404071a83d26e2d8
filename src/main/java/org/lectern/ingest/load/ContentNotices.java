package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.TableSpec;

/** What should be known of a catalogue and of what was opened: what does not fit together, what stands there twice, what little is told of. */
final class ContentNotices {

    private static final Words WORDS = Words.of(ContentNotices.class);

    private static final String LISTED = "SELECT CAST(item AS VARCHAR) FROM all_catalogue";

    private static final String OPENED = "SELECT CAST(item AS VARCHAR) FROM all_engagements";

    private final Statement statement;
    private final Set<TableSpec> there;
    private final List<QualityNotice> notices = new ArrayList<>();

    /** @param there the tables of learning that the study has */
    ContentNotices(Statement statement, Set<TableSpec> there) {
        this.statement = statement;
        this.there = there;
    }

    /** None where a study tells nothing of content. */
    List<QualityNotice> all() throws SQLException {
        boolean listed = there.contains(TableSpec.CATALOGUE);
        if (there.contains(TableSpec.ENGAGEMENTS)) {
            long rows = number("SELECT count(*) FROM all_engagements");
            again(rows);
            few();
            if (listed) {
                unlisted(rows);
            }
        } else if (listed) {
            unlistedVideos();
        }
        return notices;
    }

    /** Rows are compared by numbers made of them: as texts, many rows would take as much room again. */
    private void again(long rows) throws SQLException {
        String cells = TableSpec.ENGAGEMENTS.columns().stream()
                .map(TableSpec.Column::name)
                .collect(Collectors.joining(", "));
        tell("rows-again", rows - number("SELECT count(DISTINCT hash(" + cells + ")) FROM all_engagements"), rows);
    }

    private void few() throws SQLException {
        tell(
                "one-item",
                number("SELECT count(*) FROM (SELECT learner FROM all_engagements GROUP BY learner"
                        + " HAVING min(item) = max(item))"),
                number("SELECT count(DISTINCT learner) FROM all_engagements"));
    }

    private void unlisted(long rows) throws SQLException {
        long strange =
                number("SELECT count(*) FROM all_engagements WHERE CAST(item AS VARCHAR) NOT IN (" + LISTED + ")");
        if (strange == rows) {
            notices.add(new QualityNotice("no-item-listed", WORDS.say("notice.no-item-listed")));
            return;
        }
        tell("no-item", strange, rows);
        tell(
                "unopened",
                number("SELECT count(*) FROM all_catalogue WHERE CAST(item AS VARCHAR) NOT IN (" + OPENED + ")"),
                number("SELECT count(*) FROM all_catalogue"));
    }

    /** Views name videos by their titles or by their ids. */
    private void unlistedVideos() throws SQLException {
        long videos = number("SELECT count(DISTINCT video) FROM all_views");
        if (videos == 0) {
            return;
        }
        String names = LISTED + " UNION SELECT CAST(title AS VARCHAR) FROM all_catalogue";
        long listed = number("SELECT count(*) FROM (SELECT DISTINCT lower(trim(CAST(video AS VARCHAR))) AS video"
                + " FROM all_views) WHERE video IN (SELECT lower(trim(name)) FROM (" + names + ") AS names(name)"
                + " WHERE name IS NOT NULL)");
        if (listed == 0) {
            notices.add(new QualityNotice("no-video-listed", WORDS.say("notice.no-video-listed")));
        } else {
            tell("video-unlisted", videos - listed, videos);
        }
    }

    private void tell(String code, long counted, long of) {
        if (counted > 0) {
            notices.add(new QualityNotice(code, WORDS.say("notice." + code, counted, of)));
        }
    }

    private long number(String sql) throws SQLException {
        return Dictionary.number(statement, sql);
    }
}
