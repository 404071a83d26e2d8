import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** What DuckDB alone takes to read a file of JSON lines into a table: prints "seconds kilobytes". */
final class PeerEvents {

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("CREATE TABLE t AS SELECT * FROM read_json('" + arguments[0] + "')");
            double seconds = (System.nanoTime() - start) / 1e9;
            String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\D+", "");
            System.out.printf("%.2f %s%n", seconds, peak);
        }
    }
}
