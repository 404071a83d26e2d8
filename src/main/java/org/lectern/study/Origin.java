package org.lectern.study;

/**
 * Where the numbers of a study come from.
 *
 * @param source stable name of the kind of export, such as {@code youtube-videos}; {@code table} where it is no known one
 * @param name of that kind in words
 * @param meaning of the percentages
 * @param rule by which the source itself counts a view as finished
 * @param instead what to export where an analysis needs more than this holds, one sentence; empty where nothing is known
 * @param loss what all numbers miss of the file, one sentence that goes before any answer; empty where that is little
 */
public record Origin(String source, String name, Meaning meaning, CompletionRule rule, String instead, String loss) {

    /** A table of which nothing is known but its columns. */
    public static final Origin TABLE = new Origin("table", "", Meaning.UNKNOWN, CompletionRule.USUAL, "", "");

    /** The same with what is missing. */
    public Origin withLoss(String sentence) {
        return new Origin(source, name, meaning, rule, instead, sentence);
    }
}
