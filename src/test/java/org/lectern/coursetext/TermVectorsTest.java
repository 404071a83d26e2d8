package org.lectern.coursetext;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against scikit-learn 1.2 and by hand. */
class TermVectorsTest {

    private static final List<String> COURSES = List.of(
            "Introduction to data science concepts.",
            "Core machine learning algorithms.",
            "Deep dive into Python for advanced users.",
            "Essential SQL for data manipulation.",
            "Neural networks and deep learning using PyTorch.",
            "Basics of front-end and back-end web development.");

    private static final List<String> DESCRIPTIONS = List.of(
            "Learn the basics of Python programming, including data types, control structures, and functions.",
            "Master complex SQL queries, window functions, and database optimization techniques for data analysis.",
            "Explore supervised and unsupervised machine learning algorithms using the Scikit-learn library.",
            "Dive into neural networks, Keras, and building deep learning models for various applications.",
            "Learn how to extract data from websites using Python, BeautifulSoup, and Requests.");

    private static TermVectors english(List<String> texts) {
        return TermVectors.of(texts, StopWords.english(), Integer.MAX_VALUE);
    }

    @Test
    void likenessIsThatOfScikitLearnAndItsReasonsAddUpToIt() {
        TermVectors courses = english(COURSES);
        assertEquals(24, courses.terms().size());
        assertEquals(
                List.of("1-4 0.1831", "3-5 0.1346", "2-5 0.1518").stream()
                        .sorted()
                        .toList(),
                Likeness.of(courses, List.of("", "", "", "", "", "")).pairs(1e-9).stream()
                        .map(pair -> String.format(
                                Locale.ROOT, "%d-%d %.4f", pair.one() + 1, pair.other() + 1, pair.cosine()))
                        .sorted()
                        .toList());
        assertEquals(
                List.of("data"),
                courses.shared(0, 3, 5).stream().map(SharedTerm::term).toList());
        TermVectors descriptions = english(DESCRIPTIONS);
        assertEquals(41, descriptions.terms().size());
        List<SharedTerm> shared = descriptions.shared(0, 4, 5);
        assertEquals(
                List.of("python", "data", "learn"),
                shared.stream().map(SharedTerm::term).toList());
        assertEquals(0.0913, shared.get(0).weight(), 5e-5);
        assertEquals(0.0629, shared.get(1).weight(), 5e-5);
        assertEquals(0.0629, shared.get(2).weight(), 5e-5);
        assertEquals(
                descriptions.rows().product(0, 4),
                shared.stream().mapToDouble(SharedTerm::weight).sum(),
                1e-12);
        assertEquals(0.2171, descriptions.rows().product(0, 4), 5e-5);
    }

    /** Of two texts: a in both, b in one, so ln(3/3) + 1 and ln(3/2) + 1. */
    @Test
    void weightsAreWorkedByHand() {
        TermVectors two = TermVectors.of(List.of("aa bb bb", "aa"), Set.of(), Integer.MAX_VALUE);
        double rare = Math.log(1.5) + 1;
        assertArrayEquals(new double[] {1, rare}, two.idf(), 1e-12);
        double length = Math.sqrt(1 + 4 * rare * rare);
        assertArrayEquals(
                new double[] {1 / length, 2 * rare / length, 1}, two.rows().value(), 1e-12);
    }

    @Test
    void termsThatOccurMostAreKept() {
        assertEquals(
                List.of("bb", "cc"),
                TermVectors.of(List.of("aa bb bb cc", "cc dd bb"), Set.of(), 2).terms());
    }

    @Test
    void wordsAreOfTwoLettersOrMoreInAnyScript() {
        assertEquals(List.of("größe", "v2", "ok_1", "данные", "don"), Tokens.of("Größe: a V2, (ok_1) Данные — don't"));
        assertEquals(List.of(), Tokens.of(""));
        assertEquals(318, StopWords.english().size());
    }

    /** Equal ones as NumPy 1.24 leaves them: {@code np.argsort(-np.array([1, 2] * 12))}. */
    @Test
    void equalNumbersStandAsNumpyLeavesThem() {
        long[] values = new long[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = -(i % 2 + 1);
        }
        assertArrayEquals(
                new int[] {11, 21, 19, 17, 15, 13, 9, 23, 5, 3, 1, 7, 8, 6, 10, 22, 12, 14, 4, 16, 18, 2, 20, 0},
                NumpyOrder.of(values));
    }

    @Test
    void textsOfOtherLanguagesAndWithoutACommonTermAreNeverAlike() {
        TermVectors vectors = TermVectors.of(List.of("data science", "data", "data", "law"), Set.of(), 10);
        Likeness likeness = Likeness.of(vectors, List.of("en", "de", "", "en"));
        assertEquals(
                List.of(2),
                likeness.nearest(0, 9).stream().map(AlikePair::other).toList());
        assertEquals(List.of(), likeness.nearest(3, 9));
        assertEquals(
                Set.of("0-2", "1-2"),
                likeness.pairs(0.1).stream()
                        .map(pair -> pair.one() + "-" + pair.other())
                        .collect(Collectors.toSet()));
    }

    @Test
    void titlesThatDifferByANumberAreParts() {
        assertTrue(SeriesTitle.areParts("Top tips, part 1", "Top tips, Part 2"));
        assertTrue(SeriesTitle.areParts("Sync (Windows 10 - 1709)", "Sync (Windows 10 - 1903)"));
        assertTrue(SeriesTitle.areParts("Episode II", "Episode III"));
        assertFalse(SeriesTitle.areParts("Ink equation", "Ink  Equation"));
        assertFalse(SeriesTitle.areParts("Ink equation", "Ink"));
    }
}
