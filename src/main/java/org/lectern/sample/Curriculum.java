package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Courses and their videos: what they are called, how often they are watched, how well they hold attention. */
final class Curriculum {

    private static final List<String> PREFIXES = List.of(
            "CSC", "COS", "MTH", "GST", "PHY", "CHM", "STA", "ACC", "DTS", "PAD", "AMS", "SEN", "CYB", "IFT", "BUS",
            "ECO");
    private static final List<String> SUBJECTS = List.of(
            "Computing",
            "Computer Science",
            "Mathematics",
            "General Studies",
            "Physics",
            "Chemistry",
            "Statistics",
            "Accounting",
            "Data Science",
            "Public Administration",
            "Marketing",
            "Software Engineering",
            "Cyber Security",
            "Information Technology",
            "Business",
            "Economics");

    /**
     * A course.
     *
     * @param id,code as the file gives them
     * @param otherNames what dirty rows call it
     * @param titles of its videos, in their order
     * @param holds how well each video holds attention, on the logit scale
     * @param popularity which video a view goes to
     */
    record Course(
            int id,
            String code,
            List<String> otherNames,
            List<byte[]> titles,
            List<Double> holds,
            AliasSampler popularity) {

        /** What stands between the learner and the title on a clean row. */
        byte[] between() {
            return ("," + id + "," + code + ",").getBytes(US_ASCII);
        }
    }

    private final List<Course> courses = new ArrayList<>();
    private final double[] popularity;

    Curriculum(Sizes sizes, SplitMix64 random) {
        popularity = new double[sizes.courses()];
        double[] extent = new double[sizes.courses()];
        double extents = 0;
        for (int c = 0; c < popularity.length; c++) {
            // Everybody takes the first course.
            popularity[c] = StrictMath.exp(c == 0 ? 2.8 : 1.15 * random.normal());
            extent[c] = StrictMath.exp(0.4 * random.normal());
            extents += extent[c];
        }
        double before = 0;
        int done = 0;
        for (int c = 0; c < popularity.length; c++) {
            before += extent[c];
            int upTo = c == popularity.length - 1
                    ? sizes.videos()
                    : (int) Math.round(before / extents * (sizes.videos() - popularity.length)) + c + 1;
            courses.add(course(c, upTo - done, random));
            done = upTo;
        }
    }

    private static Course course(int c, int videos, SplitMix64 random) {
        int k = c / PREFIXES.size();
        int level = 1 + k % 4;
        String code = PREFIXES.get(c % PREFIXES.size()) + (level * 100 + 1 + k / 4);
        String subject = SUBJECTS.get(c % SUBJECTS.size());
        double[] weights = new double[videos];
        List<byte[]> titles = new ArrayList<>();
        List<Double> holds = new ArrayList<>();
        double courseHolds = 0.25 * random.normal();
        for (int v = 0; v < videos; v++) {
            double place = (double) v / videos;
            // Fewer get to the later videos, and those who do watch a little less of them.
            weights[v] = StrictMath.exp(1.15 * random.normal() - 1.0 * place);
            titles.add(title(code, level, v).getBytes(US_ASCII));
            holds.add(courseHolds + hold(random) - 0.4 * (place - 0.5));
        }
        List<String> otherNames = c == 0
                ? List.of("INTRODUCTION TO COMPUTING", "Introduction to Computing")
                : List.of("Introduction to " + subject + " " + code.substring(3));
        return new Course(142 + 8 * c, code, otherNames, titles, holds, new AliasSampler(weights));
    }

    private static String title(String code, int level, int v) {
        return String.format(Locale.ROOT, "%s_Y%d_%02d_%02d", code, level, 1 + v / 10, 1 + v % 10);
    }

    /** Most videos do well enough; one in three often does not. */
    private static double hold(SplitMix64 random) {
        return random.uniform() < 0.33 ? -1.35 + 2.0 * random.normal() : 3.4 + 0.8 * random.normal();
    }

    List<Course> courses() {
        return courses;
    }

    /** Which course a learner takes. */
    AliasSampler courseChoice() {
        return new AliasSampler(popularity);
    }
}
