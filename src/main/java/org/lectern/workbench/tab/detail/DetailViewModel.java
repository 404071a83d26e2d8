package org.lectern.workbench.tab.detail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Guide;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.kit.RowFacts;

/** What all analyses that have answered so far say of the desk's subject, as long as somebody sees it. */
public final class DetailViewModel implements AutoCloseable {

    /**
     * What one analysis says of it.
     *
     * @param tab that shows it
     */
    public record Section(TabEntry tab, List<Facts.Line> lines) {}

    /**
     * What is known of a subject.
     *
     * @param standouts what is beyond chance about it, a sentence each
     * @param sections in the order of the tabs
     * @param silent the tabs that say nothing of it, by their reasons
     */
    public record Known(Subject subject, List<String> standouts, List<Section> sections, List<Silent> silent) {}

    /**
     * Tabs that say nothing of a thing for one reason.
     *
     * @param reason a sentence
     */
    public record Silent(List<TabEntry> tabs, String reason) {}

    private static final Words WORDS = Words.of(DetailViewModel.class);

    private final Desk desk;
    private final Guide guide;
    private final Survey survey;
    private final Map<Kind, NameChoice> names = new EnumMap<>(Kind.class);
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;
    private boolean seen;

    public DetailViewModel(TabContext context) {
        desk = context.desk();
        guide = context.guide();
        survey = context.survey();
        Subscription choices = Subscription.EMPTY;
        for (Kind kind : Kind.values()) {
            NameChoice choice = new NameChoice("");
            names.put(kind, choice);
            choices = choices.and(choice.nameProperty().subscribe((_, now) -> choose(kind, now)));
        }
        subscriptions = Subscription.combine(
                choices,
                survey.answersProperty().subscribe(this::answered),
                desk.subjectProperty().subscribe(this::gather));
    }

    private void choose(Kind kind, String name) {
        if (!name.isEmpty()) {
            desk.subjectProperty().set(new Subject(kind, name));
        }
    }

    private void answered() {
        if (seen) {
            offer(survey.answersProperty().get());
            gather();
        }
    }

    private void offer(Map<String, Findings> answers) {
        names.forEach((kind, choice) -> choice.offer(
                RowFacts.names(kind, answers.values().stream().flatMap(findings -> findings.tables().stream()))));
    }

    /** Goes through whole tables, which a selection in another tab is not to wait for. */
    private void gather() {
        if (!seen) {
            return;
        }
        Subject subject = desk.subjectProperty().get();
        names.forEach((kind, choice) -> choice.nameProperty()
                .set(
                        subject != null
                                        && subject.kind() == kind
                                        && choice.names().contains(subject.name())
                                ? subject.name()
                                : ""));
        known.set(subject == null ? null : known(subject));
    }

    private Known known(Subject subject) {
        Map<String, Findings> answers = survey.answersProperty().get();
        List<String> standouts = answers.values().stream()
                .flatMap(findings -> findings.reading().standouts().stream())
                .filter(standout -> standout.about().filter(subject::equals).isPresent())
                .map(Standout::sentence)
                .toList();
        List<Section> sections = new ArrayList<>();
        for (TabEntry tab : guide.elsewhere(subject)) {
            Findings findings = answers.get(tab.id());
            List<Facts.Line> lines = findings == null ? List.of() : RowFacts.of(subject, findings.tables());
            if (!lines.isEmpty()) {
                sections.add(new Section(tab, lines));
            }
        }
        return new Known(subject, standouts, sections, silent(subject, sections));
    }

    private List<Silent> silent(Subject subject, List<Section> sections) {
        Map<String, List<TabEntry>> byReason = new LinkedHashMap<>();
        for (Analysis<?> analysis : survey.analyses()) {
            Optional<TabEntry> tab = guide.tab(analysis.id());
            boolean says = tab.isEmpty()
                    || sections.stream().anyMatch(section -> section.tab().id().equals(analysis.id()));
            if (!says) {
                reason(analysis, subject)
                        .ifPresent(reason -> byReason.computeIfAbsent(reason, _ -> new ArrayList<>())
                                .add(tab.get()));
            }
        }
        return byReason.entrySet().stream()
                .map(entry -> new Silent(List.copyOf(entry.getValue()), entry.getKey()))
                .toList();
    }

    /** Why an analysis says nothing of a thing; empty where it has not answered. */
    private Optional<String> reason(Analysis<?> analysis, Subject subject) {
        Study study = desk.study();
        Optional<Problem> lacking = study == null ? Optional.empty() : analysis.lacking(study);
        if (lacking.isPresent()) {
            return lacking.map(Problem::sentence);
        }
        return Optional.ofNullable(survey.answersProperty().get().get(analysis.id()))
                .map(found ->
                        RowFacts.names(subject.kind(), found.tables().stream()).isEmpty()
                                ? nothingOf(subject.kind())
                                : WORDS.say("silent.left-out"));
    }

    private static String nothingOf(Kind kind) {
        return switch (kind) {
            case VIDEO -> WORDS.say("silent.videos");
            case COURSE -> WORDS.say("silent.courses");
            case LEARNER -> WORDS.say("silent.learners");
        };
    }

    /** The things of a kind to choose from. */
    public NameChoice names(Kind kind) {
        NameChoice choice = names.get(kind);
        if (choice == null) {
            throw new IllegalArgumentException("There is a choice for each kind, not for " + kind);
        }
        return choice;
    }

    /** What is known so far, or null where nothing is looked at. */
    public ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** How far the analyses have got. */
    public ReadOnlyObjectProperty<Survey.Progress> progressProperty() {
        return survey.progressProperty();
    }

    /** How many tabs there are to ask. */
    public int tabs() {
        return survey.analyses().size();
    }

    /** Asks the tabs that were not asked yet, where the user has stopped it. */
    public void goOn() {
        survey.goOn();
    }

    /** The tab's name of an analysis. */
    public String label(String analysis) {
        return guide.label(analysis);
    }

    /** Goes to a tab, where the subject is looked at too. */
    public void goTo(TabEntry tab) {
        guide.goTo(tab);
    }

    /** Tells whether the page is on screen. */
    public void show(boolean onScreen) {
        seen = onScreen;
        survey.watch(this, onScreen);
        answered();
    }

    @Override
    public void close() {
        survey.watch(this, false);
        subscriptions.unsubscribe();
    }
}
