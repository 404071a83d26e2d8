package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.stats.Discontinuity.Standing;

class DiscontinuityTest {

    /** Lines without any spread: 1 + x below, 5 - 2x above. */
    @Test
    void findsTheJumpOfTwoLines() {
        double[] x = new double[80];
        Arrays.setAll(x, i -> (i - 40) / 10.0);
        double[] y = Arrays.stream(x).map(v -> v < 0 ? 1 + v : 5 - 2 * v).toArray();
        Discontinuity found = Discontinuity.of(x, y, 0, 4);
        assertEquals(4, found.jump().estimate(), 1e-9);
        assertEquals(0, found.jump().error(), 1e-9);
        assertEquals(39, found.jump().below());
        assertEquals(40, found.jump().above());
        assertEquals(Standing.READABLE, found.standing());
        assertEquals(
                List.of(6.0, 8.0),
                found.wider().stream().map(Discontinuity.Jump::h).toList());
    }

    /**
     * Two values a side, h = 4. At 0 and 1, weights 1 and 3/4: outcomes 0 and 2 at 0, 4 at 1; the line meets 1 at 0 and 4 at 1, so the
     * residuals at 0 are ∓1, each with l = 1/2: variance 1/2. Below likewise nothing is left over.
     */
    @Test
    void theErrorIsOfWhatTheLinesLeave() {
        double[] x = {-2, -1, 0, 0, 1};
        double[] y = {0, 0, 0, 2, 4};
        Discontinuity found = Discontinuity.of(x, y, 0, 4);
        assertEquals(1, found.jump().estimate(), 1e-12);
        assertEquals(Math.sqrt(0.5), found.jump().error(), 1e-12);
        assertEquals(Standing.TOO_FEW, found.standing());
    }

    @Test
    void withoutTwoValuesOnASideThereIsNoLine() {
        assertTrue(Double.isNaN(Discontinuity.of(new double[] {-2, -1, 1}, new double[] {0, 1, 1}, 0, 4)
                .jump()
                .estimate()));
        assertEquals(
                0,
                Discontinuity.of(new double[] {}, new double[] {}, 0, 4).jump().below());
    }

    /** As on all modules of the Open University's data: 143 have exactly the mark that passes, 26 one less. */
    @Test
    void whereMarksAreLiftedOverTheCutNothingIsRead() {
        List<Integer> marks = new ArrayList<>();
        for (int mark = 20; mark < 60; mark++) {
            int many = mark == 40 ? 143 : mark == 39 ? 26 : 60;
            for (int i = 0; i < many; i++) {
                marks.add(mark);
            }
        }
        double[] x = marks.stream().mapToDouble(Integer::doubleValue).toArray();
        Discontinuity found = Discontinuity.of(x, new double[x.length], 40, 10);
        assertEquals(26, found.density().below());
        assertEquals(143, found.density().above());
        assertTrue(found.density().p() < 1e-6);
        assertEquals(Standing.LUMPY, found.standing());
    }

    /** Steps of the scale are no lumps: as many at every mark. */
    @Test
    void wholeMarksAreNoLumps() {
        double[] x = new double[2_000];
        Arrays.setAll(x, i -> i % 100);
        Discontinuity found = Discontinuity.of(x, new double[x.length], 40, 20);
        assertEquals(found.density().below(), found.density().above());
        assertEquals(1, found.density().p(), 1e-12);
    }

    @Test
    void whatJumpsElsewhereTooIsNotRead() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(4_000, -1, 1).toArray();
        double[] y = Arrays.stream(x)
                .map(v -> random.nextDouble() < (Math.floor(v * 2) % 2 == 0 ? 0.2 : 0.8) ? 1 : 0)
                .toArray();
        assertEquals(Standing.JUMPS_ELSEWHERE, Discontinuity.of(x, y, 0, 0.5).standing());
    }

    /**
     * First assignment of module FFF, passed at 40, against failing or leaving; banked marks left out. Computed with numpy by the same
     * formulas.
     */
    @Test
    void theOpenUniversitysModuleHasTooFewAtItsMark() throws IOException {
        Path folder = Path.of("../shared/data/activity/oulad");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the module is not on this machine");
        List<double[]> rows = module(folder);
        double[] mark = rows.stream().mapToDouble(row -> row[0]).toArray();
        double[] failed = rows.stream().mapToDouble(row -> row[1]).toArray();
        assertEquals(6056, rows.size());
        assertEquals(0.40670409511228534, Arrays.stream(failed).average().orElseThrow(), 1e-12);
        Discontinuity found = Discontinuity.of(mark, failed, 40, 10);
        check(found.jump(), -0.23212519432707168, 0.10174703676090943, 26, 78);
        check(found.wider().getFirst(), -0.16013225097230688, 0.08713425823327235, 38, 193);
        check(found.wider().getLast(), -0.1414491539333973, 0.08111243249515651, 43, 321);
        assertEquals(Standing.TOO_FEW, found.standing());
    }

    private static void check(Discontinuity.Jump jump, double estimate, double error, int below, int above) {
        assertEquals(estimate, jump.estimate(), 1e-9);
        assertEquals(error, jump.error(), 1e-9);
        assertEquals(below, jump.below());
        assertEquals(above, jump.above());
    }

    /** Mark and whether failed or left, of the first assignment of each term. */
    private static List<double[]> module(Path folder) throws IOException {
        Map<String, String> termOfFirst = new HashMap<>();
        Map<String, Integer> earliest = new HashMap<>();
        Map<String, String> first = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("assessments.csv"))) {
            String[] f = line.split(",", -1);
            if (f[3].equals("TMA") && Integer.parseInt(f[4]) < earliest.getOrDefault(f[1], Integer.MAX_VALUE)) {
                earliest.put(f[1], Integer.parseInt(f[4]));
                first.put(f[1], f[2]);
            }
        }
        first.forEach((term, assessment) -> termOfFirst.put(assessment, term));
        Map<String, String> results = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("studentInfo.csv"))) {
            String[] f = line.split(",", -1);
            results.put(f[1] + " " + f[2], f[11]);
        }
        List<double[]> rows = new ArrayList<>();
        try (InputStream packed = Files.newInputStream(folder.resolve("studentAssessment.csv.gz"));
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] f = line.split(",", -1);
                String term = termOfFirst.get(f[0]);
                if (term != null && f[3].equals("0") && !f[4].isEmpty()) {
                    String result = results.get(term + " " + f[1]);
                    rows.add(new double[] {
                        Double.parseDouble(f[4]), List.of("Fail", "Withdrawn").contains(result) ? 1 : 0
                    });
                }
            }
        }
        return rows;
    }

    /** Shares that bend a little, with and without a jump of 15 points: how often the interval holds it, and what is refused. */
    @Test
    @Tag("simulated")
    void intervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(23);
        int studies = 1_000;
        for (double jump : new double[] {0, -0.15}) {
            int held = 0;
            int lumpy = 0;
            int elsewhere = 0;
            for (int i = 0; i < studies; i++) {
                double[] x = random.doubles(3_000, 0, 1).toArray();
                double[] y = Arrays.stream(x)
                        .map(v -> random.nextDouble() < 0.6 - 0.3 * v * v + (v >= 0.4 ? jump : 0) ? 1 : 0)
                        .toArray();
                Discontinuity found = Discontinuity.of(x, y, 0.4, 0.15);
                held += found.jump().interval().contains(jump) ? 1 : 0;
                lumpy += found.standing() == Standing.LUMPY ? 1 : 0;
                elsewhere += found.standing() == Standing.JUMPS_ELSEWHERE ? 1 : 0;
            }
            String told = jump + ": holds " + held + ", lumpy " + lumpy + ", elsewhere " + elsewhere;
            assertTrue(held >= 0.93 * studies && held <= 0.97 * studies, told);
            assertTrue(lumpy <= 0.06 * studies && elsewhere <= 0.07 * studies, told);
        }
    }
}
