package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.study.Study;

/** What the numbers say: headline, evidence, doubt, action. */
final class WeeksReading {

    private static final Words WORDS = Words.of(WeeksReading.class);

    /** So many pairs of one who dropped out and one who stayed have the former higher where nothing differs. */
    private static final double EVEN = 0.5;

    private final WeeksResult result;
    private final Study study;

    WeeksReading(WeeksResult result, Study study) {
        this.result = result;
        this.study = study;
    }

    /** @param published what published models seemed to be worth, and why */
    Reading reading(List<String> published) {
        List<String> sentences = new ArrayList<>();
        result.completing().map(WeeksReading::completing).ifPresent(sentences::add);
        result.byCourse().map(CourseUnits::sentences).ifPresent(sentences::addAll);
        sentences.add(early());
        result.last().map(FinalQuiz::sentence).ifPresent(sentences::add);
        sentences.add(growth());
        if (!result.groups().groups().isEmpty()) {
            sentences.add(groups());
        }
        sentences.addAll(published);
        return new Reading(headline(), sentences, notices(), actions()).finding(this::findings);
    }

    private String headline() {
        WeekRow first = result.trend().getFirst();
        if (result.trend().size() == 1) {
            return WORDS.say("headline.one-week", first.active(), first.learners());
        }
        WeekRow last = result.trend().getLast();
        String key = last.activeInterval().high() < first.activeInterval().low()
                ? "headline.fewer"
                : last.activeInterval().low() > first.activeInterval().high() ? "headline.more" : "headline.same";
        return WORDS.say(
                key,
                last.activePercent(),
                first.activePercent(),
                result.trend().size(),
                result.learners(),
                last.activeInterval().low(),
                last.activeInterval().high());
    }

    private static String completing(Completing completing) {
        return WORDS.say(
                completing.all() == 0 ? "completing.nobody" : "completing.some",
                completing.all(),
                completing.learners(),
                completing.units(),
                completing.most());
    }

    private String early() {
        Early early = result.early();
        int weeks = result.params().early();
        if (result.trend().size() <= weeks) {
            return WORDS.say("early.no-later", weeks);
        }
        if (!early.tells()) {
            return WORDS.say("early.too-few", weeks, early.learners().size(), early.dropped());
        }
        Optional<Early.Difference> most = early.differences().stream()
                .filter(one -> one.adjusted() <= BeyondChance.ALPHA)
                .min(Comparator.comparingDouble(Early.Difference::adjusted));
        return most.map(this::differs)
                .orElseGet(() -> WORDS.say(
                        "early.alike", early.dropped(), early.learners().size(), weeks));
    }

    /** Of each that differs, the surest first. */
    private List<Finding> findings() {
        return result.trend().size() > result.params().early() && result.early().tells()
                ? result.early().differences().stream()
                        .filter(one -> one.adjusted() <= BeyondChance.ALPHA)
                        .sorted(Comparator.comparingDouble(Early.Difference::adjusted))
                        .map(this::finding)
                        .toList()
                : List.of();
    }

    private Finding finding(Early.Difference one) {
        return new Finding(
                one.behaviour().name().toLowerCase(Locale.ROOT),
                Optional.of(new TableNumber(
                        WeeksTables.EARLY,
                        Map.of("behaviour", one.behaviour().name().toLowerCase(Locale.ROOT)),
                        "share_of_pairs_higher",
                        "",
                        "",
                        "learners")),
                Optional.empty(),
                one.effect() > EVEN ? Beyond.ABOVE : Beyond.BELOW,
                EVEN,
                Early.Behaviour.values().length,
                differs(one),
                WORDS.say("action.ask"),
                ShownIn.table(WeeksTables.EARLY));
    }

    private String differs(Early.Difference one) {
        return WORDS.say(
                "early.differs",
                result.early().dropped(),
                result.early().learners().size(),
                result.params().early(),
                WORDS.say("behaviour." + one.behaviour().name().toLowerCase(Locale.ROOT)),
                one.dropped(),
                one.stayed());
    }

    private String growth() {
        Mean slopes = result.slopes();
        Optional<Interval> interval = slopes.interval();
        if (interval.isEmpty()) {
            return WORDS.say("growth.unknown");
        }
        boolean sure = !interval.get().contains(0);
        return WORDS.say(
                sure ? slopes.value() > 0 ? "growth.rises" : "growth.falls" : "growth.none",
                Math.abs(slopes.value()),
                interval.get().low(),
                interval.get().high(),
                slopes.n());
    }

    private String groups() {
        WeekGroups groups = result.groups();
        double silhouette = groups.qualities().stream()
                .mapToDouble(WeekGroups.Quality::silhouette)
                .max()
                .orElse(0);
        long trusted =
                groups.groups().stream().filter(WeekGroups.Group::trusted).count();
        return groups.isClear()
                ? WORDS.say(
                        "groups.clear",
                        groups.groups().size(),
                        WeeksTables.name(groups, 0),
                        silhouette,
                        trusted,
                        groups.groups().size())
                : WORDS.say("groups.unclear", silhouette);
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        FewLearners.notice(result.learners()).ifPresent(notices::add);
        WeekClock clock = result.panel().clock();
        if (clock.isCut()) {
            notices.add(Notice.warning(
                    "cut-weeks",
                    WORDS.say(
                            "notice.cut-weeks",
                            WeekClock.weekday(clock.firstDay()),
                            WeekClock.weekday(clock.lastDay()))));
        }
        if (result.outside() > 0) {
            notices.add(Notice.note("outside", WORDS.say("notice.outside", result.outside())));
        }
        if (study.facts().roles().isEmpty()) {
            notices.add(Notice.note("no-roles", WORDS.say("notice.no-roles")));
        }
        if (!study.facts().holds("people") && !study.facts().holds("enrolments")) {
            notices.add(Notice.note("no-list", WORDS.say("notice.no-list")));
        }
        if (!study.facts().holds("attempts")) {
            notices.add(Notice.note("no-quizzes", WORDS.say("notice.no-quizzes")));
        }
        if (!study.facts().holds("activity")) {
            notices.add(Notice.note("no-lessons", WORDS.say("notice.no-lessons")));
        }
        notices.add(Notice.note("confidence", WORDS.say("notice.confidence")));
        if (result.groups().weeks().size() == WeekGroups.MOST) {
            notices.add(Notice.note("thinned", WORDS.say("notice.thinned", WeekGroups.MOST)));
        }
        if (result.params().mode() == Mode.AS_PUBLISHED) {
            notices.add(Notice.warning("published", WORDS.say("notice.published")));
        }
        return notices;
    }

    private List<String> actions() {
        return List.of(WORDS.say(
                result.early().dropped() > 0
                                && result.trend().size() > result.params().early()
                        ? "action.ask"
                        : "action.wait"));
    }
}
