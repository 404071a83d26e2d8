package org.lectern.keep;

import java.util.List;
import java.util.Map;
import org.lectern.analysis.Choices;
import org.lectern.study.Filter;

/**
 * How somebody looks at a study: what is theirs, beside what is the study's.
 *
 * @param filter which views all tabs look at
 * @param choices of all analyses
 * @param tab id of the tab in front; empty where none was
 * @param tabs how each tab is set up, by its id
 */
public record Setup(Filter filter, Choices choices, String tab, Map<String, Tab> tabs) {

    /**
     * How a tab is set up.
     *
     * @param settings that are not as usual, by the name of the parameter, as text
     * @param names of the study that were chosen, such as a course, by the name of the parameter
     * @param hidden columns that are not shown, by the name of their table
     * @param figure id of the figure in front; empty for the first
     */
    public record Tab(
            Map<String, String> settings, Map<String, String> names, Map<String, List<String>> hidden, String figure) {

        /** As a tab is that nobody has touched. */
        public static final Tab USUAL = new Tab(Map.of(), Map.of(), Map.of(), "");

        public Tab {
            settings = Map.copyOf(settings);
            names = Map.copyOf(names);
            hidden = Map.copyOf(hidden);
        }
    }

    public Setup {
        tabs = Map.copyOf(tabs);
    }

    /** Whether the same was decided; which tab is in front is no decision. */
    public boolean decidesAs(Setup other) {
        return filter.equals(other.filter) && choices.equals(other.choices) && tabs.equals(other.tabs);
    }
}
