package org.lectern.learning;

/**
 * The rows of a tree that is being grown, those of a node side by side: those that it is grown on with their gradients, and those
 * that it only has to say something of.
 */
final class HistogramOrder {

    private static final int BYTE = 0xff;
    private static final int SIGN = 31;

    private final HistogramRows rows;
    private final PackedGradients gradients;
    private final int[] seen;
    private final long[] ofSeen;
    private final int[] unseen;
    private final int[] spare;
    private final long[] spareOfSeen;
    private long total;

    /** Where the rows of a node begin and end. */
    record Range(int from, int to, int unseenFrom, int unseenTo) {

        /** Number of rows that the tree is grown on. */
        int size() {
            return to - from;
        }

        /** What stands behind the first part of it. */
        Range without(Range first) {
            return new Range(first.to, to, first.unseenTo, unseenTo);
        }
    }

    HistogramOrder(HistogramRows rows, PackedGradients gradients) {
        this.rows = rows;
        this.gradients = gradients;
        seen = new int[rows.size()];
        ofSeen = new long[seen.length];
        unseen = new int[seen.length];
        spare = new int[seen.length];
        spareOfSeen = new long[seen.length];
    }

    /**
     * All rows of the next tree, at what has been said of them so far.
     *
     * @param noes of the rows that stand together, how many it is grown on
     * @param yeses the same of those that are a yes
     */
    Range start(int[] noes, int[] yeses) {
        int count = 0;
        int others = 0;
        total = 0;
        for (int row = 0; row < noes.length; row++) {
            if (noes[row] + yeses[row] > 0) {
                long gradient = gradients.of(row, noes[row], yeses[row]);
                seen[count] = row;
                ofSeen[count++] = gradient;
                total += gradient;
            } else {
                unseen[others++] = row;
            }
        }
        return new Range(0, count, 0, others);
    }

    /** Sum of the gradients of all rows that the tree is grown on. */
    long total() {
        return total;
    }

    /** Says more of a node's rows; gives how many they are. */
    double says(Range range, double factor) {
        return says(seen, range.from, range.to, factor) + says(unseen, range.unseenFrom, range.unseenTo, factor);
    }

    private double says(int[] order, int from, int to, double factor) {
        double cover = 0;
        for (int i = from; i < to; i++) {
            gradients.multiply(order[i], factor);
            cover += rows.labelled().rows(order[i]);
        }
        return cover;
    }

    /** Adds the gradients of a node to the sums by bin of a feature. */
    void sum(long[] into, int[] offsets, Range range, int feature) {
        int offset = offsets[feature];
        byte[] places = rows.places(feature);
        for (int at = range.from; at < range.to; at++) {
            into[offset + (places[seen[at]] & BYTE)] += ofSeen[at];
        }
    }

    /** The same of two features. */
    void sum(long[] into, int[] offsets, Range range, int feature, int other) {
        int offset = offsets[feature];
        int offsetOfOther = offsets[other];
        byte[] places = rows.places(feature);
        byte[] placesOfOther = rows.places(other);
        int to = range.to;
        for (int at = range.from; at < to; at++) {
            int row = seen[at];
            long gradient = ofSeen[at];
            into[offset + (places[row] & BYTE)] += gradient;
            into[offsetOfOther + (placesOfOther[row] & BYTE)] += gradient;
        }
    }

    /** Puts the rows that go to the yes-child of a cut before the others; gives where they stand. */
    Range divide(Range range, HistogramSearch cut) {
        byte[] places = rows.places(cut.feature());
        // A missing number is in the lowest bin; shifted, it comes out above all others.
        int shift = cut.missingYes() ? 0 : 1;
        int last = cut.place() - shift;
        int middle = divideSeen(range.from, range.to, places, shift, last);
        int unseenMiddle = divideUnseen(range.unseenFrom, range.unseenTo, places, shift, last);
        return new Range(range.from, middle, range.unseenFrom, unseenMiddle);
    }

    private int divideSeen(int from, int to, byte[] places, int shift, int last) {
        int yes = from;
        int no = 0;
        for (int i = from; i < to; i++) {
            int row = seen[i];
            long gradient = ofSeen[i];
            int goesNo = (last - ((places[row] - shift) & BYTE)) >>> SIGN;
            seen[yes] = row;
            ofSeen[yes] = gradient;
            spare[no] = row;
            spareOfSeen[no] = gradient;
            yes += 1 - goesNo;
            no += goesNo;
        }
        System.arraycopy(spare, 0, seen, yes, no);
        System.arraycopy(spareOfSeen, 0, ofSeen, yes, no);
        return yes;
    }

    private int divideUnseen(int from, int to, byte[] places, int shift, int last) {
        int yes = from;
        int no = 0;
        for (int i = from; i < to; i++) {
            int row = unseen[i];
            int goesNo = (last - ((places[row] - shift) & BYTE)) >>> SIGN;
            unseen[yes] = row;
            spare[no] = row;
            yes += 1 - goesNo;
            no += goesNo;
        }
        System.arraycopy(spare, 0, unseen, yes, no);
        return yes;
    }
}
