package org.lectern.workbench.shell;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.Desk;

/** The one filter of all tabs: what may be ticked, what is ticked, and what that is called. No tick means all. */
final class FilterViewModel {

    private static final Words WORDS = Words.of(FilterViewModel.class);

    private final Desk desk;
    private final ReadOnlyLongProperty mostViews;
    private final ObservableList<Tick> courses = FXCollections.observableArrayList();
    private final ObservableList<Tick> roles = FXCollections.observableArrayList();
    private final ObservableList<Tick> videos = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper timed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper minimumHint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Integer> minimumViews =
            new SimpleObjectProperty<>(Choices.standard().minimumViews());
    private final ReadOnlyStringWrapper courseLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper videoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper roleLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper plays = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper watched = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private boolean following;

    /** A course, role or video that can be ticked. */
    record Tick(String name, String label, BooleanProperty ticked) {}

    /** @param mostViews of one video, as filtered; 0 where that is not known */
    FilterViewModel(Desk desk, ReadOnlyLongProperty mostViews) {
        this.desk = desk;
        this.mostViews = mostViews;
        mostViews.subscribe(this::limit);
        desk.importedProperty().subscribe(this::list);
        desk.filterProperty().subscribe(this::follow);
        desk.choicesProperty().subscribe(this::follow);
        desk.choicesProperty().subscribe((before, after) -> switchRoles(before.mode(), after.mode()));
        minimumViews.subscribe(this::choose);
        from.subscribe(this::write);
        to.subscribe(this::write);
    }

    private void list(@Nullable Imported imported) {
        following = true;
        plays.set(imported != null && imported.study().facts().countsPlays());
        watched.set(!countsThings() && !countsItems());
        courses.setAll(
                imported == null ? List.of() : ticks(imported.study().facts().courses()));
        roles.setAll(
                imported == null ? List.of() : ticks(imported.study().facts().roles()));
        videos.setAll(
                imported == null ? List.of() : ticks(imported.study().facts().titles()));
        following = false;
        minimumHint.set(hint());
        timed.set(imported != null && showsDays(imported.study().facts()));
        open.set(imported != null);
        follow();
    }

    private List<Tick> ticks(List<StudyFacts.Group> groups) {
        return groups.stream().map(this::tick).toList();
    }

    private Tick tick(StudyFacts.Group group) {
        Tick tick = new Tick(group.name(), choice(group), new SimpleBooleanProperty());
        tick.ticked.subscribe(this::write);
        return tick;
    }

    private String choice(StudyFacts.Group group) {
        if (plays.get()) {
            return WORDS.say("filter.choice.plays", group.name(), group.views());
        }
        return WORDS.say(
                countsOpenings() ? "filter.choice.opened" : countsThings() ? "filter.choice.done" : "filter.choice",
                group.name(),
                group.views());
    }

    private static boolean showsDays(StudyFacts facts) {
        return facts.columns().contains("viewed_at") || facts.tellsDays();
    }

    /** Whether the study tells which content was opened. */
    private boolean countsOpenings() {
        Study study = desk.study();
        return study != null && study.facts().tellsEngagements();
    }

    /** Whether the study is of content, whoever opened it. */
    private boolean countsItems() {
        Study study = desk.study();
        return countsOpenings() || (study != null && study.facts().isBareCatalogue());
    }

    /** Whether the study tells what was done in units, rather than watched of videos. */
    private boolean countsThings() {
        Study study = desk.study();
        return study != null && study.facts().tellsActivity();
    }

    /** Makes the ticks say what the desk says. */
    private void follow() {
        following = true;
        Filter filter = desk.filterProperty().get();
        courses.forEach(tick -> tick.ticked.set(filter.courses().contains(tick.name)));
        roles.forEach(tick -> tick.ticked.set(filter.roles().contains(tick.name)));
        videos.forEach(tick -> tick.ticked.set(filter.videos().contains(tick.name)));
        from.set(filter.days().from());
        to.set(filter.days().to());
        refusal.set(beyond(desk.choicesProperty().get().minimumViews()));
        minimumViews.set(desk.choicesProperty().get().minimumViews());
        following = false;
        courseLabel.set(courseLabel(ticked(courses)));
        roleLabel.set(roleLabel(ticked(roles)));
        videoLabel.set(videoLabel(ticked(videos)));
        changed.set(!filter.equals(initialFilter())
                || minimumViews.get() != Choices.standard().minimumViews());
    }

    private void write() {
        if (following) {
            return;
        }
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (first != null && last != null && first.isAfter(last)) {
            refusal.set(WORDS.say("filter.days.backwards", first.toString(), last.toString()));
            return;
        }
        refusal.set(beyond(minimumViews.get()));
        desk.filterProperty()
                .set(desk.filterProperty()
                        .get()
                        .withCourses(ticked(courses))
                        .withRoles(ticked(roles))
                        .withVideos(ticked(videos))
                        .withDays(new Days(first, last)));
    }

    /** Says so where no video has as many views as the user asks for. */
    private String beyond(int minimum) {
        long most = mostViews.get();
        boolean asked = minimum != Choices.standard().minimumViews();
        return asked && most > 0 && minimum > most
                ? WORDS.say(plays.get() ? "filter.minimum.beyond.plays" : "filter.minimum.beyond", minimum, most)
                : "";
    }

    private String hint() {
        return WORDS.say(plays.get() ? "filter.minimum.hint.plays" : "filter.minimum.hint", mostViews.get());
    }

    private void limit() {
        minimumHint.set(hint());
        refusal.set(beyond(minimumViews.get()));
    }

    private void choose(int views) {
        if (!following && views >= 1) {
            desk.choicesProperty().set(desk.choicesProperty().get().withMinimumViews(views));
        }
    }

    private static List<String> ticked(Collection<Tick> ticks) {
        return ticks.stream().filter(tick -> tick.ticked.get()).map(Tick::name).toList();
    }

    private String courseLabel(List<String> ticked) {
        return switch (ticked.size()) {
            case 0 -> WORDS.say("filter.courses.all", courses.size());
            case 1 -> ticked.getFirst();
            default -> WORDS.say("filter.courses.some", ticked.size(), courses.size());
        };
    }

    private String videoLabel(List<String> ticked) {
        if (countsItems()) {
            return ticked.isEmpty()
                    ? WORDS.say("filter.items.all", videos.size())
                    : WORDS.say("filter.items.some", ticked.size(), videos.size());
        }
        return ticked.isEmpty()
                ? WORDS.say(countsThings() ? "filter.units.all" : "filter.videos.all", videos.size())
                : WORDS.say(countsThings() ? "filter.units.some" : "filter.videos.some", ticked.size(), videos.size());
    }

    private String roleLabel(List<String> ticked) {
        if (ticked.isEmpty()) {
            return WORDS.say("filter.roles.all");
        }
        if (Filter.everything()
                .withRoles(ticked)
                .roles()
                .equals(usualFilter(Mode.CORRECTED).roles())) {
            return WORDS.say("filter.roles.learners");
        }
        return ticked.size() == 1 ? ticked.getFirst() : WORDS.say("filter.roles.some", ticked.size(), roles.size());
    }

    private Filter initialFilter() {
        return usualFilter(desk.choicesProperty().get().mode());
    }

    private Filter usualFilter(Mode mode) {
        Imported imported = desk.importedProperty().get();
        return imported == null
                ? Filter.everything()
                : mode.usualFilter(imported.study().facts());
    }

    /** As published asks everybody: roles follow the mode unless the user chose others than it starts with. */
    private void switchRoles(Mode before, Mode after) {
        Filter filter = desk.filterProperty().get();
        if (before != after && filter.roles().equals(usualFilter(before).roles())) {
            desk.filterProperty().set(filter.withRoles(usualFilter(after).roles()));
        }
    }

    /** Back to how a study opens: all courses, videos and days, the roles of the mode, thirty views. */
    void reset() {
        desk.choicesProperty()
                .set(desk.choicesProperty()
                        .get()
                        .withMinimumViews(Choices.standard().minimumViews()));
        desk.filterProperty().set(initialFilter());
    }

    ObservableList<Tick> courses() {
        return courses;
    }

    ObservableList<Tick> roles() {
        return roles;
    }

    ObservableList<Tick> videos() {
        return videos;
    }

    /** The first day that is looked at, or null. */
    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day that is looked at, or null. */
    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /** What the fewest views behind a rank are for, and which numbers make sense in the study. */
    ReadOnlyStringProperty minimumHintProperty() {
        return minimumHint.getReadOnlyProperty();
    }

    /** Whether the study counts plays, of which nobody knows who watched. */
    ReadOnlyBooleanProperty playsProperty() {
        return plays.getReadOnlyProperty();
    }

    /** Whether the study tells what was watched, which is ranked where enough views stand behind it. */
    ReadOnlyBooleanProperty watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /** Whether the study tells when views began. */
    ReadOnlyBooleanProperty timedProperty() {
        return timed.getReadOnlyProperty();
    }

    /** Why what was chosen last changes nothing, or leaves nothing to rank; empty where neither is so. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyStringProperty videoLabelProperty() {
        return videoLabel.getReadOnlyProperty();
    }

    ObjectProperty<Integer> minimumViewsProperty() {
        return minimumViews;
    }

    ReadOnlyStringProperty courseLabelProperty() {
        return courseLabel.getReadOnlyProperty();
    }

    ReadOnlyStringProperty roleLabelProperty() {
        return roleLabel.getReadOnlyProperty();
    }

    /** Whether there is a study to filter. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether there is anything to reset. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
