package org.lectern.recommend;

import java.util.OptionalInt;
import org.lectern.stats.SparseRows;

/**
 * Items that are told of as those of the history are: the cosine between an item's vector and the mean of the history's. Needs
 * nobody else's pairs, so that it ranks what is new, too.
 */
public final class ContentLikeness implements Explained {

    private final SparseRows vectors;

    /** @param vectors one row an item, of length 1 or of zeros */
    public ContentLikeness(SparseRows vectors) {
        this.vectors = vectors;
    }

    @Override
    public String id() {
        return "content";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        double[] profile = profile(history);
        int[] start = vectors.start();
        int[] column = vectors.column();
        double[] value = vectors.value();
        for (int item = 0; item < into.length; item++) {
            double sum = 0;
            for (int cell = start[item]; cell < start[item + 1]; cell++) {
                sum += value[cell] * profile[column[cell]];
            }
            into[item] = sum;
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    @Override
    public OptionalInt because(int[] history, int candidate) {
        return Most.of(history, item -> vectors.product(item, candidate));
    }

    /** The history's vectors added up, at length 1. */
    private double[] profile(int[] history) {
        double[] profile = new double[vectors.columns()];
        for (int item : history) {
            for (int cell = vectors.start()[item]; cell < vectors.start()[item + 1]; cell++) {
                profile[vectors.column()[cell]] += vectors.value()[cell];
            }
        }
        double squares = 0;
        for (double part : profile) {
            squares += part * part;
        }
        double length = squares > 0 ? Math.sqrt(squares) : 1;
        for (int column = 0; column < profile.length; column++) {
            profile[column] /= length;
        }
        return profile;
    }
}
