package org.lectern.study;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** How many learners each video of a filtered study reached. */
public final class Reach {

    /**
     * Who watched a video.
     *
     * @param learners at least 1
     * @param squares Σnᵢ² over learners with nᵢ views each; as many as views where nobody repeats any
     */
    public record Audience(long learners, double squares) {}

    /** Views whose pairs are counted at a time: some 50 MB of them, so that a long study takes no more than a short one. */
    private static final long PART = 1_250_000;

    /** Each looks at all views; from here on that takes longer than the counting. */
    private static final long MOST_PARTS = 16;

    private final Map<String, Map<String, Audience>> courses = new HashMap<>();
    private final Map<String, Audience> videos = new HashMap<>();

    private Reach() {}

    /** @param courseColumn {@code course} or {@code course_as_given} */
    static Reach ask(Study study, String courseColumn, TaskContext context) {
        return ask(study, courseColumn, Math.clamp(study.facts().views() / PART, 1, MOST_PARTS), context);
    }

    /** @param parts in which videos are counted, one after the other */
    static Reach ask(Study study, String courseColumn, long parts, TaskContext context) {
        Reach reach = new Reach();
        for (int part = 0; part < parts; part++) {
            for (Row row : askForPart(study, courseColumn, parts, part, context)) {
                reach.courses
                        .computeIfAbsent(row.isMissing("course") ? "" : row.getString("course"), _ -> new HashMap<>())
                        .put(row.getString("video"), audience(row));
            }
        }
        reach.courses.values().forEach(reach.videos::putAll);
        if (reach.videos.size()
                < reach.courses.values().stream().mapToInt(Map::size).sum()) {
            reach.askForShared(study, courseColumn, context);
        }
        return reach;
    }

    private static Table askForPart(Study study, String courseColumn, long parts, int part, TaskContext context) {
        // Pairs are counted first: counting distinct learners beside a sum takes three times as long.
        return study.query(
                """
                WITH pairs AS (
                    SELECT %s AS course, video, learner, count(*) AS n FROM views %s GROUP BY 1, 2, 3
                ),
                audiences AS (
                    SELECT course, video, count(*) AS learners, CAST(sum(n * n) AS DOUBLE) AS squares
                    FROM pairs
                    GROUP BY course, video
                )
                SELECT CAST(course AS STRING) AS course, CAST(video AS STRING) AS video, learners, squares
                FROM audiences
                """.formatted(
                        courseColumn, parts == 1 ? "" : "WHERE abs(hash(video)) %% %d = %d".formatted(parts, part)),
                context);
    }

    /** A learner who watched one title in two courses counts once for the title. */
    private void askForShared(Study study, String courseColumn, TaskContext context) {
        for (Row row : study.query("""
                WITH titles AS (SELECT video, %s AS course FROM views GROUP BY 1, 2),
                shared AS (SELECT video FROM titles GROUP BY video HAVING count(*) > 1),
                pairs AS (
                    SELECT views.video AS video, learner, count(*) AS n
                    FROM views JOIN shared ON views.video = shared.video
                    GROUP BY 1, 2
                ),
                audiences AS (
                    SELECT video, count(*) AS learners, CAST(sum(n * n) AS DOUBLE) AS squares FROM pairs GROUP BY video
                )
                SELECT CAST(video AS STRING) AS video, learners, squares FROM audiences
                """.formatted(courseColumn), context)) {
            videos.put(row.getString("video"), audience(row));
        }
    }

    private static Audience audience(Row row) {
        return new Audience(row.getLong("learners"), row.getDouble("squares"));
    }

    /**
     * Who watched a title, in whatever course.
     *
     * @throws IllegalArgumentException if nobody did
     */
    public Audience of(String video) {
        return known(videos.get(video), () -> video);
    }

    /**
     * Who watched a title in a course.
     *
     * @param course empty for views that name none
     * @throws IllegalArgumentException if nobody did
     */
    public Audience of(String course, String video) {
        return known(courses.getOrDefault(course, Map.of()).get(video), () -> video + " in " + course);
    }

    /**
     * Σnᵢⱼ² over learners i and videos j of a course that i views nᵢⱼ times; as many as views where nobody repeats any.
     *
     * @param course empty for views that name none
     * @param video which of its videos
     */
    public double repeats(String course, Predicate<String> video) {
        return courses.getOrDefault(course, Map.of()).entrySet().stream()
                .filter(entry -> video.test(entry.getKey()))
                .mapToDouble(entry -> entry.getValue().squares())
                .sum();
    }

    /** The same over all courses. */
    public double repeats(Predicate<String> video) {
        return courses.keySet().stream()
                .mapToDouble(course -> repeats(course, video))
                .sum();
    }

    /**
     * How many pairs of a learner and a title a whole study has. Those of learners, which analyses ask for, are counted once for both; of
     * the others come those beside.
     */
    static long pairs(Study study, TaskContext context) {
        Filter learners = study.facts().learnersOnly();
        long pairs = study.filtered(learners).reach("course", context).videos.values().stream()
                .mapToLong(Audience::learners)
                .sum();
        if (learners.equals(Filter.everything())) {
            return pairs;
        }
        String who = Sql.in("role", learners.roles());
        Table beside = study.query("""
                WITH others AS (SELECT DISTINCT learner, video FROM views WHERE NOT coalesce(%s, false))
                SELECT count(*) AS pairs FROM others WHERE NOT EXISTS (
                    SELECT 1 FROM views WHERE %s AND views.learner = others.learner AND views.video = others.video)
                """.formatted(who, who), context);
        return pairs + beside.longColumn("pairs").get(0);
    }

    private static Audience known(@Nullable Audience found, Supplier<String> what) {
        if (found == null) {
            throw new IllegalArgumentException("Nobody watched " + what.get());
        }
        return found;
    }
}
