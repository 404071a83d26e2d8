package org.lectern.analysis.compare;

/** What the first and the second study are called. */
record Names(String first, String second) {

    String of(int side) {
        return side == 0 ? first : second;
    }
}
