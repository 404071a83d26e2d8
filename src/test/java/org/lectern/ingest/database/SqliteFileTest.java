package org.lectern.ingest.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.QualityNotice;

/** What comes out of an SQLite file, and that nothing happens to it. */
class SqliteFileTest {

    private static final String VIEWS = "CREATE TABLE views (learner, video, completion)";

    @TempDir
    private Path folder;

    private Path path(String name) {
        return folder.resolve(name);
    }

    /** The tables of a file, as text. */
    private static List<String> texts(Path file) {
        return texts(file, Long.MAX_VALUE, new ArrayList<>());
    }

    private static List<String> texts(Path file, long most, List<QualityNotice> notices) {
        List<String> texts = new ArrayList<>();
        try (SqliteFile database = SqliteFile.open(file)) {
            List<String> tables = database.tables();
            database.check(TaskContext.quiet());
            Path copy = Files.createTempFile("lectern-test-", ".csv");
            for (String table : tables) {
                notices.addAll(database.copy(table, copy, most, TaskContext.quiet()));
                texts.add(Files.readString(copy));
            }
            Files.delete(copy);
            database.checkUnchanged();
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String only(Path file) {
        return texts(file).getFirst();
    }

    private static String trouble(Path file) {
        Problem problem =
                assertThrows(ProblemException.class, () -> texts(file)).problem();
        assertFalse(problem.sentence().contains("{"), problem::sentence);
        return problem.code();
    }

    private static List<String> codes(Path file) {
        List<QualityNotice> notices = new ArrayList<>();
        texts(file, Long.MAX_VALUE, notices);
        return notices.stream().map(QualityNotice::code).toList();
    }

    private static List<String> beside(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.toAbsolutePath().getParent())) {
            return all.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    @Test
    void theFileStaysAsItIsAndAlone() throws IOException {
        Path file = Databases.make(
                path("a.sqlite"), "PRAGMA journal_mode = WAL", VIEWS, "INSERT INTO views VALUES ('kay', 'Basalt', 80)");
        byte[] before = Files.readAllBytes(file);
        assertEquals(2, before[18], "the file says that it is written by way of a log");
        assertEquals("learner,video,completion\nkay,Basalt,80\n", only(file));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("a.sqlite"), beside(file));
    }

    @Test
    void isKnownByItsFirstBytes() throws IOException {
        Path file = Databases.make(path("notes.txt"), VIEWS);
        assertTrue(SqliteFile.isOne(file));
        assertFalse(SqliteFile.isOne(Files.writeString(path("a.sqlite"), "SQLite format 3 is what I am not")));
        assertFalse(SqliteFile.isOne(Files.writeString(path("b.sqlite"), "SQLite")));
        assertFalse(SqliteFile.isOne(folder));
        assertFalse(SqliteFile.isOne(path("none")));
    }

    @Test
    void valuesAreWrittenAsSqliteWritesThem() {
        Path file = Databases.make(
                path("a.db"),
                "CREATE TABLE t (a INTEGER, b REAL, c TEXT, d)",
                "INSERT INTO t VALUES (9223372036854775807, 0.1 + 0.2, 'a', NULL), (-1, 50, '', 2460000.5)",
                "INSERT INTO t VALUES (1, 1e100, 'x, \"y\"', '2026-02-02'), (0, 9e999, 'two' || char(10) || 'lines', 'é😀')");
        assertEquals("""
                a,b,c,d
                9223372036854775807,0.30000000000000004,a,
                -1,50.0,,2460000.5
                1,1.0e+100,"x, ""y""\",2026-02-02
                0,Inf,"two
                lines",é😀
                """, only(file));
    }

    @Test
    void realNumbersComeBackToTheLastDigit() throws SQLException {
        Path file = Databases.make(path("a.db"), "CREATE TABLE t (x REAL)");
        Random random = new Random(7);
        double[] numbers = IntStream.range(0, 2_000)
                .mapToDouble(i -> i % 2 == 0 ? random.nextGaussian() * 100 : random.nextInt(1_000) / 10.0)
                .toArray();
        try (Connection connection = Databases.connect(file);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
            connection.setAutoCommit(false);
            for (double number : numbers) {
                insert.setDouble(1, number);
                insert.executeUpdate();
            }
            connection.commit();
        }
        assertArrayEquals(
                numbers,
                only(file).lines().skip(1).mapToDouble(Double::parseDouble).toArray(),
                0.0);
    }

    @Test
    void whatSqliteKeepsForItselfIsLeftOut() {
        Path file = Databases.make(
                path("a.db"),
                "CREATE TABLE b (id INTEGER PRIMARY KEY AUTOINCREMENT, x)",
                "INSERT INTO b (x) VALUES (7)",
                "CREATE VIEW v AS SELECT * FROM b",
                "CREATE VIRTUAL TABLE words USING fts5(text)",
                "CREATE TABLE a (k TEXT PRIMARY KEY, twice AS (k || k), stored AS (k || '!') STORED) WITHOUT ROWID",
                "INSERT INTO a VALUES ('z'), ('y')",
                "ANALYZE");
        try (SqliteFile database = SqliteFile.open(file)) {
            assertEquals(List.of("a", "b"), database.tables());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(List.of("k,twice,stored\ny,yy,y!\nz,zz,z!\n", "id,x\n1,7\n"), texts(file));
    }

    @Test
    void emptyTablesHaveTheirHeader() {
        assertEquals("learner,video,completion\n", only(Databases.make(path("a.db"), VIEWS)));
    }

    @Test
    void rowsOfOneEmptyCellAreRows() {
        Path file = Databases.make(path("a.db"), "CREATE TABLE t (x)", "INSERT INTO t VALUES (NULL), ('a'), ('')");
        assertEquals("x\n\"\"\na\n\"\"\n", only(file));
    }

    @Test
    void namesMayBeAnything() {
        Path file = Databases.make(
                path("a.db"),
                "CREATE TABLE \"select \"\"from\"\" 'x';\n--😀\" (\"group\" INT, \"a \"\"b\"\"\" INT, \"two\nlines\" INT, \"{j}\" INT, \"Ä\" INT,"
                        + " \"ä\" INT, \"\" INT)",
                "INSERT INTO \"select \"\"from\"\" 'x';\n--😀\" VALUES (1, 2, 3, 4, 5, 6, 7)");
        assertEquals("group,\"a \"\"b\"\"\",two lines,\"{j}\",Ä,ä,\"\"\n1,2,3,4,5,6,7\n", only(file));
    }

    @Test
    void manyColumnsAreRead() {
        String columns =
                IntStream.range(0, 2_000).mapToObj(i -> "c" + i + " INT").collect(Collectors.joining(", "));
        String values = IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        Path file = Databases.make(
                path("a.db"), "CREATE TABLE t (" + columns + ")", "INSERT INTO t VALUES (" + values + ")");
        assertEquals(values, only(file).lines().toList().get(1));
    }

    @Test
    void whatIsNoTextIsToldAndLeftOut() {
        Path file = Databases.make(
                path("a.db"),
                "CREATE TABLE t (a TEXT, b)",
                "INSERT INTO t VALUES (x'89504e47', zeroblob(3000000)), ('a', x''), (CAST(x'61ff62' AS TEXT), 'x' || char(0) || 'y')",
                "INSERT INTO t VALUES ('tab' || char(9) || char(31), 'b')");
        List<QualityNotice> notices = new ArrayList<>();
        assertEquals(
                "a,b\n,\na,\na�b,x�y\ntab\t�,b\n",
                texts(file, Long.MAX_VALUE, notices).getFirst());
        assertEquals(
                List.of(
                        "3 cells of the table t hold data that is no text, such as a picture, and were read as empty.",
                        "3 texts of the table t have bytes that are no characters; “�” stands in their place."),
                notices.stream().map(QualityNotice::sentence).toList());
    }

    @Test
    void longTextsAreReadToAMegabyte() {
        Path file = Databases.make(
                path("a.db"),
                "CREATE TABLE t (a, b)",
                "INSERT INTO t VALUES (replace(hex(zeroblob(500000)), '0', 'x'), 1), (replace(hex(zeroblob(500001)), '00', 'é'), 2)");
        List<Integer> lengths = only(file).lines().map(String::length).toList();
        assertEquals(List.of(3, 1_000_002, 1_002), lengths);
        assertEquals(List.of("cut-cells"), codes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
    void textsAreReadInEveryEncoding(String encoding) {
        Path file = Databases.make(
                path("a.db"),
                "PRAGMA encoding = '" + encoding + "'",
                "CREATE TABLE \"Überblick\" (\"größe\", b)",
                "INSERT INTO \"Überblick\" VALUES ('naïve, 😀', 5), (1.5, x'00'), (replace(hex(zeroblob(600000)), '0', 'ö'), NULL)");
        assertEquals("größe,b\n\"naïve, 😀\",5\n1.5,\n" + "ö".repeat(1_000) + ",\n", only(file));
        assertEquals(List.of("binary-cells", "cut-cells"), codes(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 65_536})
    void pagesMayHaveAnySize(int bytes) {
        Path file = Databases.make(
                path("a.db"),
                "PRAGMA page_size = " + bytes,
                "CREATE TABLE t (x)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO t SELECT i FROM n");
        assertEquals(3_001, only(file).lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.db", "a#b.db", "100%.db", "a%20b.db", "a&mode=rwc.db", "größe.db", "no ending"})
    void namesOfFilesMayBeAnything(String name) {
        assertEquals("learner,video,completion\n", only(Databases.make(path(name), VIEWS)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void questionMarksAreNoParameters() {
        assertEquals("learner,video,completion\n", only(Databases.make(path("a?immutable=0.db"), VIEWS)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeWrittenWillDo() throws IOException {
        Path file = Databases.make(path("a.db"), VIEWS, "PRAGMA journal_mode = WAL");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertEquals("learner,video,completion\n", only(file));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void whoHoldsTheFileDoesNotKeepItFromBeingRead() throws SQLException {
        Path file = Databases.make(path("a.db"), VIEWS, "INSERT INTO views VALUES ('kay', 'Basalt', 80)");
        try (Connection other = Databases.connect(file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("BEGIN EXCLUSIVE");
            assertEquals("learner,video,completion\nkay,Basalt,80\n", only(file));
            statement.executeUpdate("ROLLBACK");
        }
    }

    @Test
    void rowsThatStandBesideAFileAreNotMissed() throws SQLException {
        Path file = Databases.make(path("a.db"), "PRAGMA journal_mode = WAL", VIEWS);
        try (Connection other = Databases.connect(file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("INSERT INTO views VALUES ('kay', 'Basalt', 80)");
            assertEquals("unfinished-database", trouble(file));
        }
        assertEquals("learner,video,completion\nkay,Basalt,80\n", only(file));
    }

    @Test
    void aFileThatIsHalfWrittenIsNotRead() throws SQLException {
        Path file = Databases.make(path("a.db"), VIEWS, "INSERT INTO views VALUES ('kay', 'Basalt', 80)");
        try (Connection other = Databases.connect(file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("PRAGMA cache_size = 1");
            statement.executeUpdate("BEGIN");
            statement.executeUpdate("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
                    + " INSERT INTO views SELECT 'lou', 'Chalk', i FROM n");
            assertEquals("unfinished-database", trouble(file));
            statement.executeUpdate("ROLLBACK");
        }
        assertEquals("learner,video,completion\nkay,Basalt,80\n", only(file));
    }

    @Test
    void aLinkLeadsToWhatStandsBesideTheFile() throws IOException, SQLException {
        Path there = Files.createDirectory(path("there"));
        Path file = Databases.make(there.resolve("a.db"), "PRAGMA journal_mode = WAL", VIEWS);
        Path link = Files.createSymbolicLink(path("link.db"), file);
        assertEquals("learner,video,completion\n", only(link));
        try (Connection other = Databases.connect(file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("INSERT INTO views VALUES ('kay', 'Basalt', 80)");
            assertEquals("unfinished-database", trouble(link));
        }
    }

    @Test
    void aFileThatIsWrittenMeanwhileIsNotRead() throws IOException {
        Path file = Databases.make(path("a.db"), VIEWS);
        FileTime then = Files.getLastModifiedTime(file);
        try (SqliteFile database = SqliteFile.open(file)) {
            assertEquals(List.of("views"), database.tables());
            Databases.make(file, "INSERT INTO views VALUES ('kay', 'Basalt', 80)");
            // Only the counter in its header has changed.
            Files.setLastModifiedTime(file, then);
            assertEquals(
                    "changed-database",
                    assertThrows(ProblemException.class, database::checkUnchanged)
                            .problem()
                            .code());
        }
    }

    private Path filled(String name) {
        return Databases.make(
                path(name),
                VIEWS,
                "CREATE INDEX by_video ON views (video)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                        + " INSERT INTO views SELECT 'learner ' || i, 'Basalt ' || (i % 9), i % 101 FROM n");
    }

    @Test
    void damageIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(filled("a.db"));
        assertEquals("damaged-database", trouble(Files.write(path("cut.db"), Arrays.copyOf(whole, whole.length / 2))));
        assertEquals("damaged-database", trouble(Files.write(path("header.db"), Arrays.copyOf(whole, 16))));
        byte[] noise = new byte[whole.length];
        new Random(7).nextBytes(noise);
        System.arraycopy(whole, 0, noise, 0, 100);
        assertEquals("damaged-database", trouble(Files.write(path("noise.db"), noise)));
        System.arraycopy(whole, 0, noise, 0, 40_000);
        assertEquals("damaged-database", trouble(Files.write(path("tail.db"), noise)));
        byte[] hole = whole.clone();
        Arrays.fill(hole, whole.length / 2, whole.length / 2 + 4096, (byte) 0);
        assertEquals("damaged-database", trouble(Files.write(path("hole.db"), hole)));
    }

    @Test
    void rulesThatRowsBreakAreNoDamage() {
        Path file = Databases.make(
                path("a.db"),
                "CREATE TABLE t (x CHECK (x > 5))",
                "PRAGMA ignore_check_constraints = 1",
                "INSERT INTO t VALUES (1)");
        assertEquals("x\n1\n", only(file));
    }

    @Test
    void withoutTablesThereIsNothingToRead() {
        assertEquals("no-tables", trouble(Databases.make(path("a.db"), VIEWS, "DROP TABLE views")));
        assertEquals("no-tables", trouble(Databases.make(path("b.db"), "CREATE VIEW v AS SELECT 1")));
    }

    @Test
    void functionsThatAreUnknownAreASentence() {
        Path file = Databases.make(path("a.db"), "CREATE TABLE t (x, y AS (abs(x)))", "INSERT INTO t (x) VALUES (-1)");
        assertEquals("x,y\n-1,1\n", only(file));
        Databases.make(
                file,
                "PRAGMA writable_schema = 1",
                "UPDATE sqlite_schema SET sql = replace(sql, 'abs(', 'soundex2(') WHERE name = 't'");
        assertEquals("unreadable-database", trouble(file));
    }

    @Test
    void theFirstRowsCanBeHadAlone() {
        assertEquals(
                "learner,video,completion\nlearner 1,Basalt 1,1\nlearner 2,Basalt 2,2\n",
                texts(filled("a.db"), 2, new ArrayList<>()).getFirst());
    }

    /** Gives up when the copying has begun. */
    private static final class Impatient implements TaskContext {

        private boolean asked;

        @Override
        public void progress(String step, DoubleSupplier fraction) {
            assertEquals(0.0, fraction.getAsDouble());
        }

        @Override
        public void checkCancelled() {
            asked = true;
            throw new TaskCancelled();
        }

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }

    @Test
    void copyingEndsWhenItIsNotWantedAnyMore() throws IOException {
        Path copy = path("copy.csv");
        Impatient impatient = new Impatient();
        try (SqliteFile database = SqliteFile.open(filled("a.db"))) {
            assertThrows(TaskCancelled.class, () -> database.copy("views", copy, Long.MAX_VALUE, impatient));
        }
        assertTrue(impatient.asked);
        assertTrue(Files.readString(copy).lines().count() < 2_000);
    }

    @Test
    void librariesThatWereLeftAreRemoved() throws IOException {
        Path old = Files.writeString(path("sqlite-3.46.0.0-some-libsqlitejdbc.so"), "");
        Path fresh = Files.writeString(path("sqlite-3.54.1.0-other-libsqlitejdbc.so"), "");
        Path stranger = Files.writeString(path("notes"), "");
        for (Path file : List.of(old, stranger)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
        DriverLibrary.sweep(folder);
        assertEquals(
                Stream.of(fresh, stranger)
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .sorted()
                        .toList(),
                beside(old));
    }
}
