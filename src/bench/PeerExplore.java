import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * What DuckDB alone takes, by the same driver: {@code PeerExplore FILE.csv} only looks at every row; with a folder it computes the tables
 * of {@code lectern analyze --only explore} in as few statements as it takes and writes them.
 */
final class PeerExplore {

    private static final String WILSON = """
            avg(done) AS completed_share,
            (avg(done) + 1.9207 / count(*)) / (1 + 3.8415 / count(*)) AS middle,
            1.96 * sqrt(avg(done) * (1 - avg(done)) / count(*) + 0.9604 / count(*) / count(*)) / (1 + 3.8415 / count(*)) AS half""";

    private static final String ENGAGEMENT = """
            SELECT %1$s, count(*) AS views, count(DISTINCT student_id) AS learners, avg(completion) AS avg_completion_rate,
                   median(completion) AS median_completion_rate, sum(completion) / 100 AS full_length_views,\s""" + WILSON
            + " FROM views GROUP BY %1$s ORDER BY 4 DESC, 1";

    private static final String SPREAD = """
            SELECT course_code, count(*) AS views, quantile_cont(completion, [0.05, 0.25, 0.5, 0.75, 0.95]) AS quantiles,
                   avg((completion < 50)::INTEGER) AS stopped_share, avg(done) AS completed_share, avg(completion) AS mean
            FROM views GROUP BY course_code ORDER BY mean DESC, 1""";

    public static void main(String[] arguments) throws SQLException, IOException {
        String read = "read_csv('" + arguments[0] + "')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            if (arguments.length == 1) {
                statement.execute("SELECT count(*), sum(completion_rate_percent), count(DISTINCT video_title) FROM " + read);
                return;
            }
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("CREATE TABLE views AS SELECT student_id, course_code, video_title,"
                    + " least(greatest(completion_rate_percent, 0), 100) AS completion,"
                    + " (completion >= 95)::INTEGER AS done FROM " + read
                    + " WHERE student_id <> '' AND video_title <> '' AND completion_rate_percent IS NOT NULL"
                    + (hasRoles(arguments[0]) ? " AND role = 'Student'" : ""));
            copy(statement, ENGAGEMENT.formatted("video_title"), arguments[1] + "/video_engagement.csv");
            copy(statement, ENGAGEMENT.formatted("course_code"), arguments[1] + "/course_engagement.csv");
            copy(statement, SPREAD, arguments[1] + "/completion_by_course.csv");
            copy(
                    statement,
                    "SELECT least(floor(completion / 5), 20) AS bin, count(*) AS views FROM views GROUP BY bin ORDER BY bin",
                    arguments[1] + "/completion_distribution.csv");
            copy(
                    statement,
                    "SELECT count(*) AS views, count(DISTINCT student_id) AS learners, count(DISTINCT video_title) AS videos,"
                            + " avg(completion) AS mean, stddev(completion) AS deviation, median(completion) AS median, " + WILSON
                            + " FROM views",
                    arguments[1] + "/study_totals.csv");
        }
    }

    private static boolean hasRoles(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElseThrow().contains("role");
        }
    }

    private static void copy(Statement statement, String query, String file) throws SQLException {
        statement.execute("COPY (" + query + ") TO '" + file + "'");
    }
}
