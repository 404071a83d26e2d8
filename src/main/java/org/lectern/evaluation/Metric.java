package org.lectern.evaluation;

import java.util.Optional;
import org.lectern.stats.Interval;

/**
 * What a model is worth by one measure, on learners that it never saw.
 *
 * @param name such as {@code roc_auc}
 * @param value NaN where the measure says nothing, such as ROC-AUC where all rows went alike
 * @param interval 95 %, over resampled learners; NaN ends are not allowed: absent where the value is NaN or too few learners
 * @param baseline the same measure of knowing nothing but the base rate
 * @param simpler the same measure of a simpler model
 */
public record Metric(String name, double value, Optional<Interval> interval, double baseline, double simpler) {}
