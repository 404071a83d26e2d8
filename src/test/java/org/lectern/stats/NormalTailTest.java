package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** The tails of the normal distribution, down to 1e-300, against their series in up to 400 digits. */
class NormalTailTest {

    private static final MathContext MOST = new MathContext(400);
    private static final BigDecimal TWO = BigDecimal.TWO;

    /** √(2π). */
    private static final BigDecimal ROOT = pi().multiply(TWO).sqrt(MOST);

    @Test
    void everyTailHasFifteenDigits() {
        for (double x = 0; x < 37.5; x += 0.7931) {
            assertSame(x);
        }
    }

    /** Where one approximation follows another, and on either side of a sixteenth. */
    @Test
    void nothingBreaksAtTheSeams() {
        for (double seam : new double[] {0.66291, 5.656854248, 4.1875}) {
            assertSame(Math.nextDown(seam));
            assertSame(seam);
            assertSame(Math.nextUp(seam));
        }
    }

    @Test
    void theSmallestNumbersAreReachedAndNotPassed() {
        double last = Normal.cdf(-38.4);
        assertEquals(true, 0 < last && last < 1e-320);
        assertEquals(0, Normal.cdf(-39.5));
        assertEquals(0, Normal.cdf(Double.NEGATIVE_INFINITY));
        assertEquals(1, Normal.cdf(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Normal.twoSided(Double.NaN));
    }

    private static void assertSame(double x) {
        double expected = tail(new BigDecimal(x)).doubleValue();
        assertEquals(1, Normal.cdf(-x) / expected, 1e-15, "at " + x);
        assertEquals(1, Normal.twoSided(x) / (2 * expected), 1e-15, "at " + x);
        assertEquals(1 - expected, Normal.cdf(x), 1e-15, "at " + x);
    }

    /** 1/2 - φ(x) (x + x³/3 + x⁵/(3·5) + …), in as many digits as the difference loses and twenty more. */
    private static BigDecimal tail(BigDecimal x) {
        MathContext digits = new MathContext(20 + (int) (x.doubleValue() * x.doubleValue() / 4));
        BigDecimal square = x.multiply(x);
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int i = 3; ; i += 2) {
            term = term.multiply(square, digits).divide(BigDecimal.valueOf(i), digits);
            BigDecimal next = sum.add(term, digits);
            if (next.compareTo(sum) == 0) {
                BigDecimal density = exp(square.divide(TWO).negate(), digits).divide(ROOT, digits);
                return BigDecimal.ONE.divide(TWO).subtract(density.multiply(sum, digits), digits);
            }
            sum = next;
        }
    }

    /** e^y as (e^(y/2¹⁰))^(2¹⁰). */
    private static BigDecimal exp(BigDecimal y, MathContext digits) {
        MathContext more = new MathContext(digits.getPrecision() + 4);
        BigDecimal part = y.divide(BigDecimal.valueOf(1024));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 200; i++) {
            term = term.multiply(part, more).divide(BigDecimal.valueOf(i), more);
            sum = sum.add(term, more);
        }
        return sum.pow(1024, more);
    }

    /** J. Machin: π/4 = 4 arctan(1/5) - arctan(1/239). */
    private static BigDecimal pi() {
        return BigDecimal.valueOf(16)
                .multiply(arctan(5))
                .subtract(BigDecimal.valueOf(4).multiply(arctan(239)));
    }

    private static BigDecimal arctan(int inverse) {
        BigDecimal square = BigDecimal.valueOf((long) inverse * inverse);
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(inverse), MOST);
        BigDecimal sum = power;
        for (int i = 3; i < 600; i += 2) {
            power = power.divide(square, MOST).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(i), MOST), MOST);
        }
        return sum;
    }
}
