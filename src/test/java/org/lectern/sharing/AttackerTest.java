package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.churn.ChurnParams;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.sharing.Attacker.Lines;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Somebody has all tables of a report for others and solves for what was withheld, in 200 invented studies: each region of videos and
 * percentages in which there are learners, but fewer than ten, must neither follow nor be known to be so small.
 */
class AttackerTest {

    private static final int STUDIES = 200;
    private static final Sharing TEN = Sharing.standard();
    private static final Lines LINES = new Lines(40, 50, 95);
    private static final TaskContext QUIET = TaskContext.quiet();

    /** A view of one of the studies. */
    private record View(int study, int learner, String video, String course, double percent) {
        List<String> fields() {
            return List.of("l" + learner, video, course, "s" + study, String.format(Locale.ROOT, "%.1f", percent));
        }
    }

    private static final List<View> VIEWS = views();
    private static final Study ALL = StudyFixture.ofColumns(StudyFixture.select(
            "f[1], f[2], f[3], f[3], f[4], CAST(f[5] AS DECIMAL(18, 9)), NULL, NULL, NULL",
            VIEWS.stream().map(View::fields).toList()));
    private static final Map<Integer, List<View>> BY_STUDY = VIEWS.stream().collect(Collectors.groupingBy(View::study));

    @AfterAll
    static void close() {
        ALL.close();
    }

    /** Small and large ones, of one course or four, of videos that everybody watches or hardly anybody, left early or never. */
    private static List<View> views() {
        Random random = new Random(11);
        List<View> views = new ArrayList<>();
        for (int study = 0; study < STUDIES; study++) {
            int learners = 10 + random.nextInt(90);
            int courses = 1 + random.nextInt(4);
            double leaving = random.nextDouble() * 0.8;
            for (int course = 0; course < courses; course++) {
                double reach = 0.05 + 0.95 * random.nextDouble();
                for (int video = 1 + random.nextInt(5); video > 0; video--) {
                    double watching = reach * random.nextDouble();
                    for (int learner = 0; learner < learners; learner++) {
                        if (random.nextDouble() < watching) {
                            double percent = random.nextDouble() < leaving ? random.nextInt(950) / 10.0 : 100;
                            views.add(new View(study, learner, "c" + course + "_01_0" + video, "c" + course, percent));
                        }
                    }
                }
            }
        }
        return views;
    }

    private static Study study(int number) {
        return ALL.filtered(Filter.everything().withRoles(List.of("s" + number)));
    }

    private static Map<String, Findings> report(Study study) {
        Choices choices = Choices.standard().withMinimumViews(5);
        Map<String, Findings> report = new LinkedHashMap<>();
        report.put("explore", new ExploreAnalysis().answer(choices, study, QUIET));
        report.put(
                "churn",
                new ChurnAnalysis().ask(new ChurnParams(LINES.churn(), 5, "", Mode.CORRECTED, 42), study, QUIET));
        report.put("dropoff", new DropoffAnalysis().answer(choices, study, QUIET));
        return report;
    }

    private static Map<String, Table> tables(Map<String, Findings> report) {
        Map<String, Table> tables = new TreeMap<>();
        report.values()
                .forEach(findings -> findings.tables().forEach(table -> tables.put(table.name(), table.table())));
        return tables;
    }

    private static Map<String, String> courseOf(List<View> views) {
        Map<String, String> courseOf = new TreeMap<>();
        views.forEach(view -> courseOf.put(view.video(), view.course()));
        return courseOf;
    }

    /** Of whom the attacker asks: of each video, course, the whole, and of what is left of each where told videos are taken away. */
    private static Map<String, Predicate<String>> crowds(List<View> views, Map<String, Table> told) {
        Map<String, String> courseOf = courseOf(views);
        Set<String> videos = told.containsKey("video_engagement")
                ? new HashSet<>(
                        told.get("video_engagement").stringColumn("video_title").asList())
                : Set.of();
        Map<String, Predicate<String>> crowds = new TreeMap<>();
        courseOf.keySet().forEach(video -> crowds.put(video, video::equals));
        for (String course : new HashSet<>(courseOf.values())) {
            crowds.put(course, video -> course.equals(courseOf.get(video)));
            crowds.put("rest of " + course, video -> course.equals(courseOf.get(video)) && !videos.contains(video));
        }
        crowds.put("all", _ -> true);
        crowds.put("rest of all", video -> !videos.contains(video));
        return crowds;
    }

    private static long learners(List<View> views, Predicate<String> of, double from, double to) {
        return views.stream()
                .filter(view -> of.test(view.video()) && view.percent() >= from && view.percent() < to)
                .map(View::learner)
                .distinct()
                .count();
    }

    /** What of few learners follows from tables. */
    private static List<String> found(List<View> views, Map<String, Table> tables) {
        Map<String, String> courseOf = courseOf(views);
        List<String> videos = List.copyOf(courseOf.keySet());
        Attacker attacker = new Attacker(tables, courseOf, LINES);
        double[] edges = attacker.edges();
        List<String> found = new ArrayList<>();
        crowds(views, tables).forEach((name, of) -> {
            for (int from = 0; from < edges.length; from++) {
                for (int to = from + 1; to < edges.length; to++) {
                    long learners = learners(views, of, edges[from], edges[to]);
                    if (learners > 0
                            && learners < TEN.fewest()
                            && attacker.follows(
                                    attacker.region(at -> of.test(videos.get(at)), edges[from], edges[to]))) {
                        found.add(name + " " + edges[from] + " to " + edges[to] + ": " + learners);
                    }
                }
            }
        });
        return found;
    }

    /** A study as it is, and its tables before and after somebody thought of those who are in it. */
    private record Attacked(int number, List<View> views, Map<String, Table> before, Map<String, Table> told) {

        static Attacked of(int number) {
            Study study = study(number);
            Map<String, Findings> report = report(study);
            Map<String, Findings> told =
                    Disclosure.check(report, study, TEN, QUIET).findings();
            return new Attacked(number, BY_STUDY.getOrDefault(number, List.of()), tables(report), tables(told));
        }
    }

    private static final List<Attacked> ATTACKED =
            IntStream.range(0, STUDIES).mapToObj(Attacked::of).toList();

    /** Tables of so many percentages that solving for what lies between takes minutes; the attack finds enough without. */
    private static final Set<String> MANY_LINES = Set.of("completion_distribution", "churn_by_threshold");

    /** Tables in which only what is small itself is missing. */
    private static Map<String, Table> withoutSmallNumbers(Attacked attacked) {
        Map<String, Table> tables = new TreeMap<>();
        Map<String, String> courseOf = courseOf(attacked.views());
        attacked.before().forEach((name, table) -> {
            if (MANY_LINES.contains(name)) {
                return;
            }
            Table told = table.copy();
            for (int row = 0; row < told.rowCount(); row++) {
                String video = Columns.text(told, "video_title", row);
                String course = Columns.text(told, "course_code", row);
                long learners = learners(
                        attacked.views(),
                        title -> video.isEmpty()
                                ? course.isEmpty() || course.equals(courseOf.get(title))
                                : video.equals(title),
                        0,
                        1000);
                leaveOut(told, row, learners < TEN.fewest());
            }
            tables.put(name, told);
        });
        return tables;
    }

    private static void leaveOut(Table table, int row, boolean all) {
        double views = Columns.number(table, "views", row);
        boolean few = all || views < TEN.fewest();
        for (Column<?> column : table.columns()) {
            boolean counts = column.name().matches("churned_views|abandonment_count");
            boolean shares =
                    column.name().matches("churn_rate|abandonment_rate|(completed|stopped|stopped_later)_share");
            double hits =
                    counts || shares ? Columns.number(table, column.name(), row) * (shares ? views : 1) : Double.NaN;
            if ((few && column.name().equals("views"))
                    || ((counts || shares) && (few || hits < TEN.fewest() || views - hits < TEN.fewest()))) {
                column.setMissing(row);
            }
        }
    }

    /** The attack is worth something: where only small numbers are missing it finds many of them. */
    @Test
    void smallNumbersFollowFromTheOthersWhereNothingElseIsWithheld() {
        long open = ATTACKED.stream()
                .filter(attacked ->
                        !found(attacked.views(), withoutSmallNumbers(attacked)).isEmpty())
                .count();
        assertTrue(open > STUDIES / 2, "in " + open + " studies something was found");
    }

    @Test
    void nothingOfFewLearnersFollows() {
        List<String> found = ATTACKED.stream()
                .flatMap(attacked -> found(attacked.views(), attacked.told()).stream()
                        .map(one -> "study " + attacked.number() + ", " + one))
                .toList();
        assertEquals(List.of(), found);
    }

    /** What tells nothing is safe and of no use. */
    @Test
    void muchIsTold() {
        long rows = ATTACKED.stream()
                .flatMap(attacked -> attacked.told().values().stream())
                .mapToLong(Table::rowCount)
                .sum();
        assertTrue(rows > 15 * STUDIES, "only " + rows + " rows are told");
    }

    /** Of what is under 5 % it is known that there is little. */
    private static boolean isSaidRoughly(double[] region, Attacker attacker) {
        return attacker.limits().stream()
                .anyMatch(limit -> IntStream.range(0, region.length).allMatch(at -> region[at] <= limit.factors()[at]));
    }

    /** As many views as may be of a video, and as may end on either side of each line, are never known to be fewer than ten. */
    @Test
    void nothingIsKnownToBeOfFewLearners() {
        List<String> found = new ArrayList<>();
        for (Attacked attacked : ATTACKED) {
            List<String> videos = List.copyOf(courseOf(attacked.views()).keySet());
            Attacker attacker = new Attacker(attacked.told(), courseOf(attacked.views()), LINES);
            int unknowns = videos.size() * (attacker.edges().length - 1);
            LargestValue largest = new LargestValue(attacker.equations(), attacker.limits(), unknowns);
            for (int video = 0; video < videos.size(); video++) {
                for (double[] sides :
                        new double[][] {{0, 1000}, {0, 40}, {40, 1000}, {0, 50}, {50, 1000}, {95, 1000}}) {
                    int asked = video;
                    double[] region = attacker.region(at -> at == asked, sides[0], sides[1]);
                    double value = largest.of(region);
                    if (value < TEN.fewest() - 0.001 && !isSaidRoughly(region, attacker)) {
                        found.add("study " + attacked.number() + ", " + videos.get(video) + " from " + sides[0] + " to "
                                + sides[1] + ": at most " + value);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }
}
