package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.TabGroup;
import org.lectern.workbench.kit.PageScroll;

/** The tabs' names and icons, at the left of the window. */
final class TabList {

    private static final Words WORDS = Words.of(TabList.class);

    private static final PseudoClass UNABLE = PseudoClass.getPseudoClass("unable");

    private final ScrollPane scroll;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<TabGroup, TabSection> sections = new EnumMap<>(TabGroup.class);

    TabList(TabPages pages) {
        VBox list = new VBox();
        list.getStyleClass().add("tab-list");
        list.setAccessibleText(WORDS.say("tabs.label"));
        for (int i = 0; i < pages.entries().size(); i++) {
            TabGroup about = pages.entries().get(i).group();
            ToggleButton button = button(pages, i);
            if (about == TabGroup.ALL) {
                list.getChildren().add(button);
            } else {
                TabSection section = sections.get(about);
                if (section == null) {
                    section = new TabSection(about);
                    sections.put(about, section);
                    list.getChildren().add(section);
                }
                section.add(button);
            }
        }
        scroll = new ScrollPane(list);
        pages.onStudy(() -> tellWhatIsLacking(pages));
        pages.chosenProperty().subscribe(index -> select(pages, index.intValue()));
        scroll.setId("tabs");
        scroll.getStyleClass().addAll("edge-to-edge", "tab-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
    }

    private ToggleButton button(TabPages pages, int index) {
        TabEntry entry = pages.entries().get(index);
        ToggleButton button = new Chooser(entry);
        button.setToggleGroup(group);
        button.setSelected(index == pages.chosenProperty().get());
        // Arrow keys choose in the list without pressing anything.
        button.selectedProperty().subscribe(now -> {
            if (now) {
                pages.chosenProperty().set(index);
            }
        });
        return button;
    }

    private void tellWhatIsLacking(TabPages pages) {
        Map<TabGroup, List<Optional<Problem>>> lacking = new EnumMap<>(TabGroup.class);
        for (int i = 0; i < pages.entries().size(); i++) {
            TabEntry entry = pages.entries().get(i);
            Optional<Problem> problem = pages.lacking(entry);
            ((Chooser) group.getToggles().get(i)).tell(problem);
            lacking.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(problem);
        }
        sections.forEach((about, section) -> section.tell(lacking.getOrDefault(about, List.of())));
        select(pages, pages.chosenProperty().get());
    }

    private void select(TabPages pages, int index) {
        if (index < group.getToggles().size()) {
            ToggleButton chosen = (ToggleButton) group.getToggles().get(index);
            chosen.setSelected(true);
            // What is chosen by its key is seen, wherever it stands.
            Optional.ofNullable(sections.get(pages.entries().get(index).group()))
                    .ifPresent(TabSection::unfold);
            PageScroll.bring(scroll, scroll.getContent().sceneToLocal(chosen.localToScene(chosen.getBoundsInLocal())));
        }
    }

    Region node() {
        return scroll;
    }

    /**
     * A toggle that cannot be left without a choice: pressing the chosen one changes nothing. Where its tab has no answer it is
     * pale and says why; it can still be chosen, as the page says what to export instead.
     */
    private static final class Chooser extends ToggleButton {

        Chooser(TabEntry entry) {
            super(entry.label(), Icons.of(entry.iconLiteral()));
            setId("tab-" + entry.id());
            getStyleClass().setAll("tab-choice");
            setMaxWidth(Double.MAX_VALUE);
        }

        void tell(Optional<Problem> lacking) {
            pseudoClassStateChanged(UNABLE, lacking.isPresent());
            setTooltip(lacking.map(problem -> new Tooltip(problem.sentence())).orElse(null));
            setAccessibleHelp(lacking.map(Problem::sentence).orElse(null));
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }
}
