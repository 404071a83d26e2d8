package org.lectern.workbench.shell;

import org.lectern.analysis.Choices;
import org.lectern.keep.Setup;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;

/** What the bar below the menu says of a study: nothing of it is meant for the next. */
record Narrowing(Filter filter, int minimumViews) {

    static Narrowing usual(Filter filter) {
        return new Narrowing(filter, Choices.standard().minimumViews());
    }

    static Narrowing of(Setup setup) {
        return new Narrowing(setup.filter(), setup.choices().minimumViews());
    }

    static Narrowing of(Desk desk) {
        return new Narrowing(
                desk.filterProperty().get(), desk.choicesProperty().get().minimumViews());
    }
}
