package org.lectern.analysis.engagement;

import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Reading;

/**
 * One learner among all.
 *
 * @param learner as tables spell it
 * @param score engagement score, 0..1
 * @param place from the top, 1 for the highest; equal scores share the best of their places
 * @param learners how many learners the place is among
 * @param shareBelow the share of them with a lower score, 0..1
 * @param mean completion over the learner's views, in percent
 * @param videos number of distinct videos
 * @param views number of views
 * @param middle what the study's learners have in the middle
 * @param watched every video of the learner, in the order of the table
 * @param reading the card in words
 * @param table {@code learner_videos}: the videos as a table
 */
public record LearnerCard(
        String learner,
        double score,
        int place,
        int learners,
        double shareBelow,
        double mean,
        long videos,
        long views,
        Middle middle,
        List<Watched> watched,
        Reading reading,
        NamedTable table) {

    /**
     * Medians over all learners.
     *
     * @param score 0..1
     * @param mean completion, in percent
     * @param videos number of distinct videos
     */
    public record Middle(double score, double mean, double videos) {}

    /**
     * One of the learner's videos.
     *
     * @param course the first of its courses by name; empty where the study names none
     * @param views the learner's views of it
     * @param mean completion of these, in percent
     * @param ofAll mean completion of everybody's views of it, in percent
     * @param last the day of the learner's last view of it, as year-month-day; empty where the study does not say
     */
    public record Watched(String video, String course, long views, double mean, double ofAll, String last) {}

    public LearnerCard {
        watched = List.copyOf(watched);
    }
}
