package org.lectern.workbench.tab.compare;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.compare.Matching;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.DecidedMatches;
import org.lectern.study.Companion;
import org.lectern.study.Match;
import org.lectern.study.Matches;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Which videos of the two studies are the same, and what the user decides about it; what is decided is kept on the desk. */
final class MatchesViewModel implements AutoCloseable {

    static final String KEY = "compared-titles";

    private static final Words WORDS = Words.of(MatchesViewModel.class);

    /**
     * Two videos that are the same, or may be.
     *
     * @param used whether they are compared as one
     */
    record Pair(Match match, boolean used) {}

    /** The titles of both studies. */
    private record Titles(Companion of, List<String> videos, List<String> others) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final ObservableList<Pair> all = FXCollections.observableArrayList();
    private final FilteredList<Pair> pairs = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final NameChoice video = new NameChoice(WORDS.say("none"));
    private final NameChoice other = new NameChoice(WORDS.say("none"));
    private final ReadOnlyObjectWrapper<@Nullable Companion> companion = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;

    private boolean shown;

    MatchesViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        subscriptions =
                Subscription.combine(desk.companionProperty().subscribe(this::follow), search.subscribe(this::find));
    }

    /** Suggestions, which are not used, then what was decided, then what the titles say. */
    ObservableList<Pair> pairs() {
        return pairs;
    }

    /** What either title must contain; case does not matter. */
    StringProperty searchProperty() {
        return search;
    }

    /** Videos of the open study that the other has not. */
    NameChoice video() {
        return video;
    }

    /** Videos of the other study that the open one has not. */
    NameChoice other() {
        return other;
    }

    /** What stands beside the open study, or null. */
    ReadOnlyObjectProperty<@Nullable Companion> companionProperty() {
        return companion.getReadOnlyProperty();
    }

    /** Whether a video of each study is chosen. */
    BooleanExpression canJoin() {
        return Bindings.createBooleanBinding(
                () -> !video.isUnchosen(video.nameProperty().get())
                        && !other.isUnchosen(other.nameProperty().get()),
                video.nameProperty(),
                other.nameProperty());
    }

    /** Tells whether the page can be seen; unseen it reads nothing. */
    void show(boolean onScreen) {
        shown = onScreen;
        follow(desk.companionProperty().get());
    }

    /** Says that the two chosen videos are the same. */
    void join() {
        decide(rows -> DecidedMatches.together(
                rows, video.nameProperty().get(), other.nameProperty().get()));
    }

    /** Uses a pair, or says that it is two videos. */
    void use(Match pair, boolean used) {
        decide(rows ->
                used ? DecidedMatches.together(rows, pair.video(), pair.other()) : DecidedMatches.apart(rows, pair));
    }

    private void decide(Function<List<Map<String, String>>, List<Map<String, String>>> how) {
        ObservableList<Map<String, String>> kept = desk.kept(DecidedMatches.TAB).answers();
        kept.setAll(how.apply(List.copyOf(kept)));
    }

    private void follow(@Nullable Companion beside) {
        Imported open = desk.importedProperty().get();
        if (!shown || beside == null || open == null) {
            companion.set(beside);
            all.clear();
            return;
        }
        if (beside.equals(companion.get()) && !all.isEmpty()) {
            return;
        }
        companion.set(beside);
        Matches matches = beside.matches();
        all.setAll(Stream.of(
                        matches.suggestions().stream().map(match -> new Pair(match, false)),
                        used(matches, Match.By.GIVEN),
                        used(matches, Match.By.LIKENESS),
                        used(matches, Match.By.TITLE),
                        used(matches, Match.By.SAME))
                .flatMap(Function.identity())
                .toList());
        tasks.<Titles>submit(
                KEY,
                WORDS.say("titles"),
                Duration.ZERO,
                context -> new Titles(
                        beside, Matching.titles(open.study(), context), Matching.titles(beside.other(), context)),
                state -> {
                    if (state instanceof TaskState.Ready<Titles>(Titles titles)
                            && titles.of().equals(companion.get())) {
                        offer(titles);
                    }
                });
    }

    private static Stream<Pair> used(Matches matches, Match.By by) {
        return matches.pairs().stream().filter(match -> match.by() == by).map(match -> new Pair(match, true));
    }

    private void offer(Titles titles) {
        List<Match> used = titles.of().matches().pairs();
        video.offer(without(titles.videos(), used.stream().map(Match::video)));
        other.offer(without(titles.others(), used.stream().map(Match::other)));
    }

    private static List<String> without(List<String> titles, Stream<String> used) {
        Set<String> gone = used.collect(Collectors.toCollection(HashSet::new));
        return titles.stream().filter(title -> !gone.contains(title)).toList();
    }

    private void find(String wanted) {
        String text = wanted.strip().toLowerCase(Words.LANGUAGE);
        pairs.setPredicate(
                pair -> pair.match().video().toLowerCase(Words.LANGUAGE).contains(text)
                        || pair.match().other().toLowerCase(Words.LANGUAGE).contains(text));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        tasks.cancel(KEY);
    }
}
