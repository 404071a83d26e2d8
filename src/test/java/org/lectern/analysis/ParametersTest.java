package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.clusters.ClustersAnalysis;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.dropoff.DropoffParams;
import org.lectern.analysis.dropoff.Part;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.study.CompletionRule;

class ParametersTest {

    private static final Choices STANDARD = Choices.standard();

    /** What has to give way for another parameter to reach the ends of its range. */
    private static final Map<String, Map<String, String>> ROOM = Map.of(
            "anomalies.low", Map.of("high", "100"),
            "anomalies.high", Map.of("low", "0"),
            "dropoff.abandonedAt", Map.of("rule", "100 %"));

    static Stream<Analysis<?>> analyses() {
        return Analyses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyRecordIsReadAsItWasWritten(Analysis<?> analysis) {
        roundTrip(analysis, STANDARD);
        roundTrip(analysis, STANDARD.withRule(CompletionRule.ofPercent(50)));
        roundTrip(analysis, STANDARD.withMode(Mode.AS_PUBLISHED).withSeed(Long.MIN_VALUE));
        roundTrip(
                analysis,
                STANDARD.withRule(new CompletionRule(99.99999999999999, 0.1)).withExact(true));
    }

    private static <P extends Record> void roundTrip(Analysis<P> analysis, Choices choices) {
        P record = analysis.parameters(choices);
        Map<String, String> written = Parameters.write(record);
        P other = analysis.parameters(Choices.standard().withSeed(1));
        assertEquals(record, Parameters.of(analysis).read(other, written));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyValueAtTheEndsOfARangeIsTakenAndComesBack(Analysis<?> analysis) {
        for (Parameter parameter : Parameters.of(analysis).all()) {
            for (double end : insideEnds(parameter.type())) {
                Record taken = assertDoesNotThrow(
                        () -> set(analysis, parameter, boxed(parameter.type(), end)), parameter + " at " + end);
                String text = Objects.requireNonNull(Parameters.write(taken).get(parameter.name()));
                assertEquals(taken, read(analysis, parameter, text));
            }
            for (String choice : parameter.type().choices()) {
                assertEquals(
                        choice,
                        Parameters.write(read(analysis, parameter, choice)).get(parameter.name()));
            }
        }
    }

    /** A value outside is refused by what reads it and, given past it, by the record's own check. */
    @ParameterizedTest
    @MethodSource("analyses")
    void everyValueOutsideARangeIsRefusedByBoth(Analysis<?> analysis) {
        for (Parameter parameter : Parameters.of(analysis).all()) {
            for (double outside : outsideEnds(parameter.type())) {
                Object value = boxed(parameter.type(), outside);
                String where = analysis.id() + "." + parameter.name() + " at " + value;
                assertThrows(ProblemException.class, () -> set(analysis, parameter, value), where);
                assertThrows(
                        ProblemException.class,
                        () -> read(analysis, parameter, parameter.type().write(value)),
                        where);
            }
        }
    }

    private static double[] insideEnds(ParameterType type) {
        NumberRange range = type.range();
        boolean whole = type instanceof ParameterType.Whole;
        return finite(
                range.from(),
                range.to(),
                whole ? range.over() + 1 : Math.nextUp(range.over()),
                whole ? range.below() - 1 : Math.nextDown(range.below()));
    }

    private static double[] outsideEnds(ParameterType type) {
        NumberRange range = type.range();
        boolean whole = type instanceof ParameterType.Whole;
        return finite(
                whole ? range.from() - 1 : Math.nextDown(range.from()),
                whole ? range.to() + 1 : Math.nextUp(range.to()),
                range.over(),
                range.below());
    }

    private static double[] finite(double... ends) {
        return DoubleStream.of(ends)
                .filter(end -> Double.isFinite(end) && Math.abs(end) < Double.MAX_VALUE)
                .toArray();
    }

    private static Object boxed(ParameterType type, double value) {
        return type instanceof ParameterType.Whole whole
                ? whole.isInt() ? (Object) (int) value : (Object) (long) value
                : (Object) value;
    }

    private static <P extends Record> P roomy(Analysis<P> analysis, Parameter parameter) {
        return Parameters.of(analysis)
                .read(
                        analysis.parameters(STANDARD),
                        ROOM.getOrDefault(analysis.id() + "." + parameter.name(), Map.of()));
    }

    private static <P extends Record> P set(Analysis<P> analysis, Parameter parameter, Object value) {
        return Parameters.of(analysis).with(roomy(analysis, parameter), Map.of(parameter.name(), value));
    }

    private static <P extends Record> P read(Analysis<P> analysis, Parameter parameter, String text) {
        return Parameters.of(analysis).read(roomy(analysis, parameter), Map.of(parameter.name(), text));
    }

    /** Numbers that a record bounds are declared with their bounds: without, the tests above would probe nothing. */
    @ParameterizedTest
    @MethodSource("analyses")
    void everyNumberButTheSeedHasARange(Analysis<?> analysis) {
        for (Parameter parameter : Parameters.of(analysis).all()) {
            boolean number =
                    parameter.type() instanceof ParameterType.Whole || parameter.type() instanceof ParameterType.Real;
            if (number && !parameter.name().equals("seed")) {
                assertNotEquals(NumberRange.ANY, parameter.type().range(), analysis.id() + "." + parameter.name());
            }
        }
    }

    @Test
    void everyParameterSaysWhatItMeansAndNoMeaningIsLeftOver() throws IOException {
        Set<String> used = new HashSet<>();
        List<String> silent = new ArrayList<>();
        for (Analysis<?> analysis : Analyses.all()) {
            Properties own = words(analysis.id() + "/");
            for (Parameter parameter : Parameters.of(analysis).all()) {
                String key = "parameter." + parameter.name();
                for (String said : List.of("", ".unit", ".label")) {
                    used.add(analysis.id() + "/" + key + said);
                }
                used.addAll(own.containsKey(key) ? List.of(key + ".unit") : List.of(key, key + ".unit"));
                if (parameter.meaning().isEmpty()) {
                    silent.add(analysis.id() + "." + parameter.name());
                }
            }
        }
        assertEquals(List.of(), silent);
        List<String> leftOver = new ArrayList<>();
        for (String folder : Stream.concat(Stream.of(""), analyses().map(each -> each.id() + "/"))
                .toList()) {
            words(folder).stringPropertyNames().stream()
                    .filter(key -> key.startsWith("parameter.") && !used.contains(folder + key))
                    .forEach(key -> leftOver.add(folder + key));
        }
        assertEquals(List.of(), leftOver);
    }

    private static Properties words(String folder) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/org/lectern/analysis", folder, "words.properties"))) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void partsOfTheStudyAreWrittenAndReadWhateverTheirNames() {
        Parameters<DropoffParams> parameters = Parameters.of(new DropoffAnalysis());
        DropoffParams base = DropoffParams.of(STANDARD);
        for (Part part : List.of(
                Part.picked(), Part.rest(), Part.course("rest"), Part.video(" two  spaces "), Part.video("video x"))) {
            DropoffParams record =
                    parameters.with(base, Map.of("first", part, "second", Part.rest(), "course", "a = b, “c”"));
            assertEquals(record, parameters.read(base, Parameters.write(record)));
        }
    }

    @Test
    void numbersAreWrittenExactlyWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            Map<String, String> written = Parameters.write(Parameters.of(new ChurnAnalysis())
                    .with(new ChurnAnalysis().parameters(STANDARD), Map.of("threshold", 0.1 + 0.2)));
            assertEquals("0.30000000000000004", written.get("threshold"));
            assertEquals("30", written.get("minimumViews"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesAreFoundWhateverTheirCapitalsAndHyphens() {
        assertEquals(
                "minimumViews",
                Parameters.of(new ChurnAnalysis()).named("minimum-views").name());
        assertEquals(
                "minimumViews",
                Parameters.of(new ChurnAnalysis()).named("MINIMUMVIEWS").name());
    }

    @Test
    void anUnknownNameIsToldWithTheNearestAndAll() {
        Problem problem = refused("tresholt", "40");
        assertEquals("unknown-parameter", problem.code());
        assertTrue(problem.sentence().contains("threshold"), problem.sentence());
        assertTrue(problem.remedy().contains("threshold, minimumViews, course, mode, seed"), problem.remedy());
    }

    @Test
    void aValueThatCannotBeIsToldWithWhatCan() {
        for (String text : List.of("100", "0", "-1", "NaN", "Infinity", "0x10", "4,5", "true", "", "1e999999999")) {
            Problem problem = refused("threshold", text);
            assertEquals("parameter-value", problem.code());
            assertTrue(problem.remedy().contains("over 0 below 100 (%)"), problem.remedy());
        }
        assertTrue(refused("mode", "wrong").remedy().contains("corrected, as-published"));
        assertFalse(refused("minimumViews", "2.5").sentence().isEmpty());
        assertFalse(refused("minimumViews", "2147483648").sentence().isEmpty());
    }

    private static Problem refused(String name, String text) {
        ChurnAnalysis churn = new ChurnAnalysis();
        return assertThrows(
                        ProblemException.class,
                        () -> Parameters.of(churn).read(churn.parameters(STANDARD), Map.of(name, text)))
                .problem();
    }

    @Test
    void valuesThatDoNotGoTogetherAreToldInTheRecordsWords() {
        DropoffAnalysis dropoff = new DropoffAnalysis();
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> Parameters.of(dropoff)
                                .read(dropoff.parameters(STANDARD), Map.of("abandonedAt", "60", "rule", "55")))
                .problem();
        assertEquals("parameters-refused", problem.code());
        assertTrue(problem.sentence().contains("below 55.0 %"), problem.sentence());
    }

    @Test
    void theBestNumberOfGroupsIsAWord() {
        ClustersAnalysis clusters = new ClustersAnalysis();
        Parameter groups = Parameters.of(clusters).named("k");
        assertEquals("best", Parameters.write(clusters.parameters(STANDARD)).get("k"));
        assertEquals("best, or a whole number from 2 up to 10", groups.allowed());
        assertThrows(ProblemException.class, () -> groups.read("clusters", "0"));
        assertThrows(ProblemException.class, () -> groups.read("clusters", "1"));
    }
}
