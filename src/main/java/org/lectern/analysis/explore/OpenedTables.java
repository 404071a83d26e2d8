package org.lectern.analysis.explore;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;

/** The tables where a study tells of engagements. Shares are 0..1; rows that fewer than ten learners stand behind are left out. */
final class OpenedTables {

    static final String PEOPLE = "learner_shares";
    static final String CONTENT = "item_shares";
    static final String COUNTS = "engagements_by_learner";
    static final String DAYS = "engagements_by_day";
    static final String HOURS = "engagements_by_hour";
    static final String WEEKDAYS = "engagements_by_weekday";
    static final String SECONDS = "engagements_by_seconds";
    static final String BY_LIKE = "seconds_by_like";

    private static final Words WORDS = Words.of(OpenedTables.class);

    private final OpenedResult result;
    private final List<NamedTable> tables = new ArrayList<>();

    OpenedTables(OpenedResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        counts();
        if (!result.times().isEmpty()) {
            times();
        }
        result.seconds().ifPresent(this::seconds);
        if (!result.byLike().isEmpty()) {
            add(BY_LIKE, byLike());
        }
        result.crossings().forEach(crossing -> add(crossing.name(), crossing(crossing)));
        if (!result.people().isEmpty()) {
            add(PEOPLE, portions(result.toldPeople(), "learners"));
        }
        if (!result.content().isEmpty()) {
            add(CONTENT, portions(result.content(), "items"));
        }
        return List.copyOf(tables);
    }

    private void add(String name, TableOf<?> table) {
        tables.add(new NamedTable(name, WORDS.say("opened.table." + name), table.table()));
    }

    private void counts() {
        LearnerCounts counts = result.counts();
        List<Long> edges = counts.edges();
        add(
                COUNTS,
                TableOf.rows(IntStream.range(0, edges.size() - 1).boxed().toList())
                        .whole("engagements_from", edges::get)
                        .whole("engagements_to", bin -> edges.get(bin + 1) - 1)
                        .whole("learners", bin -> counts.count(edges.get(bin), edges.get(bin + 1))));
    }

    private void times() {
        List<OpenedTimes.Stretch> days = result.times().stretches();
        add(
                DAYS,
                TableOf.rows(days)
                        .whole(
                                "days_since_first",
                                one -> one.from().toEpochDay()
                                        - days.getFirst().from().toEpochDay())
                        .text("date", one -> one.from().toString())
                        .whole("engagements", OpenedTimes.Stretch::engagements));
        add(
                HOURS,
                TableOf.rows(IntStream.range(0, result.times().hours().size())
                                .boxed()
                                .toList())
                        .text("hour", OpenedTables::hour)
                        .whole("engagements", result.times().hours()::get));
        add(
                WEEKDAYS,
                TableOf.rows(result.times().weekdays())
                        .text("weekday", OpenedTables::weekday)
                        .whole("days", OpenedTimes.Weekday::days)
                        .whole("engagements", OpenedTimes.Weekday::engagements)
                        .number("engagements_a_day", OpenedTimes.Weekday::aDay));
    }

    static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    static String weekday(OpenedTimes.Weekday day) {
        return day.day().getDisplayName(TextStyle.FULL, Words.LANGUAGE);
    }

    private void seconds(SecondsBins bins) {
        int last = bins.counts().size() - 1;
        add(
                SECONDS,
                TableOf.rows(IntStream.rangeClosed(0, last).boxed().toList())
                        .whole("seconds_from", bin -> bin * bins.width())
                        .number("seconds_to", bin -> bin == last ? Double.NaN : (bin + 1.0) * bins.width())
                        .whole("engagements", bins.counts()::get));
    }

    private TableOf<CrossCell> byLike() {
        List<CrossCell> told =
                result.byLike().stream().filter(OpenedTables::isEnough).toList();
        return mean(TableOf.rows(told).text("liked", cell -> OpenedWords.value("liked", cell.row())));
    }

    private static boolean isEnough(CrossCell cell) {
        return cell.learners() >= OpenedAnswer.FEWEST;
    }

    private static TableOf<CrossCell> mean(TableOf<CrossCell> table) {
        return table.whole("engagements", CrossCell::n)
                .whole("learners", CrossCell::learners)
                .number("seconds_mean", CrossCell::value)
                .number("seconds_low", cell -> cell.interval().low())
                .number("seconds_high", cell -> cell.interval().high());
    }

    private static TableOf<CrossCell> crossing(Crossing crossing) {
        TableOf<CrossCell> table = TableOf.rows(
                        crossing.cells().stream().filter(crossing::isTold).toList())
                .text(crossing.row(), cell -> OpenedWords.value(crossing.row(), cell.row()))
                .text(crossing.column(), cell -> OpenedWords.value(crossing.column(), cell.column()));
        switch (crossing.measure()) {
            case SECONDS -> {
                return mean(table);
            }
            case LEARNERS -> table.whole("learners", CrossCell::n);
            case ITEMS -> table.whole("items", CrossCell::n);
            default -> table.whole("engagements", CrossCell::n).whole("learners", CrossCell::learners);
        }
        return table.number("portion", CrossCell::value)
                .number("portion_low", cell -> cell.interval().low())
                .number("portion_high", cell -> cell.interval().high());
    }

    private static TableOf<Portion> portions(List<Portion> portions, String counted) {
        return TableOf.rows(portions)
                .text("property", portion -> OpenedWords.property(portion.property()))
                .text("value", portion -> OpenedWords.value(portion.property(), portion.value()))
                .whole(counted, Portion::count)
                .number("portion", Portion::share)
                .number("portion_low", portion -> portion.interval().low())
                .number("portion_high", portion -> portion.interval().high());
    }
}
