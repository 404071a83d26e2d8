package org.lectern.analysis.all;

import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.activity.ActivityAnalysis;
import org.lectern.analysis.anomalies.AnomaliesAnalysis;
import org.lectern.analysis.benchmark.BenchmarkAnalysis;
import org.lectern.analysis.catalogue.CatalogueAnalysis;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.clusters.ClustersAnalysis;
import org.lectern.analysis.compare.CompareAnalysis;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.engagement.EngagementAnalysis;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.analysis.next.NextAnalysis;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.struggle.StruggleAnalysis;
import org.lectern.analysis.timeline.TimelineAnalysis;
import org.lectern.analysis.weeks.WeeksAnalysis;
import org.lectern.study.Study;

/** The list of analyses: what tabs, command line, exports and tests go through. */
public final class Analyses {

    /** The slowest, slowest last: groups are compared with many crowds, a model is trained, and many are. */
    private static final List<String> SLOW = List.of("clusters", "predictor", "next");

    private Analyses() {}

    /** All of them, in the order to be asked where every answer is shown as it comes. */
    public static List<Analysis<?>> quickestFirst() {
        return all().stream()
                .sorted(Comparator.comparingInt(analysis -> SLOW.indexOf(analysis.id())))
                .toList();
    }

    /** Those that are asked of a study where nobody names any: what takes two studies only where another stands beside it. */
    public static List<Analysis<?>> askedOf(Study study) {
        return all().stream().filter(analysis -> analysis.isAskedOf(study)).toList();
    }

    /** All of them, in the order to be shown. */
    public static List<Analysis<?>> all() {
        return List.of(
                new ExploreAnalysis(),
                new EngagementAnalysis(),
                new ChurnAnalysis(),
                new ClustersAnalysis(),
                new AnomaliesAnalysis(),
                new DropoffAnalysis(),
                new TimelineAnalysis(),
                new PredictorAnalysis(),
                new StruggleAnalysis(),
                new BenchmarkAnalysis(),
                new ActivityAnalysis(),
                new WeeksAnalysis(),
                new RiskAnalysis(),
                new CatalogueAnalysis(),
                new NextAnalysis(),
                new CompareAnalysis());
    }
}
