package org.lectern.figure;

import java.util.List;

/**
 * Horizontal bars from zero, first on top.
 *
 * @param categoryLabel what the bars stand for, such as "Video"
 * @param categories one name a bar
 * @param values one length a bar
 * @param labels the text at each bar's end
 */
public record BarFigure(
        Caption caption,
        Axis valueAxis,
        String categoryLabel,
        List<String> categories,
        List<Double> values,
        List<String> labels)
        implements Figure {

    public BarFigure {
        categories = List.copyOf(categories);
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        if (values.size() != categories.size() || labels.size() != categories.size()) {
            throw new IllegalArgumentException("Figure " + caption.id() + " has " + categories.size() + " categories, "
                    + values.size() + " values and " + labels.size() + " labels");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Figure " + caption.id() + " has a bar as long as " + value);
            }
        }
        if (valueAxis.scale() == Axis.Scale.LOG) {
            throw new IllegalArgumentException(
                    "Figure " + caption.id() + ": bars start at zero, which a logarithmic axis has not");
        }
    }

    @Override
    public int size() {
        return categories.size();
    }
}
