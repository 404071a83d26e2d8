package org.lectern.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.json.JsonText;
import tools.jackson.core.JacksonException;

/**
 * When a model is trained again, and when the new one takes its place.
 *
 * @param ageDays from which it is old; infinite where age is no reason
 * @param rowsGrown share of more rows that is much, such as 0.2; infinite where growth is no reason
 * @param contentChanged whether courses or items that it does not know are a reason
 * @param drift whether drift is
 * @param belowInterval whether it is one that it does worse on the new data than its interval of before
 * @param margin how much worse the new model may be by the measure that decides, and still take the place
 * @param keep how many earlier models stay beside it
 */
public record Policy(
        double ageDays,
        double rowsGrown,
        boolean contentChanged,
        boolean drift,
        boolean belowInterval,
        double margin,
        int keep) {

    /** Where nobody says otherwise: section 12 of the shared reference on recommendations. */
    public static final Policy USUAL = new Policy(30, 0.2, true, true, true, 0.01, 5);

    private static final Words WORDS = Words.of(Policy.class);
    private static final int MOST_KEPT = 1000;

    /** As a policy file names them, in this order. */
    private static final String AGE = "age_days";

    private static final String ROWS = "rows_grown";
    private static final String CONTENT = "content_changed";
    private static final String DRIFT = "drift";
    private static final String INTERVAL = "below_interval";
    private static final String MARGIN = "margin";
    private static final String KEEP = "keep";

    /**
     * Reads a policy: a JSON object, in which what is not named is as usual, and an age or growth of null is no reason.
     *
     * @throws org.lectern.contract.ProblemException where there is no such file, or it says what no policy can
     */
    public static Policy read(Path file) {
        try {
            return of(JsonText.read(Files.readAllBytes(file)), file);
        } catch (IOException e) {
            throw Problem.of(WORDS, "policy-unreadable", file).asException(e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "policy-no-json", file.getFileName()).asException(e);
        }
    }

    private static Policy of(@Nullable Object json, Path file) {
        if (!(json instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException("A policy is an object");
        }
        Reading said = new Reading(object, file);
        Policy policy = new Policy(
                said.number(AGE, USUAL.ageDays, Double.POSITIVE_INFINITY, Double.MIN_VALUE),
                said.number(ROWS, USUAL.rowsGrown, Double.POSITIVE_INFINITY, Double.MIN_VALUE),
                said.yes(CONTENT, USUAL.contentChanged),
                said.yes(DRIFT, USUAL.drift),
                said.yes(INTERVAL, USUAL.belowInterval),
                said.number(MARGIN, USUAL.margin, 1, 0),
                said.whole(KEEP, USUAL.keep, MOST_KEPT));
        said.checkAllRead();
        return policy;
    }

    /** Takes one property after the other. */
    private static final class Reading {

        private final Map<Object, @Nullable Object> left;
        private final Path file;

        Reading(Map<?, ?> object, Path file) {
            this.left = new LinkedHashMap<>(object);
            this.file = file;
        }

        /** @param most allowed; where it is infinite null says that */
        double number(String name, double usual, double most, double least) {
            if (!left.containsKey(name)) {
                return usual;
            }
            Object value = left.remove(name);
            if (value == null && Double.isInfinite(most)) {
                return most;
            }
            double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
            if (!(number >= least && number <= most)) {
                throw wrong(name);
            }
            return number;
        }

        boolean yes(String name, boolean usual) {
            if (!left.containsKey(name)) {
                return usual;
            }
            if (!(left.remove(name) instanceof Boolean yes)) {
                throw wrong(name);
            }
            return yes;
        }

        int whole(String name, int usual, int most) {
            double number = number(name, usual, most, 0);
            if (number != Math.rint(number)) {
                throw wrong(name);
            }
            return (int) number;
        }

        void checkAllRead() {
            if (!left.isEmpty()) {
                throw Problem.of(
                                WORDS,
                                "policy-unknown",
                                left.keySet().iterator().next(),
                                file.getFileName())
                        .asException();
            }
        }

        private RuntimeException wrong(String name) {
            return Problem.of(WORDS, "policy-wrong", name, file.getFileName()).asException();
        }
    }
}
