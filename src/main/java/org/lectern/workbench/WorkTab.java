package org.lectern.workbench;

import java.util.Optional;
import javafx.scene.Node;
import org.lectern.analysis.ShownIn;

/** A tab that is open. It is built on its first visit. The window's commands do nothing where a tab has no use for them. */
public interface WorkTab extends AutoCloseable {

    /** The tab's page. */
    Node node();

    /** What the tab says about itself; empty where it says nothing. */
    default Optional<PageHelp> help() {
        return Optional.empty();
    }

    /** After what, in the order of the Tab key, the first control of the tab stands; empty for the first of its page. */
    default Optional<Node> start() {
        return Optional.empty();
    }

    /** Opens the tab's export menu. */
    default void showExports() {}

    /** Copies the figure in front. */
    default void copy() {}

    /** What the tab says on paper; empty while it has nothing to say. */
    default Optional<Printout> printout() {
        return Optional.empty();
    }

    /** Moves the keyboard to the search field of the tab's table. */
    default void focusSearch() {}

    /** Moves the keyboard to what the tab says of the desk's subject. */
    default void focusSubject() {}

    /** Turns to where a finding is to be seen, as soon as the tab is seen and has an answer. */
    default void lookAt(ShownIn finding) {}

    /** Runs the tab's analysis again. */
    default void rerun() {}

    /** Lets go of everything: listeners, running work, results. */
    @Override
    void close();
}
