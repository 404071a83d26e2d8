package org.lectern.workbench.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.lectern.analysis.Choices;
import org.lectern.cards.Note;
import org.lectern.keep.Setup;

/** What was decided between two ways of looking at a study. Which tab and which figures are in front is no decision. */
record Difference(Setup before, Setup after) {

    /** Whether nothing was decided. */
    boolean isNone() {
        return isSameFilter()
                && before.choices().equals(after.choices())
                && tabs().isEmpty()
                && isSameCards()
                && isSameNotes();
    }

    boolean isSameFilter() {
        return before.filter().equals(after.filter());
    }

    boolean isSameCards() {
        return before.cards().equals(after.cards());
    }

    boolean isSameNotes() {
        return before.notes().equals(after.notes());
    }

    /** The same the other way round. */
    Difference reversed() {
        return new Difference(after, before);
    }

    /** The tabs that are set up in another way, by id. */
    NavigableSet<String> tabs() {
        NavigableSet<String> tabs = new TreeSet<>(before.tabs().keySet());
        tabs.addAll(after.tabs().keySet());
        tabs.removeIf(tab -> tab(before, tab).settings().equals(tab(after, tab).settings())
                && tab(before, tab).names().equals(tab(after, tab).names())
                && tab(before, tab).hidden().equals(tab(after, tab).hidden())
                && isSameAnswers(tab));
        return tabs;
    }

    /** The tabs where it is seen, by id; empty where it is seen in all of them. */
    NavigableSet<String> seenIn() {
        if (!isSameFilter() || !before.choices().equals(after.choices())) {
            return new TreeSet<>();
        }
        NavigableSet<String> seen = tabs();
        if (!isSameCards()) {
            seen.add(Catalogue.TODO);
        }
        for (Setup one : List.of(before, after)) {
            Setup other = one.equals(before) ? after : before;
            one.notes().stream()
                    .filter(note -> !other.notes().contains(note))
                    .map(Note::tab)
                    .filter(tab -> !tab.isEmpty())
                    .forEach(seen::add);
        }
        return seen;
    }

    /** Whether the same answers about one learner are kept of a tab. */
    boolean isSameAnswers(String tab) {
        return tab(before, tab).answers().equals(tab(after, tab).answers());
    }

    /** Whether names of the study were chosen, or are not any more. */
    boolean choosesNames() {
        return tabs().stream()
                .anyMatch(
                        tab -> !tab(before, tab).names().equals(tab(after, tab).names()));
    }

    /** The parameters of a tab that are another setting, names of the study included. */
    List<String> settings(String tab) {
        Setup.Tab one = tab(before, tab);
        Setup.Tab other = tab(after, tab);
        NavigableSet<String> changed = new TreeSet<>(changed(one.settings(), other.settings()));
        changed.addAll(changed(one.names(), other.names()));
        return List.copyOf(changed);
    }

    /** What was decided, decided of another way of looking at the study, of which all else stays as it is. */
    Setup on(Setup now) {
        NavigableSet<String> changed = tabs();
        Map<String, Setup.Tab> tabs = new HashMap<>(now.tabs());
        for (String tab : changed) {
            tabs.put(tab, on(tab, tab(now, tab)));
        }
        tabs.values().removeIf(Setup.Tab.USUAL::equals);
        return new Setup(
                isSameFilter() ? now.filter() : after.filter(),
                on(now.choices()),
                now.tab(),
                tabs,
                isSameCards() ? now.cards() : after.cards(),
                isSameNotes() ? now.notes() : after.notes());
    }

    private Choices on(Choices now) {
        Choices one = before.choices();
        Choices other = after.choices();
        return new Choices(
                one.minimumViews() == other.minimumViews() ? now.minimumViews() : other.minimumViews(),
                one.mode() == other.mode() ? now.mode() : other.mode(),
                one.seed() == other.seed() ? now.seed() : other.seed(),
                one.rule().equals(other.rule()) ? now.rule() : other.rule(),
                one.exact() == other.exact() ? now.exact() : other.exact());
    }

    private Setup.Tab on(String tab, Setup.Tab now) {
        Setup.Tab one = tab(before, tab);
        Setup.Tab other = tab(after, tab);
        return new Setup.Tab(
                on(now.settings(), one.settings(), other.settings()),
                on(now.names(), one.names(), other.names()),
                on(now.hidden(), one.hidden(), other.hidden()),
                now.figure(),
                isSameAnswers(tab) ? now.answers() : other.answers());
    }

    private static <V> Map<String, V> on(Map<String, V> now, Map<String, V> one, Map<String, V> other) {
        Map<String, V> result = new HashMap<>(now);
        for (String key : changed(one, other)) {
            V value = other.get(key);
            if (value == null) {
                result.remove(key);
            } else {
                result.put(key, value);
            }
        }
        return result;
    }

    private static <V> List<String> changed(Map<String, V> one, Map<String, V> other) {
        NavigableSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return List.copyOf(keys);
    }

    private static Setup.Tab tab(Setup setup, String id) {
        return setup.tabs().getOrDefault(id, Setup.Tab.USUAL);
    }
}
