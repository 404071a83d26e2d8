package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/** The viewers: who they are, how much they watch, what they take and how well they stay with it. */
final class Cohort {

    private static final double POWER_USERS = 0.16;
    private static final double STAFF = 0.0078;
    private static final double VIEWS_PER_COURSE = 10;
    private static final int MOST_COURSES = 60;
    private static final List<String> ROLES = roles();

    private final int[][] courses;
    /** One bit a video that was watched, modulo 64, for each course taken. */
    private final long[][] watched;

    private final double[] stays;
    private final double[] reach;
    private final byte[][] roles;
    private final AliasSampler activity;
    private final long names;

    Cohort(int learners, long views, Curriculum curriculum, SplitMix64 random) {
        courses = new int[learners][];
        watched = new long[learners][];
        stays = new double[learners];
        reach = new double[learners];
        roles = new byte[learners][];
        names = random.below(1 << 30);
        double[] weights = new double[learners];
        double total = 0;
        for (int i = 0; i < learners; i++) {
            boolean power = random.uniform() < POWER_USERS;
            weights[i] =
                    power ? 430 * StrictMath.exp(0.3 * random.normal()) : 60 * StrictMath.exp(0.75 * random.normal());
            total += weights[i];
            stays[i] = 3.2 * random.normal() + (power ? 0.8 : -0.1);
            reach[i] = Math.min(1, 0.3 + random.uniform() + (power ? 0.3 : 0));
            roles[i] = (random.uniform() < STAFF ? ROLES.get(1 + random.below(ROLES.size() - 1)) : ROLES.getFirst())
                    .getBytes(US_ASCII);
        }
        AliasSampler choice = curriculum.courseChoice();
        for (int i = 0; i < learners; i++) {
            long taken = Math.round(weights[i] / total * views / VIEWS_PER_COURSE);
            courses[i] = choose(Math.clamp(taken, 1, MOST_COURSES), choice, random);
            watched[i] = new long[courses[i].length];
        }
        activity = new AliasSampler(weights);
    }

    /** Few of the courses chosen are the same. */
    private static int[] choose(int number, AliasSampler choice, SplitMix64 random) {
        int[] chosen = new int[number];
        for (int c = 0; c < number; c++) {
            chosen[c] = choice.sample(random);
            for (int again = 0; again < 4 && contains(chosen, c, chosen[c]); again++) {
                chosen[c] = choice.sample(random);
            }
        }
        return chosen;
    }

    private static boolean contains(int[] values, int length, int value) {
        for (int i = 0; i < length; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Student first, then every mix of roles that is not a mere student. */
    private static List<String> roles() {
        List<String> kinds = List.of("Student", "Admin", "Teacher", "Observer");
        List<String> mixes = new ArrayList<>();
        for (int mix = 1; mix < 1 << kinds.size(); mix++) {
            List<String> names = new ArrayList<>();
            for (int k = 0; k < kinds.size(); k++) {
                if ((mix >> k & 1) == 1) {
                    names.add(kinds.get(k));
                }
            }
            mixes.add(String.join("/", names));
        }
        return List.copyOf(mixes);
    }

    /** Who watches next. */
    int draw(SplitMix64 random) {
        return activity.sample(random);
    }

    /** Which of the courses they take they watch, counted among these. */
    int drawPlace(int learner, SplitMix64 random) {
        return random.below(courses[learner].length);
    }

    /** The course at a place among those they take. */
    int course(int learner, int place) {
        return courses[learner][place];
    }

    /** Which video of a course they watch: none further on than they ever get, seldom one that they know. */
    int drawVideo(int learner, int place, Curriculum.Course course, SplitMix64 random) {
        int within = (int) Math.ceil(reach[learner] * course.titles().size());
        int video = 0;
        for (int tries = 0; tries < 4; tries++) {
            int popular = course.popularity().sample(random);
            video = popular < within ? popular : random.below(within);
            if ((watched[learner][place] >>> video & 1) == 0) {
                break;
            }
        }
        watched[learner][place] |= 1L << video;
        return video;
    }

    /** How well they stay with a video, on the logit scale. */
    double stays(int learner) {
        return stays[learner];
    }

    byte[] role(int learner) {
        return roles[learner];
    }

    /** Twelve hexadecimal digits; no two learners share them, as every step can be undone. */
    void name(int learner, byte[] twelve) {
        long bits = (learner + names) * 0x9e3779b97f4a7c15L & 0xffff_ffff_ffffL;
        bits ^= bits >>> 25;
        bits = bits * 0xbf58476d1ce4e5b9L & 0xffff_ffff_ffffL;
        bits ^= bits >>> 23;
        for (int i = 11; i >= 0; i--) {
            twelve[i] = (byte) Character.forDigit((int) (bits & 15), 16);
            bits >>>= 4;
        }
    }
}
