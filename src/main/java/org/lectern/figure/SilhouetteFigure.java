package org.lectern.figure;

import java.util.List;

/**
 * How well each member of each group sits in its group: one horizontal line a member, the groups below one another, each
 * with its best member on top (Rousseeuw 1987).
 *
 * @param valueAxis the silhouette, horizontal, up to 1
 * @param groups from top to bottom; their colours are those of the groups of a scatter in the same order
 * @param mean over all members, marked by an upright line
 * @param meanLabel what that line is
 */
public record SilhouetteFigure(Caption caption, Axis valueAxis, List<Group> groups, double mean, String meanLabel)
        implements Figure {

    /**
     * One group.
     *
     * @param values silhouettes of its members, highest first, each -1..1
     * @param detail a line of facts about it
     */
    public record Group(String name, List<Double> values, String detail) {
        public Group {
            values = List.copyOf(values);
            for (int i = 0; i < values.size(); i++) {
                double value = values.get(i);
                if (!(value >= -1 && value <= 1) || (i > 0 && value > values.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "Group " + name + ": silhouette " + value + " at " + i + " is out of range or order");
                }
            }
        }
    }

    public SilhouetteFigure {
        groups = List.copyOf(groups);
    }

    /** Number of groups. */
    @Override
    public int size() {
        return groups.size();
    }
}
