package org.lectern.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.compare.Matching;
import org.lectern.contract.TaskContext;
import org.lectern.study.Companion;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;

/** The same views as a study of whatever kind an analysis needs: 3,000 by 90 learners of 24 videos in four courses. */
public final class CommonStudies implements AutoCloseable {

    /** Seconds of every video. */
    private static final double LENGTH = 300;

    private final Kinds whole;
    private final Kinds shuffled;
    private final Kinds twice;
    private final Kinds withoutOneCourse;
    private final Kinds withoutTwoVideos;
    private final Study timed;
    private final Study ofTwoWeeks;

    /** The course that {@link #withoutOneCourse} has not. */
    static final String LEFT_OUT = "c1";

    /** The videos that {@link #withoutTwoVideos} has not. */
    static final Set<String> VIDEOS_LEFT_OUT = Set.of("C0_01_10", "C2_01_16");

    /** The days of {@link #ofTwoWeeks}. */
    static final Days TWO_WEEKS = new Days(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 21));

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final int VIEWS_A_DAY = 100;

    public CommonStudies() {
        List<View> other = new ArrayList<>(views());
        Collections.shuffle(other, new Random(1));
        whole = Kinds.of(views());
        shuffled = Kinds.of(other);
        twice = Kinds.of(Stream.of(views(), views()).flatMap(List::stream).toList());
        withoutOneCourse = Kinds.of(
                views().stream().filter(view -> !view.course().equals(LEFT_OUT)).toList());
        withoutTwoVideos = Kinds.of(views().stream()
                .filter(view -> !VIDEOS_LEFT_OUT.contains(view.video()))
                .toList());
        timed = withTimes(views());
        ofTwoWeeks = withTimes(views().stream()
                .filter(view -> !view.day().isBefore(LocalDate.of(2026, 3, 8))
                        && view.day().isBefore(LocalDate.of(2026, 3, 22)))
                .toList());
    }

    /** The views of all videos but two. */
    Study withoutTwoVideos(Analysis<?> analysis) {
        return withoutTwoVideos.answerable(analysis);
    }

    /** All views with their times, a hundred a day of March, some on the stroke of midnight. */
    Study timed() {
        return timed;
    }

    /** Those of {@link #TWO_WEEKS}. */
    Study ofTwoWeeks() {
        return ofTwoWeeks;
    }

    /** The whole as views and nothing else; closed by who asks. */
    public static Study ofViews() {
        return Kind.VIEWS.of(views());
    }

    /** The same with times. */
    public static Study ofTimes() {
        return Kind.TIMES.of(views());
    }

    private static Study withTimes(List<View> views) {
        return StudyFixture.ofColumns(StudyFixture.select(
                "f[1], f[2], f[3], f[3], 'Student', CAST(f[4] AS DECIMAL(18, 9)), CAST(f[5] AS TIMESTAMP), NULL, NULL",
                views.stream().map(View::asTimed).toList()));
    }

    /** All views, as a study that the analysis does not refuse. */
    public Study whole(Analysis<?> analysis) {
        return whole.answerable(analysis);
    }

    /** The same views in another order. */
    Study shuffled(Analysis<?> analysis) {
        return shuffled.answerable(analysis);
    }

    /** Every view written twice. */
    Study twice(Analysis<?> analysis) {
        return twice.answerable(analysis);
    }

    /** The views of all courses but one. */
    Study withoutOneCourse(Analysis<?> analysis) {
        return withoutOneCourse.answerable(analysis);
    }

    @Override
    public void close() {
        Stream.of(whole, shuffled, twice, withoutOneCourse, withoutTwoVideos).forEach(Kinds::close);
        timed.close();
        ofTwoWeeks.close();
    }

    /**
     * Some views as one study of each kind.
     *
     * @param half those of every other learner, which stand beside them for analyses that take two studies
     */
    private record Kinds(List<Study> studies, Study half) {

        static Kinds of(List<View> views) {
            List<View> half = views.stream()
                    .filter(view -> Integer.parseInt(view.learner().substring(1)) % 2 == 0)
                    .toList();
            return new Kinds(
                    ofEveryKind(views),
                    StudyFixture.of(half.stream().map(View::asView).toList()));
        }

        Study answerable(Analysis<?> analysis) {
            return studies.stream()
                    .map(study -> analysis.takesTwo() ? besideHalf(study) : study)
                    .filter(study -> analysis.lacking(study).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            analysis.id() + " needs a kind of study that is not among the common ones"));
        }

        private Study besideHalf(Study study) {
            // Seen through another filter than the study, it is not taken for the same.
            Study seen = half.filtered(Filter.everything().withRoles(List.of("Student")));
            return study.beside(Companion.of(study, seen, Matching.of(study, seen, TaskContext.quiet())));
        }

        void close() {
            studies.forEach(Study::close);
            half.close();
        }
    }

    /** One view; it runs from a second of the video to {@code percent} of it, and then up to where it began. */
    record View(int session, String learner, String video, String course, double from, double percent) {

        private StudyFixture.View asView() {
            return new StudyFixture.View(learner, video, course, percent);
        }

        LocalDate day() {
            return FIRST_DAY.plusDays(session / VIEWS_A_DAY);
        }

        /** Learner, video, course, percent and time, within the day by its place among the day's views. */
        private List<String> asTimed() {
            LocalDateTime began = day().atStartOfDay().plusMinutes(14L * (session % VIEWS_A_DAY));
            return List.of(learner, video, course, Double.toString(percent), began.toString());
        }

        private Stream<String> asSegments() {
            String first = asSegment(1, from, Math.max(from + 1, percent * LENGTH / 100));
            return from == 0 ? Stream.of(first) : Stream.of(first, asSegment(2, 0, from));
        }

        private String asSegment(int place, double from, double to) {
            return String.format(
                    Locale.ROOT,
                    "('%s', '%s', '%s', 'Student', %d, %d, %.3f, %.3f, NULL::TIMESTAMP, false)",
                    learner,
                    video,
                    course,
                    session,
                    place,
                    from,
                    to);
        }
    }

    /** Always the same views. Some videos are left early, learners differ, titles tell an order. */
    private static List<View> views() {
        Random random = new Random(3);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int video = random.nextInt(24);
            int learner = (int) (90 * Math.pow(random.nextDouble(), 1.5));
            boolean finished = random.nextInt(4 + learner % 4) > video % 3;
            double percent = finished ? 100 : random.nextInt(1000) / 10.0;
            double from = random.nextInt(5) == 0 ? random.nextInt(200) : 0;
            String course = "c" + video % 4;
            views.add(new View(
                    i, "l" + learner, course.toUpperCase(Locale.ROOT) + "_01_" + (10 + video), course, from, percent));
        }
        return List.copyOf(views);
    }

    /** These views, in this order, as one study of each kind. */
    static List<Study> ofEveryKind(List<View> views) {
        return Arrays.stream(Kind.values()).map(kind -> kind.of(views)).toList();
    }

    /** What a study may hold. */
    private enum Kind {
        VIEWS {
            @Override
            Study of(List<View> views) {
                return StudyFixture.of(views.stream().map(View::asView).toList());
            }
        },
        POSITIONS {
            @Override
            Study of(List<View> views) {
                List<String> rows = views.stream().flatMap(View::asSegments).toList();
                return StudyFixture.ofSegments("SELECT * FROM (VALUES " + String.join(", ", rows) + ")", LENGTH);
            }
        },
        LEARNING {
            @Override
            Study of(List<View> views) {
                return LearningStudy.of(views);
            }
        },
        TIMES {
            @Override
            Study of(List<View> views) {
                return withTimes(views);
            }
        };

        abstract Study of(List<View> views);
    }

    /** Views of learners and videos that are numbered round, each run to the same percentage. */
    static List<View> even(int views, int learners, int videos, double percent) {
        return IntStream.range(0, views)
                .mapToObj(i -> new View(i, "l" + i % learners, "v" + i % videos, "c" + i % 4, 0, percent))
                .toList();
    }
}
