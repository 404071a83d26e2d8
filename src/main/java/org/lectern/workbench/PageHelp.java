package org.lectern.workbench;

import java.util.List;

/**
 * What a tab says about itself to somebody who asks for help. A text is empty where there is nothing to say.
 *
 * @param question that the tab answers
 * @param counted what is counted
 * @param read how its figures and tables are to be read
 * @param sure how sure it can be
 * @param needs what it needs of the data
 * @param settings in their order on the page
 */
public record PageHelp(
        String question, String counted, String read, String sure, String needs, List<Setting> settings) {

    public PageHelp {
        settings = List.copyOf(settings);
    }

    /** A setting by its label on the page, and what it does. */
    public record Setting(String label, String meaning) {}
}
