package org.lectern;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.json.JsonText;

/** What runs and watches the service: files that work, and a page that shows them as they are. What takes a tool is left out where it is not. */
public final class OperationsFilesTest {

    private static final Path PAGE = Path.of("docs/operations.md");
    private static final Path SHOWN = Path.of("docs/operations");
    private static final Path SERVICE = Path.of("jpackage/service");
    private static final String DASHBOARD = "grafana.json";

    /** A name where a metric stands in a question to Prometheus. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:lectern|http_server|jvm)_[a-z_]+");

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `((?:lectern|http_server|jvm)_[a-z_]+)` \\|");
    private static final Pattern ALERT = Pattern.compile("(?m)^ *- alert: (\\w+)$");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `(Lectern\\w+)` \\|");

    @TempDir
    Path folder;

    @Test
    void thePageShowsEveryFileToTheLetter() throws IOException {
        String page = Files.readString(PAGE);
        List<Path> files;
        try (Stream<Path> all = Files.list(SHOWN)) {
            files = all.filter(file -> !file.endsWith(DASHBOARD)).sorted().toList();
        }
        assertTrue(files.size() >= 7, files.toString());
        assertAll(files.stream().map(file -> () -> {
            String link = "[`" + file.getFileName() + "`](operations/" + file.getFileName() + ")";
            int at = page.indexOf(link);
            assertTrue(at >= 0, PAGE + " has no link to " + file);
            int block = page.indexOf("\n```", at);
            assertTrue(block >= 0, PAGE + " shows nothing after its link to " + file);
            int from = page.indexOf('\n', block + 1) + 1;
            assertEquals(Files.readString(file), page.substring(from, page.indexOf("```\n", from)), file.toString());
        }));
    }

    @Test
    void everyLinkOfThePageLeadsToAFile() throws IOException {
        List<Path> targets = found(Pattern.compile("\\]\\(([^)#:]+)(?:#[\\w-]*)?\\)"), Files.readString(PAGE)).stream()
                .map(link -> PAGE.resolveSibling(link).normalize())
                .toList();
        assertTrue(targets.size() >= 10, targets.toString());
        assertEquals(
                List.of(), targets.stream().filter(file -> !Files.exists(file)).toList());
    }

    @Test
    void dashboardAndAlertsAskForMetricsOfThePageOnly() throws IOException {
        Set<String> listed = metrics();
        Set<String> asked = new TreeSet<>(found(METRIC, String.join("\n", questions())));
        asked.addAll(found(METRIC, Files.readString(SERVICE.resolve("alerts.yml"))));
        asked.addAll(found(METRIC, Files.readString(SERVICE.resolve("alerts.test.yml"))));
        assertTrue(asked.size() >= 10, asked.toString());
        asked.removeAll(listed);
        assertEquals(Set.of(), asked, PAGE + " does not list them");
    }

    @Test
    void whatThePageListsIsLookedAt() throws IOException {
        Set<String> unseen = metrics();
        unseen.removeAll(found(METRIC, String.join("\n", questions())));
        // The sum is there for whoever wants a mean.
        assertEquals(Set.of("http_server_requests_seconds_sum"), unseen, "no panel shows them");
    }

    @Test
    void thePageExplainsEveryAlert() throws IOException {
        Set<String> alerts = found(ALERT, Files.readString(SERVICE.resolve("alerts.yml")));
        assertEquals(8, alerts.size(), alerts.toString());
        assertEquals(alerts, found(EXPLAINED, Files.readString(PAGE)));
    }

    @Test
    void theDashboardHasOneOfEachPanelAndAsksTheChosenSource() throws IOException {
        Map<?, ?> dashboard = (Map<?, ?>) json(SHOWN.resolve(DASHBOARD));
        assertEquals("lectern", dashboard.get("uid"));
        assertTrue(dashboard.get("schemaVersion") instanceof Long);
        List<Object> ids = new ArrayList<>();
        for (Object panel : list(dashboard, "panels")) {
            ids.add(((Map<?, ?>) panel).get("id"));
            if (panel instanceof Map<?, ?> drawn && !"row".equals(drawn.get("type"))) {
                assertEquals(
                        Map.of("type", "prometheus", "uid", "${datasource}"),
                        drawn.get("datasource"),
                        String.valueOf(drawn.get("title")));
                assertFalse(list(drawn, "targets").isEmpty(), String.valueOf(drawn.get("title")));
            }
        }
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    /** The usual rules; the page tells what each of them means. */
    @Test
    void thePolicyNamesEveryRule() throws IOException {
        assertEquals(
                Map.of(
                        "age_days",
                        30L,
                        "rows_grown",
                        0.2,
                        "content_changed",
                        true,
                        "drift",
                        true,
                        "below_interval",
                        true,
                        "margin",
                        0.01,
                        "keep",
                        5L),
                json(SHOWN.resolve("policy.json")));
    }

    @Test
    void theDashboardsQuestionsAreOnesThatPrometheusUnderstands() throws Exception {
        List<String> lines = new ArrayList<>(List.of("groups:", "  - name: dashboard", "    rules:"));
        for (String question : questions()) {
            lines.add("      - record: asked:by_dashboard" + lines.size());
            lines.add("        expr: '"
                    + question.replace("$__rate_interval", "5m").replace("'", "''") + "'");
        }
        Path rules = Files.write(folder.resolve("dashboard.yml"), lines);
        runs("promtool", "check", "rules", rules.toString());
    }

    @Test
    void everyAlertFiresWhereItMustAndNotElsewhere() throws Exception {
        runs("promtool", "check", "rules", SERVICE.resolve("alerts.yml").toString());
        runs("promtool", "test", "rules", SERVICE.resolve("alerts.test.yml").toString());
    }

    /** With a token in the place where the container has it. */
    @Test
    void prometheusTakesItsSettings() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "a token of a test");
        Files.copy(SERVICE.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        String text = Files.readString(SERVICE.resolve("prometheus.yml"));
        assertTrue(text.contains("/run/secrets/lectern_token"));
        Path settings = Files.writeString(
                folder.resolve("prometheus.yml"), text.replace("/run/secrets/lectern_token", quoted(token)));
        runs("promtool", "check", "config", settings.toString());
    }

    @Test
    void theDagIsPython() throws Exception {
        Path dag = Files.copy(SHOWN.resolve("retrain_dag.py"), folder.resolve("retrain_dag.py"));
        runs("python3", "-m", "py_compile", dag.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void scriptsAreOnesThatTheirShellsUnderstand() throws Exception {
        runs("bash", "-n", SERVICE.resolve("health").toString());
        assertTrue(Files.isExecutable(SERVICE.resolve("health")));
        for (String unit : List.of("lectern.service", "lectern-retrain.service", "lectern-retrain.timer")) {
            // Where Lectern is not installed, something that is.
            Files.writeString(
                    folder.resolve(unit),
                    Files.readString(SHOWN.resolve(unit)).replace("/usr/bin/lectern", "/bin/true"));
        }
        runs(
                "systemd-analyze",
                "verify",
                folder.resolve("lectern.service").toString(),
                folder.resolve("lectern-retrain.timer").toString());
    }

    /** Cron mails what is printed and Airflow takes all but 0 for a failure, in which 11 is one that it skips. */
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource({"0, false, 0", "10, false, 0", "11, true, 11", "1, true, 1", "2, true, 2"})
    void nothingIsMailedWhereAllIsWell(int code, boolean mailed, int ofDag) throws Exception {
        Path lectern = Files.writeString(folder.resolve("lectern"), "#!/bin/sh\necho said\nexit " + code + "\n");
        assertTrue(lectern.toFile().setExecutable(true));

        String line = Files.readString(SHOWN.resolve("crontab"))
                .lines()
                .filter(text -> text.matches("\\d.*"))
                .findFirst()
                .orElseThrow();
        Ended cron = run("sh", "-c", line.replaceFirst("(\\S+ ){5}", ""));
        assertEquals(mailed, cron.said().contains("said"), cron.said());
        assertEquals(mailed, !cron.said().isEmpty());

        String dag = Files.readString(SHOWN.resolve("retrain_dag.py"));
        String command = found(Pattern.compile("(?s)bash_command=\"\"\"(.*?)\"\"\""), dag)
                .iterator()
                .next();
        assertEquals(ofDag, run("bash", "-c", command).code());
        assertTrue(dag.contains("skip_on_exit_code=11"));
    }

    /** All that the page says there is. */
    public static Set<String> metrics() throws IOException {
        return found(LISTED, Files.readString(PAGE));
    }

    private static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        for (Object panel : list((Map<?, ?>) json(SHOWN.resolve(DASHBOARD)), "panels")) {
            if (((Map<?, ?>) panel).get("targets") instanceof List<?> targets) {
                targets.forEach(target -> questions.add(String.valueOf(((Map<?, ?>) target).get("expr"))));
            }
        }
        assertTrue(questions.size() >= 12, questions.toString());
        return questions;
    }

    private static List<?> list(Map<?, ?> json, String name) {
        return (List<?>) Objects.requireNonNull(json.get(name), name);
    }

    private static Object json(Path file) throws IOException {
        return Objects.requireNonNull(JsonText.read(Files.readAllBytes(file)), file.toString());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(one -> one.groupCount() == 0 ? one.group() : one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String quoted(Path file) {
        return '"' + file.toString().replace("\\", "\\\\") + '"';
    }

    private void runs(String... command) throws Exception {
        assumeTrue(isInstalled(command[0]), () -> command[0] + " is not here");
        Ended ended = run(command);
        assertEquals(0, ended.code(), ended.said());
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private record Ended(int code, String said) {}

    /** With what the folder holds before what is installed. */
    private Ended run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (usual, ours) -> ours + File.pathSeparator + usual);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), String.join(" ", command));
        return new Ended(process.exitValue(), said);
    }
}
