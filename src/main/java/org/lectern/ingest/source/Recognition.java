package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;
import org.lectern.study.Origin;
import org.lectern.study.TableSpec;

/**
 * What an export was recognised as.
 *
 * @param source {@link Source#id}; {@code table} where it is no known kind
 * @param evidence what gave it away, mostly column names as the file spells them
 * @param meaning of its percentages
 * @param rule by which the source counts a view as finished
 * @param contents what its rows are
 */
public record Recognition(
        String source, List<String> evidence, Meaning meaning, CompletionRule rule, Contents contents) {

    /** A table that is no known kind of export. */
    public static final Recognition TABLE = new Recognition(
            Sources.TABLE, List.of(), Meaning.UNKNOWN, CompletionRule.USUAL, Contents.Views.of(Map.of()));

    private static final Words WORDS = Words.of(Recognition.class);

    public Recognition {
        evidence = List.copyOf(evidence);
    }

    /** The same with percentages of another meaning. */
    public Recognition with(Meaning other) {
        return new Recognition(source, evidence, other, rule, contents);
    }

    /** The kind of export in words. */
    public String name() {
        return WORDS.say("source." + source);
    }

    /** What its percentages count, and what they do not say. */
    public String meaningInWords() {
        if (contents instanceof Contents.Records) {
            return WORDS.say(tellsContent() ? "meaning.content" : "meaning.records");
        }
        return switch (meaning) {
            case COVERAGE -> WORDS.say("meaning.coverage");
            case FURTHEST_POINT -> WORDS.say("meaning.furthest-point");
            case TIME_OVER_LENGTH -> WORDS.say("meaning.time-over-length");
            case PLAY_AVERAGE -> WORDS.say("meaning.play-average");
            case UNKNOWN -> WORDS.say("meaning.unknown");
        };
    }

    /** Whether it tells what content there is, or who opened it. */
    public boolean tellsContent() {
        return contents instanceof Contents.Records records
                && List.of(TableSpec.CATALOGUE, TableSpec.ENGAGEMENTS).contains(records.table());
    }

    /** What a reader should know of every export of this kind before trusting it; empty for most. */
    public String caution() {
        String caution = "source." + source + ".caution";
        return WORDS.knows(caution) ? WORDS.say(caution) : "";
    }

    /** What the study keeps of it. */
    public Origin origin() {
        String instead = "source." + source + ".instead";
        return new Origin(source, name(), meaning, rule, WORDS.knows(instead) ? WORDS.say(instead) : "", "");
    }

    /** Whether it tells how much of a video each learner watched. */
    public boolean isMeasured() {
        return switch (contents) {
            case Contents.Rows _, Contents.Events _ -> true;
            case Contents.OfVideos _, Contents.Records _ -> false;
        };
    }

    /** Whether a study of such an export cannot do without a column for this field. */
    public boolean needs(Field field) {
        return contents instanceof Contents.Rows && field.isNeeded();
    }
}
