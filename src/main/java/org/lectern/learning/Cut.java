package org.lectern.learning;

/**
 * A question that could be asked of the rows in a node.
 *
 * @param place the last bin, or the category, that goes to the yes-child; {@link BinnedRows#MISSING} where only what is
 *     missing goes there
 * @param missingYes whether what is missing goes to the yes-child
 * @param gain by how much it lessens the squared error of the residuals, over 0
 * @param yes rows that go to the yes-child
 */
record Cut(int feature, int place, boolean missingYes, double gain, int yes) {

    /** The same where nothing is missing among so many rows: what will be goes where more of them do. */
    Cut withoutMissing(int rows) {
        return new Cut(feature, place, 2 * yes >= rows, gain, yes);
    }
}
