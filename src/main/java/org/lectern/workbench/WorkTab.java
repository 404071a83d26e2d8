package org.lectern.workbench;

import javafx.scene.Node;

/** A tab that is open. It is built on its first visit. */
public interface WorkTab extends AutoCloseable {

    /** The tab's page. */
    Node node();

    /** Lets go of everything: listeners, running work, results. */
    @Override
    void close();
}
