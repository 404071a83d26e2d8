package org.lectern.analysis.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes large numbers short: 565,927 to two digits is {@code 570k}. */
final class Magnitude {

    private static final String[] SUFFIXES = {"", "k", "M", "G", "T"};

    private Magnitude() {}

    /**
     * @param value at least 0
     * @param digits significant digits to keep
     */
    static String of(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int thousands = 0;
        BigDecimal thousand = BigDecimal.valueOf(1000);
        while (rounded.compareTo(thousand) >= 0 && thousands < SUFFIXES.length - 1) {
            rounded = rounded.movePointLeft(3);
            thousands++;
        }
        return plain(rounded) + SUFFIXES[thousands];
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
