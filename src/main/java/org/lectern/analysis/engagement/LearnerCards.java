package org.lectern.analysis.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Quantiles;
import org.lectern.study.Learners;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** How does one learner watch? A function, as an analysis is, of one learner. */
public final class LearnerCards {

    /** The table of the learner's videos. */
    static final String VIDEOS = "learner_videos";

    private static final Words WORDS = Words.of(LearnerCards.class);

    /** Latest first; where the study has no days, the lowest mean first. */
    private static final Comparator<LearnerCard.Watched> ORDER = Comparator.comparing(LearnerCard.Watched::last)
            .reversed()
            .thenComparingDouble(LearnerCard.Watched::mean)
            .thenComparing(LearnerCard.Watched::video);

    /**
     * One learner's card.
     *
     * @param params as the learners are scored
     * @param study already filtered
     * @throws org.lectern.contract.ProblemException with the problem {@code no-such-learner} where no view is theirs
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    public LearnerCard card(EngagementParams params, String learner, Study study, TaskContext context) {
        context.progress(WORDS.say("step.learners"), 0);
        Learners learners = study.learners(context);
        int found = IntStream.range(0, learners.size())
                .filter(each -> learners.name(each).equals(learner))
                .findFirst()
                .orElseThrow(() -> Problem.of(WORDS, "no-such-learner", learner).asException());
        EngagementResult result = new EngagementResult(params, learners, Audience.of(study, learners.size(), context));
        context.checkCancelled();
        context.progress(WORDS.say("step.videos"), 0.5);
        List<LearnerCard.Watched> watched = watched(learner, study, context);
        LearnerCard.Middle middle = new LearnerCard.Middle(
                result.median(), Quantiles.median(result.meansOfAll()), Quantiles.median(result.videosOfAll()));
        return new LearnerCard(
                learner,
                result.score(found),
                result.place(found),
                result.size(),
                result.shareBelow(found),
                learners.mean(found),
                learners.videos(found),
                learners.views(found),
                middle,
                watched,
                reading(result, found, middle),
                new NamedTable(VIDEOS, WORDS.say("table.learner-videos", learner), table(watched, study)));
    }

    private static List<LearnerCard.Watched> watched(String learner, Study study, TaskContext context) {
        String mine = "learner = " + Sql.literal(learner);
        Table rows = study.query("""
                WITH own AS (
                    SELECT video,
                           min(CAST(course AS STRING)) AS course,
                           count(*) AS views,
                           sum(completion) AS total,
                           CAST(CAST(max(viewed_at) AS DATE) AS STRING) AS last
                    FROM views
                    WHERE %s
                    GROUP BY video
                ),
                everybody AS (
                    SELECT video, sum(completion) AS total, count(*) AS views
                    FROM views
                    WHERE video IN (SELECT video FROM own)
                    GROUP BY video
                )
                SELECT CAST(own.video AS STRING) AS video,
                       own.course AS course,
                       own.views AS views,
                       CAST(own.total AS DOUBLE) / own.views AS mean,
                       CAST(everybody.total AS DOUBLE) / everybody.views AS of_all,
                       own.last AS last
                FROM own JOIN everybody ON own.video = everybody.video
                ORDER BY video
                """.formatted(mine), context);
        return rows.stream().map(LearnerCards::watched).sorted(ORDER).toList();
    }

    private static LearnerCard.Watched watched(Row row) {
        return new LearnerCard.Watched(
                row.getString("video"),
                row.isMissing("course") ? "" : row.getString("course"),
                row.getLong("views"),
                row.getDouble("mean"),
                row.getDouble("of_all"),
                row.isMissing("last") ? "" : row.getString("last"));
    }

    private static Table table(List<LearnerCard.Watched> watched, Study study) {
        TableOf<LearnerCard.Watched> table = TableOf.rows(watched).text("video_title", LearnerCard.Watched::video);
        if (study.facts().columns().contains("course")) {
            table.text("course_code", LearnerCard.Watched::course);
        }
        table.whole("views", LearnerCard.Watched::views)
                .number("avg_completion_rate", LearnerCard.Watched::mean)
                .number("video_avg_completion", LearnerCard.Watched::ofAll);
        if (study.facts().columns().contains("viewed_at")) {
            table.text("last_viewed", LearnerCard.Watched::last);
        }
        return table.table();
    }

    private static Reading reading(EngagementResult result, int learner, LearnerCard.Middle middle) {
        Learners learners = result.learners();
        Interval score = ScoreInterval.of(result, learner);
        Interval mean = ScoreInterval.ofMean(result, learner);
        long views = learners.views(learner);
        int least = result.params().minimumViews();
        return new Reading(
                WORDS.say(
                        "card.headline",
                        learners.name(learner),
                        result.place(learner),
                        result.size(),
                        // Rounded up, the second of ten thousand would stand above 100 %.
                        Math.floor(1_000 * result.shareBelow(learner)) / 10),
                List.of(
                        WORDS.say("card.score", result.score(learner), score.low(), score.high(), middle.score()),
                        WORDS.say(
                                "card.parts",
                                learners.mean(learner),
                                mean.low(),
                                mean.high(),
                                middle.mean(),
                                learners.videos(learner),
                                views,
                                middle.videos())),
                views < least
                        ? List.of(Notice.warning("few-views", WORDS.say("card.few-views", views, least)))
                        : List.of(),
                List.of());
    }
}
