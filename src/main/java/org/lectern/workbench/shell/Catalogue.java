package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.benchmark.BenchmarkAnalysis;
import org.lectern.analysis.catalogue.CatalogueAnalysis;
import org.lectern.analysis.compare.CompareAnalysis;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.contract.Words;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.TabGroup;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.PlainTab;
import org.lectern.workbench.kit.TabWords;
import org.lectern.workbench.tab.anomalies.AnomaliesTab;
import org.lectern.workbench.tab.catalogue.CatalogueTab;
import org.lectern.workbench.tab.churn.ChurnTab;
import org.lectern.workbench.tab.clusters.ClustersTab;
import org.lectern.workbench.tab.compare.CompareTab;
import org.lectern.workbench.tab.detail.DetailTab;
import org.lectern.workbench.tab.dropoff.DropoffTab;
import org.lectern.workbench.tab.engagement.EngagementTab;
import org.lectern.workbench.tab.explore.ExploreTab;
import org.lectern.workbench.tab.ledger.LedgerTab;
import org.lectern.workbench.tab.messages.MessagesTab;
import org.lectern.workbench.tab.overview.OverviewTab;
import org.lectern.workbench.tab.predictor.PredictorTab;
import org.lectern.workbench.tab.risk.RiskTab;
import org.lectern.workbench.tab.runs.RunsTab;
import org.lectern.workbench.tab.struggle.StruggleTab;
import org.lectern.workbench.tab.timeline.TimelineTab;
import org.lectern.workbench.tab.todo.TodoTab;

/** Every tab in its order: Overview, one for each analysis in the list, In detail, and To do. A tab's class is loaded on its first visit. */
final class Catalogue {

    private static final Words WORDS = Words.of(Catalogue.class);

    /** Id of the tab of cards and notes. */
    static final String TODO = "todo";

    /** Id of the tab that compares two studies. */
    static final String COMPARE = "compare";

    /** For an analysis whose tab has no folder of its own, nor an icon. */
    private static final String PLAIN_ICON = "fth-bar-chart-2";

    /** Icons of plain tabs. */
    private static final Map<String, String> PLAIN_ICONS = Map.of(
            "activity", "fth-check-square",
            "weeks", "fth-calendar",
            "next", "fth-skip-forward");

    /** A tab with a folder of its own: its icon, what it tells apart, and how it is built. */
    private record Own(
            String icon, Set<Kind> knows, BiPredicate<StudyFacts, Subject> shows, Function<TabContext, WorkTab> open) {

        Own(String icon, Set<Kind> knows, Function<TabContext, WorkTab> open) {
            this(icon, knows, (_, _) -> true, open);
        }
    }

    private static final Map<String, Own> OWN = Map.ofEntries(
            Map.entry("explore", new Own("fth-compass", Set.of(Kind.VIDEO, Kind.COURSE), tab -> new ExploreTab(tab))),
            Map.entry("engagement", new Own("fth-activity", Set.of(Kind.LEARNER), tab -> new EngagementTab(tab))),
            Map.entry("churn", new Own("fth-log-out", Set.of(Kind.VIDEO, Kind.COURSE), tab -> new ChurnTab(tab))),
            Map.entry("clusters", new Own("fth-users", Set.of(Kind.LEARNER), tab -> new ClustersTab(tab))),
            Map.entry("anomalies", new Own("fth-user-x", Set.of(Kind.LEARNER), tab -> new AnomaliesTab(tab))),
            Map.entry(
                    "dropoff",
                    new Own("fth-trending-down", Set.of(Kind.VIDEO, Kind.COURSE), tab -> new DropoffTab(tab))),
            Map.entry(
                    "timeline",
                    new Own(
                            "fth-film",
                            Set.of(Kind.VIDEO),
                            (facts, video) -> facts.inSeconds().contains(video.name()),
                            tab -> new TimelineTab(tab))),
            Map.entry(
                    "risk",
                    new Own("fth-alert-circle", Set.of(Kind.LEARNER), tab -> new RiskTab(new RiskAnalysis(), tab))),
            Map.entry(
                    "predictor",
                    new Own("fth-crosshair", Set.of(Kind.COURSE, Kind.LEARNER), tab -> new PredictorTab(tab))),
            Map.entry(
                    "struggle",
                    new Own(
                            "fth-life-buoy",
                            Set.of(Kind.VIDEO, Kind.COURSE, Kind.LEARNER),
                            tab -> new StruggleTab(tab))),
            Map.entry(
                    "benchmark",
                    new Own("fth-award", Set.of(Kind.VIDEO), tab -> PlainTab.of(new BenchmarkAnalysis(), tab))),
            Map.entry(
                    "catalogue", new Own("fth-book", Set.of(), tab -> new CatalogueTab(new CatalogueAnalysis(), tab))),
            Map.entry(COMPARE, new Own("fth-columns", Set.of(), tab -> new CompareTab(new CompareAnalysis(), tab))));

    /** What the tabs of analyses are about; those of one group stand in the order of the list of analyses. */
    private static final Map<String, TabGroup> GROUPS = Stream.of(
                    Map.entry(
                            TabGroup.VIDEOS,
                            List.of("explore", "churn", "dropoff", "timeline", "struggle", "benchmark")),
                    Map.entry(TabGroup.LEARNERS, List.of("engagement", "clusters", "anomalies", "predictor")),
                    Map.entry(TabGroup.ACTIVITY, List.of("activity", "weeks", "risk")),
                    Map.entry(TabGroup.CONTENT, List.of("catalogue", "next")),
                    Map.entry(TabGroup.WORK, List.of(COMPARE)))
            .flatMap(group -> group.getValue().stream().map(id -> Map.entry(id, group.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Catalogue() {}

    static List<TabEntry> all() {
        TabEntry overview =
                new TabEntry("overview", WORDS.say("tab.overview"), "fth-home", tab -> new OverviewTab(tab));
        TabEntry detail = new TabEntry(
                "detail",
                WORDS.say("tab.detail"),
                "fth-zoom-in",
                Set.of(Kind.VIDEO, Kind.COURSE, Kind.LEARNER),
                _ -> Optional.empty(),
                tab -> new DetailTab(tab));
        List<TabEntry> tabs = new ArrayList<>(List.of(overview));
        Analyses.all().stream()
                .map(Catalogue::entry)
                .sorted(Comparator.comparing(TabEntry::group))
                .forEach(tabs::add);
        // After Risk, whose list it writes to.
        tabs.add(
                1 + tabs.stream().map(TabEntry::id).toList().indexOf(new RiskAnalysis().id()),
                new TabEntry(MessagesTab.ID, WORDS.say("tab.messages"), "fth-send", tab -> new MessagesTab(tab))
                        .in(TabGroup.ACTIVITY));
        tabs.add(
                1 + tabs.stream().map(TabEntry::id).toList().indexOf(MessagesTab.ID),
                new TabEntry(LedgerTab.ID, WORDS.say("tab.ledger"), "fth-book-open", tab -> new LedgerTab(tab))
                        .in(TabGroup.ACTIVITY));
        tabs.add(new TabEntry(RunsTab.ID, WORDS.say("tab.runs"), "fth-layers", tab -> new RunsTab(tab))
                .in(TabGroup.WORK));
        tabs.add(detail);
        tabs.add(new TabEntry(TODO, WORDS.say("tab.todo"), "fth-clipboard", tab -> new TodoTab(tab)));
        return List.copyOf(tabs);
    }

    static TabEntry entry(Analysis<?> analysis) {
        Own own = OWN.get(analysis.id());
        TabEntry entry = own == null
                ? new TabEntry(
                        analysis.id(),
                        TabWords.of(analysis).label(),
                        PLAIN_ICONS.getOrDefault(analysis.id(), PLAIN_ICON),
                        Set.of(),
                        analysis::lacking,
                        context -> PlainTab.of(analysis, context))
                : new TabEntry(
                                analysis.id(),
                                WORDS.say("tab." + analysis.id()),
                                own.icon,
                                own.knows,
                                analysis::lacking,
                                own.open)
                        .showing(own.shows);
        return entry.in(GROUPS.getOrDefault(analysis.id(), TabGroup.ALL));
    }
}
