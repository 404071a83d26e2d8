package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Percentages that were counted are written with one decimal, both ends of an interval under one sign, see
 * docs/decisions/0039. A model's probabilities stand in whole percents, as they are no surer.
 */
class PercentStyleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/lectern/analysis");

    private static final Pattern WHOLE = Pattern.compile("\\{\\d+,number,0} %");

    private static final Pattern UNSIGNED =
            Pattern.compile("\\{\\d+,number,0\\.[0#]} to \\{\\d+,number,0\\.[0#]}(?! %| points)");

    private static List<String> faults(String text) {
        return Stream.of(WHOLE, UNSIGNED)
                .filter(pattern -> pattern.matcher(text).find())
                .map(_ -> text)
                .toList();
    }

    @Test
    void percentagesHaveOneDecimalAndIntervalsTheirSign() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            List<Path> bundles = files.filter(file -> file.endsWith("words.properties"))
                    .filter(file -> !file.endsWith(Path.of("predictor", "words.properties")))
                    .toList();
            assertTrue(bundles.size() > 8, bundles::toString);
            for (Path file : bundles) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.values().forEach(text -> faults.addAll(faults(text.toString())));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void findsWhatIsWrittenOtherwise() {
        assertFalse(faults("{0,number,0} % of views").isEmpty());
        assertFalse(
                faults("({0,number,0.0} %, {1,number,0.0} to {2,number,0.0})").isEmpty());
        assertTrue(
                faults("{0,number,0.0} % ({1,number,0.0} to {2,number,0.0} %)").isEmpty());
    }
}
