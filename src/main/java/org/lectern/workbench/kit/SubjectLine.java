package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabEntry;

/**
 * The line at a page's foot, there while something is selected: what that is, whether this page has it, and where else to look
 * at it. Where the links do not fit beside the rest they are in a menu.
 */
final class SubjectLine extends HBox {

    private static final Words WORDS = Words.of(SubjectLine.class);

    private final Guide guide;
    private final FittingLine said = new FittingLine();
    private final Button clear = new Button();

    /** @param cleared told when the user wants nothing selected */
    SubjectLine(Guide guide, Runnable cleared) {
        this.guide = guide;
        getStyleClass().add("subject-line");
        said.getStyleClass().add("subject-said");
        Icon.on(clear, "fth-x");
        clear.getStyleClass().addAll("flat", "small");
        clear.setAccessibleText(WORDS.say("subject.clear"));
        clear.setTooltip(new Tooltip(WORDS.say("subject.clear")));
        clear.setOnAction(_ -> cleared.run());
        setHgrow(said, Priority.ALWAYS);
        clear.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(said, clear);
        showNone();
    }

    /** Nothing is selected. */
    void showNone() {
        said.show(List.of());
        setVisible(false);
        setManaged(false);
    }

    /** @param place of the subject among the page's tables, or null while they are not known */
    void show(Subject subject, @Nullable Whereabouts place) {
        Label name = new Label(selected(subject));
        name.getStyleClass().add("subject-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(subject.name()));
        List<Region> whole = new ArrayList<>(List.of(name));
        List<Region> brief = new ArrayList<>(List.of(name));
        List<Region> least = new ArrayList<>(List.of(name));
        if (place != null && place != Whereabouts.HERE) {
            String why = absent(subject.kind(), place);
            Label shortly = quiet(WORDS.say("subject.absent"));
            shortly.setTooltip(new Tooltip(why));
            shortly.setAccessibleText(why);
            whole.add(quiet(why));
            brief.add(shortly);
            least.add(shortly);
        }
        List<TabEntry> tabs = guide.elsewhere(subject);
        if (!tabs.isEmpty()) {
            List<Region> links = Stream.concat(
                            Stream.<Region>of(quiet(WORDS.say("subject.elsewhere"))),
                            tabs.stream().map(this::link))
                    .toList();
            whole.addAll(links);
            brief.addAll(links);
            least.add(menu(tabs));
        }
        said.show(List.of(whole, brief, least));
        setVisible(true);
        setManaged(true);
    }

    private Hyperlink link(TabEntry tab) {
        Hyperlink link = new Hyperlink(tab.label());
        link.setOnAction(_ -> {
            link.setVisited(false);
            guide.goTo(tab);
        });
        return link;
    }

    private MenuButton menu(List<TabEntry> tabs) {
        MenuButton menu = new MenuButton(WORDS.say("subject.elsewhere"));
        menu.getStyleClass().add("small");
        for (TabEntry tab : tabs) {
            MenuItem item = new MenuItem(tab.label());
            item.setOnAction(_ -> guide.goTo(tab));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String selected(Subject subject) {
        return switch (subject.kind()) {
            case VIDEO -> WORDS.say("subject.video", subject.name());
            case COURSE -> WORDS.say("subject.course", subject.name());
            case LEARNER -> WORDS.say("subject.learner", subject.name());
        };
    }

    private static String absent(Subject.Kind kind, Whereabouts place) {
        if (place == Whereabouts.LEFT_OUT) {
            return WORDS.say("subject.left-out");
        }
        return switch (kind) {
            case VIDEO -> WORDS.say("subject.no-videos");
            case COURSE -> WORDS.say("subject.no-courses");
            case LEARNER -> WORDS.say("subject.no-learners");
        };
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    /** The height, in pixels, that it will take of its page once something is selected; none where something is. */
    double toCome() {
        if (isManaged()) {
            return 0;
        }
        // What is not seen does not hear of another size of text by itself.
        applyCss();
        return prefHeight(-1);
    }

    /** Moves the keyboard to the first link. */
    void focusLinks() {
        said.getChildren().stream()
                .filter(part -> part.isVisible() && part.isFocusTraversable())
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, clear::requestFocus);
    }
}
