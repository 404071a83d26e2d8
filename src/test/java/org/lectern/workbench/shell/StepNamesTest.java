package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.Choices;
import org.lectern.contract.Words;
import org.lectern.keep.Setup;
import org.lectern.study.Filter;
import org.lectern.workbench.tab.anomalies.AnomaliesTab;
import org.lectern.workbench.tab.churn.ChurnTab;
import org.lectern.workbench.tab.clusters.ClustersTab;
import org.lectern.workbench.tab.dropoff.DropoffTab;
import org.lectern.workbench.tab.engagement.EngagementTab;
import org.lectern.workbench.tab.explore.ExploreTab;
import org.lectern.workbench.tab.predictor.PredictorTab;
import org.lectern.workbench.tab.struggle.StruggleTab;

/** A step is called after the setting as it is called on its page, without the unit. */
class StepNamesTest {

    private static final Map<String, Class<?>> TABS = Map.of(
            "churn", ChurnTab.class,
            "dropoff", DropoffTab.class,
            "anomalies", AnomaliesTab.class,
            "clusters", ClustersTab.class,
            "engagement", EngagementTab.class,
            "explore", ExploreTab.class,
            "struggle", StruggleTab.class,
            "predictor", PredictorTab.class);

    /** Analysis, parameter, and the key of the setting's name among the words of its tab. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        churn, threshold, threshold
        dropoff, abandonedAt, early
        anomalies, low, band
        anomalies, high, band
        anomalies, minimumViews, minimum-views
        clusters, k, groups
        clusters, exact, exact
        engagement, completionWeight, completion-weight
        engagement, minimumViews, minimum
        engagement, ranked, ranked
        explore, ranked, ranked
        struggle, factor, factor
        struggle, rule, lowest
        struggle, percentile, percentile
        predictor, finished, finished
        predictor, threshold, threshold
        predictor, trees, trees
        predictor, depth, depth
        predictor, rate, rate
        predictor, leaves, leaves
        predictor, subsample, subsample
        predictor, patience, patience
        """)
    void callsASettingAsItsPageDoes(String analysis, String parameter, String key) {
        Setup before = setup(Map.of());
        Setup after = setup(Map.of(analysis, new Setup.Tab(Map.of(parameter, "1"), Map.of(), Map.of(), "", List.of())));
        String shown =
                Words.of(Objects.requireNonNull(TABS.get(analysis))).say(key).replace(" (%)", "");
        String tab = StepNames.of(Catalogue.all()).tab(analysis);
        assertEquals(
                "“" + shown + "” of " + tab,
                StepNames.of(Catalogue.all()).of(new Step.Decided(new Difference(before, after))));
    }

    private static Setup setup(Map<String, Setup.Tab> tabs) {
        return new Setup(Filter.everything(), Choices.standard(), "", tabs);
    }
}
