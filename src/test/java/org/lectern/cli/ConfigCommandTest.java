package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where settings of the service come from. */
class ConfigCommandTest {

    private static final String SECRET = "correct-horse-battery";

    @TempDir
    private Path folder;

    private Path file;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void name() {
        file = folder.resolve(ServeSettings.FILE);
    }

    private Ran ran(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int code = new CommandLineProgram(console, new ConsoleContext(console), new ServeSettings(environment, folder))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** What is told of each setting, as {@code value, where from}. */
    private Map<String, String> told(String... flags) {
        String[] arguments = new String[flags.length + 2];
        arguments[0] = "config";
        arguments[1] = "--json";
        System.arraycopy(flags, 0, arguments, 2, flags.length);
        Ran ran = ran(arguments);
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        Map<String, String> told = new TreeMap<>();
        for (JsonNode each : JsonMapper.shared().readTree(ran.out())) {
            String value = each.has("value")
                    ? each.get("value").stringValue()
                    : each.get("set").toString();
            told.put(
                    each.get("setting").stringValue(),
                    value + ", " + each.get("from").stringValue());
        }
        return told;
    }

    @Test
    void withoutAnythingAllIsAsUsual() {
        Map<String, String> told = told();
        assertEquals(ServeSetting.values().length, told.size());
        assertEquals("127.0.0.1, default", told.get("host"));
        assertEquals("5000, default", told.get("port"));
        assertEquals("false, default", told.get("token"));
        assertEquals("false, default", told.get("limit"));
    }

    @Test
    void aFlagComesBeforeAVariableThatBeforeAFileThatBeforeTheUsual() throws IOException {
        Files.writeString(file, "# settings\nport=1\nhost=localhost\nlimit=3\naccess-log=-\n");
        environment.putAll(Map.of("LECTERN_PORT", "2", "LECTERN_HOST", "::1", "LECTERN_TASK", " "));
        Map<String, String> told = told("--port", "3");
        assertEquals("3, --port", told.get("port"));
        assertEquals("::1, LECTERN_HOST", told.get("host"));
        assertEquals("3, limit in serve.properties", told.get("limit"));
        assertEquals("-, access-log in serve.properties", told.get("access-log"));
        assertEquals("false, default", told.get("task"));
    }

    @ParameterizedTest
    @EnumSource
    void everySettingCanBeSetEachWay(ServeSetting setting) throws IOException {
        String value = switch (setting) {
            case PORT, LIMIT -> "17";
            case TASK -> "risk";
            case TOKEN -> SECRET;
            default -> "x";
        };
        String shown = setting.isSecret() ? "true" : value;
        assertEquals(shown + ", " + setting.flag(), told(setting.flag(), value).get(setting.id()));
        Files.writeString(file, setting.id() + "=" + value);
        assertEquals(shown + ", " + setting.id() + " in serve.properties", told().get(setting.id()));
        environment.put(setting.variable(), value);
        assertEquals(shown + ", " + setting.variable(), told().get(setting.id()));
    }

    @Test
    void aFileIsNamedByAFlagOrAVariable() throws IOException {
        Files.writeString(file, "port=1");
        Path other = Files.writeString(folder.resolve("other.properties"), "port=2");
        Path third = Files.writeString(folder.resolve("third.properties"), "port=3");
        environment.put("LECTERN_CONFIG", other.toString());
        assertEquals("2, port in other.properties", told().get("port"));
        assertEquals(
                "3, port in third.properties",
                told("--config", third.toString()).get("port"));
    }

    @Test
    void modelsAreSeparatedAsTheSystemSeparatesPaths() {
        environment.put("LECTERN_MODEL", "a" + File.pathSeparator + "b");
        assertEquals("a" + File.pathSeparator + "b, LECTERN_MODEL", told().get("model"));
        assertEquals(
                "c" + File.pathSeparator + "d, --model",
                told("c", "--model", "d").get("model"));
    }

    @Test
    void aSecretIsNeverShown() throws IOException {
        Files.writeString(file, "token=" + SECRET);
        for (String[] arguments : new String[][] {
            {"config"}, {"config", "--json"}, {"config", "--token", SECRET}, {"config", "--help"}, {"serve", "--help"}
        }) {
            Ran ran = ran(arguments);
            assertEquals(ExitCode.DONE, ran.code());
            assertFalse(ran.out().contains(SECRET) || ran.err().contains(SECRET), ran.out());
        }
        assertTrue(ran("config").out().contains("(set)"));
    }

    @ParameterizedTest
    @CsvSource({"prot=1,prot,port", "port=web,port,port", "limit=-1,limit,limit", "task=other,task,task"})
    void whatAFileCannotSayIsToldByFileAndName(String line, String name, String right) throws IOException {
        Files.writeString(file, line);
        for (String command : new String[] {"config", "serve"}) {
            Ran ran = ran(command, "model");
            assertTrue(ran.toldTrouble(), ran.err());
            assertTrue(ran.err().contains("serve.properties"), ran.err());
            assertTrue(ran.err().contains(name) && ran.err().contains(right), ran.err());
            assertFalse(ran.err().contains("web") || ran.err().contains("other"), ran.err());
        }
        assertEquals(ExitCode.DONE, ran("serve", "--help").code());
    }

    @Test
    void aVariableThatCannotBeIsToldByItsName() {
        environment.put("LECTERN_PORT", "tcp://10.0.0.1:80");
        Ran ran = ran("serve", "model");
        assertTrue(ran.toldTrouble(), ran.err());
        assertTrue(ran.err().contains("LECTERN_PORT"), ran.err());
        assertEquals("3, --port", told("--port", "3").get("port"));
    }

    @Test
    void aFileThatIsNotThereIsToldOfWhereItIsNamed() {
        Ran ran = ran("config", "--config", folder.resolve("none").toString());
        assertTrue(ran.toldTrouble(), ran.err());
    }
}
