package org.lectern.ingest.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.study.Sql;
import org.sqlite.JDBC;

/** Makes SQLite databases for tests. */
public final class Databases {

    private Databases() {}

    /** A connection that may write; the file is made where there is none. */
    public static Connection connect(Path file) throws SQLException {
        // A test before may have named the folder, which is made when it is needed.
        DriverLibrary.prepare();
        return JDBC.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath(), new Properties());
    }

    /** Makes a file, or adds to it, by statements. */
    public static Path make(Path file, String... statements) {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a table of CSV into a file, each cell as the text that it is, and an empty one as none. */
    public static Path put(Path file, String table, String csv) {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.DEFAULT);
                Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            List<CSVRecord> records = parser.getRecords();
            String columns = records.getFirst().stream().map(Sql::name).collect(Collectors.joining(", "));
            statement.executeUpdate("CREATE TABLE " + Sql.name(table) + " (" + columns + ")");
            connection.setAutoCommit(false);
            String places = records.getFirst().stream().map(_ -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + Sql.name(table) + " VALUES (" + places + ")")) {
                for (CSVRecord row : records.subList(1, records.size())) {
                    for (int i = 0; i < row.size(); i++) {
                        insert.setString(i + 1, row.get(i).isEmpty() ? null : row.get(i));
                    }
                    insert.executeUpdate();
                }
            }
            connection.commit();
            return file;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
