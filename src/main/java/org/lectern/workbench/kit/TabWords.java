package org.lectern.workbench.kit;

import java.util.List;
import org.lectern.analysis.Analysis;
import org.lectern.contract.SpeltOut;
import org.lectern.contract.Words;
import org.lectern.figure.Caption;
import org.lectern.workbench.PageHelp;

/**
 * What the tab of an analysis says of its own. A tab with a folder of its own says it there; the tab of any other analysis
 * looks among the words of the analysis for {@code tab.label}, {@code tab.question}, {@code tab.running} and {@code figure.ID},
 * and does without those that are missing.
 */
public final class TabWords {

    private static final Words WORDS = Words.of(TabWords.class);

    private final Words words;
    private final String prefix;
    private final String label;

    private TabWords(Words words, String prefix, String label) {
        this.words = words;
        this.prefix = prefix;
        this.label = label;
    }

    /** The words in a tab's own folder, which has all that is asked for. */
    public static TabWords of(Words words) {
        return new TabWords(words, "", "");
    }

    /** The words beside an analysis. */
    public static TabWords of(Analysis<?> analysis) {
        Words words = Words.of(analysis.getClass());
        return new TabWords(
                words, "tab.", words.knows("tab.label") ? words.say("tab.label") : SpeltOut.of(analysis.id()));
    }

    /** The tab's name in the list. */
    public String label() {
        return label;
    }

    /** What the tab answers, as a question. */
    public String question() {
        return own("question", label);
    }

    /** What is being done while the analysis runs. */
    public String running() {
        return own("running", WORDS.say("running", label));
    }

    /** What the tab says about itself, in its own words as far as it has them. */
    public PageHelp help(List<PageHelp.Setting> settings) {
        return new PageHelp(
                question(),
                own("help.counted", ""),
                own("help.read", ""),
                own("help.sure", ""),
                own("help.needs", ""),
                settings);
    }

    /** A figure's name on its button. */
    public String figure(Caption caption) {
        String key = "figure." + caption.id();
        return words.knows(key) ? words.say(key) : caption.title();
    }

    /** What an analysis that waits to be run says meanwhile. */
    String waiting() {
        return words.say(prefix + "waiting");
    }

    /** What to do about that. */
    String waitingRemedy() {
        return words.say(prefix + "waiting.remedy");
    }

    private String own(String key, String otherwise) {
        return words.knows(prefix + key) ? words.say(prefix + key) : otherwise;
    }
}
