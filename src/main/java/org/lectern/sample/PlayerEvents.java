package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a player tells of the views of one course, second by second, under the headers of OLI Torus. In one video of four many
 * jump over the opening, in one many leave at the same place, in one many go back at the same place, and one is watched
 * through; all over, few jump or pause anywhere.
 */
final class PlayerEvents {

    static final String HEADER =
            "user_id,section_id,content_element_id,video_title,session_id,verb,timestamp,video_time,"
                    + "video_seek_from,video_seek_to,video_length\n";

    private static final LocalDateTime TERM = LocalDateTime.of(2026, 2, 2, 0, 0);
    private static final int WEEKS = 13;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.S'Z'", Locale.ROOT);

    /** Of those who leave a video in which many leave at the same place, those who leave there. */
    private static final double LEAVE_THERE = 0.5;

    /** Of those who come by. */
    private static final double GO_BACK = 0.35;

    private static final double JUMP_OPENING = 0.4;

    /** Anywhere, in any video. */
    private static final double JUMP = 0.06;

    private static final double PAUSE = 0.15;

    /** What is special in a video, by its number modulo 4. */
    private enum Habit {
        JUMP_OPENING,
        LEAVE,
        WATCH_THROUGH,
        GO_BACK
    }

    /** @param at where in the video, and {@code to} where it goes on, in seconds */
    private record Jump(double at, double to) {}

    /** @param clock tenths of a second since the term began */
    private record Line(long clock, String before, String after) {}

    private final Curriculum.Course course;
    private final int[] seconds;
    private final double[] place;
    private final SplitMix64 random;
    private final List<Line> lines = new ArrayList<>();
    private int sessions;

    PlayerEvents(Curriculum.Course course, SplitMix64 random) {
        this.course = course;
        this.random = random;
        int videos = course.titles().size();
        seconds = new int[videos];
        place = new double[videos];
        for (int v = 0; v < videos; v++) {
            seconds[v] = 240 + random.below(480);
            place[v] = (0.35 + 0.3 * random.uniform()) * seconds[v];
        }
    }

    /**
     * Tells a view.
     *
     * @param tenths how far it would come, in tenths of a percent
     */
    void add(String learner, int video, int tenths) {
        Habit habit = Habit.values()[video % Habit.values().length];
        boolean through = tenths == 1000;
        double end = seconds[video] * tenths / 1000.0;
        if (habit == Habit.LEAVE && !through && random.uniform() < LEAVE_THERE) {
            end = place[video] + between(-4, 4);
        }
        new Sitting(learner, video).play(jumps(habit, video, end), end, through);
    }

    private List<Jump> jumps(Habit habit, int video, double end) {
        List<Jump> jumps = new ArrayList<>();
        if (habit == Habit.JUMP_OPENING && end > 80 && random.uniform() < JUMP_OPENING) {
            jumps.add(new Jump(between(2, 8), between(36, 40)));
        }
        if (habit == Habit.GO_BACK && end > place[video] + 20 && random.uniform() < GO_BACK) {
            jumps.add(new Jump(place[video] + between(4, 12), place[video] - between(12, 20)));
        }
        if (end > 150 && random.uniform() < JUMP) {
            double at = between(60, end - 60);
            jumps.add(new Jump(at, at + between(-45, 45)));
        }
        jumps.sort(Comparator.comparingDouble(Jump::at));
        return jumps;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.uniform();
    }

    /** One run of a player. */
    private final class Sitting {

        private final String before;
        private final int video;
        private long clock;
        private double second;

        Sitting(String learner, int video) {
            this.video = video;
            before = learner + ',' + course.code() + ',' + (100 + video) + ','
                    + new String(course.titles().get(video), US_ASCII) + ",s" + ++sessions + ',';
            // A video is due in its week; some watch it later, in the afternoon more than at night.
            double week = WEEKS * (video + 0.99 * random.uniform()) / seconds.length;
            double day = Math.floor(7 * Math.min(WEEKS + 2, week + 0.6 * -StrictMath.log(1 - random.uniform())));
            clock = (long) (10 * 3600 * (24 * day + 8 + 7 * (random.uniform() + random.uniform())));
        }

        void play(List<Jump> jumps, double end, boolean through) {
            say("played", "");
            for (Jump jump : jumps) {
                if (jump.at() > second + 1 && jump.to() < end - 5) {
                    playTo(jump.at());
                    say("seeked", tenth(jump.at()) + ',' + tenth(jump.to()));
                    second = jump.to();
                }
            }
            if (end - second > 60 && random.uniform() < PAUSE) {
                playTo(second + between(20, 40));
                say("paused", "");
                clock += (long) (10 * between(20, 300));
                say("played", "");
            }
            playTo(end);
            say(through ? "completed" : "paused", "");
        }

        private void playTo(double until) {
            clock += Math.round(10 * (until - second));
            second = until;
        }

        private void say(String verb, String jump) {
            lines.add(new Line(
                    clock,
                    before + verb + ',',
                    ',' + tenth(second) + ',' + (jump.isEmpty() ? "," : jump) + ',' + seconds[video] + '\n'));
        }
    }

    private static String tenth(double second) {
        return String.format(Locale.ROOT, "%.1f", second);
    }

    /** Writes what was told, in order of time. */
    void write(RowWriter out) throws IOException {
        out.write(HEADER.getBytes(US_ASCII));
        lines.sort(Comparator.comparingLong(Line::clock));
        for (Line line : lines) {
            String time = TIME.format(TERM.plusNanos(line.clock() * 100_000_000));
            out.write((line.before() + time + line.after()).getBytes(US_ASCII));
        }
    }
}
