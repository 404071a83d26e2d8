package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * Writes a made-up study of which every effect is known: completion is 55 points, and what the learner, the course, the length, the place in the
 * course, the video itself and chance add. Keen learners watch more, above all later videos, and every tenth video is watched by
 * few others, so that means of videos tell of their audiences, too. Beside it go the effects. The same bytes for the same
 * settings, on any machine.
 */
public final class CrossedGenerator {

    /** The views. */
    public static final String VIEWS = "views.csv";

    /** Name of the folder with the effects. */
    public static final String TRUTH = "truth";

    /** Effects of learners and of videos, in that folder, named unlike any table of a study. */
    public static final String LEARNERS = "keenness.csv";

    public static final String VIDEOS = "effects.csv";

    /** Points that a minute takes beyond this many. */
    private static final double A_MINUTE = 0.8;

    private static final double FREE_MINUTES = 6;

    /** Points that it takes to be the last and not the first of a course. */
    private static final double TO_THE_END = 8;

    /** Of the sum of three even draws between -1 and 1, over 3. */
    private static final double SPREAD = 1.0 / 3;

    private static final Words WORDS = Words.of(CrossedGenerator.class);

    private final CrossedSettings settings;
    private final SplitMix64 draws;
    private final double[] keenness;
    private final double[] ofCourse;
    private final double[] own;
    private final int[] seconds;

    private CrossedGenerator(CrossedSettings settings) {
        this.settings = settings;
        this.draws = new SplitMix64(settings.seed());
        keenness = drawn(settings.learners(), 6);
        ofCourse = drawn(settings.courses(), 2);
        own = drawn(settings.videos(), settings.own());
        seconds = new int[settings.videos()];
        for (int j = 0; j < seconds.length; j++) {
            seconds[j] = 90 + draws.below(1110);
        }
    }

    /**
     * Writes it.
     *
     * @param folder made where it is missing
     * @return number of views
     * @throws org.lectern.contract.ProblemException {@code cannot-write} where a file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static long write(CrossedSettings settings, Path folder, TaskContext context) {
        Path truth = folder.resolve(TRUTH);
        try {
            Files.createDirectories(truth);
        } catch (IOException e) {
            throw Problem.of(WORDS, "cannot-write", folder).asException(e);
        }
        CrossedGenerator generator = new CrossedGenerator(settings);
        long[] views = new long[1];
        StudyGenerator.whole(folder.resolve(VIEWS), out -> views[0] = generator.views(out, context));
        StudyGenerator.whole(truth.resolve(LEARNERS), generator::learners);
        StudyGenerator.whole(truth.resolve(VIDEOS), generator::videos);
        return views[0];
    }

    /** Effects of a standard deviation that end at three of them on either side. */
    private double[] drawn(int number, double deviation) {
        double[] drawn = new double[number];
        for (int i = 0; i < number; i++) {
            drawn[i] = deviation / SPREAD * chance();
        }
        return drawn;
    }

    /** Between -1 and 1, rather in the middle. */
    private double chance() {
        return (2 * (draws.uniform() + draws.uniform() + draws.uniform()) - 3) / 3;
    }

    private long views(RowWriter out, TaskContext context) throws IOException {
        line(out, "student_id,course_code,video_title,video_length,position,completion_rate_percent");
        long views = 0;
        for (int i = 0; i < keenness.length; i++) {
            if (i % 512 == 0) {
                context.checkCancelled();
                context.progress(WORDS.say("step.learners", keenness.length), (double) i / keenness.length);
            }
            for (int j = 0; j < own.length; j++) {
                if (draws.uniform() < watches(i, j)) {
                    double completion = 55 + keenness[i] + effect(j) + 30 * chance();
                    line(
                            out,
                            String.format(
                                    Locale.ROOT,
                                    "L%05d,%s,%s,%d,%d,%.1f",
                                    i + 1,
                                    course(j),
                                    title(j),
                                    seconds[j],
                                    position(j),
                                    Math.clamp(completion, 0, 100)));
                    views++;
                }
            }
        }
        return views;
    }

    /** How likely a learner watches a video. */
    private double watches(int learner, int video) {
        double reach = video % 10 == 3 ? 2 : 1.5 * place(video);
        double odds = settings.watched() / (1 - settings.watched()) * StrictMath.exp(keenness[learner] / 6 * reach);
        return odds / (1 + odds);
    }

    private double effect(int video) {
        return ofCourse[courseOf(video)] + ofLength(video) + ofPlace(video) + own[video];
    }

    private double ofLength(int video) {
        return -A_MINUTE * Math.max(0, seconds[video] / 60.0 - FREE_MINUTES);
    }

    private double ofPlace(int video) {
        return -TO_THE_END * place(video);
    }

    private int courseOf(int video) {
        return (int) ((long) video * settings.courses() / settings.videos());
    }

    private int first(int course) {
        int first = (int) ((long) course * settings.videos() / settings.courses());
        while (courseOf(first) < course) {
            first++;
        }
        return first;
    }

    private int position(int video) {
        return video - first(courseOf(video)) + 1;
    }

    private double place(int video) {
        int course = courseOf(video);
        int last = course + 1 == settings.courses() ? settings.videos() - 1 : first(course + 1) - 1;
        return last == first(course) ? 0 : (video - first(course)) / (double) (last - first(course));
    }

    private String course(int video) {
        return String.format(Locale.ROOT, "K%02d", courseOf(video) + 1);
    }

    private String title(int video) {
        return String.format(Locale.ROOT, "%s-%03d", course(video), position(video));
    }

    private void learners(RowWriter out) throws IOException {
        line(out, "named,keenness");
        for (int i = 0; i < keenness.length; i++) {
            line(out, String.format(Locale.ROOT, "L%05d,%.4f", i + 1, keenness[i]));
        }
    }

    private void videos(RowWriter out) throws IOException {
        line(out, "named,within,own_effect,length_effect,place_effect,course_effect");
        for (int j = 0; j < own.length; j++) {
            line(
                    out,
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%.4f,%.4f,%.4f,%.4f",
                            title(j),
                            course(j),
                            own[j],
                            ofLength(j),
                            ofPlace(j),
                            ofCourse[courseOf(j)]));
        }
    }

    private static void line(RowWriter out, String text) throws IOException {
        out.write((text + "\n").getBytes(US_ASCII));
    }
}
