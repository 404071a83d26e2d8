package org.lectern.workbench.tab.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.evaluation.DriftWords;
import org.lectern.ingest.door.Imported;
import org.lectern.report.Imprints;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;
import org.lectern.workbench.DriftWatch;
import org.lectern.workbench.Guide;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.Printout;
import org.lectern.workbench.Survey.Progress;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.EvenColumns;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.NoticeRow;
import org.lectern.workbench.kit.ScrollingPage;
import org.lectern.workbench.kit.TabWords;

/** What stands out? What all tabs are sure of, what to know before trusting it, and, folded, what the file holds and what became of its rows. */
public final class OverviewTab implements WorkTab {

    private static final Words WORDS = Words.of(OverviewTab.class);
    private static final String RUNS = "runs";

    private final Desk desk;
    private final OverviewViewModel model;
    private final ScrollingPage page = new ScrollingPage(WORDS.say("question"));
    private final AnswerHead head = new AnswerHead();
    private final Label outcome = new Label();
    private final StandoutsViewModel standouts;
    private final StandoutsPane found;
    private final Node madeUp = NoticeRow.of(false, WORDS.say("made-up"));
    private final VBox inUse = new VBox();
    private final VBox odd = new VBox();
    private final EvenColumns sections = new EvenColumns(page::em);
    private final TitledPane details = new TitledPane(WORDS.say("details"), sections);
    private final Subscription subscription;

    public OverviewTab(TabContext context) {
        desk = context.desk();
        model = new OverviewViewModel(context);
        standouts = new StandoutsViewModel(context);
        found = new StandoutsPane(standouts);
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.getStyleClass().add("hint");
        outcome.setWrapText(true);
        outcome.visibleProperty().bind(outcome.textProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        inUse.getStyleClass().add("section");
        details.setId("details");
        details.setExpanded(false);
        details.setAnimated(false);
        page.sayWhyEmpty(WORDS.say("empty"), WORDS.say("empty.remedy"));
        page.fill(head, head, madeUp, inUse, found, odd, details);
        subscription = Subscription.combine(
                model.overviewProperty().subscribe(this::show),
                page.onSeen(standouts::show),
                standouts.progressProperty().subscribe(this::sayAgain),
                desk.filterProperty().subscribe(this::sayAgain),
                context.runs().drift().foundProperty().subscribe(models -> tellOfModels(models, context.guide())));
    }

    private void show(@Nullable Overview overview) {
        page.showAnswer(overview != null);
        madeUp.setVisible(desk.isMadeUp());
        madeUp.setManaged(desk.isMadeUp());
        if (overview != null) {
            say(overview);
            odd.getChildren().setAll(notices(overview));
            sections.getChildren().setAll(kind(overview), rows(overview), facts(overview), columnsOf(overview));
            addGroups(WORDS.say("courses"), overview.courses());
            addGroups(WORDS.say("roles"), overview.roles());
        }
    }

    private void say(Overview overview) {
        Progress progress = standouts.progressProperty().get();
        int things = standouts.standoutsProperty().get().told().size();
        head.say(things > 0 ? found(progress, things) : nothing(progress, overview.learners()), ofWhat(overview));
    }

    /** What was read, all of it, and what part of it the findings are of. */
    private String ofWhat(Overview overview) {
        Filter filter = desk.filterProperty().get();
        return filter.equals(Filter.everything())
                ? WORDS.say("headline.of", overview.headline(), overview.verdict())
                : WORDS.say("headline.filtered", overview.headline(), overview.verdict(), Imprints.filter(filter));
    }

    private static String found(Progress progress, int things) {
        boolean all = progress.asked() == null && !progress.stopped();
        return WORDS.say(all ? "headline.found" : "headline.found.so-far", things);
    }

    private static String nothing(Progress progress, long learners) {
        if (progress.asked() != null) {
            return WORDS.say("headline.looking");
        }
        if (learners <= FewLearners.MOST) {
            return WORDS.say("headline.few", learners);
        }
        return WORDS.say(progress.stopped() ? "headline.none.so-far" : "headline.none");
    }

    private void sayAgain() {
        Overview overview = model.overviewProperty().get();
        if (overview != null) {
            say(overview);
        }
    }

    /** Who is about to trust a model should know that this study is no longer what it was trained on. */
    private void tellOfModels(List<DriftWatch.Found> models, Guide guide) {
        inUse.getChildren().clear();
        models.stream().filter(DriftWatch.Found::isToldAtOnce).forEach(model -> {
            Button more = Icon.on(new Button(WORDS.say("model-in-use.more")), "fth-arrow-right");
            more.setOnAction(_ -> guide.tab(RUNS).ifPresent(guide::goTo));
            String verdict = DriftWords.of(model.report()).getFirst();
            inUse.getChildren()
                    .addAll(
                            NoticeRow.of(
                                    true, WORDS.say("model-in-use", model.run().title(), verdict)),
                            more);
        });
        Facts.appear(inUse, !inUse.getChildren().isEmpty());
    }

    private static Node notices(Overview overview) {
        VBox section = Facts.section(WORDS.say("notices"));
        overview.notices().forEach(sentence -> section.getChildren().add(NoticeRow.of(true, sentence)));
        if (overview.notices().isEmpty()) {
            section.getChildren().add(NoticeRow.of(false, WORDS.say("notices.none")));
        }
        return section;
    }

    private Node rows(Overview overview) {
        VBox section = Facts.section(WORDS.say("rows"), Facts.numbers(overview.rows()));
        if (overview.setAside() > 0) {
            Button save = Icon.on(new Button(WORDS.say("save-set-aside")), "fth-download");
            save.setOnAction(_ -> model.saveSetAside());
            section.getChildren().addAll(save, outcome);
        }
        return section;
    }

    private static Node columnsOf(Overview overview) {
        VBox section = Facts.section(WORDS.say("columns"), Mapping.grid(overview.columns()));
        if (!overview.unused().isEmpty()) {
            section.getChildren().add(Facts.hint(overview.unused()));
        }
        return section;
    }

    private Node kind(Overview overview) {
        Button change = Icon.on(new Button(WORDS.say("kind.change")), "fth-edit");
        change.setId("change-reading");
        change.setOnAction(_ -> model.changeReading());
        return Facts.section(WORDS.say("kind"), Facts.told(overview.kind()), change);
    }

    private static Node facts(Overview overview) {
        if (overview.sha256().isEmpty()) {
            return Facts.section(WORDS.say("facts"), Facts.told(overview.facts()));
        }
        Label digits = new Label(
                overview.sha256().substring(0, Math.min(12, overview.sha256().length())) + "…");
        digits.getStyleClass().add("fixed");
        Button copy = Icon.on(new Button(WORDS.say("copy")), "fth-copy");
        copy.setAccessibleText(WORDS.say("copy.sha256"));
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(overview.sha256());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox fingerprint = new HBox(digits, copy);
        fingerprint.getStyleClass().add("bar");
        return Facts.section(WORDS.say("facts"), Facts.facts(overview.facts(), WORDS.say("fact.sha256"), fingerprint));
    }

    private void addGroups(String title, List<Facts.Line> lines) {
        if (!lines.isEmpty()) {
            sections.getChildren().add(Facts.section(title, Facts.numbers(lines)));
        }
    }

    @Override
    public Optional<PageHelp> help() {
        return Optional.of(TabWords.of(WORDS).help(List.of()));
    }

    @Override
    public Optional<Printout> printout() {
        Imported open = desk.importedProperty().get();
        Overview overview = model.overviewProperty().get();
        if (open == null || overview == null) {
            return Optional.empty();
        }
        List<Printout.Block> blocks = new ArrayList<>(
                List.of(new Printout.Headline(head.answerProperty().get()), new Printout.Paragraph(ofWhat(overview))));
        standouts.standoutsProperty().get().told().stream()
                .map(told -> new Printout.Item(told.standout().sentence()))
                .forEach(blocks::add);
        if (!overview.notices().isEmpty()) {
            blocks.add(new Printout.Heading(WORDS.say("notices")));
            overview.notices().forEach(notice -> blocks.add(new Printout.Item(notice)));
        }
        String filter = Imprints.filter(desk.filterProperty().get());
        return Optional.of(new Printout(
                WORDS.say("question"),
                blocks,
                WORDS.say("print.foot", open.study().name(), filter)));
    }

    @Override
    public Node node() {
        return page;
    }

    /** Goes on where the user has stopped looking. */
    @Override
    public void rerun() {
        standouts.goOn();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        found.close();
        standouts.close();
        model.close();
    }
}
