package org.lectern.workbench.tab.detail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.report.Imprints;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.Notes;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.Printout;
import org.lectern.workbench.Survey.Progress;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.EvenColumns;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.LabelledChoice;
import org.lectern.workbench.kit.NoteField;
import org.lectern.workbench.kit.ScrollingPage;
import org.lectern.workbench.kit.TabWords;
import org.lectern.workbench.tab.detail.DetailViewModel.Known;
import org.lectern.workbench.tab.detail.DetailViewModel.Section;
import org.lectern.workbench.tab.detail.DetailViewModel.Silent;

/** What is known of one video, course or learner? What all tabs say of it, on one page. */
public final class DetailTab implements WorkTab {

    private static final Words WORDS = Words.of(DetailTab.class);

    private final TabContext context;
    private final DetailViewModel model;
    private final ScrollingPage page = new ScrollingPage(WORDS.say("question"));
    private final AnswerHead head = new AnswerHead();
    private final VBox standouts = new VBox();
    private final NoteField note = new NoteField();

    /** What the note is about: answers that come one by one do not take it from whoever writes. */
    private @Nullable Subject noted;

    private final EvenColumns sections = new EvenColumns(page::em);
    private final VBox silent = new VBox();
    private final Label state = Facts.hint("");
    private final Map<Kind, LabelledChoice> choices = new EnumMap<>(Kind.class);
    private final Subscription subscription;

    public DetailTab(TabContext context) {
        this.context = context;
        model = new DetailViewModel(context);
        standouts.getStyleClass().add("section");
        page.sayWhyEmpty(WORDS.say("empty"), WORDS.say("empty.remedy"));
        page.fill(head, choosers(), head, standouts, note, sections, silent, state);
        subscription = Subscription.combine(
                context.desk().importedProperty().subscribe(this::refresh),
                model.knownProperty().subscribe(this::refresh),
                context.desk().notes().all().subscribe(note::refresh),
                model.progressProperty().subscribe(this::tell),
                page.onSeen(model::show));
        refresh();
    }

    private FlowPane choosers() {
        FlowPane row = new FlowPane();
        row.getStyleClass().addAll("bar", "page-choices");
        for (Kind kind : Kind.values()) {
            LabelledChoice choice = new LabelledChoice(label(kind), model.names(kind));
            choices.put(kind, choice);
            row.getChildren().add(choice);
        }
        return row;
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case VIDEO -> WORDS.say("kind.video");
            case COURSE -> WORDS.say("kind.course");
            case LEARNER -> WORDS.say("kind.learner");
        };
    }

    /** How sentences call a thing whose name has been told. */
    private static String it(Kind kind) {
        return switch (kind) {
            case VIDEO -> WORDS.say("it.video");
            case COURSE -> WORDS.say("it.course");
            case LEARNER -> WORDS.say("it.learner");
        };
    }

    private void refresh() {
        Imported open = context.desk().importedProperty().get();
        page.showAnswer(open != null);
        if (open != null) {
            StudyFacts facts = open.study().facts();
            offer(Kind.LEARNER, facts.learners() > 0);
            offer(Kind.COURSE, !facts.courses().isEmpty());
        }
        show(model.knownProperty().get());
    }

    /** An export need not tell learners or courses. */
    private void offer(Kind kind, boolean told) {
        LabelledChoice choice = choices.get(kind);
        if (choice != null) {
            choice.setVisible(told);
            choice.setManaged(told);
        }
    }

    private void show(@Nullable Known known) {
        standouts.getChildren().clear();
        sections.getChildren().clear();
        silent.getChildren().clear();
        if (known == null) {
            head.say(WORDS.say("headline.none"), WORDS.say("headline.none.remedy"));
        } else {
            head.say(headline(known), WORDS.say("evidence"));
            known.standouts().forEach(sentence -> standouts.getChildren().add(prose(sentence)));
            known.sections().forEach(section -> sections.getChildren().add(node(known.subject(), section)));
            known.silent().forEach(reason -> silent.getChildren().add(why(reason)));
        }
        showNote(known);
        state.setVisible(known != null);
        boolean some = !standouts.getChildren().isEmpty();
        standouts.setVisible(some);
        standouts.setManaged(some);
    }

    private void showNote(@Nullable Known known) {
        note.setVisible(known != null);
        note.setManaged(known != null);
        if (known == null) {
            noted = null;
        } else if (!known.subject().equals(noted)) {
            Subject thing = known.subject();
            noted = thing;
            Notes notes = context.desk().notes();
            note.turnTo(WORDS.say("note", thing.name()), () -> notes.on(thing), text -> notes.write(thing, text));
        }
    }

    private static String headline(Known known) {
        Subject subject = known.subject();
        return WORDS.say(
                "headline",
                label(subject.kind()),
                subject.name(),
                known.sections().size(),
                it(subject.kind()));
    }

    private static Label prose(String sentence) {
        Label label = Facts.wrapped(sentence);
        label.getStyleClass().add("prose");
        return label;
    }

    /** Tabs, as links, and why they say nothing. */
    private Node why(Silent reason) {
        TextFlow line = new TextFlow();
        line.getStyleClass().addAll("linked", "hint-linked");
        for (TabEntry tab : reason.tabs()) {
            if (!line.getChildren().isEmpty()) {
                line.getChildren().add(said(WORDS.say("silent.between")));
            }
            line.getChildren().add(link(tab.label(), tab));
        }
        line.getChildren().add(said(WORDS.say("silent.reason", reason.reason())));
        return line;
    }

    private static Text said(String text) {
        Text said = new Text(text);
        said.getStyleClass().add("said");
        return said;
    }

    private Hyperlink link(String text, TabEntry tab) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.goTo(tab);
        });
        return link;
    }

    private Node node(Subject subject, Section section) {
        Hyperlink link =
                link(WORDS.say("look", it(subject.kind()), section.tab().label()), section.tab());
        return Facts.section(section.tab().label(), Facts.numbers(section.lines()), link);
    }

    private void tell(Progress progress) {
        state.setText(
                progress.stopped()
                        ? WORDS.say("stopped", progress.done(), model.tabs())
                        : progress.asked() == null
                                ? WORDS.say("asked", progress.answered(), progress.unable())
                                : WORDS.say(
                                        "asking", model.label(progress.asked().id()), progress.answered()));
    }

    @Override
    public Optional<PageHelp> help() {
        return Optional.of(TabWords.of(WORDS).help(List.of()));
    }

    @Override
    public Optional<Printout> printout() {
        Imported open = context.desk().importedProperty().get();
        Known known = model.knownProperty().get();
        if (open == null || known == null) {
            return Optional.empty();
        }
        List<Printout.Block> blocks = new ArrayList<>(List.of(new Printout.Headline(headline(known))));
        known.standouts().forEach(sentence -> blocks.add(new Printout.Item(sentence)));
        for (Section section : known.sections()) {
            blocks.add(new Printout.Heading(section.tab().label()));
            section.lines()
                    .forEach(line -> blocks.add(new Printout.Paragraph(
                            WORDS.say("print.line", line.label(), line.value(), line.remark()))));
        }
        String filter = Imprints.filter(context.desk().filterProperty().get());
        return Optional.of(new Printout(
                WORDS.say("question"),
                blocks,
                WORDS.say("print.foot", open.study().name(), filter)));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void focusSubject() {
        Subject subject = context.desk().subjectProperty().get();
        LabelledChoice choice = choices.get(subject == null ? Kind.VIDEO : subject.kind());
        if (choice != null) {
            choice.choice().requestFocus();
        }
    }

    /** Goes on where the user has stopped asking. */
    @Override
    public void rerun() {
        model.goOn();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
