package org.lectern.workbench.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabEntry;

/** The line at a page's foot: what is selected, whether this page has it, and where else to look at it. */
final class SubjectLine extends HBox {

    private static final Words WORDS = Words.of(SubjectLine.class);

    private final Guide guide;
    private final FlowPane said = new FlowPane();
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
        invite(List.of());
    }

    /** Says that rows can be selected to be followed; nothing where no other tab knows things of these kinds. */
    void invite(List<Subject.Kind> kinds) {
        boolean leads = kinds.stream().anyMatch(kind -> !guide.elsewhere(kind).isEmpty());
        Label invitation = new Label(WORDS.say("subject.invitation"));
        invitation.getStyleClass().add("hint");
        said.getChildren().setAll(invitation);
        clear.setVisible(false);
        setVisible(leads);
        setManaged(leads);
    }

    /** @param place of the subject among the page's tables, or null while they are not known */
    void show(Subject subject, @Nullable Whereabouts place) {
        Label name = new Label(selected(subject));
        name.getStyleClass().add("subject-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(subject.name()));
        said.getChildren().setAll(name);
        if (place != null && place != Whereabouts.HERE) {
            said.getChildren().add(quiet(absent(subject.kind(), place)));
        }
        links(guide.elsewhere(subject.kind()));
        clear.setVisible(true);
        setVisible(true);
        setManaged(true);
    }

    private void links(List<TabEntry> tabs) {
        if (!tabs.isEmpty()) {
            said.getChildren().add(quiet(WORDS.say("subject.elsewhere")));
        }
        for (TabEntry tab : tabs) {
            Hyperlink link = new Hyperlink(tab.label());
            link.setOnAction(_ -> {
                link.setVisited(false);
                guide.goTo(tab);
            });
            said.getChildren().add(link);
        }
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

    /** Moves the keyboard to the first link. */
    void focusLinks() {
        said.getChildren().stream()
                .filter(Hyperlink.class::isInstance)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, clear::requestFocus);
    }
}
