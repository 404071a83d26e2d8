package org.lectern.stats;

import java.util.ArrayList;
import java.util.List;

/** Every video's difference from what the other videos let expect of it, as {@link OwnEffects} says. */
final class Differences {

    private final CrossedPairs pairs;
    private final VideoDesign design;
    private final CrossedVariances variances;
    private final double degrees;
    private final CrossedEffects fitted;
    private final VideoPrecision precision;
    private final double[] squares;
    private final double[] information;
    private final double[] usual;
    private final double usualGroup;

    Differences(
            CrossedPairs pairs,
            VideoDesign design,
            CrossedVariances variances,
            double degrees,
            CrossedEffects fitted,
            VideoPrecision precision,
            double... squares) {
        this.pairs = pairs;
        this.design = design;
        this.variances = variances;
        this.degrees = Math.max(1, degrees);
        this.fitted = fitted;
        this.precision = precision;
        this.squares = squares;
        information = pairs.information(0);
        int[] counts = pairs.ofVideo();
        usual = new double[design.columns().length];
        double group = 0;
        for (int j = 0; j < counts.length; j++) {
            double share = (double) counts[j] / pairs.pairs();
            for (int k = 0; k < usual.length; k++) {
                usual[k] += share * design.columns()[k][j];
            }
            group += share * fitted.group()[design.group()[j]];
        }
        usualGroup = group;
    }

    List<OwnEffect> all() {
        double[] means = pairs.videoMeans();
        List<OwnEffect> all = new ArrayList<>(means.length);
        for (int j = 0; j < means.length; j++) {
            all.add(of(j, means[j]));
        }
        return all;
    }

    private OwnEffect of(int video, double mean) {
        double own = precision.own(video);
        boolean known = information[video] > 0.5 && own > 0;
        double difference = known ? fitted.score()[video] / variances.rest() / own : Double.NaN;
        double gained = known ? difference : 0;
        double[] leverage = precision.leverage(video);
        double[] columns = new double[usual.length];
        double explained = 0;
        for (int k = 0; k < columns.length; k++) {
            double coefficient = fitted.coefficients()[k] - gained * leverage[k];
            columns[k] = coefficient * (design.columns()[k][video] - usual[k]);
            explained += columns[k];
        }
        double group = fitted.group()[design.group()[video]]
                - (variances.group() == 0 ? 0 : variances.group() * gained * precision.withGroup(video))
                - usualGroup;
        double free = Math.max(0, information[video] - 1);
        double noise = (OwnEffects.POOLED * variances.rest() + squares[video]) / (OwnEffects.POOLED + free);
        double ofNoise = noise / information[video];
        double ofOthers = Math.max(0, 1 / own - variances.video() - variances.rest() / information[video]);
        double variance = ofNoise + ofOthers;
        double together =
                variance * variance / (ofNoise * ofNoise / (OwnEffects.POOLED + free) + ofOthers * ofOthers / degrees);
        return new OwnEffect(
                pairs.mean() + mean,
                difference,
                known ? Math.sqrt(variance) : Double.NaN,
                Math.max(1, together),
                fitted.video()[video],
                mean - gained - explained - group,
                columns,
                group);
    }
}
