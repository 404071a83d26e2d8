package org.lectern.workbench;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;

/** The ways from one tab to the others. Called on the screen's thread. */
public interface Guide {

    /** The other tabs that know things of this kind and have an answer to the open study, in their order. */
    List<TabEntry> elsewhere(Subject.Kind kind);

    /** Those among them that have something to say of this one, as far as their answers are known. */
    List<TabEntry> elsewhere(Subject subject);

    /** The tab of an analysis; empty where it has none. */
    Optional<TabEntry> tab(String id);

    /** What the tab of an analysis is called; its id where it has none. */
    default String label(String id) {
        return tab(id).map(TabEntry::label).orElse(id);
    }

    /** Brings a tab to the front, with the keyboard at what it says of the desk's subject. */
    void goTo(TabEntry tab);

    /** Brings a tab to the front, turned to where a finding is to be seen; what that is about is the desk's subject by then. */
    void goTo(TabEntry tab, Standout finding);

    /** Opens a link in the program of this computer that is there for it, such as the one for mail. */
    default void open(URI link) {}
}
