package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.LogOdds;

/**
 * Writes the tables of a made-up learning system: people, courses, units, lesson activity and quiz attempts. Learners differ in
 * how keen they are; who is keen comes more often, completes more and scores higher, all come less often as weeks pass, and who
 * was away a week is likelier to stay away. The same bytes for the same settings.
 */
public final class LearningGenerator {

    /** Names of the files. */
    public static final List<String> FILES =
            List.of("users.csv", "courses.csv", "modules.csv", "lesson_activity.csv", "quiz_attempts.csv");

    private static final Words WORDS = Words.of(LearningGenerator.class);

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final List<String> COURSES =
            List.of("Safety at work", "Data protection", "First aid", "Good meetings");
    private static final List<String> DEPARTMENTS = List.of("Sales", "Service", "Research", "Logistics", "People");
    private static final int UNITS = 5;

    /** One in so many is no learner. */
    private static final int STAFF = 15;

    private static final int DAYS = 7;
    private static final int STEP = 256;

    private final LearningSettings settings;
    private final SplitMix64 draws;
    private final double perWeek;
    private long activities;
    private long attempts;

    private LearningGenerator(LearningSettings settings) {
        this.settings = settings;
        this.draws = new SplitMix64(settings.seed());
        // Six of ten weeks have anything in them.
        this.perWeek = Math.max(1, settings.rows() / (0.6 * settings.learners() * settings.weeks()));
    }

    /**
     * Writes them.
     *
     * @param folder made where it is missing
     * @return number of rows of lesson activity
     * @throws org.lectern.contract.ProblemException {@code cannot-write} where a file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static long write(LearningSettings settings, Path folder, TaskContext context) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.of(WORDS, "cannot-write", folder).asException(e);
        }
        LearningGenerator generator = new LearningGenerator(settings);
        StudyGenerator.whole(folder.resolve(FILES.get(0)), generator::writeUsers);
        StudyGenerator.whole(folder.resolve(FILES.get(1)), LearningGenerator::writeCourses);
        StudyGenerator.whole(folder.resolve(FILES.get(2)), LearningGenerator::writeModules);
        StudyGenerator.whole(
                folder.resolve(FILES.get(3)),
                lessons -> StudyGenerator.whole(
                        folder.resolve(FILES.get(4)), quizzes -> generator.writeWeeks(lessons, quizzes, context)));
        return generator.activities;
    }

    private void writeUsers(RowWriter out) throws IOException {
        line(out, "user_id,department,role,created_at");
        for (int learner = 0; learner < settings.learners(); learner++) {
            line(
                    out,
                    id(learner) + "," + DEPARTMENTS.get(learner % 11 % DEPARTMENTS.size()) + ","
                            + (learner % STAFF == STAFF - 1 ? "admin" : "learner") + ","
                            + START.minusDays(1 + learner % 40));
        }
    }

    private static void writeCourses(RowWriter out) throws IOException {
        line(out, "course_id,course_name,category");
        for (int course = 0; course < COURSES.size(); course++) {
            line(out, "C" + (course + 1) + "," + COURSES.get(course) + "," + (course < 2 ? "Duty" : "Choice"));
        }
    }

    private static void writeModules(RowWriter out) throws IOException {
        line(out, "module_id,course_id,module_name,sequence_no,content_type");
        for (int unit = 0; unit < UNITS * COURSES.size(); unit++) {
            int course = unit / UNITS;
            line(
                    out,
                    "M" + (unit + 1) + ",C" + (course + 1) + "," + COURSES.get(course) + " " + (unit % UNITS + 1) + ","
                            + (unit % UNITS + 1) + "," + (unit % 2 == 0 ? "video" : "text"));
        }
    }

    private void writeWeeks(RowWriter lessons, RowWriter quizzes, TaskContext context) throws IOException {
        line(lessons, "activity_id,user_id,module_id,status,progress,event_time");
        line(quizzes, "attempt_id,user_id,module_id,score,attempt_date");
        for (int learner = 0; learner < settings.learners(); learner++) {
            if (learner % STEP == 0) {
                context.checkCancelled();
                context.progress(
                        WORDS.say("step.learners", settings.learners()), (double) learner / settings.learners());
            }
            writeLearner(id(learner), draws.normal(), lessons, quizzes);
        }
    }

    private void writeLearner(String learner, double keen, RowWriter lessons, RowWriter quizzes) throws IOException {
        boolean here = true;
        int unit = draws.below(COURSES.size()) * UNITS;
        for (int week = 0; week < settings.weeks(); week++) {
            double fading = 2.4 * week / settings.weeks();
            here = draws.uniform() < LogOdds.probability(0.6 + 1.1 * keen - fading + (here ? 1.2 : -1.2));
            if (!here) {
                continue;
            }
            long rows = 1 + Math.round(2 * (perWeek - 1) * draws.uniform());
            for (long row = 0; row < rows; row++) {
                unit = writeLesson(learner, keen, week, unit, lessons, quizzes);
            }
        }
    }

    /** The unit that comes next: another one where this one is completed. */
    private int writeLesson(String learner, double keen, int week, int unit, RowWriter lessons, RowWriter quizzes)
            throws IOException {
        int day = week * DAYS + draws.below(DAYS);
        boolean done = draws.uniform() < LogOdds.probability(-0.4 + 0.9 * keen);
        int progress = done ? 1000 : draws.below(950);
        String status = done ? "completed" : progress > 300 ? "in_progress" : "started";
        lessons.write(("A" + ++activities + "," + learner + ",M" + (unit + 1) + "," + status + ",").getBytes(US_ASCII));
        lessons.writeTenths(progress);
        line(lessons, "," + moment(day));
        if (done || draws.below(4) == 0) {
            int score = Math.clamp(Math.round(620 + 110 * keen + 150 * draws.normal()), 0, 1000);
            quizzes.write(("Q" + ++attempts + "," + learner + ",M" + (unit + 1) + ",").getBytes(US_ASCII));
            quizzes.writeTenths(score);
            line(quizzes, "," + moment(day));
        }
        return done ? (unit + 1) % (UNITS * COURSES.size()) : unit;
    }

    private String moment(int day) {
        int minute = 8 * 60 + draws.below(12 * 60);
        return START.plusDays(day) + " " + twoDigits(minute / 60) + ":" + twoDigits(minute % 60) + ":00";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String id(int learner) {
        return "L" + (1000 + learner);
    }

    private static void line(RowWriter out, String text) throws IOException {
        out.write((text + "\n").getBytes(US_ASCII));
    }
}
