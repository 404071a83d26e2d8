package org.lectern.analysis.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.Reach;

/** The rule of intervals and tests, on invented studies whose truth is known. The worlds are like those of decision 22, but fewer. */
class RateCoverageTest {

    /** How often learners watch a video again. */
    enum Again {
        NEVER,
        /** Three in ten, up to ten times. */
        SOME,
        /** Two in a hundred, up to two hundred times. */
        HEAVILY;

        int times(SplittableRandom random) {
            double drawn = random.nextDouble();
            return switch (this) {
                case NEVER -> 1;
                case SOME -> drawn < 0.3 ? 1 + random.nextInt(10) : 1;
                case HEAVILY -> drawn < 0.02 ? 1 + random.nextInt(200) : 1;
            };
        }
    }

    /** Views and hits by video and learner; videos of a course stand side by side. */
    private static final class Invented {

        private final int courses;
        private final double[][] views;
        private final double[][] hits;

        private Invented(int learners, int courses, int videos) {
            this.courses = courses;
            this.views = new double[courses * videos][learners];
            this.hits = new double[courses * videos][learners];
        }

        /**
         * @param share of views that have the property
         * @param unlike standard deviation between learners, in logits; half as much between a learner's videos
         */
        static Invented draw(
                SplittableRandom random,
                int learners,
                int courses,
                int videos,
                double share,
                double unlike,
                Again again) {
            Invented study = new Invented(learners, courses, videos);
            double middle = Math.log(share / (1 - share));
            for (int i = 0; i < learners; i++) {
                double own = middle + unlike * random.nextGaussian();
                boolean[] takes = new boolean[courses];
                IntStream.range(0, (courses + 1) / 2).forEach(_ -> takes[random.nextInt(courses)] = true);
                for (int video = 0; video < courses * videos; video++) {
                    if (takes[video / videos] && random.nextDouble() < 0.8) {
                        double chance = 1 / (1 + Math.exp(-own - unlike / 2 * random.nextGaussian()));
                        study.watch(random, video, i, chance, again.times(random));
                    }
                }
            }
            return study;
        }

        /** Of half of the pairs all views are alike. */
        private void watch(SplittableRandom random, int video, int learner, double chance, int times) {
            boolean alike = random.nextBoolean();
            double first = random.nextDouble() < chance ? 1 : 0;
            views[video][learner] = times;
            for (int view = 0; view < times; view++) {
                hits[video][learner] += alike || view == 0 ? first : random.nextDouble() < chance ? 1 : 0;
            }
        }

        private int[] videosOf(int course) {
            int each = views.length / courses;
            return IntStream.range(course * each, (course + 1) * each).toArray();
        }

        private int[] all() {
            return IntStream.range(0, views.length).toArray();
        }

        private double[] byLearner(double[][] numbers, int[] videos) {
            double[] sums = new double[numbers[0].length];
            Arrays.stream(videos).forEach(video -> Arrays.setAll(sums, i -> sums[i] + numbers[video][i]));
            return sums;
        }

        ClusteredShare share(int[] videos) {
            double[] n = byLearner(views, videos);
            double[] s = byLearner(hits, videos);
            int[] there = IntStream.range(0, n.length).filter(i -> n[i] > 0).toArray();
            double repeats = Arrays.stream(videos)
                    .mapToDouble(video -> dot(views[video], views[video]))
                    .sum();
            ClusteredMean sums = ClusteredMean.of(
                    Arrays.stream(there).mapToDouble(i -> s[i]).toArray(),
                    Arrays.stream(there).mapToDouble(i -> n[i]).toArray());
            return new ClusteredShare(sums, repeats);
        }

        CourseRate course(int course, ClusteredShare whole) {
            ClusteredShare part = share(videosOf(course));
            double[] s = byLearner(hits, videosOf(course));
            double[] n = byLearner(views, videosOf(course));
            double[] ss = byLearner(hits, all());
            double[] nn = byLearner(views, all());
            double p = new ClusteredContrast(part, whole.sums(), dot(s, ss), dot(s, nn), dot(n, ss), dot(n, nn)).p();
            return new CourseRate("c" + course, List.of(Rate.of(part)), List.of(p));
        }

        VideoRate video(int video) {
            double[] n = views[video];
            long learners = Arrays.stream(n).filter(count -> count > 0).count();
            Rate rate = Rate.ofVideo(
                    (long) Arrays.stream(n).sum(),
                    Arrays.stream(hits[video]).sum(),
                    new Reach.Audience(learners, dot(n, n)));
            return new VideoRate("v" + video, "", List.of(rate));
        }

        private static double dot(double[] a, double[] b) {
            return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
        }
    }

    private static final int MINIMUM = 30;

    /** With learners alike the truth is the share itself; with learners unlike it is that of a great many. */
    private static double truth(double share, double unlike) {
        Invented many = Invented.draw(new SplittableRandom(1), 40_000, 1, 5, share, unlike, Again.NEVER);
        return many.share(many.all()).sums().mean();
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.contains(truth);
    }

    @ParameterizedTest
    @EnumSource
    void intervalsOfCoursesHoldTheTruth(Again again) {
        SplittableRandom random = new SplittableRandom(19);
        int studies = 0;
        int held = 0;
        int heldCountingViews = 0;
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            double truth = truth(share, 1);
            for (int learners : new int[] {8, 30, 120}) {
                for (int i = 0; i < 150; i++) {
                    Invented study = Invented.draw(random, learners, 1, 15, share, 1, again);
                    ClusteredShare drawn = study.share(study.all());
                    studies++;
                    held += holds(drawn.interval(), truth) ? 1 : 0;
                    heldCountingViews += holds(
                                    Wilson.of((long) drawn.sums().sum(), (long)
                                            drawn.sums().count()),
                                    truth)
                            ? 1
                            : 0;
                }
            }
        }
        double coverage = (double) held / studies;
        assertTrue(0.93 <= coverage && coverage <= 0.99, () -> "held " + coverage);
        assertTrue(
                heldCountingViews < 0.8 * studies, "these worlds would tell a rule that counts views from a good one");
    }

    @ParameterizedTest
    @EnumSource
    void intervalsOfVideosHoldTheTruth(Again again) {
        SplittableRandom random = new SplittableRandom(20);
        int studies = 0;
        int held = 0;
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            double truth = truth(share, 1);
            for (int learners : new int[] {30, 120}) {
                for (int i = 0; i < 400; i++) {
                    VideoRate video = Invented.draw(random, learners, 1, 1, share, 1, again)
                            .video(0);
                    studies++;
                    held += holds(video.rate().interval(), truth) ? 1 : 0;
                }
            }
        }
        double coverage = (double) held / studies;
        // Who watches again counts once whether or not the views differ: where they do, intervals are wider than need
        // be.
        assertTrue(0.93 <= coverage && coverage <= 0.998, () -> "held " + coverage);
    }

    /** Where nothing differs nothing is named, but for one study in twenty. */
    @ParameterizedTest
    @EnumSource
    void namesNothingByChance(Again again) {
        SplittableRandom random = new SplittableRandom(21);
        List<Integer> named = new ArrayList<>(List.of(0, 0));
        int studies = 0;
        for (double share : new double[] {0.1, 0.5, 0.95}) {
            for (int i = 0; i < 100; i++) {
                Invented study = Invented.draw(random, 60, 6, 6, share, 1, again);
                BeyondChance<VideoRate> videos = videos(study);
                BeyondChance<CourseRate> courses = courses(study);
                named.set(0, named.get(0) + (videos.standOut() > 0 ? 1 : 0));
                named.set(1, named.get(1) + (courses.standOut() > 0 ? 1 : 0));
                studies++;
            }
        }
        // Three standard deviations above 5 % of 300.
        int most = (int) (0.05 * studies + 3 * Math.sqrt(0.05 * 0.95 * studies));
        assertTrue(named.get(0) <= most && named.get(1) <= most, named::toString);
    }

    private static BeyondChance<VideoRate> videos(Invented study) {
        Rate whole = Rate.of(study.share(study.all()));
        List<VideoRate> videos =
                IntStream.range(0, study.views.length).mapToObj(study::video).toList();
        return Standing.ofVideos(videos, VideoRate::rate, whole, new Enough(MINIMUM, 1));
    }

    private static BeyondChance<CourseRate> courses(Invented study) {
        ClusteredShare whole = study.share(study.all());
        List<CourseRate> courses = IntStream.range(0, study.courses)
                .mapToObj(course -> study.course(course, whole))
                .toList();
        return Standing.ofCourses(courses, CourseRate::rate, CourseRate::p, Rate.of(whole), new Enough(MINIMUM, 1));
    }

    /** A video that half of the views leave, and a course of such videos, are found where one in five do elsewhere. */
    @Test
    void namesWhatDiffers() {
        SplittableRandom random = new SplittableRandom(22);
        int videos = 0;
        int courses = 0;
        for (int i = 0; i < 20; i++) {
            Invented study = Invented.draw(random, 150, 5, 6, 0.2, 1, Again.NEVER);
            Invented other = Invented.draw(random, 150, 5, 6, 0.6, 1, Again.NEVER);
            study.hits[3] = other.hits[3];
            study.views[3] = other.views[3];
            videos += videos(study).above().stream()
                            .anyMatch(video -> video.video().equals("v3"))
                    ? 1
                    : 0;
            for (int video = 0; video < 6; video++) {
                study.hits[video] = other.hits[video];
                study.views[video] = other.views[video];
            }
            courses += courses(study).above().stream()
                            .anyMatch(course -> course.course().equals("c0"))
                    ? 1
                    : 0;
        }
        assertTrue(videos >= 18, "found " + videos + " of 20 videos");
        assertEquals(20, courses);
    }
}
