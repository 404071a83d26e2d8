package org.lectern.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.lectern.analysis.Choices;
import org.lectern.analysis.timeline.Watching.Planted;
import org.lectern.analysis.timeline.Watching.Stretch;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Simulated;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Places that are said to stand out, in videos of which it is known whether any does. */
@Tag("simulated")
class TimelineCoverageTest {

    private static final TimelineParams PARAMS = TimelineParams.of(Choices.standard());
    private static final int VIEWERS = 80;
    private static final int PLAYS = 500;

    /** Videos in one study; each is asked about by itself and counts as one. */
    private static final int VIDEOS = 10;

    /** Places of a published curve. */
    private static final int PLACES = 100;

    private interface Look {
        void at(Table found);
    }

    private static void ask(Study study, Look look) {
        for (int video = 0; video < VIDEOS; video++) {
            TimelineParams params =
                    new TimelineParams("v" + video, PARAMS.minimumViewers(), PARAMS.rule(), PARAMS.seed());
            look.at(table(new TimelineAnalysis().run(params, study, TaskContext.quiet()), "timeline_findings"));
        }
    }

    private static void viewers(Watching watching, Planted planted, Look look) {
        SplittableRandom random = new SplittableRandom(watching.name().hashCode());
        for (int i = 0; i < Simulated.STUDIES; i += VIDEOS) {
            List<List<String>> rows = new ArrayList<>();
            for (int person = 0; person < VIDEOS * VIEWERS; person++) {
                List<Stretch> stretches = watching.draw(random, planted);
                for (int place = 0; place < stretches.size(); place++) {
                    rows.add(List.of(
                            "l" + person,
                            "v" + person % VIDEOS,
                            Integer.toString(place + 1),
                            Double.toString(stretches.get(place).from()),
                            Double.toString(stretches.get(place).to())));
                }
            }
            String columns = "f[1], f[2], 'C', 'Student', 1, CAST(f[3] AS BIGINT), CAST(f[4] AS DOUBLE),"
                    + " CAST(f[5] AS DOUBLE), NULL::TIMESTAMP, false";
            try (Study study = StudyFixture.ofSegments(StudyFixture.select(columns, rows), Watching.LENGTH)) {
                ask(study, look);
            }
        }
    }

    private static void plays(Watching watching, Planted planted, Look look) {
        SplittableRandom random = new SplittableRandom(watching.name().hashCode());
        for (int i = 0; i < Simulated.STUDIES; i += VIDEOS) {
            List<List<String>> rows = new ArrayList<>();
            for (int video = 0; video < VIDEOS; video++) {
                double[] curve = curve(watching, planted, random);
                for (int place = 0; place < PLACES; place++) {
                    rows.add(List.of("v" + video, place + "e-2", String.format(Locale.ROOT, "%.4f", curve[place])));
                }
            }
            String videos = "SELECT 'v' || i, 'C', %d, NULL, NULL, NULL, %d.0, NULL FROM range(%d) t(i)"
                    .formatted(PLAYS, Watching.LENGTH, VIDEOS);
            String columns = "f[1], 'C', CAST(f[2] AS DOUBLE), CAST(f[3] AS DOUBLE)";
            try (Study study = StudyFixture.ofTotals(videos, StudyFixture.select(columns, rows))) {
                ask(study, look);
            }
        }
    }

    private static double[] curve(Watching watching, Planted planted, SplittableRandom random) {
        double[] curve = new double[PLACES];
        double width = (double) Watching.LENGTH / PLACES;
        for (int play = 0; play < PLAYS; play++) {
            for (Stretch stretch : watching.draw(random, planted)) {
                for (int i = (int) Math.ceil(stretch.from() / width); i < PLACES && i * width < stretch.to(); i++) {
                    curve[i] += 1.0 / PLAYS;
                }
            }
        }
        return curve;
    }

    @ParameterizedTest
    @EnumSource
    void viewersDoNothingUnusualByChance(Watching watching) {
        int[] named = new int[1];
        viewers(watching, Planted.NOTHING, found -> named[0] += found.isEmpty() ? 0 : 1);
        assertTrue(Simulated.within(named[0], 0.05), () -> "places named in " + named[0]);
    }

    @ParameterizedTest
    @EnumSource(names = "EVERY_TENTH_SECOND", mode = Mode.EXCLUDE)
    void publishedCurvesDoNothingUnusualByChance(Watching watching) {
        int[] named = new int[1];
        plays(watching, Planted.NOTHING, found -> named[0] += found.isEmpty() ? 0 : 1);
        assertTrue(Simulated.within(named[0], 0.05), () -> "places named in " + named[0]);
    }

    @ParameterizedTest
    @EnumSource(names = "NOTHING", mode = Mode.EXCLUDE)
    void aPlaceThatStandsOutIsFound(Planted planted) {
        int[] found = new int[2];
        viewers(Watching.EACH_THEIR_WAY, planted, table -> count(found, table, planted));
        assertTrue(found[0] >= 0.6 * Simulated.STUDIES, () -> "found in " + found[0]);
        assertTrue(Simulated.within(found[1], 0.05), () -> "others named in " + found[1]);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURN", "LEAVE"})
    void aPlaceThatStandsOutOfAPublishedCurveIsFound(Planted planted) {
        int[] found = new int[2];
        plays(Watching.EACH_THEIR_WAY, planted, table -> count(found, table, planted));
        assertTrue(found[0] >= 0.6 * Simulated.STUDIES, () -> "found in " + found[0]);
        // Where a curve comes down from a peak, it cannot be told that nobody leaves.
        assertTrue(planted == Planted.RETURN || Simulated.within(found[1], 0.05), () -> "others in " + found[1]);
    }

    /** @param counts of videos in which the place was found, and in which another or something else was */
    private static void count(int[] counts, Table found, Planted planted) {
        counts[0] += found.stream().anyMatch(row -> isThere(row, planted)) ? 1 : 0;
        counts[1] += found.stream().allMatch(row -> isThere(row, planted)) ? 0 : 1;
    }

    private static boolean isThere(Row found, Planted planted) {
        String kind = switch (planted) {
            case NOTHING -> "";
            case RETURN -> "Watched again";
            case SKIP -> "Skipped";
            case LEAVE -> "Left";
        };
        boolean there = found.getDouble("from_second") <= Watching.PLACE + 22
                && found.getDouble("to_second") >= Watching.PLACE - 14;
        return there && found.getString("kind").equals(kind);
    }
}
