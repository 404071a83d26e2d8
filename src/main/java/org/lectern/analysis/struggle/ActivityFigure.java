package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.HeatMapFigure;
import org.lectern.stats.Interval;

/** Shares of flagged views by learners' activity and course. */
final class ActivityFigure {

    private static final Words WORDS = Words.of(ActivityFigure.class);

    private final StruggleResult result;
    private final List<Activity.Group> groups;
    private final List<String> courses;
    private final Map<String, Map<Integer, Rate>> shares = new HashMap<>();

    ActivityFigure(StruggleResult result) {
        this.result = result;
        this.groups = result.activity().groups();
        for (Activity.Cell cell : result.cells()) {
            shares.computeIfAbsent(cell.course(), _ -> new HashMap<>()).put(cell.group(), cell.rate());
        }
        this.courses = shares.keySet().stream()
                .sorted(Comparator.comparingLong(this::views).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    HeatMapFigure figure() {
        List<HeatMapFigure.Cell> cells = new ArrayList<>();
        for (String course : courses) {
            for (int group = 0; group < groups.size(); group++) {
                cells.add(cell(share(course, group)));
            }
        }
        return new HeatMapFigure(
                caption(),
                Axis.fromZero(WORDS.say("axis.share")),
                WORDS.say("label.course"),
                WORDS.say("label.activity"),
                courses,
                groups.stream().map(ActivityFigure::name).toList(),
                cells);
    }

    private Caption caption() {
        int rest = result.courses().size() - courses.size();
        long few = result.cells().stream()
                .filter(cell -> told(cell.rate()) && cell.rate().learners() <= FewLearners.MOST)
                .count();
        return new Caption(
                "struggle_by_activity",
                WORDS.say("activity.title"),
                inWords(),
                StruggleFigures.joined(
                        WORDS.say("activity.note", result.params().minimumViews()),
                        rest > 0 ? WORDS.say("activity.note-rest", courses.size(), rest) : "",
                        few > 0 ? WORDS.say("few.cells", few, FewLearners.MOST) : ""),
                StruggleTables.ACTIVITY);
    }

    private String inWords() {
        Optional<Activity.Cell> highest = result.cells().stream()
                .filter(cell -> told(cell.rate()))
                .max(Comparator.comparingDouble(cell -> cell.rate().share()));
        return highest.map(cell -> WORDS.say(
                        "activity.alternative",
                        courses.size(),
                        groups.size(),
                        cell.course(),
                        name(groups.get(cell.group())),
                        cell.rate().percent(),
                        cell.rate().views()))
                .orElseGet(() -> WORDS.say("activity.empty", result.params().minimumViews()));
    }

    private HeatMapFigure.Cell cell(Optional<Rate> cell) {
        if (cell.isEmpty()) {
            return new HeatMapFigure.Cell(Double.NaN, "", WORDS.say("activity.none"));
        }
        Rate share = cell.get();
        if (!told(share)) {
            return new HeatMapFigure.Cell(
                    Double.NaN,
                    "",
                    WORDS.say(
                            "activity.few",
                            share.views(),
                            share.learners(),
                            result.params().minimumViews()));
        }
        Interval interval = share.interval().times(100);
        return new HeatMapFigure.Cell(
                share.percent(),
                WORDS.say("activity.cell", share.percent(), share.views()),
                share.learners() <= FewLearners.MOST,
                WORDS.say(
                        "activity.detail",
                        share.hits(),
                        share.views(),
                        share.learners(),
                        interval.low(),
                        interval.high()));
    }

    private boolean told(Rate share) {
        return share.views() >= result.params().minimumViews();
    }

    private static String name(Activity.Group group) {
        return group.from() == group.to()
                ? WORDS.say("activity.group-one", group.to())
                : WORDS.say("activity.group", group.from(), group.to());
    }

    private long views(String course) {
        return Objects.requireNonNull(shares.get(course), course).values().stream()
                .mapToLong(Rate::views)
                .sum();
    }

    private Optional<Rate> share(String course, int group) {
        return Optional.ofNullable(
                Objects.requireNonNull(shares.get(course), course).get(group));
    }
}
