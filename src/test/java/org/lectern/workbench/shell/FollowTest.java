package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.figure.Figure;
import org.lectern.render.FigureView;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.kit.SearchableChoice;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.tab.detail.DetailTab;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;

/** A link to another tab leads to the thing that is looked at. */
@Timeout(300)
class FollowTest {

    /** Less of it is watched than of any other. */
    private static final Subject LOWEST = new Subject(Kind.VIDEO, "CHM101_Y1_01_03");

    /** In no list of the highest or the lowest. */
    private static final Subject MIDDLE = new Subject(Kind.VIDEO, "AMS101_Y1_02_05");

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    /** A tab whose answer leaves a video out is not offered, nor is one that needs seconds without. */
    @Test
    void leadsToTheFigureOrElseToTheRow() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("predictor"));
            assertEquals(
                    Map.of(
                            "benchmark", "benchmark_differences",
                            "explore", "videos_by_mean",
                            "churn", "videos_by_churn",
                            "dropoff", "survival_curve of it",
                            "detail", "named"),
                    shown(sample, LOWEST));
            assertEquals(
                    Map.of(
                            "benchmark", "benchmark_differences",
                            "explore", "views_and_mean",
                            "churn", "videos_by_churn",
                            "dropoff", "survival_curve of it",
                            "struggle", "video_struggle_rate",
                            "detail", "named"),
                    shown(sample, MIDDLE));
            assertEquals(
                    Map.of(
                            "explore", "completion_by_course",
                            "churn", "churn_by_course",
                            "dropoff", "survival_curve of it",
                            "predictor", "form",
                            "struggle", "course_struggle_rate",
                            "detail", "named"),
                    shown(sample, new Subject(Kind.COURSE, "GST101")));
            assertEquals(
                    Map.of(
                            "explore", "not told apart",
                            "engagement", "engagement_ranking",
                            "clusters", "learner_clusters",
                            "anomalies", "mean_and_videos",
                            "predictor", "form",
                            "struggle", "row",
                            "detail", "named"),
                    shown(sample, new Subject(Kind.LEARNER, "a1d5335df721")));
        }
    }

    /** Whichever figure and course were looked at before. */
    @Test
    void aFindingLeadsToWhereItIsSeen() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("overview"));
            Map<String, String> first = found(sample);
            assertEquals(
                    Map.of(
                            "dropoff VIDEO", "course_path",
                            "engagement LEARNER", "engagement_ranking",
                            "explore COURSE", "row",
                            "explore VIDEO", "videos_by_mean",
                            "timeline VIDEO", "timeline_viewers of it"),
                    first);
            sample.visit(SampleWorkbench.tab("dropoff"));
            turn(sample, "Path through a course");
            String course = figure(sample).caption().title();
            robot.interact(() -> subject(sample).set(new Subject(Kind.COURSE, "GST101")));
            sample.settle();
            assertEquals(List.of("Course: GST101"), choices(sample));
            WorkbenchFixture.waitUntil(() -> !figure(sample).caption().title().equals(course));
            turn(sample, "How long views run");
            assertEquals(first, found(sample));
            sample.visit(SampleWorkbench.tab("dropoff"));
            assertEquals(course, figure(sample).caption().title());
        }
    }

    /** Where each finding of the first page leads that is about something of the same kind, by its link. */
    private Map<String, String> found(SampleWorkbench sample) throws Exception {
        Map<String, String> found = new TreeMap<>();
        sample.visit(SampleWorkbench.tab("overview"));
        int all = findings(sample).size();
        for (int next = 0; next < all; next++) {
            sample.visit(SampleWorkbench.tab("overview"));
            Hyperlink link = findings(sample).get(next);
            robot.interact(link::fire);
            answered(sample);
            int place = sample.workbench().pages().chosenProperty().get();
            Subject about = subject(sample).get();
            if (about != null) {
                found.put(SampleWorkbench.tabs().get(place).id() + " " + about.kind(), where(sample, about));
            }
        }
        return found;
    }

    /** What is chosen on a page is asked a moment later. */
    private void answered(SampleWorkbench sample) throws Exception {
        sample.settle();
        WorkbenchFixture.waitUntil(() -> page(sample).lookup(".page-scroll").queryAll().stream()
                .noneMatch(scroll -> scroll.getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale"))));
        sample.settle();
    }

    private List<Hyperlink> findings(SampleWorkbench sample) {
        return page(sample).lookup(".standout-rows .hyperlink").queryAllAs(Hyperlink.class).stream()
                .toList();
    }

    /** Whatever is selected, a figure that is about one video is about that. */
    @Test
    void whatAFigureIsAboutIsWhatIsSelected() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("dropoff"));
            turn(sample, "Largest share");
            assertEquals(List.of(), choices(sample));
            turn(sample, "How long views run");
            assertEquals(List.of("Curve of: The clearest case", "Compared with: All other views"), choices(sample));
            robot.interact(() -> subject(sample).set(MIDDLE));
            sample.settle();
            assertEquals("Curve of: Video " + MIDDLE.name(), choices(sample).getFirst());
            SearchableChoice curve = choice(sample);
            robot.interact(curve::requestFocus);
            robot.push(KeyCode.SPACE).write("Video " + LOWEST.name()).push(KeyCode.ENTER);
            sample.settle();
            assertEquals(LOWEST, subject(sample).get());
            assertTrue(curve.isFocused() && choice(sample).equals(curve));
            WorkbenchFixture.waitUntil(() -> title(sample).contains(LOWEST.name()));
            robot.push(KeyCode.SPACE).push(KeyCode.PAGE_UP);
            for (int page = 0; page < 30; page++) {
                robot.push(KeyCode.PAGE_UP);
            }
            robot.push(KeyCode.ENTER);
            sample.settle();
            assertEquals("Curve of: The clearest case", choices(sample).getFirst());
            assertNull(subject(sample).get());
            turn(sample, "Path through a course");
            assertEquals(List.of("Course: The largest course"), choices(sample));
        }
    }

    @Test
    void theVideoThatAPageIsAboutIsChosenOnThePage() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT, InventedStudies.positions())) {
            sample.visit(SampleWorkbench.tab("timeline"));
            assertEquals(List.of("Video: The most watched video with a timeline"), choices(sample));
            robot.interact(() -> subject(sample).set(new Subject(Kind.VIDEO, "video 1")));
            assertEquals(List.of("Video: video 1"), choices(sample));
            assertTrue(page(sample).lookup(".settings").queryAll().isEmpty());
        }
    }

    @Test
    void aNameInASentenceLeadsToItsMark() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("dropoff"));
            turn(sample, "How long views run");
            List<Hyperlink> names = List.copyOf(
                    page(sample).lookup(".answer-head .linked .hyperlink").queryAllAs(Hyperlink.class));
            assertTrue(names.stream().anyMatch(name -> name.getText().equals(LOWEST.name())), names.toString());
            Hyperlink lowest = names.stream()
                    .filter(name -> name.getText().equals(LOWEST.name()))
                    .findFirst()
                    .orElseThrow();
            robot.interact(lowest::requestFocus);
            robot.push(KeyCode.SPACE);
            assertEquals(LOWEST, subject(sample).get());
            WorkbenchFixture.waitUntil(() -> title(sample).contains(LOWEST.name()));
            sample.settle();
            Hyperlink owner =
                    assertInstanceOf(Hyperlink.class, sample.stage().getScene().getFocusOwner());
            assertEquals(LOWEST.name(), owner.getText());
        }
    }

    /** With the keyboard in the table and elsewhere. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSelectedRowStandsOutFromTheOthers(Appearance appearance) throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, appearance)) {
            sample.visit(SampleWorkbench.tab("explore"));
            robot.interact(() -> subject(sample).set(LOWEST));
            for (String focused : List.of(".result-table", ".table-search")) {
                robot.interact(() -> page(sample).lookup(focused).query().requestFocus());
                sample.settle();
                List<Color> others =
                        rows(sample, false).map(FollowTest::fill).distinct().toList();
                assertEquals(2, others.size());
                Color selected = fill(rows(sample, true).findFirst().orElseThrow());
                others.forEach(other -> assertTrue(Contrast.ratio(selected, other) >= 3, focused + " " + other));
                assertEquals(
                        List.of(),
                        rows(sample, true)
                                .flatMap(row -> row.lookupAll(".text").stream())
                                .filter(Text.class::isInstance)
                                .map(Text.class::cast)
                                .filter(text -> Contrast.of(text, selected) < Contrast.needed(text))
                                .map(Text::getText)
                                .toList());
            }
        }
    }

    private Stream<TableRow<?>> rows(SampleWorkbench sample, boolean selected) {
        return page(sample).lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty() && row.isSelected() == selected)
                .map(row -> row);
    }

    private static Color fill(TableRow<?> row) {
        return (Color) row.getBackground().getFills().getLast().getFill();
    }

    private ObjectProperty<@Nullable Subject> subject(SampleWorkbench sample) {
        return sample.workbench().desk().subjectProperty();
    }

    private void turn(SampleWorkbench sample, String figure) throws Exception {
        robot.interact(
                () -> page(sample).lookup(figure).queryAs(ToggleButton.class).fire());
        sample.settle();
    }

    private Stream<SearchableChoice> seenChoices(SampleWorkbench sample) {
        return page(sample).lookup(".page-choice .searchable-choice").queryAllAs(SearchableChoice.class).stream()
                .filter(choice -> choice.getParent().isVisible());
    }

    private SearchableChoice choice(SampleWorkbench sample) {
        return seenChoices(sample).findFirst().orElseThrow();
    }

    private List<String> choices(SampleWorkbench sample) {
        return seenChoices(sample).map(SearchableChoice::getAccessibleText).toList();
    }

    private String title(SampleWorkbench sample) {
        return figure(sample).caption().alternative();
    }

    private Figure figure(SampleWorkbench sample) {
        return page(sample).lookup(".figure-view").queryAs(FigureView.class).figure();
    }

    /** Where each tab that is offered shows a subject. */
    private Map<String, String> shown(SampleWorkbench sample, Subject subject) throws Exception {
        sample.visit(SampleWorkbench.tab("explore"));
        robot.interact(() -> subject(sample).set(subject));
        sample.settle();
        Map<String, String> shown = new TreeMap<>();
        int all = links(sample).size();
        for (int next = 0; next < all; next++) {
            // Each from Explore, by the link at the foot.
            sample.visit(SampleWorkbench.tab("explore"));
            Hyperlink link = links(sample).get(next);
            robot.interact(link::fire);
            answered(sample);
            int place = sample.workbench().pages().chosenProperty().get();
            sample.visit(place);
            shown.put(SampleWorkbench.tabs().get(place).id(), where(sample, subject));
        }
        sample.visit(SampleWorkbench.tab("explore"));
        shown.put("explore", where(sample, subject));
        return shown;
    }

    private NodeQuery page(SampleWorkbench sample) {
        return robot.from(sample.front().node());
    }

    private List<Hyperlink> links(SampleWorkbench sample) {
        return page(sample).lookup(".subject-said .hyperlink").queryAllAs(Hyperlink.class).stream()
                .toList();
    }

    /** The figure in which the subject is seen, or the table. */
    private String where(SampleWorkbench sample, Subject subject) {
        if (page(sample).lookup(".what-if").queryAll().stream().anyMatch(this::isSeen)) {
            return "form";
        }
        if (sample.front() instanceof DetailTab) {
            return page(sample)
                            .lookup(".headline")
                            .queryAs(Labeled.class)
                            .getText()
                            .contains(subject.name())
                    ? "named"
                    : "nothing";
        }
        Bounds view = view(sample);
        String figure = figure(sample).caption().id();
        if (seenChoices(sample).anyMatch(choice -> choice.getText().endsWith(subject.name()) && isIn(view, choice))) {
            return figure + " of it";
        }
        if (page(sample).lookup(".figure-chosen").queryAll().stream().anyMatch(mark -> isIn(view, mark))) {
            return figure;
        }
        if (rows(sample, true).anyMatch(row -> isInHeight(view, row))) {
            return "row";
        }
        return page(sample).lookup(".subject-said .label").queryAllAs(Label.class).stream()
                        .anyMatch(said -> said.getText().startsWith("Not among the rows here"))
                ? "left out"
                : "not told apart";
    }

    private static boolean isIn(Bounds view, Node node) {
        return node.isVisible() && view.contains(node.localToScene(node.getBoundsInLocal()));
    }

    /** Rows may be wider than the page. */
    private static boolean isInHeight(Bounds view, Node node) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        return view.getMinY() <= place.getMinY() && place.getMaxY() <= view.getMaxY();
    }

    private boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private Bounds view(SampleWorkbench sample) {
        return page(sample).lookup(".page-scroll").queryAllAs(ScrollPane.class).stream()
                .filter(Node::isVisible)
                .map(scroll -> scroll.localToScene(scroll.getBoundsInLocal()))
                .findFirst()
                .orElseThrow();
    }
}
